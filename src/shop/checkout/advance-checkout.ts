import type { Core } from '@strapi/strapi';
import { DomainError, isDomainError } from '../../domain/domain-error';
import type { AbandonReason } from '../../domain/events';
import { isDead } from '../../domain/payments/payment-state';
import { failpoint } from '../../jobs/failpoint';
import { paymentDeclined } from '../payments/payment-declined';
import { syncPaymentsOf, type SyncedOrder } from '../payments/sync-from-provider';
import { storeSettings } from '../store/store-settings';
import { abandonCheckout } from './abandon-checkout';
import { acceptOrder } from './accept-order';
import { finalizeOrder } from './finalize-order';
import { keepGoodsUntil } from './keep-goods';

type Advance = Readonly<{ orderId: string; now: Date }>;

/** True for the refusals of `advanceCheckout`: the order was given up, and its history says why. */
export const isGivenUp = (error: unknown): boolean =>
  isDomainError(error) && (error.code in reasons || error.code === 'PAYMENT_DECLINED' || error.code === 'PAYMENT_AMOUNT_DIFFERS');

const reasons: Readonly<Partial<Record<string, AbandonReason>>> = {
  OUT_OF_STOCK: 'out_of_stock',
  ORDER_REFUSED: 'website_refused',
  WEBSITE_UNAVAILABLE: 'website_unavailable',
};

/**
 * Takes an order that was prepared as far as it can go: payment, acceptance by the company's website, FINALIZE. It may
 * have been here before and died at any step, and may be here twice at once. A payment that still waits for the customer
 * leaves the order waiting. Where the order cannot be placed it is given up, and the refusal says why:
 * `PAYMENT_DECLINED`, `PAYMENT_AMOUNT_DIFFERS`, `ORDER_REFUSED`, `WEBSITE_UNAVAILABLE`, `OUT_OF_STOCK`.
 */
export async function advanceCheckout(strapi: Core.Strapi, { orderId, now }: Advance): Promise<SyncedOrder | null> {
  const settings = await storeSettings(strapi);
  const payment = await syncPaymentsOf(strapi, orderId, now);
  // Another payment may hold all of it.
  if (payment && !payment.covers && isDead(payment.state)) {
    await abandonCheckout(strapi, { orderId, because: 'payment_failed', now });
    throw paymentDeclined(strapi, payment.provider, payment.failureCode);
  }
  // A bank transfer may take days: what was put aside stays put aside meanwhile.
  if (payment?.state === 'processing') await keepGoodsUntil(strapi.db.connection, orderId, minutesFrom(now, settings.holdMinutes));
  if (payment && !payment.covers) {
    if (payment.state !== 'paid' && payment.state !== 'authorized') return payment;
    await abandonCheckout(strapi, { orderId, because: 'amount_differs', now });
    throw new DomainError('PAYMENT_AMOUNT_DIFFERS', 'What was paid is not what the order costs. It goes back');
  }

  try {
    await acceptOrder(strapi, orderId, settings);
    failpoint('checkout.accepted');
    await finalizeOrder(strapi, { orderId, now });
  } catch (error) {
    const because = isDomainError(error) ? reasons[error.code] : undefined;
    if (!because) throw error;
    await abandonCheckout(strapi, { orderId, because, now });
    // Somebody else may have been here at the same time, and had better luck.
    if (await isPlaced(strapi, orderId)) return payment;
    throw error;
  }
  return payment;
}

const minutesFrom = (now: Date, minutes: number): Date => new Date(now.getTime() + minutes * 60_000);

const isPlaced = async (strapi: Core.Strapi, orderId: string): Promise<boolean> =>
  (await strapi.db.connection('orders').where({ document_id: orderId, order_status: 'placed' }).first('id')) !== undefined;
