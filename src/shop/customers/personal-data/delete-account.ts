import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { emit } from '../../../jobs/emit';
import { theShop } from '../../actor';
import { releaseHolds } from '../../inventory/stock-of-carts';
import { storeSettings } from '../../store/store-settings';
import { forgetContacts } from '../../jobs/forget-jobs';
import { endAllWithin, lockCustomer } from '../sessions';
import { forgetEvents } from './forget-events';
import { forgetOrders } from './forget-orders';
import { leaveCrms } from './leave-crms';
import { leaveNeighbours } from './leave-neighbours';
import { leaveWebsites } from './leave-websites';

const batchSize = 50;

/**
 * Deletes the accounts whose grace is over. One with an order that is still on its way waits until that is done: what was bought has to
 * arrive. Answers how many are gone.
 */
export async function deleteDueAccounts(strapi: Core.Strapi, { now = new Date() }: Readonly<{ now?: Date }> = {}): Promise<number> {
  const due = await strapi.db
    .connection('account_deletions as d')
    .where('d.due_at', '<=', now)
    .whereNotExists(openOrders(strapi.db.connection).whereRaw('o.customer_id = d.user_id'))
    .orderBy('d.due_at')
    .limit(batchSize)
    .select('d.user_id');
  let gone = 0;
  const failures: unknown[] = [];
  for (const { user_id: userId } of due) {
    try {
      // Outside the transaction, and first: who is gone from the shop could not be named to them any more. Done twice, it does nothing.
      await leaveNeighbours(strapi, userId);
      gone += Number(await deleteAccount(strapi, { userId, now }));
    } catch (error) {
      // One that cannot be deleted now must not keep the others; it is tried again.
      failures.push(error);
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} accounts could not be deleted`);
  return gone;
}

const openOrders = (db: Knex) => db('orders as o').whereIn('o.order_status', ['pending_payment', 'placed']).select(db.raw('1'));

/** All of it or nothing, in one transaction. False where the customer came back in between, or bought something. */
async function deleteAccount(strapi: Core.Strapi, { userId, now }: Readonly<{ userId: number; now: Date }>): Promise<boolean> {
  const { lowStockFrom } = await storeSettings(strapi);
  return strapi.db.transaction(async ({ trx }) => {
    const user = await lockCustomer(trx, userId);
    const due = await trx('account_deletions').where({ user_id: userId }).where('due_at', '<=', now).first('user_id');
    if (!user || !due || (await openOrders(trx).where('o.customer_id', userId).first())) return false;
    await trx.raw("set local storekeeper.forgetting = 'on'");
    const orders = await trx('orders')
      .where({ customer_id: userId })
      .orderBy('id')
      .forUpdate()
      .select('id', 'document_id', 'email', 'phone', 'country');
    const requests = await requestsOf(trx, userId, orders);
    await leaveCrms(trx, { userId, account: user, orders });
    await leaveWebsites(strapi, trx, documentsOf(orders));
    await forgetOrders(trx, orders, now);
    const carts = await trx('carts').where({ customer_id: userId }).orderBy('id').forUpdate().select('id', 'document_id');
    for (const cart of carts)
      await releaseHolds(trx, { cart: { rowId: cart.id, id: cart.document_id }, context: { actor: theShop, now, lowStockFrom } });
    await trx('carts').where({ customer_id: userId }).delete();
    await emit(trx, [{ type: 'customer.deleted', aggregateId: String(userId), payload: { userId } }]);
    const contacts = [user.email?.toLowerCase(), user.phone].filter((contact) => typeof contact === 'string');
    await trx('sign_in_codes').whereIn('contact', contacts).delete();
    await forgetContacts(trx, contacts);
    await forgetEvents(trx, [
      { aggregate: 'customer', ids: [String(userId)] },
      { aggregate: 'order', ids: documentsOf(orders) },
      { aggregate: 'cart', ids: documentsOf(carts) },
      { aggregate: 'support_request', ids: requests },
    ]);
    await endAllWithin(trx, userId);
    await trx('provider_customers').where({ user_id: userId }).delete();
    // With all that goes with it: addresses, devices, consents, wish lists, identities, notes, tags, codes.
    await trx('up_users').where({ id: userId }).delete();
    return true;
  });
}

/** What they asked support, and what was asked about their orders before those were theirs. */
const requestsOf = (trx: Knex, userId: number, orders: readonly Readonly<{ id: number }>[]): Promise<string[]> =>
  trx('support_requests')
    .where({ user_id: userId })
    .orWhereIn(
      'order_id',
      orders.map(({ id }) => id),
    )
    .pluck('id');

const documentsOf = (rows: readonly Readonly<{ document_id: string }>[]): string[] => rows.map((row) => row.document_id);
