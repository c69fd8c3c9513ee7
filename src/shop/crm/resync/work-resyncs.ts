import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { CrmResyncsRow } from 'knex/types/tables';
import { commerce } from '../../../integrations/commerce';
import { askForDeliveries } from '../../deliveries/ask-for-deliveries';
import { preparedStatement } from '../../prepared-statement';

const batch = 500;
/** So much waits at most: a list of deliveries stays one that staff can look through, and what happens meanwhile stands not behind all there is. */
const mostWaiting = 1_000;
// Before the queue takes a job for dead; what is left the schedule goes on with.
const patienceMs = 45_000;

/** Goes on with what is under way, each as far as its CRM keeps up. */
export async function workResyncs(strapi: Core.Strapi, only: string | null = null): Promise<void> {
  const deadline = Date.now() + patienceMs;
  const open = await strapi.db
    .connection('crm_resyncs')
    .where(only === null ? {} : { provider: only })
    .whereNull('asked_at')
    .whereNull('stopped_at')
    .orderBy('provider')
    .pluck('provider');
  for (const provider of open) while (Date.now() < deadline && (await askForSome(strapi, provider)));
}

/** Asks for the next, and says how far it came, in one transaction. False where enough waits, nothing is left, or another process is at it. */
async function askForSome(strapi: Core.Strapi, provider: string): Promise<boolean> {
  const crm = commerce(strapi).crm.get(provider);
  // It goes on once it is in use again.
  if (!crm) return false;
  return strapi.db.transaction(async ({ trx }) => {
    const row = await trx('crm_resyncs').where({ provider }).whereNull('asked_at').whereNull('stopped_at').forUpdate().skipLocked().first();
    if (!row || (await waitingFor(trx, provider)) >= mostWaiting) return false;
    const next = (await nextContacts(trx, row)) ?? (await nextOrders(trx, row));
    if (!next) {
      await trx('crm_resyncs').where({ provider }).update({ asked_at: new Date() });
      return false;
    }
    await askForDeliveries(trx, { channel: 'crm', target: provider, of: next.of });
    await trx('crm_resyncs')
      .where({ provider })
      .update({ ...next.place, asked: row.asked + next.of.length });
    return true;
  });
}

/** Counted no further than it matters. */
async function waitingFor(db: Knex, provider: string): Promise<number> {
  const { rows } = await preparedStatement<{ waiting: number }>(
    db,
    `select count(*)::int as waiting from (select from deliveries where channel = 'crm' and target = :provider and state = 'waiting' limit ${mostWaiting}) w`,
    { provider },
  );
  return rows[0]?.waiting ?? 0;
}

type Next = Readonly<{
  of: readonly Readonly<{ aggregateType: string; aggregateId: string; eventType: string }>[];
  place: Partial<Pick<CrmResyncsRow, 'contacts_after' | 'orders_after'>>;
}>;

async function nextContacts(trx: Knex, { contacts_after: after, contacts_until: until }: CrmResyncsRow): Promise<Next | null> {
  const rows = await trx('up_users').where('id', '>', after).where('id', '<=', until).orderBy('id').limit(batch).select('id');
  const last = rows.at(-1)?.id;
  if (last === undefined) return null;
  return {
    of: rows.map(({ id }) => ({ aggregateType: 'customer', aggregateId: String(id), eventType: 'customer.changed' })),
    place: { contacts_after: last },
  };
}

async function nextOrders(trx: Knex, { orders_after: after, orders_until: until }: CrmResyncsRow): Promise<Next | null> {
  const rows = await trx('orders')
    .where('id', '>', after)
    .where('id', '<=', until)
    .whereNotNull('number')
    .orderBy('id')
    .limit(batch)
    .select('id', 'document_id');
  const last = rows.at(-1);
  if (!last) return null;
  return {
    of: rows.map(({ document_id: id }) => ({ aggregateType: 'order', aggregateId: id, eventType: 'order.placed' })),
    place: { orders_after: last.id },
  };
}
