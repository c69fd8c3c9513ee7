import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { DomainError } from '../../domain/domain-error';
import { cartLimits } from '../../domain/cart/cart';
import { mergeCarts, type MergeStrategy } from '../../domain/cart/merge-carts';
import type { Actor } from '../actor';
import { abandonCheckout } from '../checkout/abandon-checkout';
import { releaseHolds } from '../inventory/stock-of-carts';
import { toJson } from '../rows';
import { storeSettings, type StoreSettings } from '../store/store-settings';
import { toCartView, type CartView } from './cart-view';
import { lockCartsOf } from './create-cart';
import { priceCart, type PricedCart } from './price-cart';
import { readCart } from './read-cart';
import { contentColumns, pricedColumns } from './save-cart';
import { assertOpen, findCart, toStoredCart, type StoredCart } from './stored-cart';

// Each try means that the same cart was checked out since the last one.
const maxAttempts = 20;

export type ClaimCart = Readonly<{ cartId: string; customer: Readonly<{ userId: number }>; token: string | null; now?: Date }>;

/**
 * After sign-in: the guest's cart becomes the customer's. Where the account already has one, the two become one by the
 * shop's setting, and the cart that is left, whose id the app goes on with, is the answer. Asking again gives the same.
 * Refuses `CART_NOT_FOUND`, `CART_CLOSED`.
 */
export async function claimCart(strapi: Core.Strapi, { cartId, customer, token, now = new Date() }: ClaimCart): Promise<CartView> {
  const settings = await storeSettings(strapi);
  const caller = { customer, token };
  for (let tries = 0; tries < maxAttempts; tries += 1) {
    const cart = await findCart(strapi.db.connection, cartId, caller);
    if (cart.status === 'merged' && cart.mergedInto !== null) return readCart(strapi, { cartId: cart.mergedInto, caller });
    assertMayClaim(cart, customer.userId);
    assertOpen(cart);
    // What waits for its payment was started by somebody who had not signed in: prices may differ now.
    if (cart.checkoutOrderId !== null && cart.customerId !== customer.userId)
      await abandonCheckout(strapi, { orderId: cart.checkoutOrderId, because: 'cart_changed', now });

    const survivor = await strapi.db.transaction(({ trx }) => mergeInto(trx, { cartId, userId: customer.userId, settings, now }));
    if (survivor === null) continue;
    return toCartView(strapi, await priceAnew(strapi.db.connection, await findCart(strapi.db.connection, survivor, caller), settings, now));
  }
  throw new Error(`Cart ${cartId} was checked out by others ${maxAttempts} times in a row`);
}

/** A phone that is handed on may still show the token of a cart that is somebody's by now. */
function assertMayClaim({ customerId }: StoredCart, userId: number): void {
  if (customerId === null || customerId === userId) return;
  throw new DomainError('CART_NOT_FOUND', 'There is no such cart, or it is not yours');
}

/** Prices the cart for its new owner. Not while it was locked: nobody waits for arithmetic. */
async function priceAnew(db: Knex, cart: StoredCart, settings: StoreSettings, now: Date): Promise<PricedCart> {
  const priced = await priceCart(db, cart, { settings, now });
  await db('carts').where({ id: cart.rowId, revision: cart.revision }).update(pricedColumns(priced));
  return priced;
}

type MergeInto = Readonly<{ cartId: string; userId: number; settings: StoreSettings; now: Date }>;

/** Answers the id of the cart that is left; null when a checkout of the guest's has begun meanwhile, which has to end first. */
async function mergeInto(trx: Knex.Transaction, { cartId, userId, settings, now }: MergeInto): Promise<string | null> {
  // Two devices of one customer that sign in at once take turns.
  await lockCartsOf(trx, userId);
  const rows = await trx('carts')
    .where((query) => void query.where({ document_id: cartId }).orWhere({ customer_id: userId, cart_status: 'active' }))
    .orderBy('id')
    .forUpdate();
  const carts = rows.map((row) => ({ ...toStoredCart(row), operations: toJson<string[]>(row.operations) }));
  const guest = carts.find((cart) => cart.id === cartId);
  if (!guest) throw new Error(`Cart ${cartId} is gone`);
  assertMayClaim(guest, userId);
  // Somebody else was faster since it was read: what they left is the answer.
  if (guest.status !== 'active' || guest.customerId === userId) return guest.mergedInto ?? guest.id;
  if (guest.checkoutOrderId !== null) return null;
  const [own] = carts
    .filter((cart) => cart.id !== cartId && cart.checkoutOrderId === null && cart.contents.lines.length > 0)
    .sort((a, b) => b.rowId - a.rowId);
  if (!own) {
    // A checkout that read the cart before must not go on: its order would be nobody's.
    await trx('carts')
      .where({ id: guest.rowId })
      .update({ customer_id: userId, revision: guest.revision + 1, updated_at: now });
    return guest.id;
  }

  // Who put nothing into the guest's cart chose nothing that could take the place of their own.
  const strategy = guest.contents.lines.length === 0 && settings.cartMerge === 'keep_guest' ? 'keep_customer' : settings.cartMerge;
  const [target, source] = survivorOf(strategy, { own, guest });
  const contents = mergeCarts(strategy, { customer: own.contents, guest: guest.contents });
  await close(trx, source, target, { actor: { type: 'customer', id: String(userId) }, settings, now });
  await trx('carts')
    .where({ id: target.rowId })
    .update({
      ...contentColumns({ contents }, settings, now),
      // An app whose last answer was lost sends its queue again, to the cart that is left.
      operations: JSON.stringify(newestOf(own.operations, guest.operations)),
      customer_id: userId,
      revision: target.revision + 1,
    });
  return target.id;
}

/** At least half of those remembered are of the cart the app has just been using. */
function newestOf(own: readonly string[], guest: readonly string[]): string[] {
  const most = cartLimits.rememberedOperations;
  const ofGuest = guest.slice(-Math.max(most / 2, most - own.length));
  return [...own.slice(ofGuest.length - most), ...ofGuest];
}

/** The customer's own cart lives on, because their other devices know it, unless what the guest chose takes its place. */
const survivorOf = (
  strategy: MergeStrategy,
  { own, guest }: { own: StoredCart; guest: StoredCart },
): [target: StoredCart, source: StoredCart] => (strategy === 'keep_guest' ? [guest, own] : [own, guest]);

async function close(
  trx: Knex.Transaction,
  source: StoredCart,
  target: StoredCart,
  { actor, settings, now }: { actor: Actor; settings: StoreSettings; now: Date },
): Promise<void> {
  await releaseHolds(trx, { cart: source, context: { actor, now, lowStockFrom: settings.lowStockFrom } });
  await trx('carts').where({ id: source.rowId }).update({ cart_status: 'merged', merged_into: target.id, updated_at: now });
}
