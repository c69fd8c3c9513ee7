import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { assertAction } from '../../domain/orders/order-state';
import { computeRefund, type Refund, type RefundRequest } from '../../domain/orders/refund';
import { refundableOf, splitRefund } from '../../domain/payments/refundable';
import { failpoint } from '../../jobs/failpoint';
import type { Actor } from '../actor';
import { changeOrder, type LockedOrder, type OrderChange } from '../orders/locked-order';
import { markSettled } from '../orders/settle-return';
import { markCommittedOnce } from '../mark-committed-once';
import { executeRefund } from './execute-refund';
import { insertRefund } from './insert-refund';
import { attemptInline } from './attempt-inline';

export type RefundOrder = Readonly<{
  orderId: string;
  request: RefundRequest;
  reason?: string | null;
  returnRequestId?: string | null;
  actor: Actor;
  now?: Date;
}>;

/**
 * Gives money back: of pieces, of delivery, or as goodwill. It is decided and written down first, then sent to whoever
 * took the money; a crash between the two is healed by the job that hears of `order.refund_requested`.
 * `returnRequestId`: the return it is for, which is settled with it. Refuses `ORDER_ILLEGAL_TRANSITION`, `LINE_UNKNOWN`,
 * `QUANTITY_TOO_LARGE`, `REFUND_EXCEEDS_PAYMENT`, `REFUND_EMPTY`, `RETURN_REQUEST_NOT_FOUND`.
 */
export async function refundOrder(
  strapi: Core.Strapi,
  { orderId, request, reason = null, returnRequestId = null, actor, now = new Date() }: RefundOrder,
): Promise<void> {
  let refunds: readonly string[] = [];
  await changeOrder(strapi, { orderId, actor, now }, async (trx, order) => {
    if (!(await markCommittedOnce(trx))) return null;
    assertAction(order.state, 'refund');
    const requested = await requestRefund(trx, order, request, { reason, now });
    refunds = requested.refunds;
    if (returnRequestId !== null) await markSettled(trx, order, returnRequestId);
    return requested.change;
  });
  failpoint('refund.requested');
  for (const refundId of refunds) await attemptInline(strapi, `Refund ${refundId}`, () => executeRefund(strapi, { refundId, now }));
}

/**
 * Decides a refund within the caller's transaction. Answers the rows that have to be executed once it is committed. One
 * refund may come from several payments, the oldest first.
 */
export async function requestRefund(
  trx: Knex.Transaction,
  order: LockedOrder,
  request: RefundRequest,
  { reason, now }: { reason: string | null; now: Date },
): Promise<{ refunds: readonly string[]; change: OrderChange; refund: Refund }> {
  const refund = computeRefund({ ...order, refundable: refundableOf(order.payments) }, request);
  for (const { lineId, quantity, amount } of refund.lines) {
    await trx('order_lines')
      .where({ order_id: order.rowId, line_id: lineId })
      .update({ refunded_quantity: trx.raw('refunded_quantity + ?', [quantity]), refunded_minor: trx.raw('refunded_minor + ?', [amount]) });
  }
  if (refund.delivery > 0)
    await trx('orders')
      .where({ id: order.rowId })
      .update({ delivery_refunded_minor: trx.raw('delivery_refunded_minor + ?', [refund.delivery]) });

  const cause = 'staff' as const;
  const refunds: string[] = [];
  for (const { payment, amount } of splitRefund(order.payments, refund.amount)) {
    const isFirst = refunds.length === 0;
    const parts = isFirst ? { lines: refund.lines, delivery: Math.min(refund.delivery, amount) } : {};
    refunds.push(await insertRefund(trx, order, { paymentRowId: payment.rowId, amount, cause, reason, now, ...parts }));
  }
  const details = {
    refunds,
    amount: refund.amount,
    currency: order.currency,
    lines: refund.lines,
    delivery: refund.delivery,
    cause,
    reason,
  };
  return { refunds, refund, change: { type: 'order.refund_requested', details } };
}
