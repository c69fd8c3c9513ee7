import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { DomainError } from '../../../domain/domain-error';
import type { Minor } from '../../../domain/money/money';
import { assertMayEdit, assertSameDifference, editedOrder, type Edited } from '../../../domain/orders/edit-order';
import { assertPieces, fulfilmentStatusOf, sumOfLines, type LineQuantity } from '../../../domain/orders/fulfilment';
import { dueOf } from '../../../domain/orders/due';
import { assertCaptureDecided } from '../../../domain/payments/capture-amount';
import { overpaidAndGone } from '../../../domain/payments/overpaid';
import { failpoint } from '../../../jobs/failpoint';
import type { Actor } from '../../actor';
import { lockStock } from '../../inventory/locked-stock';
import { markCommittedOnce } from '../../mark-committed-once';
import { attemptInline } from '../../payments/attempt-inline';
import { decideCaptures } from '../../payments/decide-captures';
import { executeRefund } from '../../payments/execute-refund';
import { paymentStatusNow } from '../../payments/record-money';
import { dropOldRequests } from '../../payments/request-payment';
import { storeSettings } from '../../store/store-settings';
import { changeOrder, saveOrderChange, type LockedOrder } from '../locked-order';
import { refundOverpaid, settleConfirmed } from '../settle-difference';
import { takeOutPieces } from '../take-out-pieces';
import { priceAdditions, type Addition, type PricedAdditions } from './price-additions';
import { returnedPieces, type ReturnedPieces } from './returned-pieces';
import { writeAdditions, writeCredit } from './write-additions';

export type OrderEdit = Readonly<{
  orderId: string;
  add: readonly Addition[];
  remove: readonly LineQuantity[];
  /** The return in exchange for which things are added; it is settled with it. */
  returnRequestId?: string | null;
  /** What more it costs the customer need not pay. */
  waive: boolean;
}>;
export type EditOrder = OrderEdit &
  Readonly<{
    /** How much more is owed than before, as staff saw it; below zero where it is less. */
    expected: Minor;
    /** Whether what is too much goes back at once. */
    refund: boolean;
    reason?: string | null | undefined;
    actor: Actor;
    now?: Date;
  }>;

/**
 * Changes what an order is made of while it waits to be sent, or sends something else for what came back: pieces are taken out, and lines
 * added at what they cost the customer today, in one transaction. What is too much goes back, what is lacking is owed from then on.
 * Refuses `ORDER_NOT_FOUND`, `ORDER_ILLEGAL_TRANSITION`, `ORDER_CHANGED` where the difference is not `expected`, `VARIANT_UNKNOWN`,
 * `PRICE_UNKNOWN`, `OUT_OF_STOCK`, `LINE_UNKNOWN`, `QUANTITY_TOO_LARGE`, `RETURN_REQUEST_NOT_FOUND`, `CAPTURE_UNDECIDED`, `AMOUNT_TOO_LARGE`.
 */
export async function editOrder(strapi: Core.Strapi, request: EditOrder): Promise<void> {
  const { orderId, expected, refund, reason = null, actor, now = new Date() } = request;
  const { lowStockFrom } = await storeSettings(strapi);
  await decideCaptures(strapi, orderId, now);
  const additions = await priceAdditionsOf(strapi, request, now);
  let refunds: readonly string[] = [];
  await changeOrder(strapi, { orderId, actor, now }, async (trx, order) => {
    if (!(await markCommittedOnce(trx))) return null;
    const edit = await decideEdit(trx, order, request, additions);
    const { before } = edit;
    assertSameDifference(expected, edit.difference);
    // All at once, so that two who change orders never wait for each other crosswise.
    await lockStock(trx, [
      ...order.lines.flatMap(({ variantRowId }) => variantRowId ?? []),
      ...additions.requests.map(({ rowId }) => rowId),
    ]);
    const context = { actor, now, lowStockFrom, orderId, reason };
    const removed = sumOfLines(request.remove);
    if (removed.length > 0) {
      await takeOutPieces(trx, edit.after, removed, context);
      await saveOrderChange(trx, order, { type: 'order.pieces_cancelled', details: { lines: removed, reason } }, { actor, now });
    }
    await writeAdditions(trx, order, additions, { ...context, waived: edit.waived });
    await writeCredit(trx, order, { returned: edit.returned, amount: edit.exchanged, now });
    await writeCredit(trx, order, { returned: null, amount: before.credited - order.credited, now });
    failpoint('order.editing');
    await settleConfirmed(trx, strapi, edit.after, now);
    if (refund) refunds = await refundOverpaid(trx, { order: before, after: edit.after, reason, actor, now });
    const state = { fulfilmentStatus: edit.fulfilmentStatus, paymentStatus: await paymentStatusNow(trx, edit.after) };
    // What was done with goes on.
    return { type: 'order.lines_added', state: { ...state, status: 'placed' }, details: detailsOf(order, request, additions, edit) };
  });
  failpoint('order.edited');
  for (const refundId of refunds) await attemptInline(strapi, `Refund ${refundId}`, () => executeRefund(strapi, { refundId, now }));
  await attemptInline(strapi, `What was asked for order ${orderId}`, () => dropOldRequests(strapi, { orderId, now }));
}

/** Priced before the transaction opens, so that no connection and no lock waits for it. Refuses what `priceAdditions` refuses. */
export async function priceAdditionsOf(strapi: Core.Strapi, { orderId, add }: OrderEdit, now: Date): Promise<PricedAdditions> {
  const row = await strapi.db.connection('orders').where({ document_id: orderId }).first();
  if (!row) throw new DomainError('ORDER_NOT_FOUND', 'There is no such order');
  return priceAdditions(strapi, row, add, { settings: await storeSettings(strapi), now });
}

export type DecidedEdit = Edited<LockedOrder> &
  Readonly<{
    /** The order, with what was too much and went back taken for what it is: no payment of what is added. */
    before: LockedOrder;
    returned: ReturnedPieces | null;
    exchanged: Minor;
    fulfilmentStatus: ReturnType<typeof fulfilmentStatusOf>;
  }>;

/** What would become of the order, by the rules alone. Refuses what they refuse. */
export async function decideEdit(
  trx: Knex.Transaction,
  order: LockedOrder,
  { remove, returnRequestId = null, waive }: OrderEdit,
  { lines, totals }: PricedAdditions,
): Promise<DecidedEdit> {
  assertMayEdit(order, { isExchange: returnRequestId !== null });
  assertCaptureDecided(order.payments);
  assertPieces(order.lines, remove, { to: 'cancel' });
  const returned = returnRequestId === null ? null : await returnedPieces(trx, order, returnRequestId);
  const exchanged = returned?.worth ?? 0;
  const before = { ...order, credited: order.credited - overpaidAndGone(dueOf(order), order.payments) };
  const edited = editedOrder(before, { added: totals.total, removed: remove, exchanged, isWaived: waive });
  const sent = { cancelled: 0, fulfilled: 0, delivered: 0, returned: 0 };
  const added = lines.map(({ id, quantity }) => ({ lineId: id, quantity, ...sent }));
  return { ...edited, before, returned, exchanged, fulfilmentStatus: fulfilmentStatusOf([...edited.after.lines, ...added]) };
}

function detailsOf(
  order: LockedOrder,
  { returnRequestId = null, reason = null }: EditOrder,
  additions: PricedAdditions,
  edit: DecidedEdit,
) {
  const { lines, variants, totals } = additions;
  return {
    lines: lines.map(({ id, variantId, quantity, total }) => ({ line: id, sku: variants.get(variantId)?.sku ?? '', quantity, total })),
    amount: totals.total,
    exchanged: edit.exchanged,
    waived: edit.waived,
    currency: order.currency,
    returnRequest: returnRequestId,
    reason,
  };
}
