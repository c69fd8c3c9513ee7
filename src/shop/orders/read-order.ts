import type { Core } from '@strapi/strapi';
import { DomainError } from '../../domain/domain-error';
import { exponentOf, type Money } from '../../domain/money/money';
import type { UnitRun } from '../../domain/money/unit-runs';
import { dueOf, type DueLine } from '../../domain/orders/due';
import type { Allocation } from '../inventory/stock-of-carts';
import type { CartCaller } from '../cart/stored-cart';
import { allowedActions, type OrderState } from '../../domain/orders/order-state';
import type { LineQuantity } from '../../domain/orders/fulfilment';
import type { RefundCause } from '../../domain/payments/refund-cause';
import { disputeForStaff, failureForStaff, failureReasonOf, isConfirmedByStaff } from '../payments/provider-of';
import { assertTheirs } from './locked-order';
import { prepared } from '../prepared';
import { toJson, toMinor, toMinorOrNull } from '../rows';

type Row = Record<string, unknown>;

/**
 * Everything an order shows, in one statement: its lines, payments, shipments and timeline as JSON beside it. As `json`, which is
 * written once; `jsonb` would be built first and then written.
 */
const orderWithParts = `
  select o.*,
    (select coalesce(json_agg(l order by l.position), '[]') from order_lines l where l.order_id = o.id) as line_rows,
    (select coalesce(json_agg(p order by p.id), '[]') from payments p where p.order_id = o.id) as payment_rows,
    (select coalesce(json_agg(s order by s.id), '[]') from shipments s where s.order_id = o.id) as shipment_rows,
    (select coalesce(json_agg(r order by r.id), '[]') from return_requests r where r.order_id = o.id) as return_rows,
    (select coalesce(json_agg(f order by f.id), '[]') from refunds f join payments p on p.id = f.payment_id where p.order_id = o.id) as refund_rows,
    (select coalesce(json_agg(json_build_object('type', e.type, 'before', e.before, 'after', e.after, 'actor', e.actor_type, 'details', e.details, 'at', e.occurred_at) order by e.occurred_at, e.id), '[]')
       from order_events e where e.order_id = o.id) as event_rows
  from orders o`;

/** Inside JSON, PostgreSQL writes times without a zone; they are UTC. */
const instant = (stored: unknown): string => new Date(`${String(stored)}Z`).toISOString();
const instantOrNull = (stored: unknown): string | null => (stored === null || stored === undefined ? null : instant(stored));

/** Why it did not work, in the provider's word and in ours. */
function failureOf(strapi: Core.Strapi, payment: Row | undefined, code: unknown, of: 'payment' | 'refund') {
  const failureCode = typeof code === 'string' ? code : null;
  return { failureCode, failureReason: failureCode && failureReasonOf(strapi, String(payment?.provider), failureCode, of) };
}

const paidBy = (payments: readonly Row[], refund: Row): Row | undefined => payments.find(({ id }) => id === refund.payment_id);

/** The order of design.md §13. */
export function toOrderView(strapi: Core.Strapi, row: Row) {
  const currency = String(row.currency);
  const money = (value: unknown) => ({ amount: toMinor(value), currency });
  const moneyOrNull = (value: unknown) => (toMinorOrNull(value) === null ? null : money(value));
  const delivery = toJson<
    (Row & { price: number; total: number; tax: { amount: number }; discounts: (Row & { amount: number })[] }) | null
  >(row.delivery);
  const state: OrderState = {
    status: row.order_status as OrderState['status'],
    paymentStatus: row.payment_status as OrderState['paymentStatus'],
    fulfilmentStatus: row.fulfilment_status as OrderState['fulfilmentStatus'],
  };
  const total = toMinor(row.total_minor);
  const payments = toJson<Row[]>(row.payment_rows);
  const lines = toJson<Row[]>(row.line_rows);
  const due = dueOf({ total, lines: lines.map(toDueLine) });
  return {
    id: String(row.document_id),
    number: row.number === null ? null : String(row.number),
    ...state,
    actions: allowedActions(state),
    currency,
    contact: toJson<Row | null>(row.contact),
    lines: lines.map((line) => ({
      id: String(line.line_id),
      variant: String(line.variant_document_id),
      product: String(line.product_document_id),
      sku: String(line.sku),
      name: String(line.name),
      options: line.options,
      quantity: Number(line.quantity),
      unitPrice: money(line.unit_price_minor),
      compareAt: moneyOrNull(line.compare_at_minor),
      subtotal: money(line.subtotal_minor),
      discounts: toJson<(Row & { amount: number })[]>(line.discounts).map(({ discountId, name, code, amount }) => ({
        id: discountId,
        name,
        code,
        amount: money(amount),
      })),
      tax: money(line.tax_minor),
      taxBasisPoints: Number(line.tax_basis_points),
      taxIncluded: line.tax_included === true,
      total: money(line.total_minor),
      cancelledQuantity: Number(line.cancelled_quantity),
      fulfilledQuantity: Number(line.fulfilled_quantity),
      returnedQuantity: Number(line.returned_quantity),
      refundedQuantity: Number(line.refunded_quantity),
    })),
    discounts: toJson<(Row & { amount: number })[]>(row.discounts).map(({ discountId, name, code, phase, amount }) => ({
      id: discountId,
      name,
      code,
      phase,
      amount: money(amount),
    })),
    delivery: delivery && {
      method: delivery.method,
      name: delivery.name,
      kind: delivery.kind,
      pickupAt: delivery.pickupAt ?? null,
      price: money(delivery.price),
      discounts: delivery.discounts.map(({ discountId, name, code, amount }) => ({ id: discountId, name, code, amount: money(amount) })),
      tax: money(delivery.tax.amount),
      total: money(delivery.total),
    },
    totals: {
      items: money(row.items_minor),
      discounts: money(row.discounts_minor),
      delivery: money(row.delivery_minor),
      tax: money(row.tax_minor),
      total: money(total),
    },
    due: money(due),
    cancelled: money(total - due),
    addresses: { shipping: toJson<Row | null>(row.shipping_address), billing: toJson<Row | null>(row.billing_address) },
    note: row.note === null ? null : String(row.note),
    payments: payments.map((payment) => ({
      id: String(payment.document_id),
      provider: String(payment.provider),
      status: String(payment.status),
      confirmedByStaff: isConfirmedByStaff(strapi, String(payment.provider)),
      amount: money(payment.amount_minor),
      captured: money(payment.captured_minor),
      refunded: money(payment.refunded_minor),
      ...failureOf(strapi, payment, payment.failure_code, 'payment'),
    })),
    refunds: toJson<Row[]>(row.refund_rows).map((refund) => ({
      id: String(refund.document_id),
      status: String(refund.status),
      amount: money(refund.amount_minor),
      cause: refund.cause as RefundCause,
      reason: refund.reason ?? null,
      ...failureOf(strapi, paidBy(payments, refund), refund.failure_code, 'refund'),
    })),
    shipments: toJson<Row[]>(row.shipment_rows).map((shipment) => ({
      id: String(shipment.document_id),
      status: String(shipment.status),
      carrier: shipment.carrier ?? null,
      trackingNumber: shipment.tracking_number ?? null,
      trackingUrl: shipment.tracking_url ?? null,
      lines: toJson<LineQuantity[]>(shipment.lines),
      shippedAt: instantOrNull(shipment.shipped_at),
      deliveredAt: instantOrNull(shipment.delivered_at),
    })),
    returnRequests: toJson<Row[]>(row.return_rows).map((request) => ({
      id: String(request.document_id),
      status: String(request.status),
      reason: request.reason ?? null,
      lines: toJson<LineQuantity[]>(request.lines),
      decision: toJson<Row | null>(request.decision),
      requestedAt: instant(request.created_at),
    })),
    timeline: toJson<Row[]>(row.event_rows).map(({ type, before, after, actor, at }) => ({
      type: String(type),
      before: before ?? null,
      after: after ?? null,
      actor: String(actor),
      at: instant(at),
    })),
    placedAt: row.placed_at instanceof Date ? row.placed_at.toISOString() : null,
    createdAt: (row.created_at as Date).toISOString(),
  };
}
export type OrderView = ReturnType<typeof toOrderView>;

/** The order a cart became or is about to become; null while there is none, or none but those that came to nothing. */
export async function readLiveOrderOfCart(strapi: Core.Strapi, cartId: string): Promise<OrderView | null> {
  const { rows } = await prepared(
    strapi.db.connection,
    `${orderWithParts} where o.cart_document_id = :cartId and (o.number is not null or o.order_status = 'pending_payment')`,
    { cartId },
  );
  return rows[0] ? toOrderView(strapi, rows[0]) : null;
}

/** One order, for its customer or for whoever shows the token of its cart. Refuses `ORDER_NOT_FOUND`. */
export async function readOrder(strapi: Core.Strapi, { id, caller }: { id: string; caller: CartCaller }): Promise<OrderView> {
  const { rows } = await prepared(strapi.db.connection, `${orderWithParts} where o.document_id = :id`, { id });
  const [row] = rows;
  if (!row) throw new DomainError('ORDER_NOT_FOUND', 'There is no such order, or it is not yours');
  assertTheirs({ customerId: row.customer_id, tokenHash: row.token_hash }, caller);
  return toOrderView(strapi, row);
}

/** How much an entry of the history is about, and what somebody wrote to it. */
type Remark = Readonly<{ amount: Money | null; remark: string | null }>;

/** What staff need beside what the customer sees: where the pieces that were not sent yet are, and where others could go. */
export type StaffOrderView = Omit<OrderView, 'timeline'> &
  Readonly<{
    timeline: readonly (OrderView['timeline'][number] & Remark)[];
    exponent: number;
    deliveryRefunded: Money;
    dueLines: readonly DueLine[];
    locations: readonly Readonly<{ id: string; name: string }>[];
    setAside: readonly Readonly<{ line: string; location: string; quantity: number }>[];
  }>;

const noRemark: Remark = { amount: null, remark: null };

/** Where the reason in the history is the provider's, it is said in our word. */
function reasonOf(strapi: Core.Strapi, { type, details }: Row, row: Row): unknown {
  const { reason, refundId, paymentId } = toJson<Row | null>(details) ?? {};
  if (typeof reason !== 'string') return reason;
  const payments = toJson<Row[]>(row.payment_rows);
  const payment = payments.find(({ document_id: id }) => id === paymentId);
  if (String(type).startsWith('order.dispute_')) return disputeForStaff(strapi, String(payment?.provider), reason);
  if (type !== 'order.refund_failed') return reason;
  const refund = toJson<Row[]>(row.refund_rows).find(({ document_id: id }) => id === refundId);
  return failureForStaff(strapi, String(refund && paidBy(payments, refund)?.provider), reason, 'refund');
}

function remarkOf(strapi: Core.Strapi, event: Row, row: Row): Remark {
  const { amount, note, cause } = toJson<Row | null>(event.details) ?? {};
  const remark = reasonOf(strapi, event, row) ?? note ?? (cause === 'staff' ? null : cause);
  const currency = String(row.currency);
  return {
    amount: typeof amount === 'number' ? { amount, currency } : null,
    remark: typeof remark === 'string' && remark !== '' ? remark : null,
  };
}

const toDueLine = (line: Row): DueLine => ({
  lineId: String(line.line_id),
  cancelled: Number(line.cancelled_quantity),
  cancelledRefunded: Number(line.cancelled_refunded_quantity),
  returned: Number(line.returned_quantity),
  refundedQuantity: Number(line.refunded_quantity),
  perUnitTotal: toJson<UnitRun[]>(line.per_unit_total),
});

/** One order, for staff. Refuses `ORDER_NOT_FOUND`. */
export async function readOrderForStaff(strapi: Core.Strapi, id: string): Promise<StaffOrderView> {
  const db = strapi.db.connection;
  const { rows } = await db.raw(`${orderWithParts} where o.document_id = ?`, [id]);
  const [row] = rows;
  if (!row) throw new DomainError('ORDER_NOT_FOUND', 'There is no such order');
  const locations = await db('stock_locations').orderBy('priority', 'desc').select('id', 'document_id', 'name');
  const idOf = new Map(locations.map((location) => [location.id, location.document_id]));
  const view = toOrderView(strapi, row);
  const lines = toJson<Row[]>(row.line_rows);
  const remarks = toJson<Row[]>(row.event_rows).map((event) => remarkOf(strapi, event, row));
  return {
    ...view,
    timeline: view.timeline.map((entry, index) => ({ ...entry, ...(remarks[index] ?? noRemark) })),
    exponent: exponentOf(row.currency),
    deliveryRefunded: { amount: toMinor(row.delivery_refunded_minor), currency: row.currency },
    dueLines: lines.map(toDueLine),
    locations: locations.map((location) => ({ id: location.document_id, name: location.name })),
    setAside: lines.flatMap((line) =>
      toJson<Allocation[]>(line.allocations).map(({ locationId, quantity }) => ({
        line: String(line.line_id),
        location: idOf.get(locationId) ?? '',
        quantity,
      })),
    ),
  };
}

/** The orders of a customer, newest first. */
export async function readMyOrders(
  strapi: Core.Strapi,
  { userId, page, pageSize }: { userId: number; page: number; pageSize: number },
): Promise<{ orders: OrderView[]; total: number }> {
  const db = strapi.db.connection;
  const { rows } = await db.raw(
    `${orderWithParts} where o.customer_id = ? and o.number is not null order by o.created_at desc, o.id desc limit ? offset ?`,
    [userId, pageSize, (page - 1) * pageSize],
  );
  const counted = await db('orders').where({ customer_id: userId }).whereNotNull('number').count({ count: '*' }).first();
  return { orders: rows.map((row: Row) => toOrderView(strapi, row)), total: Number(counted?.count ?? 0) };
}
