import type { Knex } from 'knex';
import { oldestHours } from '../../../domain/analytics/app-events';
import { preparedStatement } from '../../prepared-statement';

/** How far a sink was told of what apps tell, and who tells it now. */
export type Place = Readonly<{ sink: string; receivedAt: string; id: string; claim: string }>;

const none = '00000000-0000-0000-0000-000000000000';
const claimedFor = '60 seconds';

/** Sinks that are not in use are told of nothing that happens meanwhile. */
export const forgetPlaces = (db: Knex, sinks: readonly string[]): Promise<unknown> =>
  preparedStatement(db, 'delete from analytics_places where sink <> all(:sinks::text[])', { sinks: [...sinks] });

/** Those nobody else tells now. One that is new begins here; none goes back farther than such things are taken. */
export async function claimPlaces(db: Knex, sinks: readonly string[], now: Date): Promise<readonly Place[]> {
  if (sinks.length === 0) return [];
  const claim = crypto.randomUUID();
  await preparedStatement(
    db,
    `insert into analytics_places (sink, received_at, id)
     select sink, :now::timestamptz, :none::uuid from unnest(:sinks::text[]) sink order by sink on conflict do nothing`,
    { sinks: [...sinks], now, none },
  );
  const { rows } = await preparedStatement<{ sink: string; received_at: string; id: string }>(
    db,
    `update analytics_places
        set claim = :claim::uuid, claimed_until = now() + interval '${claimedFor}',
            received_at = greatest(received_at, :now::timestamptz - interval '${oldestHours} hours')
      where sink = any(:sinks::text[]) and (claimed_until is null or claimed_until <= now())
     returning sink, received_at::text as received_at, id`,
    { sinks: [...sinks], claim, now },
  );
  return rows.map((row) => ({ sink: row.sink, receivedAt: row.received_at, id: row.id, claim }));
}

/** Answers whether the place is still ours: who took too long leaves it to whoever has it now. */
export async function keepPlace(
  db: Knex,
  { sink, receivedAt, id, claim, isFree = false }: Place & Readonly<{ isFree?: boolean }>,
): Promise<boolean> {
  const { rows } = await preparedStatement(
    db,
    `update analytics_places
        set received_at = :receivedAt::timestamptz, id = :id::uuid,
            claimed_until = case when :isFree::boolean then null else now() + interval '${claimedFor}' end
      where sink = :sink and claim = :claim::uuid returning 1`,
    { sink, receivedAt, id, claim, isFree },
  );
  return rows.length > 0;
}
