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
