import type { Knex } from 'knex';
import { toLastSeen } from './cart-view';
import type { PricedCart } from './price-cart';
import type { StoreSettings } from '../store/store-settings';
import { fromContents, type StoredCart } from './stored-cart';

export const daysMs = (days: number): number => days * 24 * 60 * 60 * 1000;

/** What the customer put together, as of `now`; each change starts the cart's life anew. */
export const contentColumns = ({ contents }: Pick<StoredCart, 'contents'>, { cartLifetimeDays }: StoreSettings, now: Date) => ({
  ...fromContents(contents),
  email: contents.contact?.email ?? null,
  item_count: contents.lines.reduce((sum, { quantity }) => sum + quantity, 0),
  updated_at: now,
  last_changed_at: now,
  abandoned_at: null,
  expires_at: new Date(now.getTime() + daysMs(cartLifetimeDays)),
});

/** What it costs, for staff who look at lists, and for the customer who comes back: they are told what changed. */
export const pricedColumns = (priced: PricedCart) => ({
  total_minor: priced.priced.totals.total,
  last_seen: JSON.stringify(toLastSeen(priced)),
});

/** The columns a change of the customer writes. */
export const changedColumns = (priced: PricedCart, now: Date) => ({
  ...contentColumns(priced.cart, priced.settings, now),
  ...pricedColumns(priced),
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
