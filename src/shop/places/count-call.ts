import type { Knex } from 'knex';
import type { MapsCall } from '../../domain/maps/maps-calls';
import type { MapsPrices } from '../../integrations/maps/maps';
import { preparedStatement } from '../prepared-statement';

/**
 * Counts a call before it is made, with about what it costs, unless that is more than staff allow: then it answers false, and nothing is asked.
 * One statement, and exact also where many ask at once: the row of the day decides.
 */
export async function countCall(
  db: Knex,
  { call, units, prices }: Readonly<{ call: MapsCall; units: number; prices: MapsPrices }>,
): Promise<boolean> {
  const { rowCount } = await preparedStatement(
    db,
    `insert into maps_usage as u (day, call, count, cost_micros)
     select today, :call::text, :units::bigint, :units::bigint * coalesce(l.price_micros, :price::bigint)
       from (select (now() at time zone 'UTC')::date as today) d left join maps_limits l on l.call = :call::text
      where :units::bigint <= sk_maps_room(:call::text, today)
     on conflict (day, call) do update set count = u.count + excluded.count, cost_micros = u.cost_micros + excluded.cost_micros
      where u.count + excluded.count <= sk_maps_room(u.call, u.day)`,
    { call, units, price: Math.round(prices[call] * 1_000) },
  );
  return rowCount === 1;
}
