import type { Knex } from 'knex';
import { toLastSeen } from './cart-view';
import type { PricedCart } from './price-cart';
import { fromContents, type StoredCart } from './stored-cart';

export const daysMs = (days: number): number => days * 24 * 60 * 60 * 1000;

/** What of a cart staff can sort and search by, beside its contents. */
const summaryColumns = ({ contents }: Pick<StoredCart, 'contents'>, total: number) => ({
  email: contents.contact?.email ?? null,
  item_count: contents.lines.reduce((sum, { quantity }) => sum + quantity, 0),
  total_minor: total,
});

/** The columns a change of the customer writes; each starts the cart's life anew. */
export const changedColumns = (priced: PricedCart, now: Date) => ({
  ...fromContents(priced.cart.contents),
  ...summaryColumns(priced.cart, priced.priced.totals.total),
  last_seen: JSON.stringify(toLastSeen(priced)),
  updated_at: now,
  last_changed_at: now,
  abandoned_at: null,
  expires_at: new Date(now.getTime() + daysMs(priced.settings.cartLifetimeDays)),
});

/**
 * Saves the cart if nobody else saved it since it was read and nobody is checking it out; false otherwise. One statement,
 * so no lock is held while the cart is priced.
 */
export async function saveCart(db: Knex, priced: PricedCart, { now, ifRevision }: { now: Date; ifRevision: number }): Promise<boolean> {
  const { cart } = priced;
  const saved = await db('carts')
    .where({ id: cart.rowId, revision: ifRevision, cart_status: 'active' })
    .whereNull('checkout_order_id')
    .update({ ...changedColumns(priced, now), revision: cart.revision, operations: JSON.stringify(cart.operations) });
  return saved === 1;
}
