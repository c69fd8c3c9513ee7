import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { Int8 } from 'knex/types/tables';
import { mapsCalls, type MapsCall } from '../../domain/maps/maps-calls';
import { actorNames } from '../integrations/actor-names';
import { preparedStatement } from '../prepared-statement';
import { toMinor } from '../rows';
import { sha256 } from '../sha256';
import { mapsInUse } from './ask-maps';

/** `cost`: what the calls of this month cost about, in dollars. `price`: what a thousand are reckoned with; null where nobody said. */
type CallUsage = Readonly<{
  call: MapsCall;
  today: number;
  month: number;
  cost: string;
  price: string | null;
  usualPrice: string | null;
  mostADay: number | null;
  mostAMonth: number | null;
}>;

export type MapsUsage = Readonly<{
  /** Whom the shop asks; `isFree`: nothing is counted. */
  inUse: Readonly<{ name: string; title: string; isFree: boolean }> | null;
  month: string;
  cost: string;
  calls: readonly CallUsage[];
  revision: string;
  changedAt: string | null;
  changedBy: string | null;
}>;

type Row = Readonly<{
  call: MapsCall;
  today: Int8;
  month: Int8;
  micros: Int8;
  price: string | null;
  most_a_day: number | null;
  most_a_month: number | null;
  changed_by: string | null;
  changed_at: Date | null;
}>;

const dollars = (micros: number): string => (micros / 1_000_000).toFixed(2);

/** How often each kind was asked this month (UTC), what that costs about, and how often staff let it be. */
export async function readMapsUsage(strapi: Core.Strapi, db: Knex = strapi.db.connection): Promise<MapsUsage> {
  const { rows } = await preparedStatement<Row>(
    db,
    `select c.call, coalesce(sum(u.count) filter (where u.day = d.today), 0)::bigint as today, coalesce(sum(u.count), 0)::bigint as month,
            coalesce(sum(u.cost_micros), 0)::bigint as micros, trim_scale(l.price_micros / 1000.0)::text as price,
            l.most_a_day, l.most_a_month, l.changed_by, l.changed_at
       from unnest(:calls::text[]) with ordinality c(call, place)
      cross join (select (now() at time zone 'UTC')::date as today) d
       left join maps_usage u on u.call = c.call and u.day >= date_trunc('month', d.today) and u.day <= d.today
       left join maps_limits l on l.call = c.call
      group by c.call, c.place, l.call
      order by c.place`,
    { calls: [...mapsCalls] },
  );
  const used = mapsInUse(strapi);
  const [newest] = [...rows].sort((one, other) => Number(other.changed_at ?? 0) - Number(one.changed_at ?? 0));
  const names = await actorNames(db, [newest?.changed_by ?? null]);
  return {
    inUse: used && { name: used.name, title: used.maps.title, isFree: used.maps.prices === null },
    month: new Date().toISOString().slice(0, 7),
    cost: dollars(rows.reduce((sum, { micros }) => sum + toMinor(micros), 0)),
    calls: rows.map(({ call, today, month, micros, price, most_a_day: mostADay, most_a_month: mostAMonth }) => ({
      ...{ call, today: toMinor(today), month: toMinor(month), cost: dollars(toMinor(micros)), price },
      ...{ usualPrice: used?.maps.prices?.[call].toString() ?? null, mostADay, mostAMonth },
    })),
    revision: sha256(JSON.stringify(rows.map(({ call, price, most_a_day: day, most_a_month: month }) => [call, price, day, month]))).slice(
      0,
      16,
    ),
    changedAt: newest?.changed_at?.toISOString() ?? null,
    changedBy: names(newest?.changed_by ?? null),
  };
}
