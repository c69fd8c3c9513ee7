import type { Core } from '@strapi/strapi';
import { DomainError } from '../../domain/domain-error';
import type { Money } from '../../domain/money/money';
import { withoutPieces } from '../../domain/orders/due';
import { assertPieces, sumOfLines, type LineQuantity } from '../../domain/orders/fulfilment';
import { assertAction } from '../../domain/orders/order-state';
import { computeRefund, type RefundRequest } from '../../domain/orders/refund';
import { assertCaptureDecided, captureAmount, type CaptureRequest } from '../../domain/payments/capture-amount';
import { overpaidAfter } from '../../domain/payments/overpaid-after';
import { refundableOf } from '../../domain/payments/refundable';
import { isConfirmedByStaff } from '../payments/payment-provider';
import { loadOrder } from './locked-order';

/** What money would move, decided by the very rules that would move it. Nothing is locked or changed: it may differ a moment later. */

/** Refuses what `refundOrder` refuses. */
export async function previewRefund(
  strapi: Core.Strapi,
  { orderId, request }: Readonly<{ orderId: string; request: RefundRequest }>,
): Promise<Readonly<{ amount: Money; lines: readonly Readonly<{ line: string; quantity: number; amount: Money }>[] }>> {
  const order = await loadOrder(strapi.db.connection, orderId);
  assertAction(order.state, 'refund');
  const { currency } = order;
  const { amount, lines } = computeRefund({ ...order, refundable: refundableOf(order.payments) }, request);
  return {
    amount: { amount, currency },
    lines: lines.map((line) => ({ line: line.lineId, quantity: line.quantity, amount: { amount: line.amount, currency } })),
  };
}

/** `released` is what was authorised and stays with the customer for good. Refuses what `capturePayment` refuses before it asks anybody. */
export async function previewCapture(
  strapi: Core.Strapi,
  { orderId, request }: Readonly<{ orderId: string; request: CaptureRequest }>,
): Promise<Readonly<{ amount: Money; released: Money }>> {
  const order = await loadOrder(strapi.db.connection, orderId);
  assertAction(order.state, 'capture');
  const payment = order.payments.find(({ authorized }) => authorized > 0);
  if (!payment) throw new DomainError('PAYMENT_NOT_FOUND', 'Nothing of this order waits to be taken');
  const { currency } = order;
  const amount = captureAmount(order, payment.authorized, request);
  return { amount: { amount, currency }, released: { amount: payment.authorized - amount, currency } };
}

/**
 * What would become of the money: `refunded` goes back where it came from, `byHand` staff give back themselves, `released` is only
 * promised and stays with the customer. Refuses `ORDER_NOT_FOUND`, `ORDER_ILLEGAL_TRANSITION`.
 */
export async function previewCancel(
  strapi: Core.Strapi,
  { orderId }: Readonly<{ orderId: string }>,
): Promise<Readonly<Record<'refunded' | 'byHand' | 'released', Money>>> {
  const { state, payments, currency } = await loadOrder(strapi.db.connection, orderId);
  assertAction(state, 'cancel');
  const [byHand, byProvider] = [true, false].map((is) => payments.filter(({ provider }) => isConfirmedByStaff(strapi, provider) === is));
  const money = (amount: number): Money => ({ amount, currency });
  return {
    refunded: money(refundableOf(byProvider ?? [])),
    byHand: money(refundableOf(byHand ?? [])),
    released: money(payments.reduce((sum, { authorized }) => sum + authorized, 0)),
  };
}

/** What was paid for these pieces and would go back. Refuses what `cancelPieces` refuses of pieces. */
export async function previewCancelPieces(
  strapi: Core.Strapi,
  { orderId, lines }: Readonly<{ orderId: string; lines: readonly LineQuantity[] }>,
): Promise<Readonly<{ amount: Money; leavesNothing: boolean }>> {
  const order = await loadOrder(strapi.db.connection, orderId);
  assertAction(order.state, 'cancel_pieces');
  assertCaptureDecided(order.payments);
  assertPieces(order.lines, lines, { to: 'cancel' });
  const after = { ...order, lines: withoutPieces(order.lines, sumOfLines(lines)) };
  const leavesNothing = after.lines.every(({ quantity, cancelled }) => cancelled === quantity);
  return { amount: { amount: overpaidAfter(order, after), currency: order.currency }, leavesNothing };
}
