import type { Knex } from 'knex';
import { cartLimits } from '../../domain/cart/cart';
import { toLastSeen } from './cart-view';
import type { PricedCart } from './price-cart';
import { assignments, preparedStatement } from '../prepared-statement';
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

export type SaveCart = Readonly<{
  now: Date;
  ifRevision: number;
  /** Ids of the operations that made it what it is now; with the newest of those before they are passed over when they come again. */
  operations: readonly string[];
}>;

/** The newest of those the cart remembers, oldest first: appended where they are, so that nobody has to read them all. */
const remembered = `jsonb_path_query_array(operations || :operations::jsonb, '$[last - ${cartLimits.rememberedOperations - 1} to last]')`;

/**
 * Saves the cart if nobody else saved it since it was read and nobody is checking it out; false otherwise. One statement,
 * so no lock is held while the cart is priced.
 */
export async function saveCart(db: Knex, priced: PricedCart, { now, ifRevision, operations }: SaveCart): Promise<boolean> {
  const { cart } = priced;
  const { currency, country, language, revision } = cart;
  const columns = { ...changedColumns(priced, now), currency, country, language, revision };
  const saved = await preparedStatement(
    db,
    `update carts set ${assignments(columns)}, operations = ${remembered}
      where id = :rowId and revision = :ifRevision and cart_status = 'active' and checkout_order_id is null`,
    { ...columns, operations: JSON.stringify(operations), rowId: cart.rowId, ifRevision },
  );
  return saved.rowCount === 1;
}
