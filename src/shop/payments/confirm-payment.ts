import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { DomainError } from '../../domain/domain-error';
import type { Minor } from '../../domain/money/money';
import { dueOf } from '../../domain/orders/due';
import { assertAction } from '../../domain/orders/order-state';
import { isFullyPaid, outstandingOf, owedBy } from '../../domain/payments/owed';
import type { Actor } from '../actor';
import { noteCame } from '../orders/labels/collecting-labels';
import { changeOrder, type LockedOrder, type OrderPayment } from '../orders/locked-order';
import { markCommittedOnce } from '../mark-committed-once';
import { attemptInline } from './attempt-inline';
import { isConfirmedByStaff } from './payment-provider';
import { paymentStatusNow, recordMoney } from './record-money';
import { dropOldRequests, hearOfRequests } from './request-payment';

/** `amount` is all that is owed, unless staff say that less came. More is refused: nobody owes it. */
export type ConfirmPayment = Readonly<{ orderId: string; amount?: Minor | undefined; note?: string | null; actor: Actor; now?: Date }>;

/**
 * Staff write down that money came: cash at the door, a bank transfer. Refuses `ORDER_ILLEGAL_TRANSITION`,
 * `PAYMENT_EXCEEDS_DUE`, and `PAYMENT_NOT_FOUND` for an order that is paid in another way, or whose provider the shop has no more.
 */
export async function confirmPayment(strapi: Core.Strapi, request: ConfirmPayment): Promise<void> {
  const { orderId, now = new Date() } = request;
  // What the customer has paid on a page meanwhile does not come by hand as well.
  await attemptInline(strapi, `What was asked for order ${orderId}`, () => hearOfRequests(strapi, { orderId, now }));
  await confirmReceived(strapi, { ...request, now });
  // What came by hand cannot be paid on a page that is still open somewhere.
  await attemptInline(strapi, `What was asked for order ${orderId}`, () => dropOldRequests(strapi, { orderId, now }));
}

/** The same without asking anybody, so it may be a part of another transaction: what was asked of the customer meanwhile is left to its job. */
export const confirmReceived = (
  strapi: Core.Strapi,
  { orderId, amount, note = null, actor, now = new Date() }: ConfirmPayment,
): Promise<void> =>
  changeOrder(strapi, { orderId, actor, now }, async (trx, order) => {
    if (!(await markCommittedOnce(trx))) return null;
    assertAction(order.state, 'confirm_payment');
    const payments = order.payments.filter(({ provider, status }) => isConfirmedByStaff(strapi, provider) && status !== 'cancelled');
    if (payments.length === 0) throw new DomainError('PAYMENT_NOT_FOUND', 'Nothing of this order is paid in a way that staff confirm');
    const open = owedBy(payments, outstandingOf(dueOf(order), order.payments));
    const left = open.reduce((sum, { owed }) => sum + owed, 0);
    const came = amount ?? left;
    if (came > left)
      throw new DomainError('PAYMENT_EXCEEDS_DUE', 'More was entered than is still owed. Enter what came for this order', { left });
    const after = await confirmEach(trx, order, { open, came, note, now });
    const paymentStatus = await paymentStatusNow(trx, after);
    await noteCame(trx, order.rowId, came);
    return { type: 'order.payment_confirmed', state: { paymentStatus }, details: { amount: came, currency: order.currency, note } };
  });

type Confirmed = Readonly<{ open: ReturnType<typeof owedBy<OrderPayment>>; came: Minor; note: string | null; now: Date }>;

/** Writes down what came, of the payment that was asked for first before those after it. Answers the order with it. */
async function confirmEach(trx: Knex.Transaction, order: LockedOrder, { open, came, note, now }: Confirmed): Promise<LockedOrder> {
  let left = came;
  let after = order;
  for (const { payment, owed } of open) {
    const part = Math.min(left, owed);
    if (part === 0) continue;
    left -= part;
    const { captured } = await recordMoney(trx, order, payment, [{ type: 'captured', amount: part }], {
      source: 'staff',
      details: { note },
      now,
    });
    const payments = after.payments.map((one) => (one.rowId === payment.rowId ? { ...one, captured } : one));
    after = { ...after, payments };
    if (!isFullyPaid({ ...payment, captured }, outstandingOf(dueOf(order), payments))) continue;
    await trx('payments').where({ id: payment.rowId }).update({ status: 'paid', settled_at: now, updated_at: now });
    after = { ...after, payments: payments.map((one) => (one.rowId === payment.rowId ? { ...one, status: 'paid' as const } : one)) };
  }
  return after;
}
