import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { CartsRow, Int8, Json, OrderLinesRow, OrdersRow, PaymentsRow, VariantsRow } from 'knex/types/tables';
import { DomainError } from '../../domain/domain-error';
import type { DetailsOf, OrderEventType, ShopEvent } from '../../domain/events';
import type { Currency, Minor } from '../../domain/money/money';
import type { UnitRun } from '../../domain/money/unit-runs';
import { inLines, type LinePieces, type LineQuantity } from '../../domain/orders/fulfilment';
import { isComplete, moveOrder, type OrderState } from '../../domain/orders/order-state';
import type { PaymentState } from '../../domain/payments/payment-state';
import { emit } from '../../jobs/emit';
import type { Actor } from '../actor';
import { isTheirs, type CartCaller } from '../cart/stored-cart';
import { releaseSlotOfOrder } from '../delivery/slots/book-slot';
import type { Allocation, RequestedStock } from '../inventory/stock-of-carts';
import { onlyRow, preparedStatement } from '../prepared-statement';
import { toJson, toMinor, type InJson } from '../rows';
import { creditedOf } from './order-row';
import { recordOrderEvent } from './record-order-event';

export type OrderLine = LinePieces &
  Readonly<{
    rowId: number;
    sku: string;
    name: string;
    total: Minor;
    variantRowId: number | null;
    requested: RequestedStock | null;
    /** From where the pieces come that were not sent yet. */
    allocations: readonly Allocation[];
    perUnitTotal: readonly UnitRun[];
    /** Of the cancelled pieces, those that had been refunded before. */
    cancelledRefunded: number;
    refundedQuantity: number;
    refunded: Minor;
  }>;

export type OrderPayment = Readonly<{
  rowId: number;
  id: string;
  provider: string;
  reference: string | null;
  status: PaymentState;
  amount: Minor;
  authorized: Minor;
  captured: Minor;
  refunded: Minor;
  /** Held back by the customer's bank, or lost to it. */
  disputed: Minor;
  /** Refunds on their way to the provider. */
  refunding: Minor;
  /** Staff asked to take it, and nobody knows yet whether it was. */
  isCaptureUndecided: boolean;
  /** Counts what was written down about it: what somebody heard before the last of it is old. */
  revision: number;
}>;

/** An order nobody else can change until the transaction ends. */
export type LockedOrder = Readonly<{
  rowId: number;
  id: string;
  number: string | null;
  cartId: string;
  customerId: number | null;
  tokenHash: string | null;
  email: string | null;
  country: string | null;
  channel: string;
  currency: Currency;
  total: Minor;
  /** What of it need not come: the worth of what came back in exchange. */
  credited: Minor;
  state: OrderState;
  delivery: Readonly<{ total: Minor; refunded: Minor }>;
  lines: readonly OrderLine[];
  payments: readonly OrderPayment[];
}>;

/** Locks the order and reads all that decisions about it need. Refuses `ORDER_NOT_FOUND`. */
export const lockOrder = async (trx: Knex.Transaction, id: string): Promise<LockedOrder> =>
  toLockedOrder(trx, await trx('orders').where({ document_id: id }).forUpdate().first());

/** The same to look at it: nothing is locked, so it may have changed since. Refuses `ORDER_NOT_FOUND`. */
export const loadOrder = async (db: Knex, id: string): Promise<LockedOrder> =>
  toLockedOrder(db, await db('orders').where({ document_id: id }).first());

/** The cart an order came from, as far as it is there: with it gone there is nothing left of it to change. */
export type CartOfOrder = Readonly<{ rowId: number | null; id: string }>;

/** The same with its cart. Everyone who needs both takes the cart first. */
export async function lockOrderAndCart(trx: Knex.Transaction, id: string): Promise<{ order: LockedOrder; cart: CartOfOrder }> {
  const { rows } = await preparedStatement<OrdersRow & { cart_row_id: CartsRow['id'] }>(
    trx,
    `select o.*, c.id as cart_row_id from carts c join orders o on o.cart_document_id = c.document_id where o.document_id = :id for update of c, o`,
    { id },
  );
  const [row] = rows;
  const order = row ? await toLockedOrder(trx, row) : await lockOrder(trx, id);
  return { order, cart: { rowId: row?.cart_row_id ?? null, id: order.cartId } };
}

type LineInJson = InJson<OrderLinesRow> &
  Readonly<{ variant: { policy: VariantsRow['inventory_policy']; backorder_limit: number } | null }>;
type PaymentInJson = InJson<PaymentsRow> & Readonly<{ refunding: Minor }>;

// Variants are looked up line by line: joined, PostgreSQL reads all of them where it expects many lines.
async function toLockedOrder(trx: Knex, order: OrdersRow | undefined): Promise<LockedOrder> {
  if (!order) throw new DomainError('ORDER_NOT_FOUND', 'There is no such order');
  const parts = await preparedStatement<Record<'lines' | 'delivered' | 'payments', Json> & Readonly<{ credited: Int8 }>>(
    trx,
    `select
       (select coalesce(json_agg(line order by line.position), '[]')
          from (select l.*,
                       (select json_build_object('policy', v.inventory_policy, 'backorder_limit', v.backorder_limit)
                          from variants v where v.id = l.variant_id) as variant
                  from order_lines l where l.order_id = :order) line) as lines,
       (select coalesce(json_agg(s.lines), '[]') from shipments s where s.order_id = :order and s.status = 'delivered') as delivered,
       (select coalesce(json_agg(payment order by payment.id), '[]')
          from (select p.*, (select coalesce(sum(r.amount_minor), 0) from refunds r where r.payment_id = p.id and r.status = 'pending') as refunding
                  from payments p where p.order_id = :order) payment) as payments,
       (${creditedOf(':order::int')}) as credited`,
    { order: order.id },
  );
  const { lines, delivered, payments, credited } = onlyRow(parts);
  const arrived = toJson<LineQuantity[][]>(delivered).flat();
  return {
    rowId: order.id,
    id: order.document_id,
    number: order.number,
    cartId: String(order.cart_document_id),
    customerId: order.customer_id,
    tokenHash: order.token_hash,
    email: order.email,
    country: order.country,
    channel: order.channel,
    currency: order.currency,
    total: toMinor(order.total_minor),
    credited: toMinor(credited),
    state: { status: order.order_status, paymentStatus: order.payment_status, fulfilmentStatus: order.fulfilment_status },
    delivery: { total: toMinor(order.delivery_minor), refunded: toMinor(order.delivery_refunded_minor) },
    lines: toJson<LineInJson[]>(lines).map((line) => toOrderLine(line, arrived)),
    payments: toJson<PaymentInJson[]>(payments).map(toOrderPayment),
  };
}

function toOrderLine(row: LineInJson, delivered: readonly LineQuantity[]): OrderLine {
  const { line_id: lineId, variant_id: variantRowId, variant, quantity } = row;
  return {
    rowId: row.id,
    lineId,
    sku: row.sku,
    name: row.name,
    total: row.total_minor,
    variantRowId,
    quantity,
    cancelled: row.cancelled_quantity,
    cancelledRefunded: row.cancelled_refunded_quantity,
    fulfilled: row.fulfilled_quantity,
    delivered: inLines(delivered, { lineId }),
    returned: row.returned_quantity,
    refundedQuantity: row.refunded_quantity,
    refunded: row.refunded_minor,
    perUnitTotal: toJson<UnitRun[]>(row.per_unit_total),
    allocations: toJson<Allocation[]>(row.allocations),
    requested:
      variantRowId === null || variant === null
        ? null
        : {
            lineId,
            variantId: row.variant_document_id,
            quantity,
            policy: variant.policy,
            backorderLimit: variant.backorder_limit,
            rowId: variantRowId,
          },
  };
}

const toOrderPayment = (row: PaymentInJson): OrderPayment => ({
  rowId: row.id,
  id: row.document_id,
  provider: row.provider,
  reference: row.reference,
  status: row.status,
  amount: row.amount_minor,
  authorized: row.authorized_minor,
  captured: row.captured_minor,
  refunded: row.refunded_minor,
  disputed: row.disputed_minor,
  refunding: row.refunding,
  isCaptureUndecided: row.capture_requested_at !== null && row.authorized_minor > 0,
  revision: row.revision,
});

/** Refuses `ORDER_NOT_FOUND` when the order is somebody else's. */
export function assertTheirs(order: Pick<LockedOrder, 'customerId' | 'tokenHash'>, caller: CartCaller): void {
  if (isTheirs(order, caller)) return;
  throw new DomainError('ORDER_NOT_FOUND', 'There is no such order, or it is not yours');
}

/** What happened, for the order's history and whoever hears of events, and what state it leads to. */
export type OrderChange = {
  [Type in OrderEventType]: Readonly<{ type: Type; details: DetailsOf<Type>; state?: Partial<OrderState> }>;
}[OrderEventType];

const orderEventOf = ({ id }: LockedOrder, { type, details }: OrderChange): ShopEvent =>
  ({ type, aggregateId: id, payload: { ...details, orderId: id } }) as ShopEvent;

export type ChangedBy = Readonly<{ actor: Actor; now: Date }>;

/**
 * Moves the order and writes down who did, before and after, in its history and as an event. An order that is delivered
 * and paid for with this becomes completed. Answers its new state.
 */
export async function saveOrderChange(
  trx: Knex.Transaction,
  order: LockedOrder,
  change: OrderChange,
  { actor, now }: ChangedBy,
): Promise<OrderState> {
  const moved = moveOrder(order.state, change.state ?? {});
  const after = isComplete(moved) ? moveOrder(moved, { status: 'completed' }) : moved;
  await trx('orders').where({ id: order.rowId }).update({
    order_status: after.status,
    payment_status: after.paymentStatus,
    fulfilment_status: after.fulfilmentStatus,
    updated_at: now,
  });
  if (after.status === 'cancelled' || after.status === 'expired') await releaseSlotOfOrder(trx, order.rowId);
  const { type, details } = change;
  await recordOrderEvent(trx, order.rowId, { type, actor, before: order.state, after: moved, details }, now);
  const happened = [orderEventOf(order, change)];
  if (after !== moved) {
    await recordOrderEvent(trx, order.rowId, { type: 'order.completed', actor, before: moved, after }, now);
    happened.push(orderEventOf(order, { type: 'order.completed', details: {} }));
  }
  await emit(trx, happened);
  return after;
}

/** Locks an order, lets `decide` do what belongs to the change, and saves it: one transaction. Null from `decide`: nothing changes. */
export const changeOrder = async (
  strapi: Core.Strapi,
  { orderId, actor, now }: ChangedBy & { orderId: string },
  decide: (trx: Knex.Transaction, order: LockedOrder) => Promise<OrderChange | null>,
): Promise<void> =>
  strapi.db.transaction(async ({ trx }) => {
    const order = await lockOrder(trx, orderId);
    const change = await decide(trx, order);
    if (change) await saveOrderChange(trx, order, change, { actor, now });
  });
