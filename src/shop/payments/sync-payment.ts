import type { Core } from '@strapi/strapi';
import { DomainError } from '../../domain/domain-error';
import { isIntegrationError } from '../../integrations/integration-error';
import { isTheirs, type CartCaller } from '../cart/stored-cart';
import { readOrder, type OrderView } from '../orders/read-order';
import { openAppSession, type AppSession } from './app-session';
import { resumeAfterPayment } from './resume-after-payment';

type SyncPayment = Readonly<{ paymentId: string; caller: CartCaller; now?: Date }>;

/**
 * The app says that something may have happened to a payment, usually because its payment sheet was closed. The provider
 * is asked, and the order goes on at once instead of when the webhook comes. Answers the order as it is then, and what
 * the app needs while the customer still has something to do.
 * Refuses `PAYMENT_NOT_FOUND`, also for a payment that is not the caller's, and `PAYMENT_PROVIDER_UNAVAILABLE`.
 */
export async function syncPayment(
  strapi: Core.Strapi,
  { paymentId, caller, now = new Date() }: SyncPayment,
): Promise<{ order: OrderView; clientData: AppSession }> {
  const orderId = await findTheirOrder(strapi, paymentId, caller);
  try {
    const synced = await resumeAfterPayment(strapi, { paymentId, orderId, now });
    const clientData = synced ? await openAppSession(strapi, synced, { customer: caller.customer, isAsking: false }) : {};
    return { order: await readOrder(strapi, { orderId, caller }), clientData };
  } catch (error) {
    if (!isIntegrationError(error)) throw error;
    strapi.log.warn(`Payment ${paymentId} could not be synced: ${error.message}`);
    throw new DomainError('PAYMENT_PROVIDER_UNAVAILABLE', 'The payment provider does not answer. Try again in a few seconds');
  }
}

async function findTheirOrder(strapi: Core.Strapi, paymentId: string, caller: CartCaller): Promise<string> {
  const found = await strapi.db
    .connection('payments as p')
    .join('orders as o', 'o.id', 'p.order_id')
    .where({ 'p.document_id': paymentId })
    .first('o.document_id as order', 'o.customer_id', 'o.token_hash');
  if (!found || !isTheirs({ customerId: found.customer_id, tokenHash: found.token_hash }, caller))
    throw new DomainError('PAYMENT_NOT_FOUND', 'There is no such payment, or it is not yours');
  return found.order;
}
