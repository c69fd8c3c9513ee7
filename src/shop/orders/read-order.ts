import type { Core } from '@strapi/strapi';
import type { Int8, ReturnRequestsRow, ShipmentsRow } from 'knex/types/tables';
import { ownChoices, type ChosenOption } from '../../domain/catalogue/options';
import type { PickupPoint } from '../../domain/delivery/points/pickup-point';
import { DomainError } from '../../domain/domain-error';
import type { AppliedDiscount } from '../../domain/cart/basket';
import { bookedSlotView } from '../delivery/slots/slot-view';
import type { BookedSlot } from '../../domain/delivery/slots/move-slot';
import type { Minor } from '../../domain/money/money';
import type { UnitRun } from '../../domain/money/unit-runs';
import { dueOf, type DueLine } from '../../domain/orders/due';
import { asOwn, withAddress } from '../catalog/pictures';
import type { Address, CartCaller } from '../cart/stored-cart';
import type { DeliveryOption } from '../delivery/delivery-offers';
import { allowedActions, isOver, type OrderState } from '../../domain/orders/order-state';
import type { LineQuantity } from '../../domain/orders/fulfilment';
import { failureReasonOf, isConfirmedByStaff } from '../payments/payment-provider';
import { assertTheirs } from './locked-order';
import { preparedStatement } from '../prepared-statement';
import { toJson, toMinor, type InJson } from '../rows';
import { orderRow, orderWithParts, providerOf } from './order-row';
import type { EventInJson, InvoiceInJson, LineInJson, OrderRow, PaymentInJson, RefundInJson } from './order-row';

/** As they were stored with the order. */
type Discounted = Pick<AppliedDiscount, 'discountId' | 'name' | 'code' | 'amount'>;
/** A carrier's point, as it was when the order was placed. */
export type OrderedPoint = Readonly<
  Pick<PickupPoint, 'carrier' | 'code' | 'name' | 'address' | 'city' | 'postalCode' | 'country'> & { id: string }
>;
type StoredDelivery = Readonly<{
  method: string;
  name: string;
  kind: DeliveryOption['kind'];
  pickupAt?: string | null;
  pickupPoint?: OrderedPoint;
  price: Minor;
  total: Minor;
  tax: Readonly<{ amount: Minor }>;
  discounts: readonly Discounted[];
  slot?: BookedSlot;
}>;

/** Orders of before options had codes say only what was read. */
type StoredOptions = readonly ChosenOption[] | Readonly<Record<string, string>>;
const toOptions = (stored: StoredOptions): readonly ChosenOption[] =>
  Array.isArray(stored) ? (stored as readonly ChosenOption[]) : ownChoices(stored as Readonly<Record<string, string>>);

/** Inside JSON, PostgreSQL writes times without a zone; they are UTC. */
const instant = (stored: string): string => new Date(`${stored}Z`).toISOString();
const instantOrNull = (stored: string | null): string | null => (stored === null ? null : instant(stored));

/** Why it did not work, in the provider's word and in ours. */
function failureOf(strapi: Core.Strapi, provider: string, failureCode: string | null, of: 'payment' | 'refund') {
  return { failureCode, failureReason: failureCode === null ? null : failureReasonOf(strapi, provider, failureCode, of) };
}

/** The order as its customer sees it. */
export function toOrderView(strapi: Core.Strapi, row: OrderRow) {
  const { currency } = row;
  const money = (value: Int8) => ({ amount: toMinor(value), currency });
  const moneyOrNull = (value: Int8 | null) => (value === null ? null : money(value));
  const delivery = toJson<StoredDelivery | null>(row.delivery);
  const state: OrderState = {
    status: row.order_status,
    paymentStatus: row.payment_status,
    fulfilmentStatus: row.fulfilment_status,
  };
  const total = toMinor(row.total_minor);
  const payments = toJson<PaymentInJson[]>(row.payment_rows);
  const lines = toJson<LineInJson[]>(row.line_rows);
  const credited = toMinor(row.credited_minor);
  const due = isOver(state) ? 0 : dueOf({ total, credited, lines: lines.map(toDueLine) });
  return {
    id: row.document_id,
    number: row.number,
    ...state,
    actions: allowedActions(state),
    currency,
    contact: toJson<Readonly<{ email: string; phone?: string }> | null>(row.contact),
    lines: lines.map((line) => ({
      id: line.line_id,
      variant: line.variant_document_id,
      product: line.product_document_id,
      sku: line.sku,
      name: line.name,
      slug: line.slug,
      image: withAddress(strapi, line.own_picture ? asOwn(line.own_picture, [line.name]) : line.picture),
      options: toOptions(toJson<StoredOptions>(line.options)),
      quantity: line.quantity,
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
      taxBasisPoints: line.tax_basis_points,
      taxIncluded: line.tax_included,
      total: money(line.total_minor),
      cancelledQuantity: line.cancelled_quantity,
      fulfilledQuantity: line.fulfilled_quantity,
      returnedQuantity: line.returned_quantity,
      refundedQuantity: line.refunded_quantity,
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
      pickupPoint: delivery.pickupPoint ?? null,
      price: money(delivery.price),
      discounts: delivery.discounts.map(({ discountId, name, code, amount }) => ({ id: discountId, name, code, amount: money(amount) })),
      tax: money(delivery.tax.amount),
      total: money(delivery.total),
      ...(delivery.slot ? { slot: bookedSlotView(delivery.slot, currency) } : {}),
    },
    totals: {
      items: money(row.items_minor),
      discounts: money(row.discounts_minor),
      delivery: money(row.delivery_minor),
      tax: money(row.tax_minor),
      total: money(total),
    },
    due: money(due),
    credited: money(isOver(state) ? 0 : row.exchanged_minor),
    cancelled: money(total - due - (isOver(state) ? 0 : credited)),
    addresses: { shipping: toJson<Address | null>(row.shipping_address), billing: toJson<Address | null>(row.billing_address) },
    note: row.note,
    payments: payments.map((payment) => ({
      id: payment.document_id,
      provider: payment.provider,
      status: payment.status,
      confirmedByStaff: isConfirmedByStaff(strapi, payment.provider),
      amount: money(payment.amount_minor),
      captured: money(payment.captured_minor),
      refunded: money(payment.refunded_minor),
      ...failureOf(strapi, payment.provider, payment.failure_code, 'payment'),
    })),
    refunds: toJson<RefundInJson[]>(row.refund_rows).map((refund) => ({
      id: refund.document_id,
      status: refund.status,
      amount: money(refund.amount_minor),
      cause: refund.cause,
      reason: refund.reason,
      ...failureOf(strapi, providerOf(payments, refund), refund.failure_code, 'refund'),
    })),
    invoices: toJson<InvoiceInJson[]>(row.invoice_rows).map(({ id, kind, number, total: gross, at }) => ({
      ...{ id, kind, number, total: money(gross) },
      // With its zone: the table is our own.
      issuedAt: new Date(at).toISOString(),
      url: `/api/orders/${row.document_id}/invoices/${id}`,
    })),
    shipments: toJson<InJson<ShipmentsRow>[]>(row.shipment_rows).map((shipment) => ({
      id: shipment.document_id,
      status: shipment.status,
      carrier: shipment.carrier,
      trackingNumber: shipment.tracking_number,
      trackingUrl: shipment.tracking_url,
      lines: toJson<LineQuantity[]>(shipment.lines),
      shippedAt: instantOrNull(shipment.shipped_at),
      deliveredAt: instantOrNull(shipment.delivered_at),
    })),
    returnRequests: toJson<InJson<ReturnRequestsRow>[]>(row.return_rows).map((request) => ({
      id: request.document_id,
      status: request.status,
      reason: request.reason,
      lines: toJson<LineQuantity[]>(request.lines),
      decision: toJson<Record<string, unknown> | null>(request.decision),
      requestedAt: instant(request.created_at),
    })),
    timeline: toJson<EventInJson[]>(row.event_rows).map(({ type, before, after, actor, at }) => ({
      type,
      before: before ?? null,
      after: after ?? null,
      actor,
      at: instant(at),
    })),
    placedAt: row.placed_at?.toISOString() ?? null,
    createdAt: row.created_at.toISOString(),
  };
}
export type OrderView = ReturnType<typeof toOrderView>;

/** The order a cart became or is about to become; null while there is none, or none but those that came to nothing. */
export async function readLiveOrderOfCart(strapi: Core.Strapi, cartId: string): Promise<OrderView | null> {
  const { rows } = await preparedStatement<OrderRow>(
    strapi.db.connection,
    `${orderWithParts} where o.cart_document_id = :cartId and (o.number is not null or o.order_status = 'pending_payment')`,
    { cartId },
  );
  return rows[0] ? toOrderView(strapi, rows[0]) : null;
}

/** One order, for its customer or for whoever shows the token of its cart. Refuses `ORDER_NOT_FOUND`. */
export async function readOrder(strapi: Core.Strapi, { orderId, caller }: { orderId: string; caller: CartCaller }): Promise<OrderView> {
  const row = await orderRow(strapi.db.connection, orderId);
  if (!row) throw new DomainError('ORDER_NOT_FOUND', 'There is no such order, or it is not yours');
  assertTheirs({ customerId: row.customer_id, tokenHash: row.token_hash }, caller);
  return toOrderView(strapi, row);
}

const toDueLine = (line: LineInJson): DueLine => ({
  lineId: line.line_id,
  cancelled: line.cancelled_quantity,
  cancelledRefunded: line.cancelled_refunded_quantity,
  returned: line.returned_quantity,
  refundedQuantity: line.refunded_quantity,
  perUnitTotal: toJson<UnitRun[]>(line.per_unit_total),
});

/** The orders of a customer, newest first. */
export async function readMyOrders(
  strapi: Core.Strapi,
  { userId, page, pageSize }: { userId: number; page: number; pageSize: number },
): Promise<{ orders: OrderView[]; total: number }> {
  const db = strapi.db.connection;
  const { rows } = await preparedStatement<OrderRow>(
    db,
    `${orderWithParts} where o.customer_id = :userId and o.number is not null order by o.created_at desc, o.id desc limit :pageSize offset :before`,
    { userId, pageSize, before: (page - 1) * pageSize },
  );
  const counted = await db('orders').where({ customer_id: userId }).whereNotNull('number').count({ count: '*' }).first();
  return { orders: rows.map((row) => toOrderView(strapi, row)), total: Number(counted?.count ?? 0) };
}
