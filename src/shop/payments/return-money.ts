import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { Minor } from '../../domain/money/money';
import { dueOf } from '../../domain/orders/due';
import type { RefundCause } from '../../domain/payments/refund-cause';
import { refundableOf, refundableOfPayment } from '../../domain/payments/refundable';
import { theShop } from '../actor';
import { changeOrder, loadOrder, type LockedOrder, type OrderPayment } from '../orders/locked-order';
import { toJson } from '../rows';
import { raiseAlert } from '../staff/raise-alert';
import { executeRefund } from './execute-refund';
import { insertRefund } from './insert-refund';
import { paymentProvider } from './payment-provider';
import { syncPaymentsOf } from './sync-from-provider';

/** Nothing of what the bank promised for an order that lives is owed any more: pieces of it will not be sent. */
const owesNothing = (order: LockedOrder) => order.state.status !== 'pending_payment' && order.total > 0 && dueOf(order) === 0;
const isOver = ({ status }: LockedOrder['state']) => status === 'cancelled' || status === 'expired';
const causeOf = ({ state }: LockedOrder): RefundCause => (state.status === 'cancelled' ? 'order_cancelled' : 'order_expired');

/**
 * Gives back all the money of an order that came to nothing: what was taken is refunded, what was only promised or
 * started is cancelled. Safe to repeat, and to run while the provider is still deciding: whoever runs it last finds what
 * was missed. Of an order that lives and owes nothing, only what was promised or started is cancelled; any other is left alone.
 */
export async function returnMoney(strapi: Core.Strapi, { orderId, now = new Date() }: { orderId: string; now?: Date }): Promise<void> {
  const order = await loadOrder(strapi.db.connection, orderId);
  if (!isOver(order.state) && !owesNothing(order)) return;
  // First of all, what the provider knows: a crash may have kept its answer from us.
  await syncPaymentsOf(strapi, orderId, now);
  for (const payment of (await loadOrder(strapi.db.connection, orderId)).payments) await cancelPayment(strapi, payment, now);
  await syncPaymentsOf(strapi, orderId, now);
  if (!isOver(order.state)) return;

  let refunds: readonly string[] = [];
  await changeOrder(strapi, { orderId, actor: theShop, now }, async (trx, locked) => {
    const requested = await requestRest(trx, locked, now);
    refunds = requested.map(({ refundId }) => refundId);
    if (refunds.length === 0) return null;
    if (locked.state.status === 'expired') await raiseMoneyReturnedAlert(trx, locked, now);
    const amount = requested.reduce((sum, each) => sum + each.amount, 0);
    const details = { refunds, amount, currency: locked.currency, lines: [], delivery: 0, cause: causeOf(locked), reason: null };
    return { type: 'order.refund_requested', details };
  });
  for (const refundId of refunds) await executeRefund(strapi, { refundId, now });
}

/** Ends a payment nothing came of, at the provider and with us; one that cannot be ended there stays as it is. */
export async function cancelPayment(
  strapi: Core.Strapi,
  { id, provider, reference, status, captured, revision }: OrderPayment,
  now: Date,
): Promise<void> {
  if (captured > 0 || status === 'cancelled' || status === 'failed' || status === 'paid') return;
  if (reference !== null && !(await paymentProvider(strapi, provider).cancel({ idempotencyKey: `cancel-${id}`, reference }))) return;
  // The settling that follows writes down what the provider says about it; where that is nothing, this is what we know.
  await strapi.db
    .connection('payments')
    .where({ document_id: id, status, revision })
    .update({ status: 'cancelled', revision: revision + 1, updated_at: now });
}

/**
 * Whatever is still with us of what was taken, whether or not it belongs to a line. Where giving it back failed once, staff
 * were told and may have paid the customer in another way: they decide what is tried again.
 */
async function requestRest(trx: Knex.Transaction, order: LockedOrder, now: Date): Promise<{ refundId: string; amount: Minor }[]> {
  const refunds: { refundId: string; amount: Minor }[] = [];
  const paymentRows = order.payments.map(({ rowId }) => rowId);
  const cause = causeOf(order);
  const inStaffsHands = new Set(
    await trx('refunds').where({ cause, status: 'failed' }).whereIn('payment_id', paymentRows).pluck('payment_id'),
  );
  for (const payment of order.payments) {
    const amount = refundableOfPayment(payment);
    if (amount === 0 || inStaffsHands.has(payment.rowId)) continue;
    refunds.push({ refundId: await insertRefund(trx, order, { paymentRowId: payment.rowId, amount, cause, now }), amount });
  }
  return refunds;
}

/** A customer paid and got nothing: they may call. Where the cart became another order, they paid twice. */
async function raiseMoneyReturnedAlert(trx: Knex.Transaction, order: LockedOrder, now: Date): Promise<void> {
  const other = await trx('orders').where({ cart_document_id: order.cartId }).whereNotNull('number').first('number');
  const expired = await trx('order_events').where({ order_id: order.rowId, type: 'order.expired' }).first('details');
  const because = toJson<{ because?: string } | null>(expired?.details ?? null)?.because ?? null;
  await raiseAlert(trx, {
    kind: 'money_returned',
    about: order.id,
    order,
    amount: { amount: refundableOf(order.payments), currency: order.currency },
    details: { because, email: order.email, paidOrder: other?.number ?? null },
    now,
  });
}
