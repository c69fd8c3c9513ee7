import type { Knex } from 'knex';
import { preparedStatement } from '../prepared-statement';

type Asked = Readonly<{ aggregateType: string; aggregateId: string; eventType: string }>;

/** Asks for what no event has asked for, such as everything of a target that is told of the shop for the first time. */
export async function askForDeliveries(
  trx: Knex.Transaction,
  { channel, target, of }: Readonly<{ channel: string; target: string; of: readonly Asked[] }>,
): Promise<void> {
  if (of.length === 0) return;
  await preparedStatement(
    trx,
    `insert into deliveries (channel, target, event_type, aggregate_type, aggregate_id)
     select :channel, :target, a."eventType", a."aggregateType", a."aggregateId"
       from jsonb_array_elements(:of::jsonb) with ordinality as e(value, place),
            jsonb_to_record(e.value) as a("aggregateType" text, "aggregateId" text, "eventType" text)
      where not exists (select from deliveries d
                         where d.channel = :channel and d.target = :target and d.aggregate_type = a."aggregateType" and d.aggregate_id = a."aggregateId"
                           and d.state = 'waiting' and not d.is_begun)
      order by e.place`,
    { channel, target, of: JSON.stringify(of) },
  );
}
