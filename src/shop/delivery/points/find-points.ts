import type { Knex } from 'knex';
import type { PickupPointsRow } from 'knex/types/tables';
import type { PickupPoint } from '../../../domain/delivery/points/pickup-point';
import { pointWords } from '../../../domain/delivery/points/pickup-point';
import { cityKey } from '../../../domain/delivery/zones/city-key';
import { preparedStatement } from '../../prepared-statement';

/** A point as customers choose it. `id`: what a cart takes, and what it is called for good. */
export type FoundPoint = PickupPoint & Readonly<{ id: string; distanceMetres: number | null }>;

export type FindPoints = Readonly<{
  /** Of these; the shop does not tell those of a carrier it does not know. */
  carriers: readonly string[];
  near?: Readonly<{ lat: number; lng: number }> | undefined;
  city?: string | undefined;
  country?: string | undefined;
  text?: string | undefined;
  /** Of each carrier. */
  limit: number;
}>;

const columns = [
  'carrier',
  'code',
  'name',
  'address',
  'city',
  'postal_code',
  'country',
  'latitude',
  'longitude',
  'hours',
  'most_grams',
] as const;
type PointRow = Pick<PickupPointsRow, (typeof columns)[number]> & Readonly<{ metres: number | null }>;

export const pointId = ({ carrier, code }: Readonly<{ carrier: string; code: string }>): string => `${carrier}:${code}`;

let isIndexed: boolean | null = null;

/** Whether the database finds the nearest by an index; asked once. */
async function hasEarth(db: Knex): Promise<boolean> {
  isIndexed ??= (await db('pg_indexes').where('indexname', 'pickup_points_place_idx').pluck('indexname')).length > 0;
  return isIndexed;
}

/**
 * The points that are open, of each carrier so many: the nearest first, or as they are numbered. One statement. What is asked for by city or words
 * is looked up by those and measured; with nothing but a place, the index walks from there.
 */
export async function findPoints(db: Knex, { carriers, near, city, country, text, limit }: FindPoints): Promise<FoundPoint[]> {
  if (carriers.length === 0 || limit === 0) return [];
  const conditions = ['p.carrier = c.name', 'not p.is_closed'];
  const words =
    text === undefined
      ? []
      : pointWords(text)
          .split(/\s+/u)
          .filter((word) => word !== '');
  if (city !== undefined) conditions.push('p.city_key = :city');
  if (country !== undefined) conditions.push('p.country = :country');
  if (words.length > 0) conditions.push('p.words like all(:words::text[])');
  const metres = near ? 'sk_metres(p.latitude, p.longitude, :lat::float8, :lng::float8)' : 'null::float8';
  const isWalked = near !== undefined && city === undefined && words.length === 0;
  if (isWalked) conditions.push('p.latitude is not null');
  const order = !near
    ? 'p.number, p.name, p.code'
    : isWalked && (await hasEarth(db))
      ? 'll_to_earth(p.latitude, p.longitude) <-> ll_to_earth(:lat::float8, :lng::float8)'
      : `${metres} nulls last, p.number, p.name, p.code`;
  const { rows } = await preparedStatement<PointRow>(
    db,
    `select found.* from unnest(:carriers::text[]) with ordinality c(name, place)
      cross join lateral (
        select ${columns.map((column) => `p.${column}`).join(', ')}, ${metres} as metres, p.number
          from pickup_points p where ${conditions.join(' and ')} order by ${order} limit :limit::int) found
      order by ${near ? 'found.metres nulls last, ' : ''}c.place, found.number, found.name, found.code`,
    {
      ...{ carriers: [...carriers], limit },
      ...(near && { lat: near.lat, lng: near.lng }),
      ...(city !== undefined && { city: cityKey(city) }),
      ...(country !== undefined && { country }),
      ...(words.length > 0 && { words: words.map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`) }),
    },
  );
  return rows.map(toFoundPoint);
}

const toFoundPoint = ({ metres, ...row }: PointRow): FoundPoint => ({
  ...toPickupPoint(row),
  id: pointId(row),
  distanceMetres: metres === null ? null : Math.round(metres),
});

export const toPickupPoint = (row: Omit<PointRow, 'metres'>): PickupPoint => ({
  ...{ carrier: row.carrier, code: row.code, name: row.name, address: row.address, city: row.city, country: row.country, hours: row.hours },
  postalCode: row.postal_code,
  location: row.latitude === null || row.longitude === null ? null : { lat: row.latitude, lng: row.longitude },
  mostGrams: row.most_grams,
});
