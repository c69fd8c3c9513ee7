import type { Core } from '@strapi/strapi';
import { DomainError } from '../../domain/domain-error';
import type { Minor } from '../../domain/money/money';
import { dueOf } from '../../domain/orders/due';
import { assertAction } from '../../domain/orders/order-state';
import { isFullyPaid, owedOf } from '../../domain/payments/owed';
import type { Actor } from '../actor';
import { changeOrder } from '../orders/locked-order';
import { markCommittedOnce } from '../mark-committed-once';
import { isConfirmedByStaff } from './payment-provider';
import { paymentStatusAfter, recordMoney } from './record-money';

/** `amount` is all that is owed, unless staff say that less came. More is refused: nobody owes it. */
export type ConfirmPayment = Readonly<{ orderId: string; amount?: Minor | undefined; note?: string | null; actor: Actor; now?: Date }>;

/**
 * Staff write down that money came: cash at the door, a bank transfer. Refuses `ORDER_ILLEGAL_TRANSITION`,
 * `PAYMENT_EXCEEDS_DUE`, and `PAYMENT_NOT_FOUND` for an order that is paid in another way, or whose provider the shop has no more.
 */
export const confirmPayment = (
  strapi: Core.Strapi,
  { orderId, amount, note = null, actor, now = new Date() }: ConfirmPayment,
): Promise<void> =>
  changeOrder(strapi, { orderId, actor, now }, async (trx, order) => {
    if (!(await markCommittedOnce(trx))) return null;
    assertAction(order.state, 'confirm_payment');
    const payment = order.payments.find(({ provider }) => isConfirmedByStaff(strapi, provider));
    if (!payment) throw new DomainError('PAYMENT_NOT_FOUND', 'Nothing of this order is paid in a way that staff confirm');
    const open = owedOf(payment, dueOf(order));
    const came = amount ?? open;
    if (came > open)
      throw new DomainError('PAYMENT_EXCEEDS_DUE', 'More was entered than is still owed. Enter what came for this order', { left: open });
    const totals = await recordMoney(trx, order, payment, [{ type: 'captured', amount: came }], {
      source: 'staff',
      details: { note },
      now,
    });
    const isPaid = isFullyPaid({ ...payment, captured: totals.captured }, dueOf(order));
    await trx('payments')
      .where({ id: payment.rowId })
      .update({ ...(isPaid ? { status: 'paid', settled_at: now } : {}), updated_at: now });
    const paymentStatus = await paymentStatusAfter(trx, order, payment, totals);
    return { type: 'order.payment_confirmed', state: { paymentStatus }, details: { amount: came, currency: order.currency, note } };
  });
