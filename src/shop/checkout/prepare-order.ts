import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { DomainError } from '../../domain/domain-error';
import type { Money } from '../../domain/money/money';
import { failpoint } from '../../jobs/failpoint';
import { actorOfCart } from '../actor';
import { newDocumentId } from '../document-id';
import { toCartView } from '../cart/cart-view';
import { routingOf, stockRequestsOf } from '../cart/hold-cart';
import { priceCart, type PricedCart } from '../cart/price-cart';
import type { StoredCart } from '../cart/stored-cart';
import { bookSlot, piecesOf, releaseSlotOfCart } from '../delivery/slots/book-slot';
import { holdStock } from '../inventory/stock-of-carts';
import { preparedStatement } from '../prepared-statement';
import { lockBalances, takeBalances } from '../promotions/balances';
import { termsRevisionSql } from '../terms/terms';
import type { StoreSettings } from '../store/store-settings';
import { keepAccepted, type AcceptedText } from './accepted-texts';
import { insertOrder } from './insert-order';
import { lockLimitedDiscounts } from './redeem-discounts';

type PrepareOrder = Readonly<{
  cart: StoredCart;
  expectedTotal: Money;
  provider: string | null;
  payUntil?: Date | undefined;
  accepted?: readonly AcceptedText[] | undefined;
  settings: StoreSettings;
  now: Date;
}>;

/**
 * PREPARE: computes the cart anew, compares it with what the customer saw, and in one transaction puts stock and
 * discounts aside and writes the order. Answers the order's id; null when somebody else changed the cart or used up a
 * discount meanwhile, and everything has to be looked at again.
 * Refuses `CART_CHANGED` with the new totals, `REQUIREMENTS_NOT_MET`, `OUT_OF_STOCK`.
 */
export async function prepareOrder(strapi: Core.Strapi, request: PrepareOrder): Promise<string | null> {
  const { cart, expectedTotal, provider, payUntil, settings, now } = request;
  // Computed before the transaction opens, so that no connection and no lock waits for it.
  const priced = await priceCart(strapi.db.connection, cart, { settings, now, paymentProvider: provider });
  assertUnchanged(strapi, priced, expectedTotal);
  assertReady(priced);
  const holdUntil = new Date(now.getTime() + settings.holdMinutes * 60_000);
  const { slot } = priced.slot;
  // Whoever may pay tomorrow pays before orders for their slot close, or it would be kept for nothing.
  const expiresAt = payUntil ? earlier(payUntil, slot ? later(slot.closesAt, holdUntil) : payUntil) : holdUntil;

  const orderId = newDocumentId();
  const balances = { discounts: priced.priced.discounts, spending: priced.spending, customerId: cart.customerId, currency: cart.currency };

  const work = async ({ trx }: { trx: Knex.Transaction }): Promise<string | null> => {
    // Locks the cart; whoever changed it, or began to check it out, since it was read was faster. So was who changed the terms of sale, such as
    // where a zone ends: it is priced under those that hold.
    const mine = await preparedStatement(
      trx,
      `update carts set checkout_order_id = :orderId
        where id = :rowId and revision = :revision and cart_status = 'active' and checkout_order_id is null
          and ${termsRevisionSql} = :terms`,
      { orderId, rowId: cart.rowId, revision: cart.revision, terms: String(priced.termsRevision) },
    );
    if (mine.rowCount === 0) return null;
    if (!(await lockLimitedDiscounts(trx, priced))) throw new SomebodyWasFaster();
    if (!(await lockBalances(trx, balances))) throw new SomebodyWasFaster();

    const allocations = await holdStock(trx, {
      cart,
      requests: stockRequestsOf(priced),
      routing: routingOf(priced),
      expiresAt,
      context: { actor: actorOfCart(cart.customerId), now, lowStockFrom: settings.lowStockFrom },
    });
    const isFree = priced.priced.totals.total === 0;
    await insertOrder(trx, priced, { orderId, provider: isFree ? null : provider, allocations, expiresAt, now });
    if (slot) {
      const pieces = piecesOf(priced.priced.lines);
      const booking = { slot, pieces, booker: { orderId }, except: { cartRowId: cart.rowId } };
      if ((await bookSlot(trx, booking)) !== null) throw new SomebodyWasFaster();
      await releaseSlotOfCart(trx, cart.rowId);
    }
    await keepAccepted(trx, orderId, request.accepted ?? [], now);
    await takeBalances(trx, balances, { orderId, now });
    failpoint('checkout.preparing');
    return orderId;
  };
  try {
    return await strapi.db.transaction(work);
  } catch (error) {
    if (error instanceof SomebodyWasFaster) return null;
    throw error;
  }
}

const earlier = (one: Date, other: Date): Date => (one < other ? one : other);
const later = (one: Date, other: Date): Date => (one < other ? other : one);

/** Rolls back what was begun; nobody outside hears of it. */
class SomebodyWasFaster extends Error {}

function assertUnchanged(strapi: Core.Strapi, priced: PricedCart, expected: Money): void {
  const { totals, currency } = priced.priced;
  if (expected.currency === currency && expected.amount === totals.total) return;
  throw new DomainError('CART_CHANGED', 'The total is not what the customer saw. Show the new one and ask again', {
    cart: toCartView(strapi, priced),
  });
}

function assertReady({ requirements }: PricedCart): void {
  if (requirements.length === 0) return;
  const shortages = requirements.filter(({ code }) => code === 'OUT_OF_STOCK');
  if (shortages.length === requirements.length) throw new DomainError('OUT_OF_STOCK', 'Some of it is no longer there', { requirements });
  throw new DomainError('REQUIREMENTS_NOT_MET', 'The cart is not complete', { requirements });
}
