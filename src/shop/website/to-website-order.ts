import type { Core } from '@strapi/strapi';
import type { Acceptance, WebsiteOrder } from '../../integrations/website/website';
import { orderRow, type LineInJson, type OrderRow } from '../orders/order-row';
import { toOrderView } from '../orders/read-order';
import { toJson } from '../rows';
import { versionOf } from './known-orders';

/** An order as the website is told of it; null for one that was never placed, or is gone. */
export async function toWebsiteOrder(strapi: Core.Strapi, orderId: string, externalId: string | null): Promise<WebsiteOrder | null> {
  // Read before the order: what changes in between is told once more, with a higher one.
  const version = await versionOf(strapi.db.connection, orderId);
  const row = await orderRow(strapi.db.connection, orderId);
  if (!row?.number || !row.placed_at) return null;
  const discounts = new Map(toJson<LineInJson[]>(row.line_rows).map((line) => [line.line_id, line.discount_minor]));
  const { id, status, paymentStatus, fulfilmentStatus, addresses, lines, delivery, totals, shipments, note } = toOrderView(strapi, row);
  return {
    ...{ id, version, number: row.number, reference: externalId ?? acceptedAs(row), status, paymentStatus, fulfilmentStatus },
    ...{ email: row.email, phone: row.phone, country: row.country, language: row.language, note },
    shippingAddress: addresses.shipping,
    billingAddress: addresses.billing,
    lines: lines.map(({ unitPrice, tax, total, ...line }) => ({
      ...{ id: line.id, sku: line.sku, name: line.name, quantity: line.quantity },
      ...{ cancelled: line.cancelledQuantity, sent: line.fulfilledQuantity, returned: line.returnedQuantity },
      ...{ unitPrice, discount: { amount: discounts.get(line.id) ?? 0, currency: total.currency }, tax, total },
    })),
    delivery: delivery && { name: delivery.name, tax: delivery.tax, total: delivery.total },
    totals,
    shipments: shipments.map(({ id: shipment, status: state, carrier, trackingNumber, trackingUrl, lines: packed }) => ({
      ...{ id: shipment, status: state, carrier, trackingNumber, trackingUrl, lines: packed },
    })),
    placedAt: row.placed_at.toISOString(),
  };
}

/** What the website called it when it accepted it. */
function acceptedAs({ website_answer: answer }: OrderRow): string | null {
  const acceptance = toJson<Acceptance | Readonly<{ skipped: true }> | null>(answer);
  return acceptance && 'accepted' in acceptance && acceptance.accepted ? (acceptance.reference ?? null) : null;
}
