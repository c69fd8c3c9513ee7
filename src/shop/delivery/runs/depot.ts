import type { Knex } from 'knex';
import { DomainError } from '../../../domain/domain-error';
import type { Coordinates } from '../../../domain/stock/distance-meters';

export type Depot = Readonly<{ rowId: number; name: string; location: Coordinates }>;

/** Where runs leave from. Refuses `LOCATION_UNKNOWN`, and `DELIVERY_DEPOT_UNPLACED` where nobody knows where it lies. */
export async function depotAt(db: Knex, documentId: string): Promise<Depot> {
  const row = await db('stock_locations').where({ document_id: documentId }).first('id', 'name', 'latitude', 'longitude');
  if (!row) throw new DomainError('LOCATION_UNKNOWN', 'There is no such location', { location: documentId });
  const { latitude, longitude } = row;
  if (latitude === null || longitude === null)
    throw new DomainError('DELIVERY_DEPOT_UNPLACED', `Nobody knows where ${row.name} lies: fill in its latitude and longitude`);
  return { rowId: row.id, name: row.name, location: { lat: latitude, lng: longitude } };
}
