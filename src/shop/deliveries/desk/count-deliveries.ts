import type { Core } from '@strapi/strapi';
import { neighbours } from '../../../integrations/neighbours';
import { countedUpTo } from '../counted-up-to';
import { preparedStatement } from '../../prepared-statement';
import { toMinor } from '../../rows';

export type TargetCount = Readonly<{
  channel: string;
  target: string;
  /** As staff know it: the address of a webhook, the name of a company. */
  name: string;
  waiting: number;
  parked: number;
  failures: number;
  restsUntil: string | null;
}>;
type Row = Readonly<{
  channel: string;
  target: string;
  title: string | null;
  waiting: string;
  parked: string;
  failures: number | null;
  rests_until: Date | null;
}>;

/** Who has something waiting or given up, each counted up to ten thousand; and who is left alone for a while. */
export async function countDeliveries(strapi: Core.Strapi): Promise<TargetCount[]> {
  const count = (state: string) =>
    `(select count(*) from (select from deliveries d where d.channel = k.channel and d.target = k.target and d.state = '${state}' limit ${countedUpTo}) c)`;
  const { rows } = await preparedStatement<Row>(
    strapi.db.connection,
    // From one target to the next in the index, instead of through all that was ever sent.
    `with recursive known as (
       (select channel, target from deliveries order by channel, target limit 1)
       union all
       select n.channel, n.target from known k
        cross join lateral (select d.channel, d.target from deliveries d where (d.channel, d.target) > (k.channel, k.target)
                             order by d.channel, d.target limit 1) n)
     select k.channel, k.target, coalesce(a.name, e.description, e.url) as title, ${count('waiting')} as waiting, ${count('parked')} as parked,
            t.failures, case when t.rests_until > now() then t.rests_until end as rests_until
       from known k
       left join webhook_endpoints e on k.channel = 'webhook' and e.id = k.target
       left join automations a on k.channel = 'automation' and a.id = k.target
       left join delivery_targets t on t.channel = k.channel and t.target = k.target
      order by k.channel, k.target`,
    {},
  );
  const titles = new Map(
    neighbours(strapi)
      .all()
      .map(({ adapter }) => [adapter.name, adapter.title]),
  );
  return rows.map(({ channel, target, ...row }) => ({
    channel,
    target,
    name: row.title ?? titles.get(target) ?? target,
    waiting: toMinor(row.waiting),
    parked: toMinor(row.parked),
    failures: row.failures ?? 0,
    restsUntil: row.rests_until?.toISOString() ?? null,
  }));
}
