import type { Core } from '@strapi/strapi';
import { DomainError, isDomainError } from '../../domain/domain-error';
import type { Money } from '../../domain/money/money';
import { isIntegrationError } from '../../integrations/integration-error';
import { isPaymentRefused } from '../../integrations/payments/payment-provider';
import { failpoint } from '../../jobs/failpoint';
import { assertOpen, findCart, type CartCaller, type StoredCart } from '../cart/stored-cart';
import { readLiveOrderOfCart, readOrder, type OrderView } from '../orders/read-order';
import { openAppSession, type AppSession } from '../payments/app-session';
import { paymentDeclined } from '../payments/payment-declined';
import { offeredProviders } from '../payments/offered-providers';
import { storeSettings, type StoreSettings } from '../store/store-settings';
import { abandonCheckout } from './abandon-checkout';
import { assertCurrent, type AcceptedText } from './accepted-texts';
import { advanceCheckout } from './advance-checkout';
import { prepareOrder } from './prepare-order';

export type CheckOut = Readonly<{
  cartId: string;
  caller: CartCaller;
  /** What the customer was shown. Nothing is taken from it; it only has to be right. */
  expectedTotal: Money;
  /** Not needed for what costs nothing. */
  payment?: Readonly<{ provider: string }> | undefined;
  /** The legal texts they agreed to. */
  accepted?: readonly AcceptedText[] | undefined;
  /** Until when goods are kept for an order that waits for its payment: as long as the shop keeps them for anybody, where it is left out. */
  payUntil?: Date | undefined;
  /** When it happens: now, unless somebody writes history, as the demo shop does. */
  now?: Date;
}>;
/** `clientData` is what the app's payment SDK needs; empty when there is nothing left to do. */
export type CheckedOut = Readonly<{ order: OrderView; clientData: AppSession }>;

// Of those who check out at once one succeeds each time.
const maxAttempts = 200;

/**
 * Turns a cart into an order, once: whoever asks again for the same cart gets the same order. PREPARE writes the order
 * with stock and discounts put aside, PAYMENT asks the provider, FINALIZE places it; a crash anywhere is healed by
 * `resumeCheckouts`. Refuses `CART_NOT_FOUND`, `CART_CLOSED`, `CART_CHANGED` with the new totals, `REQUIREMENTS_NOT_MET`,
 * `OUT_OF_STOCK`, `PAYMENT_PROVIDER_UNKNOWN`, `PAYMENT_DECLINED`, `PAYMENT_AMOUNT_DIFFERS`, `PAYMENT_PROVIDER_UNAVAILABLE`, `ORDER_REFUSED`,
 * `WEBSITE_UNAVAILABLE`, `LEGAL_TEXT_CHANGED`.
 */
export async function checkOut(strapi: Core.Strapi, request: CheckOut): Promise<CheckedOut> {
  const { cartId, caller, now = new Date() } = request;
  const settings = await storeSettings(strapi);
  const provider = request.payment?.provider ?? null;
  if (provider !== null || request.expectedTotal.amount > 0) assertProvider(strapi, provider, settings);
  await assertCurrent(strapi.db.connection, request.accepted ?? []);

  for (let tries = 0; tries < maxAttempts; tries += 1) {
    const cart = await findCart(strapi.db.connection, cartId, caller);
    const earlier = await findEarlier(strapi, cart, request);
    if (earlier === 'given_up') continue;
    if (earlier?.status === 'placed') return { order: earlier.order, clientData: {} };
    const orderId = earlier?.order.id ?? (await prepare(strapi, { ...request, cart, provider, settings, now }));
    if (orderId === null) continue;
    failpoint('checkout.prepared');

    const clientData = await askForPayment(strapi, { orderId, provider, now }, async () => {
      const synced = await advanceCheckout(strapi, { orderId, now });
      return synced ? openAppSession(strapi, synced, { customer: caller.customer, isAsking: true }) : {};
    });
    const order = await readOrder(strapi, { orderId, caller });
    // The customer decided otherwise at the same time, on another device: what they want now is asked anew.
    if (order.status === 'cancelled' || order.status === 'expired') continue;
    return { order, clientData };
  }
  throw new Error(`Cart ${cartId} was changed by others ${maxAttempts} times in a row`);
}

/**
 * Prepares the order; null when the cart has to be looked at again. What is refused may be refused only because the same
 * checkout, sent twice, took the last piece for this very cart: then its order is the answer.
 */
async function prepare(strapi: Core.Strapi, request: Parameters<typeof prepareOrder>[1]): Promise<string | null> {
  try {
    return await prepareOrder(strapi, request);
  } catch (error) {
    if (isDomainError(error) && !(await isAsRead(strapi, request.cart))) return null;
    throw error;
  }
}

async function isAsRead(strapi: Core.Strapi, { rowId, revision }: StoredCart): Promise<boolean> {
  const same = await strapi.db
    .connection('carts')
    .where({ id: rowId, revision, cart_status: 'active' })
    .whereNull('checkout_order_id')
    .first('id');
  return same !== undefined;
}

type Asking = Readonly<{ orderId: string; provider: string | null; now: Date }>;

/**
 * A provider that does not answer leaves the order waiting: asked again, or by the sweeper, it goes on from there. One that
 * takes this payment and hands out no page for it is paid in another way.
 */
async function askForPayment<T>(strapi: Core.Strapi, { orderId, provider, now }: Asking, ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    if (isPaymentRefused(error)) {
      await abandonCheckout(strapi, { orderId, because: 'payment_failed', now });
      throw paymentDeclined(strapi, String(provider), error.code);
    }
    if (!isIntegrationError(error)) throw error;
    strapi.log.warn(`Order ${orderId} waits: ${error.message}`);
    throw new DomainError('PAYMENT_PROVIDER_UNAVAILABLE', 'Payments cannot be taken at the moment. Try again in a few seconds');
  }
}

/** The order this cart became or is about to become. One that waits for a payment the customer no longer wants is given up. */
async function findEarlier(
  strapi: Core.Strapi,
  cart: StoredCart,
  { expectedTotal, payment, now = new Date() }: CheckOut,
): Promise<{ status: 'placed' | 'waiting'; order: OrderView } | 'given_up' | null> {
  if (cart.status === 'active' && cart.checkoutOrderId === null) return null;
  if (cart.status !== 'active' && cart.status !== 'ordered') assertOpen(cart);
  const order = await readLiveOrderOfCart(strapi, cart.id);
  if (!order) {
    // Given up since the cart was read, or deleted by somebody.
    if (cart.checkoutOrderId === null || cart.status === 'ordered') assertOpen(cart);
    else await abandonCheckout(strapi, { orderId: cart.checkoutOrderId, because: 'timed_out', now });
    return 'given_up';
  }
  if (order.status !== 'pending_payment') return { status: 'placed', order };
  const [paid] = order.payments;
  const { total } = order.totals;
  const isSame =
    total.amount === expectedTotal.amount && total.currency === expectedTotal.currency && (!paid || paid.provider === payment?.provider);
  if (isSame) return { status: 'waiting', order };
  await abandonCheckout(strapi, { orderId: order.id, because: 'other_payment', now });
  return 'given_up';
}

function assertProvider(strapi: Core.Strapi, provider: string | null, settings: StoreSettings): void {
  const offered = offeredProviders(strapi, settings);
  if (provider !== null && offered.includes(provider)) return;
  throw new DomainError('PAYMENT_PROVIDER_UNKNOWN', 'This shop does not take this payment method', { provider, offered });
}
