import type { Core } from '@strapi/strapi';
import { DomainError } from '../../domain/domain-error';
import type { AppliedDiscount } from '../../domain/cart/basket';
import type { Minor } from '../../domain/money/money';
import type { UnitRun } from '../../domain/money/unit-runs';
import { dueOf, type DueLine } from '../../domain/orders/due';
import type { Address, CartCaller } from '../cart/stored-cart';
import { allowedActions, type OrderState } from '../../domain/orders/order-state';
import type { LineQuantity } from '../../domain/orders/fulfilment';
import type { RefundStatus, ReturnStatus, ShipmentStatus } from '../../domain/orders/parts';
import type { PaymentState } from '../../domain/payments/payment-state';
import type { RefundCause } from '../../domain/payments/refund-cause';
import { failureReasonOf, isConfirmedByStaff } from '../payments/payment-provider';
import { assertTheirs } from './locked-order';
import { preparedStatement } from '../prepared-statement';
import { toJson, toMinor, toMinorOrNull } from '../rows';

export type Row = Record<string, unknown>;
/** As they were stored with the order. */
type Discounted = Pick<AppliedDiscount, 'discountId' | 'name' | 'code' | 'amount'>;
type StoredDelivery = Readonly<{
  method: string;
  name: string;
  kind: string;
  pickupAt?: string | null;
  price: Minor;
  total: Minor;
  tax: Readonly<{ amount: Minor }>;
  discounts: readonly Discounted[];
}>;

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
  return { failureCode, failureReason: failureCode === null ? null : failureReasonOf(strapi, String(payment?.provider), failureCode, of) };
}

export const paidBy = (payments: readonly Row[], refund: Row): Row | undefined => payments.find(({ id }) => id === refund.payment_id);

/** The order as its customer sees it. */
export function toOrderView(strapi: Core.Strapi, row: Row) {
  const currency = String(row.currency);
  const money = (value: unknown) => ({ amount: toMinor(value), currency });
  const moneyOrNull = (value: unknown) => (toMinorOrNull(value) === null ? null : money(value));
  const text = (value: unknown) => (value === null || value === undefined ? null : String(value));
  const delivery = toJson<StoredDelivery | null>(row.delivery);
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
    number: text(row.number),
    ...state,
    actions: allowedActions(state),
    currency,
    contact: toJson<Readonly<{ email: string; phone?: string }> | null>(row.contact),
    lines: lines.map((line) => ({
      id: String(line.line_id),
      variant: String(line.variant_document_id),
      product: String(line.product_document_id),
      sku: String(line.sku),
      name: String(line.name),
      options: toJson<Record<string, string>>(line.options),
      quantity: Number(line.quantity),
      unitPrice: money(line.unit_price_minor),
      compareAt: moneyOrNull(line.compare_at_minor),
      subtotal: money(line.subtotal_minor),
      discounts: toJson<Discounted[]>(line.discounts).map(({ discountId, name, code, amount }) => ({
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
    discounts: toJson<AppliedDiscount[]>(row.discounts).map(({ discountId, name, code, phase, amount }) => ({
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
    addresses: { shipping: toJson<Address | null>(row.shipping_address), billing: toJson<Address | null>(row.billing_address) },
    note: text(row.note),
    payments: payments.map((payment) => ({
      id: String(payment.document_id),
      provider: String(payment.provider),
      status: payment.status as PaymentState,
      confirmedByStaff: isConfirmedByStaff(strapi, String(payment.provider)),
      amount: money(payment.amount_minor),
      captured: money(payment.captured_minor),
      refunded: money(payment.refunded_minor),
      ...failureOf(strapi, payment, payment.failure_code, 'payment'),
    })),
    refunds: toJson<Row[]>(row.refund_rows).map((refund) => ({
      id: String(refund.document_id),
      status: refund.status as RefundStatus,
      amount: money(refund.amount_minor),
      cause: refund.cause as RefundCause,
      reason: text(refund.reason),
      ...failureOf(strapi, paidBy(payments, refund), refund.failure_code, 'refund'),
    })),
    shipments: toJson<Row[]>(row.shipment_rows).map((shipment) => ({
      id: String(shipment.document_id),
      status: shipment.status as ShipmentStatus,
      carrier: text(shipment.carrier),
      trackingNumber: text(shipment.tracking_number),
      trackingUrl: text(shipment.tracking_url),
      lines: toJson<LineQuantity[]>(shipment.lines),
      shippedAt: instantOrNull(shipment.shipped_at),
      deliveredAt: instantOrNull(shipment.delivered_at),
    })),
    returnRequests: toJson<Row[]>(row.return_rows).map((request) => ({
      id: String(request.document_id),
      status: request.status as ReturnStatus,
      reason: text(request.reason),
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
  const { rows } = await preparedStatement(
    strapi.db.connection,
    `${orderWithParts} where o.cart_document_id = :cartId and (o.number is not null or o.order_status = 'pending_payment')`,
    { cartId },
  );
  return rows[0] ? toOrderView(strapi, rows[0]) : null;
}

export const orderRow = async (db: Core.Strapi['db']['connection'], id: string): Promise<Row | undefined> =>
  (await preparedStatement(db, `${orderWithParts} where o.document_id = :id`, { id })).rows[0];

/** One order, for its customer or for whoever shows the token of its cart. Refuses `ORDER_NOT_FOUND`. */
export async function readOrder(strapi: Core.Strapi, { orderId, caller }: { orderId: string; caller: CartCaller }): Promise<OrderView> {
  const row = await orderRow(strapi.db.connection, orderId);
  if (!row) throw new DomainError('ORDER_NOT_FOUND', 'There is no such order, or it is not yours');
  assertTheirs({ customerId: row.customer_id as number | null, tokenHash: String(row.token_hash) }, caller);
  return toOrderView(strapi, row);
}

const toDueLine = (line: Row): DueLine => ({
  lineId: String(line.line_id),
  cancelled: Number(line.cancelled_quantity),
  cancelledRefunded: Number(line.cancelled_refunded_quantity),
  returned: Number(line.returned_quantity),
  refundedQuantity: Number(line.refunded_quantity),
  perUnitTotal: toJson<UnitRun[]>(line.per_unit_total),
});

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
