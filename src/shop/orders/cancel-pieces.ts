import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { DomainError } from '../../domain/domain-error';
import { dueOf, withoutPieces } from '../../domain/orders/due';
import { assertPieces, fulfilmentStatusOf, sumOfLines, type LineQuantity } from '../../domain/orders/fulfilment';
import { assertAction } from '../../domain/orders/order-state';
import { releasePieces } from '../../domain/orders/release-pieces';
import { assertCaptureDecided } from '../../domain/payments/capture-amount';
import { overpaidAfter } from '../../domain/payments/overpaid-after';
import { isFullyPaid } from '../../domain/payments/owed';
import { failpoint } from '../../jobs/failpoint';
import type { Actor } from '../actor';
import { lockStock, saveStock, type LockedLevel, type StockChange } from '../inventory/locked-stock';
import type { Allocation } from '../inventory/stock-of-carts';
import { markCommittedOnce } from '../mark-committed-once';
import { executeRefund } from '../payments/execute-refund';
import { isConfirmedByStaff } from '../payments/payment-provider';
import { paymentStatusNow } from '../payments/record-money';
import { requestRefund } from '../payments/refund-order';
import { returnMoney } from '../payments/return-money';
import { decideCaptures } from '../payments/decide-captures';
import { attemptInline } from '../payments/attempt-inline';
import { storeSettings } from '../store/store-settings';
import { changeOrder, saveOrderChange, type LockedOrder, type OrderLine } from './locked-order';

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

    const levels = await lockStock(
      trx,
      order.lines.flatMap(({ variantRowId }) => variantRowId ?? []),
    );
    const changes: StockChange[] = [];
    for (const { line: id, quantity } of lines) {
      const line = after.lines.find(({ lineId }) => lineId === id);
      if (!line) continue;
      const levelAt = (location: number) =>
        levels.find(({ variantRowId, locationId }) => variantRowId === line.variantRowId && locationId === location);
      const { kept, released } = releasePieces(line.allocations, quantity, (location) => spareOf(levelAt(location)));
      changes.push(...released.flatMap(({ locationId, quantity: pieces }) => deallocated(levelAt(locationId), pieces)));
      await saveLine(trx, line, kept);
    }
    await saveStock(trx, levels, changes, { actor, now, lowStockFrom, orderId, reason });
    const confirmed = after.payments.filter(({ provider }) => isConfirmedByStaff(strapi, provider));
    await settleConfirmed(trx, after, confirmed, now);
    if (refund) refunds = await refundOverpaid(trx, { order, after, reason, actor, now });
    const state = { fulfilmentStatus: fulfilmentStatusOf(after.lines), paymentStatus: await paymentStatusNow(trx, after) };
    return { type: 'order.pieces_cancelled', state, details: { lines, reason } };
  });
  failpoint('refund.requested');
  for (const refundId of refunds) await attemptInline(strapi, `Refund ${refundId}`, () => executeRefund(strapi, { refundId, now }));
  await attemptInline(strapi, `The money of order ${orderId}`, () => returnMoney(strapi, { orderId, now }));
}

/** What staff confirmed before may be all that is owed now. */
async function settleConfirmed(trx: Knex.Transaction, after: LockedOrder, payments: LockedOrder['payments'], now: Date): Promise<void> {
  for (const payment of payments) {
    if (isFullyPaid(payment, dueOf(after)))
      await trx('payments')
        .where({ id: payment.rowId })
        .whereNull('settled_at')
        .update({ status: 'paid', settled_at: now, updated_at: now });
  }
}

type Overpaid = Readonly<{ order: LockedOrder; after: LockedOrder; reason: string | null; actor: Actor; now: Date }>;

/** Answers the refunds to execute once this is committed. */
async function refundOverpaid(trx: Knex.Transaction, { order, after, reason, actor, now }: Overpaid): Promise<readonly string[]> {
  const amount = overpaidAfter(order, after);
  if (amount === 0) return [];
  const { refunds, change } = await requestRefund(trx, order, { lines: [], delivery: 0, goodwill: amount }, { reason, now });
  await saveOrderChange(trx, order, change, { actor, now });
  return refunds;
}

const spareOf = (level: LockedLevel | undefined): number => (level ? level.onHand - level.allocated : 0);

const deallocated = (level: LockedLevel | undefined, pieces: number): StockChange[] =>
  level ? [{ levelId: level.id, kind: 'deallocate', allocated: -pieces }] : [];

const saveLine = (trx: Knex.Transaction, line: OrderLine, allocations: readonly Allocation[]): Promise<unknown> =>
  trx('order_lines')
    .where({ id: line.rowId })
    .update({
      cancelled_quantity: line.cancelled,
      cancelled_refunded_quantity: line.cancelledRefunded,
      allocations: JSON.stringify(allocations),
    });
