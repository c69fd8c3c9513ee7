import type { Core } from '@strapi/strapi';
import { advanceCheckout, isGivenUp } from '../checkout/advance-checkout';
import { dropOldRequests } from './request-payment';
import { returnMoney } from './return-money';
import { syncFromProvider, type SyncedPayment } from './sync-from-provider';

type ResumeAfterPayment = Readonly<{ paymentId: string; orderId: string; now: Date }>;

/**
 * What has to be done once something happened to a payment, whoever noticed: the app, a webhook or reconciliation. Its
 * truth is written down; an order that waited for it goes on, and money of one that came to nothing goes back. Safe to
 * repeat and to run from several places at once. Answers the payment of an order that lives.
 * Throws IntegrationError when a provider does not answer.
 */
export async function resumeAfterPayment(
  strapi: Core.Strapi,
  { paymentId, orderId, now }: ResumeAfterPayment,
): Promise<SyncedPayment | null> {
  const order = await strapi.db.connection('orders').where({ document_id: orderId }).first('order_status');
  // Going on with an order and giving its money back begin with settling.
  if (order?.order_status === 'pending_payment') return advance(strapi, orderId, now);
  if (order?.order_status !== 'cancelled' && order?.order_status !== 'expired') {
    const synced = await syncFromProvider(strapi, { paymentId, now });
    // It may be what was asked for in another way too.
    if (synced.state === 'paid') await dropOldRequests(strapi, { orderId, now });
    return synced;
  }
  await returnMoney(strapi, { orderId, now });
  return null;
}

async function advance(strapi: Core.Strapi, orderId: string, now: Date): Promise<SyncedPayment | null> {
  try {
    return await advanceCheckout(strapi, { orderId, now });
  } catch (error) {
    if (!isGivenUp(error)) throw error;
    // A job gives the money back.
    return null;
  }
}
