import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { applyOperation, type CartContents, type CartOperation } from '../../domain/cart/cart';
import { marketAfter, type Market } from '../../domain/cart/market';
import { takenChoice } from '../../domain/catalogue/options';
import { DomainError, isDomainError } from '../../domain/domain-error';
import type { NotAppliedReason } from '../../domain/promotions/discount';
import { normalizeCode } from '../../domain/promotions/codes';
import { loadVariants } from '../catalog/variant-facts';
import { abandonWithin } from '../checkout/abandon-checkout';
import { pinAddress } from '../places/pin-address';
import { storeSettings } from '../store/store-settings';
import { toCartView, type CartView } from './cart-view';
import { saveCartWithHolds } from './hold-cart';
import { priceCart, type PriceCart, type PricedCart } from './price-cart';
import { saveCart, type SaveCart } from './save-cart';
import { assertOpen, findCartFor, type Address, type CartCaller, type StoredCart } from './stored-cart';

export type ApplyOperations = Readonly<{
  cartId: string;
  caller: CartCaller;
  ifRevision: number | null;
  operations: readonly CartOperation<Address>[];
  /** Whether whoever asks may still have the map asked; without, they may. */
  mayAskMap?: () => Promise<boolean>;
  now?: Date;
}>;

// Time and again the same answer: a code like this gives nothing today and will give nothing tomorrow.
const hopeless = new Set<NotAppliedReason>([
  'CODE_USED_UP',
  'DISABLED',
  'ENDED',
  'LIMIT_REACHED',
  'CUSTOMER_LIMIT_REACHED',
  'BUDGET_SPENT',
]);

// Of those who save at once one succeeds each time, so nobody comes near this.
const maxAttempts = 50;

/**
 * Applies a list of operations, all or none. Operations whose id was applied before are passed over, so an app may send
 * its queue again. A checkout that waits for its payment is given up: the customer went back to the cart. Whoever moved it to another
 * market is told which prices that changed.
 * Refuses `CART_NOT_FOUND`, `CART_CLOSED`, `CART_REVISION_CONFLICT`, `VARIANT_UNKNOWN`, `LINE_OPTION_TAKEN`, `PRICE_UNKNOWN`,
 * `LINE_UNKNOWN`, `CODE_UNKNOWN`, `CODE_NOT_APPLICABLE`, `DELIVERY_METHOD_UNKNOWN`, `CURRENCY_NOT_OFFERED`, `CART_LIMIT_REACHED`, each
 * naming the operation, and `OUT_OF_STOCK` where the shop holds stock from the cart on.
 */
export async function applyOperations(strapi: Core.Strapi, request: ApplyOperations): Promise<CartView> {
  const { cartId, caller, ifRevision, operations, mayAskMap = () => Promise.resolve(true), now = new Date() } = request;
  const settings = await storeSettings(strapi);
  const db = strapi.db.connection;
  // Nothing is locked while the cart is computed. Whoever finds at the end that somebody else was faster begins again.
  for (let tries = 0; tries < maxAttempts; tries += 1) {
    const { cart, applied } = await findCartFor(
      db,
      cartId,
      caller,
      operations.map((operation) => operation.id),
    );
    assertOpen(cart);
    const fresh = newOperations(applied, operations);
    if (fresh.length === 0) return toCartView(strapi, await priceCart(db, cart, { settings, now }));
    if (ifRevision !== null && ifRevision !== cart.revision)
      throw new DomainError('CART_REVISION_CONFLICT', 'The cart was changed elsewhere. Read it again', { revision: cart.revision });

    // Only now: whoever has no cart, or sends again what was done, makes the shop ask nobody.
    const typed = tries === 0 ? fresh.findLast((operation) => operation.op === 'set_address') : undefined;
    if (typed) await pinAddress(strapi, typed.shipping, { language: settings.defaultLocale, mayAsk: mayAskMap });
    const priced = await change(db, cart, fresh, { settings, now });
    if (await save(strapi, priced, { now, ifRevision: cart.revision, operations: fresh.map((operation) => operation.id) }))
      return toCartView(strapi, seenFrom(cart, priced, fresh), { seenIn: cart.currency });
  }
  throw new Error(`Cart ${cartId} was changed by others ${maxAttempts} times in a row`);
}

/**
 * False when somebody else changed the cart first. A checkout that waits is given up with the same commit: what is refused,
 * as late as for want of stock, changes nothing, and the checkout goes on.
 */
async function save(strapi: Core.Strapi, priced: PricedCart, saving: SaveCart): Promise<boolean> {
  const { holdStockAt, lowStockFrom } = priced.settings;
  const { checkoutOrderId: orderId } = priced.cart;
  const keepsHolds = holdStockAt === 'add_to_cart';
  if (orderId === null && !keepsHolds) return saveCart(strapi.db.connection, priced, saving);
  return strapi.db.transaction(async ({ trx }) => {
    if (orderId !== null) await abandonWithin(trx, { orderId, because: 'cart_changed', now: saving.now, lowStockFrom, keepsHolds });
    return keepsHolds ? saveCartWithHolds(trx, priced, saving) : saveCart(trx, priced, saving);
  });
}

/** What was not applied yet, each id once. */
function newOperations(applied: readonly string[], operations: readonly CartOperation<Address>[]): CartOperation<Address>[] {
  const done = new Set(applied);
  return operations.filter(({ id }) => !done.has(id) && done.add(id));
}

/** What they changed themselves, customers need not be told; but nobody knows by heart what a cart costs in another market. */
const seenFrom = (before: StoredCart, priced: PricedCart, operations: readonly CartOperation<Address>[]): PricedCart => ({
  ...priced,
  cart: { ...priced.cart, lastSeen: operations.some(({ op }) => op === 'set_market') ? before.lastSeen : {} },
});

/** The cart with the operations applied, priced. */
async function change(db: Knex, cart: StoredCart, operations: readonly CartOperation<Address>[], asOf: PriceCart): Promise<PricedCart> {
  const { contents, market } = operations.reduce<Readonly<{ contents: CartContents<Address>; market: Market }>>(
    (before, operation) =>
      naming(operation, () => ({
        contents: applyOperation(before.contents, withNormalCode(operation)),
        market: marketAfter(before.market, operation, asOf.settings),
      })),
    { contents: cart.contents, market: cart },
  );
  const { currency, country, language } = market;
  const changed: StoredCart = { ...cart, contents, currency, country, language, revision: cart.revision + 1 };
  const priced = await priceCart(db, changed, asOf);
  await refuseUnknownLines(db, priced, operations, asOf);
  for (const operation of operations) naming(operation, () => refuseUnusable(operation, priced));
  return priced;
}

const codeUnknown = (entered: string) => new DomainError('CODE_UNKNOWN', 'There is no such code', { entered });

function withNormalCode(operation: CartOperation<Address>): CartOperation<Address> {
  if (operation.op !== 'apply_code' && operation.op !== 'remove_code') return operation;
  const code = normalizeCode(operation.code);
  if (code === null) throw codeUnknown(operation.code);
  return { ...operation, code };
}

/** Adds the operation to a refusal, so that the app knows which of its queue was wrong. */
function naming<T>({ id }: CartOperation<Address>, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (isDomainError(error)) throw new DomainError(error.code, error.message, { operation: id, ...error.details });
    throw error;
  }
}

/** Also of lines that a later operation of the list took out again: the app should learn that it offers what is not there. */
async function refuseUnknownLines(
  db: Knex,
  { cart, variants }: PricedCart,
  operations: readonly CartOperation<Address>[],
  { now, settings }: PriceCart,
): Promise<void> {
  const added = operations.filter((operation) => operation.op === 'add_line');
  const gone = added.map(({ variant }) => variant).filter((variant) => !variants.has(variant));
  const others = await loadVariants(
    db,
    { variants: gone },
    { currency: cart.currency, locale: cart.language, defaultLocale: settings.defaultLocale, now },
  );
  for (const { id, variant, options = {} } of added) {
    const found = variants.get(variant) ?? others.find(({ variantId }) => variantId === variant);
    if (!found) throw new DomainError('VARIANT_UNKNOWN', 'There is no such variant for sale', { operation: id, variant });
    const taken = takenChoice(options, found.options);
    if (taken !== undefined)
      throw new DomainError('LINE_OPTION_TAKEN', `The variant says itself what its “${taken}” is`, {
        operation: id,
        variant,
        option: taken,
      });
    if (found.candidates.length === 0)
      throw new DomainError('PRICE_UNKNOWN', `This variant is not sold in ${cart.currency}`, { operation: id, variant });
  }
}

/** What only the priced cart can tell: whether the code is one of ours, and whether the delivery is offered. */
function refuseUnusable(operation: CartOperation<Address>, { cart, priced, deliveryOffers }: PricedCart): void {
  if (operation.op === 'set_delivery') {
    const offer = deliveryOffers.of(operation.method);
    const reason = offer?.withheld ?? null;
    if (offer === null || reason !== null)
      throw new DomainError('DELIVERY_METHOD_UNKNOWN', 'This delivery is not offered for this cart', {
        method: operation.method,
        ...(reason ? { reason } : {}),
      });
  }
  if (operation.op !== 'apply_code') return;
  const code = normalizeCode(operation.code);
  // A later operation of the same list may have taken it out again.
  if (code === null || !cart.contents.codes.includes(code)) return;
  const reason = priced.notApplied.find((entry) => entry.code === code)?.reason;
  if (reason === 'CODE_UNKNOWN') throw codeUnknown(operation.code);
  if (reason && hopeless.has(reason))
    throw new DomainError('CODE_NOT_APPLICABLE', 'This code can no longer be used', { reason, entered: operation.code });
}
