import type { StockLocationsRow } from 'knex/types/tables';
import type { Query } from '../queries';

/** Where the shop's stock locations lie, by document id; those nobody placed are left out. */
export type Locations = Readonly<Record<string, Readonly<{ lat: number; lng: number }>>>;

type Row = Pick<StockLocationsRow, 'document_id'> & Readonly<{ latitude: number; longitude: number }>;

export const locationsQuestion: Query<Locations, Row> = {
  sql: `select document_id, latitude, longitude from stock_locations where latitude is not null and longitude is not null order by id`,
  types: {},
  values: {},
  read: (rows) => Object.fromEntries(rows.map(({ document_id: id, latitude: lat, longitude: lng }) => [id, { lat, lng }])),
};
