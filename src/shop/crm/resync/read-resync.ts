import type { Knex } from 'knex';
import { countedUpTo } from '../../deliveries/counted-up-to';
import { preparedStatement } from '../../prepared-statement';

/** How far everything is put anew. `waiting`: asked for and not there yet; what happens meanwhile is among it. */
export type Resync = Readonly<{
  state: 'running' | 'done' | 'stopped';
  total: number;
  done: number;
  waiting: number;
  parked: number;
  begunAt: string;
}>;

type Row = Readonly<{
  total: number;
  asked: number;
  is_asked: boolean;
  is_stopped: boolean;
  begun_at: Date;
  waiting: number;
  parked: number;
}>;

/** The last one of a CRM; null where there was none. */
export async function readResync(db: Knex, provider: string): Promise<Resync | null> {
  const count = (state: string) =>
    `(select count(*)::int from (select from deliveries where channel = 'crm' and target = :provider and state = '${state}' limit ${countedUpTo}) d)`;
  const { rows } = await preparedStatement<Row>(
    db,
    `select r.total, r.asked, r.asked_at is not null as is_asked, r.stopped_at is not null as is_stopped, r.begun_at,
            ${count('waiting')} as waiting, ${count('parked')} as parked
       from crm_resyncs r where r.provider = :provider`,
    { provider },
  );
  const [row] = rows;
  if (!row) return null;
  const { total, asked, waiting, parked } = row;
  const isThere = row.is_asked && waiting === 0;
  return {
    state: row.is_stopped ? 'stopped' : isThere ? 'done' : 'running',
    ...{ total, waiting, parked, done: isThere ? total : Math.max(0, Math.min(total, asked - waiting)) },
    begunAt: row.begun_at.toISOString(),
  };
}
