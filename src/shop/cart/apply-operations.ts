import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { applyOperation, cartLimits, type CartContents, type CartOperation } from '../../domain/cart/cart';
import { DomainError, isDomainError } from '../../domain/domain-error';
import type { NotAppliedReason } from '../../domain/promotions/discount';
import { normalizeCode } from '../../domain/promotions/codes';
import { loadVariants } from '../catalog/variant-facts';
import { storeSettings } from '../store/store-settings';
import { toCartView, toLastSeen, type CartView } from './cart-view';
import { daysMs } from './create-cart';
import { priceCart, type PricedCart } from './price-cart';
import { findCart, fromContents, type Address, type CartCaller, type StoredCart } from './stored-cart';

export type ApplyOperations = Readonly<{
  id: string;
  caller: CartCaller;
  ifRevision: number | null;
  operations: readonly CartOperation<Address>[];
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

/**
 * Applies a list of operations, all or none. Operations whose id was applied before are passed over, so an app may send
 * its queue again. Refuses `CART_NOT_FOUND`, `CART_CLOSED`, `CART_REVISION_CONFLICT`, `VARIANT_UNKNOWN`, `PRICE_UNKNOWN`,
 * `LINE_UNKNOWN`, `CODE_UNKNOWN`, `CODE_NOT_APPLICABLE`, `DELIVERY_METHOD_UNKNOWN`, `CART_LIMIT_REACHED`, each naming the operation.
 */
export async function applyOperations(
  strapi: Core.Strapi,
  { id, caller, ifRevision, operations, now = new Date() }: ApplyOperations,
): Promise<CartView> {
  // Read before the transaction opens: inside, it would ask for a second connection while holding one.
  const settings = await storeSettings(strapi);
  return strapi.db.transaction(async ({ trx }) => {
    const cart = await findCart(trx, id, caller, { lock: true });
    if (cart.status !== 'active') throw new DomainError('CART_CLOSED', 'This cart was already checked out', { status: cart.status });
    const fresh = newOperations(cart, operations);
    if (fresh.length === 0) return toCartView(await priceCart(trx, cart, { settings, now }));
    if (ifRevision !== null && ifRevision !== cart.revision) {
      throw new DomainError('CART_REVISION_CONFLICT', 'The cart was changed elsewhere. Read it again', { revision: cart.revision });
    }

    await refuseUnknownVariants(trx, cart, fresh, { now, defaultLocale: settings.defaultLocale });
    const contents = fresh.reduce(
      (before, operation) => naming(operation, () => applyOperation(before, withNormalCode(operation))),
      cart.contents,
    );
    const changed: StoredCart = {
      ...cart,
      contents,
      revision: cart.revision + 1,
      operations: [...cart.operations, ...fresh.map((operation) => operation.id)].slice(-cartLimits.rememberedOperations),
    };
    const priced = await priceCart(trx, changed, { settings, now });
    for (const operation of fresh) naming(operation, () => refuseUnusable(operation, priced));

    await save(trx, { ...priced, cart: changed }, now);
    return toCartView({ ...priced, cart: { ...changed, lastSeen: {} } });
  });
}

/** What was not applied yet, each id once. */
function newOperations(cart: StoredCart, operations: readonly CartOperation<Address>[]): CartOperation<Address>[] {
  const done = new Set(cart.operations);
  return operations.filter(({ id }) => !done.has(id) && done.add(id));
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

async function refuseUnknownVariants(
  trx: Knex,
  cart: StoredCart,
  operations: readonly CartOperation<Address>[],
  { now, defaultLocale }: { now: Date; defaultLocale: string },
): Promise<void> {
  const added = operations.filter((operation) => operation.op === 'add_line');
  const known = await loadVariants(
    trx,
    { variants: added.map(({ variant }) => variant) },
    { currency: cart.currency, locale: cart.language, defaultLocale, now },
  );
  for (const { id, variant } of added) {
    const found = known.find(({ variantId }) => variantId === variant);
    if (!found) throw new DomainError('VARIANT_UNKNOWN', 'There is no such variant for sale', { operation: id, variant });
    if (found.candidates.length === 0)
      throw new DomainError('PRICE_UNKNOWN', `This variant is not sold in ${cart.currency}`, { operation: id, variant });
  }
}

/** What only the priced cart can tell: whether the code is one of ours, and whether the delivery is offered. */
function refuseUnusable(operation: CartOperation<Address>, { cart, priced, deliveryOptions }: PricedCart): void {
  if (operation.op === 'set_delivery' && !deliveryOptions.some(({ id }) => id === operation.method)) {
    throw new DomainError('DELIVERY_METHOD_UNKNOWN', 'This delivery is not offered for this cart', { method: operation.method });
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

async function save(trx: Knex, priced: PricedCart, now: Date): Promise<void> {
  const { cart, settings } = priced;
  await trx('carts')
    .where({ id: cart.rowId })
    .update({
      ...fromContents(cart.contents satisfies CartContents<Address>),
      revision: cart.revision,
      operations: JSON.stringify(cart.operations),
      last_seen: JSON.stringify(toLastSeen(priced)),
      updated_at: now,
      expires_at: new Date(now.getTime() + daysMs(settings.cartLifetimeDays)),
    });
}
