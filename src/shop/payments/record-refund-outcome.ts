import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { RefundsRow } from 'knex/types/tables';
import type { Minor } from '../../domain/money/money';
import type { ProviderRefund } from '../../integrations/payments/payment-provider';
import { theShop } from '../actor';
import { saveOrderChange, type LockedOrder, type OrderPayment } from '../orders/locked-order';
import { toJson, toMinor } from '../rows';
import { raiseAlert } from '../staff/raise-alert';
import { failureForStaff } from './payment-provider';
import { paymentStatusAfter, recordMoney } from './record-money';

export type RefundOutcome = Pick<ProviderRefund, 'reference' | 'state' | 'failureCode'>;

/**
 * Writes down what became of a refund, once: whoever hears it second changes nothing. One that had succeeded may fail days
 * later, when the customer's bank sends it back. The order must be locked.
 */
export async function recordRefundOutcome(
  trx: Knex.Transaction,
  {
    strapi,
    order,
    payment,
    refund,
    now,
  }: Readonly<{ strapi: Core.Strapi; order: LockedOrder; payment: OrderPayment; refund: RefundsRow; now: Date }>,
  { reference, state, failureCode }: RefundOutcome,
): Promise<void> {
  // What succeeded can only fail: a provider that calls it pending again would have it succeed twice.
  if (state === refund.status || state === 'pending' || refund.status === 'failed') return;
  await trx('refunds')
    .where({ id: refund.id })
    .update({ status: state, reference, failure_code: failureCode, claimed_until: null, updated_at: now });
  const amount = toMinor(refund.amount_minor);
  const details = { refundId: refund.document_id, amount, currency: order.currency };
  const source = { source: 'refund', providerReference: reference, details: { refundId: details.refundId }, now };

  if (state === 'failed') {
    const gaveBack = refund.status === 'succeeded';
    await takeBack(trx, order, refund);
    const totals = await recordMoney(trx, order, payment, gaveBack ? [{ type: 'refund_failed', amount }] : [], source);
    const paymentStatus = await paymentStatusAfter(trx, order, payment, totals);
    const change = { type: 'order.refund_failed', state: { paymentStatus }, details: { ...details, reason: failureCode } } as const;
    await saveOrderChange(trx, order, change, { actor: theShop, now });
    const about = details.refundId;
    const why = failureCode && failureForStaff(strapi, payment.provider, failureCode, 'refund');
    await raiseAlert(trx, { kind: 'refund_failed', about, order, amount: details, details: { reason: why }, now });
    return;
  }
  const totals = await recordMoney(trx, order, payment, [{ type: 'refunded', amount }], source);
  const paymentStatus = await paymentStatusAfter(trx, order, payment, totals);
  await saveOrderChange(trx, order, { type: 'order.refunded', state: { paymentStatus }, details }, { actor: theShop, now });
}

/** A refund that failed gave nothing back: its pieces can be refunded again. */
async function takeBack(trx: Knex.Transaction, order: LockedOrder, refund: RefundsRow): Promise<void> {
  const lines = toJson<{ lineId: string; quantity: number; amount: Minor }[]>(refund.lines);
  for (const { lineId, quantity, amount } of lines) {
    await trx('order_lines')
      .where({ order_id: order.rowId, line_id: lineId })
      .update({ refunded_quantity: trx.raw('refunded_quantity - ?', [quantity]), refunded_minor: trx.raw('refunded_minor - ?', [amount]) });
  }
  await trx('orders')
    .where({ id: order.rowId })
    .update({ delivery_refunded_minor: trx.raw('delivery_refunded_minor - ?', [toMinor(refund.delivery_minor)]) });
}
