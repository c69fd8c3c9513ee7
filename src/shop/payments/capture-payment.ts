import type { Core } from '@strapi/strapi';
import { DomainError } from '../../domain/domain-error';
import type { Minor } from '../../domain/money/money';
import { assertAction } from '../../domain/orders/order-state';
import { captureAmount, type CaptureRequest } from '../../domain/payments/capture-amount';
import { isIntegrationError } from '../../integrations/integration-error';
import { failpoint } from '../../jobs/failpoint';
import type { Actor } from '../actor';
import { changeOrder, type OrderPayment } from '../orders/locked-order';
import { failureForStaff, paymentProvider } from './payment-provider';
import { syncFromProvider } from './sync-from-provider';

type CapturePayment = Readonly<{ orderId: string; request: CaptureRequest; actor: Actor; now?: Date }>;

/**
 * Staff take what the customer authorised, or a part of it; the rest is voided. The request is written down first, so that
 * the timeline says who took it, whatever happens next. Refuses `ORDER_ILLEGAL_TRANSITION`, `PAYMENT_NOT_FOUND`,
 * `LINE_UNKNOWN`, `QUANTITY_TOO_LARGE`, `CAPTURE_EXCEEDS_PAYMENT`, `CAPTURE_FAILED` with the provider's reason, and
 * `PAYMENT_PROVIDER_UNAVAILABLE`.
 */
export async function capturePayment(strapi: Core.Strapi, { orderId, request, actor, now = new Date() }: CapturePayment): Promise<void> {
  const { payment, amount, currency } = await decide(strapi, { orderId, request, actor, now });
  try {
    const outcome = await paymentProvider(strapi, payment.provider).capture({
      idempotencyKey: `${payment.id}-${amount}`,
      reference: String(payment.reference),
      amount: { amount, currency },
      movedBefore: 0,
      isRetry: false,
    });
    failpoint('capture.sent');
    await syncFromProvider(strapi, { paymentId: payment.id, now });
    // Only of this request: another may wait for its answer.
    await strapi.db.connection('payments').where({ id: payment.rowId, capture_requested_at: now }).update({ capture_requested_at: null });
    if (outcome.state === 'failed')
      throw new DomainError('CAPTURE_FAILED', 'The payment provider did not take the money', {
        reason: outcome.failureCode && failureForStaff(strapi, payment.provider, outcome.failureCode, 'payment'),
      });
  } catch (error) {
    if (!isIntegrationError(error)) throw error;
    strapi.log.warn(`Order ${orderId} could not be captured: ${error.message}`);
    throw new DomainError(
      'PAYMENT_PROVIDER_UNAVAILABLE',
      'The payment provider does not answer. Whether the money was taken shows here within minutes; taking it again is safe',
    );
  }
}

async function decide(
  strapi: Core.Strapi,
  { orderId, request, actor, now }: Required<CapturePayment>,
): Promise<{ payment: OrderPayment; amount: Minor; currency: string }> {
  let decided: { payment: OrderPayment; amount: Minor; currency: string } | null = null;
  await changeOrder(strapi, { orderId, actor, now }, async (trx, order) => {
    assertAction(order.state, 'capture');
    const payment = order.payments.find(({ authorized }) => authorized > 0);
    if (!payment) throw new DomainError('PAYMENT_NOT_FOUND', 'Nothing of this order waits to be taken');
    const amount = captureAmount(order, payment.authorized, request);
    // What was heard of it before is old.
    await trx('payments')
      .where({ id: payment.rowId })
      .update({ capture_requested_at: now, revision: trx.raw('revision + 1') });
    decided = { payment, amount, currency: order.currency };
    return { type: 'order.capture_requested', details: { paymentId: payment.id, amount, currency: order.currency } };
  });
  if (!decided) throw new Error(`Order ${orderId} was not decided on`);
  return decided;
}
