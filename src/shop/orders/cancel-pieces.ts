import type { Core } from '@strapi/strapi';
import { DomainError } from '../../domain/domain-error';
import { withoutPieces } from '../../domain/orders/due';
import { assertPieces, fulfilmentStatusOf, sumOfLines, type LineQuantity } from '../../domain/orders/fulfilment';
import { assertAction } from '../../domain/orders/order-state';
import { assertCaptureDecided } from '../../domain/payments/capture-amount';
import { failpoint } from '../../jobs/failpoint';
import type { Actor } from '../actor';
import { markCommittedOnce } from '../mark-committed-once';
import { executeRefund } from '../payments/execute-refund';
import { paymentStatusNow } from '../payments/record-money';
import { dropOldRequests } from '../payments/request-payment';
import { returnMoney } from '../payments/return-money';
import { decideCaptures } from '../payments/decide-captures';
import { attemptInline } from '../payments/attempt-inline';
import { storeSettings } from '../store/store-settings';
import { changeOrder } from './locked-order';
import { refundOverpaid, settleConfirmed } from './settle-difference';
import { takeOutPieces } from './take-out-pieces';

export type CancelPieces = Readonly<{
  orderId: string;
  lines: readonly LineQuantity[];
  /** Whether what was paid for them goes back. */
  refund: boolean;
  reason?: string | null | undefined;
  actor: Actor;
  now?: Date;
}>;

/**
 * Pieces that will never be sent: what was set aside for them is free again, they are not owed any more, and the order goes
 * on with the others. What was paid for them goes back where staff want that, and what a bank promised is voided where
 * nothing is owed. Refuses `ORDER_ILLEGAL_TRANSITION`, also when nothing would be left of the order, `LINE_UNKNOWN`,
 * `QUANTITY_TOO_LARGE` for more than are left to send, and `CAPTURE_UNDECIDED`.
 */
export async function cancelPieces(strapi: Core.Strapi, request: CancelPieces): Promise<void> {
  const { orderId, lines: requestedLines, refund, reason = null, actor, now = new Date() } = request;
  const { lowStockFrom } = await storeSettings(strapi);
  await decideCaptures(strapi, orderId, now);
  let refunds: readonly string[] = [];
  await changeOrder(strapi, { orderId, actor, now }, async (trx, order) => {
    if (!(await markCommittedOnce(trx))) return null;
    assertAction(order.state, 'cancel_pieces');
    assertCaptureDecided(order.payments);
    assertPieces(order.lines, requestedLines, { to: 'cancel' });
    const lines = sumOfLines(requestedLines);
    const after = { ...order, lines: withoutPieces(order.lines, lines) };
    if (after.lines.every(({ quantity, cancelled }) => cancelled === quantity))
      throw new DomainError('ORDER_ILLEGAL_TRANSITION', 'Nothing would be left of the order. Cancel the whole order instead');

    await takeOutPieces(trx, after, lines, { actor, now, lowStockFrom, orderId, reason });
    await settleConfirmed(trx, strapi, after, now);
    if (refund) refunds = await refundOverpaid(trx, { order, after, reason, actor, now });
    const state = { fulfilmentStatus: fulfilmentStatusOf(after.lines), paymentStatus: await paymentStatusNow(trx, after) };
    return { type: 'order.pieces_cancelled', state, details: { lines, reason } };
  });
  failpoint('refund.requested');
  for (const refundId of refunds) await attemptInline(strapi, `Refund ${refundId}`, () => executeRefund(strapi, { refundId, now }));
  await attemptInline(strapi, `The money of order ${orderId}`, () => returnMoney(strapi, { orderId, now }));
  await attemptInline(strapi, `What was asked for order ${orderId}`, () => dropOldRequests(strapi, { orderId, now }));
}
