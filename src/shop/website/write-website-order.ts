import type { Knex } from 'knex';
import { levelled } from '../../domain/money/alike-units';
import { customerKeysOf } from '../customers/customer-keys';
import { strapiColumns } from '../document-id';
import { insertSql } from '../insert-sql';
import { externalPayments } from '../payments/external-payments';
import { preparedStatement } from '../prepared-statement';
import type { StoreSettings } from '../store/store-settings';
import type { PlacedThere, WebsiteOrderLine } from '../../integrations/website/placed-there';
import type { SoldVariant } from './sold-variants';

type Write = Readonly<{
  orderId: string;
  source: string;
  variants: ReadonlyMap<string, SoldVariant>;
  settings: StoreSettings;
  now: Date;
}>;

/** Writes the order, its lines and its payment as they were told. It has no number, stock or money yet. */
export async function writeWebsiteOrder(
  trx: Knex.Transaction,
  placed: PlacedThere,
  { orderId, source, variants, settings, now }: Write,
): Promise<void> {
  const order = { ...strapiColumns(now), document_id: orderId, ...orderColumns(placed, settings) };
  const lines = placed.lines.map((line, position) => ({
    ...strapiColumns(now),
    position,
    ...lineColumns(line, { lineId: `w${position}`, taxIncluded: placed.taxIncluded, variant: variants.get(line.sku) }),
  }));
  const payment = {
    ...strapiColumns(now),
    provider: externalPayments,
    // Nobody can be paid twice for one order of theirs.
    reference: `${source} ${placed.id}`,
    status: 'pending',
    method: placed.payment.method ?? null,
    capture: 'automatic',
    amount_minor: placed.total,
    authorized_minor: 0,
    captured_minor: 0,
    refunded_minor: 0,
    disputed_minor: 0,
    revision: 0,
    currency: placed.currency,
  };
  const keys = customerKeysOf({
    userId: null,
    emails: [placed.email],
    phones: [placed.phone, (placed.shippingAddress as { phone?: string } | undefined)?.phone],
    country: order.country,
  });
  const [line] = lines;
  if (!line) throw new Error('An order without lines cannot be placed');
  const ofOrder = { order_id: 'placed.id' };
  await preparedStatement(
    trx,
    `with placed as (${insertSql('orders', order, 'orderRow')} returning id),
          counted as (insert into customer_keys (key, order_document_id) select k.key, :orderId from jsonb_array_elements_text(:keyRows::jsonb) k(key)),
          paid as (${insertSql('payments', payment, 'paymentRows', ofOrder)})
     ${insertSql('order_lines', line, 'lineRows', ofOrder)}`,
    {
      orderId,
      keyRows: JSON.stringify(keys),
      orderRow: JSON.stringify([order]),
      paymentRows: JSON.stringify(placed.total === 0 ? [] : [payment]),
      lineRows: JSON.stringify(lines),
    },
  );
}

function orderColumns(placed: PlacedThere, settings: StoreSettings) {
  const { lines, delivery, total, payment } = placed;
  const sum = (of: (line: WebsiteOrderLine) => number) => lines.reduce((all, line) => all + of(line), 0);
  const { country } = (placed.shippingAddress ?? {}) as { country?: string };
  return {
    order_status: 'pending_payment',
    payment_status: total === 0 || payment.status === 'paid' ? 'paid' : 'unpaid',
    fulfilment_status: 'unfulfilled',
    email: placed.email ?? null,
    phone: placed.phone ?? null,
    customer_id: null,
    customer_key: null,
    currency: placed.currency,
    items_minor: sum(({ unitPrice, quantity }) => unitPrice * quantity),
    discounts_minor: sum(({ discount }) => discount),
    delivery_minor: delivery?.total ?? 0,
    delivery_refunded_minor: 0,
    tax_minor: sum(({ tax }) => tax) + (delivery?.tax ?? 0),
    total_minor: total,
    country: country ?? placed.country ?? settings.country,
    channel: 'web',
    language: placed.language !== undefined && settings.languages.includes(placed.language) ? placed.language : settings.defaultLocale,
    tax_rounding: 'line',
    discounts: [],
    delivery: delivery ? deliveryOf(delivery, placed.taxIncluded) : null,
    contact: placed.email === undefined ? null : { email: placed.email, ...(placed.phone !== undefined && { phone: placed.phone }) },
    shipping_address: placed.shippingAddress ?? null,
    billing_address: placed.billingAddress ?? null,
    note: placed.note ?? null,
    cart_document_id: null,
    token_hash: null,
  };
}

/** Delivery is told as it was paid. */
const deliveryOf = ({ name, total, tax }: NonNullable<PlacedThere['delivery']>, taxIncluded: boolean) => ({
  ...{ method: 'website', methodId: 'website', name, kind: 'flat_rate', pickupAt: null, discounts: [], total },
  price: taxIncluded ? total : total - tax,
  tax: { name: null, basisPoints: 0, included: taxIncluded, amount: tax, relief: 0 },
});

type LineOf = Readonly<{ lineId: string; taxIncluded: boolean; variant: SoldVariant | undefined }>;

function lineColumns(line: WebsiteOrderLine, { lineId, taxIncluded, variant }: LineOf) {
  if (!variant) throw new Error(`${line.sku} was looked up, and is not there`);
  return {
    variant_id: variant.rowId,
    line_id: lineId,
    variant_document_id: variant.id,
    product_document_id: variant.productId,
    sku: variant.sku,
    name: line.name ?? variant.name,
    options: [],
    quantity: line.quantity,
    unit_price_minor: line.unitPrice,
    compare_at_minor: null,
    tax_included: taxIncluded,
    // None of the shop's own.
    price_list_document_id: 'website',
    subtotal_minor: line.unitPrice * line.quantity,
    discount_minor: line.discount,
    tax_minor: line.tax,
    tax_basis_points: line.taxBasisPoints,
    tax_name: null,
    total_minor: line.total,
    discounts: [],
    per_unit_total: levelled([{ count: line.quantity, amount: 0 }], [line.quantity], [line.total]),
    weight_grams: variant.weightGrams,
    allocations: [],
    cancelled_quantity: 0,
    cancelled_refunded_quantity: 0,
    fulfilled_quantity: 0,
    returned_quantity: 0,
    refunded_quantity: 0,
    refunded_minor: 0,
  };
}
