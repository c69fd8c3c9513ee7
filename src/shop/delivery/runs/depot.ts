import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { DomainError } from '../../../domain/domain-error';
import { dayAt, type Day } from '../../../domain/sales/shop-days';
import type { Coordinates } from '../../../domain/stock/distance-meters';
import { storeSettings } from '../../store/store-settings';

export type Depot = Readonly<{ rowId: number; name: string; location: Coordinates }>;
type Listed = Readonly<{ id: string; name: string; isPlaced: boolean; place: Coordinates | null }>;

/** Locations in use, with whether it is known where they lie, and which day it is by the clocks of the shop. */
export async function listDepots(
  strapi: Core.Strapi,
  now: Date = new Date(),
): Promise<Readonly<{ today: Day; timeZone: string; depots: Listed[] }>> {
  const { timeZone } = await storeSettings(strapi);
  const rows = await strapi.db
    .connection('stock_locations')
    .where({ enabled: true })
    .orderBy('priority', 'desc')
    .orderBy('name')
    .orderBy('id')
    .select('document_id', 'name', 'latitude', 'longitude');
  const depots = rows.map(({ document_id: id, name, latitude: lat, longitude: lng }): Listed => {
    const place = lat === null || lng === null ? null : { lat, lng };
    return { id, name, isPlaced: place !== null, place };
  });
  return { today: dayAt(now, timeZone), timeZone, depots };
}

/** Where runs leave from. Refuses `LOCATION_UNKNOWN`, and `DELIVERY_DEPOT_UNPLACED` where nobody knows where it lies. */
export async function depotAt(db: Knex, documentId: string): Promise<Depot> {
  const row = await db('stock_locations').where({ document_id: documentId }).first('id', 'name', 'latitude', 'longitude');
  if (!row) throw new DomainError('LOCATION_UNKNOWN', 'There is no such location', { location: documentId });
  const { latitude, longitude } = row;
  if (latitude === null || longitude === null)
    throw new DomainError('DELIVERY_DEPOT_UNPLACED', `Nobody knows where ${row.name} lies: fill in its latitude and longitude`);
  return { rowId: row.id, name: row.name, location: { lat: latitude, lng: longitude } };
}
