import type { Core } from '@strapi/strapi';
import type { CustomerDevicesRow, Int8, NotificationPushesRow } from 'knex/types/tables';
import { isIntegrationError } from '../../integrations/integration-error';
import type { PushOutcome, PushSender } from '../../integrations/push/push-sender';
import { preparedStatement } from '../prepared-statement';
import { alertOfPush } from './push-alert';
import { endDevices, keepPushes, type KeptPush } from './push-rows';

type Taken = Pick<NotificationPushesRow, 'id' | 'receipt' | 'created_at'> &
  Pick<CustomerDevicesRow, 'push_token'> &
  Readonly<{ device: Int8 }>;
type Asked = Readonly<{ provider: string; sender: PushSender; until: number }>;

/** They are kept for about a day. */
const keptMs = 24 * 3_600_000;

/** Hears what became of what was taken a while ago. Safe to repeat: asking changes nothing. */
export async function readReceipts(strapi: Core.Strapi, { provider, sender: { receipts }, until }: Asked): Promise<void> {
  if (!receipts) return;
  const db = strapi.db.connection;
  while (Date.now() < until) {
    const { rows } = await preparedStatement<Taken>(
      db,
      `select p.id, p.receipt, p.created_at, d.id as device, d.push_token
         from notification_pushes p join customer_devices d on d.id = p.device_row_id
        where p.state = 'taken' and p.due_at <= now() and d.push_provider = :provider
        order by p.due_at, p.id limit :most`,
      { provider, most: receipts.mostAtOnce },
    );
    if (rows.length === 0) return;
    const told = await receipts.read(rows.map(({ receipt }) => receipt ?? '')).catch((error: unknown) => {
      if (!isIntegrationError(error)) throw error;
      strapi.log.warn(`Nobody says what became of what was pushed: ${error.message}`);
      return null;
    });
    if (told === null) return;
    const outcomes = rows.map((row) => ({ row, outcome: told.get(row.receipt ?? '') }));
    await keepPushes(
      db,
      outcomes.map(({ row, outcome }) => kept(row, outcome, receipts.afterMs)),
    );
    await endDevices(
      db,
      outcomes.flatMap(({ row, outcome }) =>
        outcome?.is === 'dead' ? [{ device: row.device, token: row.push_token, because: outcome.because }] : [],
      ),
    );
    const wrong = outcomes.find(({ outcome }) => outcome?.is === 'misconfigured')?.outcome;
    if (wrong?.is === 'misconfigured') await alertOfPush(strapi, { provider, because: wrong.because });
  }
}

function kept({ id, created_at: since }: Taken, outcome: PushOutcome | undefined, afterMs: number): KeptPush {
  if (outcome?.is === 'delivered') return { id, state: 'delivered' };
  const isOver = Date.now() - since.getTime() > keptMs;
  const dueAt = new Date(Date.now() + afterMs);
  if (outcome === undefined || outcome.is === 'taken')
    return isOver ? { id, state: 'failed', failure: 'no receipt' } : { id, state: 'taken', dueAt };
  // It was not shown: the company behind theirs asked for less at once.
  if (outcome.is === 'later' && !isOver) return { id, state: 'waiting', failure: outcome.because.slice(0, 200), dueAt };
  return { id, state: 'failed', failure: outcome.because.slice(0, 200) };
}
