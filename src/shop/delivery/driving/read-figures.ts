import type { Core } from '@strapi/strapi';
import { costOfRuns, costOfStop, onTimePercent } from '../../../domain/delivery/driving/run-figures';
import { failReasons, type FailReason } from '../../../domain/delivery/driving/reports';
import { preparedStatement } from '../../prepared-statement';
import { storeSettings } from '../../store/store-settings';
import { windowPart } from './run-facts';

export type CourierDay = Readonly<{
  day: string;
  courier: Readonly<{ id: string; name: string }>;
  runs: number;
  metres: number;
  /** From when they left until they were back, or made their last stop. */
  workedSeconds: number;
  delivered: number;
  failed: Readonly<Partial<Record<FailReason, number>>>;
  timed: number;
  onTime: number;
  onTimePercent: number | null;
  lateSeconds: number;
  cost: number | null;
  costPerStop: number | null;
}>;
export type Figures = Readonly<{ currency: string; days: readonly CourierDay[] }>;

type Row = Pick<CourierDay, 'day' | 'runs' | 'delivered' | 'timed'> &
  Readonly<{ courier: string; name: string; metres: number; worked: number; on_time: number; late: number }> &
  Readonly<Record<FailReason, number>>;

const came = 'coalesce(s.arrived_at, s.done_at)';
const windowEnd = windowPart('endsAt');

/** What couriers did on days, from runs that left. One statement: by day and courier, along the index of the days. */
export async function readFigures(
  strapi: Core.Strapi,
  { from, to, location }: Readonly<{ from: string; to: string; location: string | null }>,
): Promise<Figures> {
  const { defaultCurrency, costPerKilometre, costPerHour } = await storeSettings(strapi);
  const costs = { perKilometre: costPerKilometre, perHour: costPerHour };
  const { rows } = await preparedStatement<Row>(
    strapi.db.connection,
    `select r.day::text as day, c.document_id as courier, c.name, count(*)::int as runs, sum(r.metres)::int as metres,
            sum(extract(epoch from coalesce(r.finished_at, s.last_at, r.started_at) - r.started_at))::int as worked,
            sum(s.delivered)::int as delivered, sum(s.timed)::int as timed, sum(s.on_time)::int as on_time, sum(s.late)::int as late,
            ${failReasons.map((reason) => `sum(s.${reason})::int as ${reason}`).join(', ')}
       from delivery_runs r join couriers c on c.id = r.courier_id join stock_locations l on l.id = r.location_id
       cross join lateral (
         select max(s.done_at) as last_at, count(*) filter (where s.state = 'delivered') as delivered,
                count(*) filter (where s.state = 'delivered' and e.ends is not null) as timed,
                count(*) filter (where s.state = 'delivered' and extract(epoch from ${came}) <= e.ends) as on_time,
                coalesce(sum(greatest(0, extract(epoch from ${came}) - e.ends)) filter (where s.state = 'delivered'), 0) as late,
                ${failReasons.map((reason) => `count(*) filter (where s.state = 'failed' and s.reason = '${reason}') as ${reason}`).join(', ')}
           from delivery_stops s join orders o on o.id = s.order_id cross join lateral (select ${windowEnd} as ends) e
          where s.run_id = r.id) s
      where r.day between :from::date and :to::date and r.state in ('started', 'finished')
        and (:location::text is null or l.document_id = :location::text)
      group by r.day, c.id order by r.day, c.name, c.id`,
    { from, to, location },
  );
  return {
    currency: defaultCurrency,
    days: rows.map(({ courier, name, worked, on_time: onTime, late, ...row }): CourierDay => {
      const figures = { metres: row.metres, workedSeconds: worked, delivered: row.delivered, timed: row.timed, onTime };
      return {
        ...{ day: row.day, courier: { id: courier, name }, runs: row.runs, ...figures, lateSeconds: late },
        failed: Object.fromEntries(failReasons.flatMap((reason) => (row[reason] > 0 ? [[reason, row[reason]]] : []))),
        ...{ onTimePercent: onTimePercent(figures), cost: costOfRuns(figures, costs), costPerStop: costOfStop(figures, costs) },
      };
    }),
  };
}
