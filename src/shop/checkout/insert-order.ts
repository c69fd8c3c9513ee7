import type { Knex } from 'knex';
import type { PricedLine } from '../../domain/cart/basket';
import type { PricedCart } from '../cart/price-cart';
import { strapiColumns } from '../document-id';
import type { Allocation } from '../inventory/allocate-stock';

type InsertOrder = Readonly<{ provider: string; requestId: string | null; now: Date }>;

/**
 * Writes the order with copies of everything it was computed from: whatever staff change later, it stays what was bought.
 * Answers what is left to write once stock is taken and a number is known.
 */
export async function insertOrder(trx: Knex.Transaction, pricedCart: PricedCart, { provider, requestId, now }: InsertOrder) {
  const { cart, priced, customer, settings, delivery } = pricedCart;
  const { contents } = cart;
  const [order] = await trx('orders')
    .insert({
      ...strapiColumns(now),
      order_status: 'pending_payment',
      payment_status: 'unpaid',
      fulfilment_status: 'unfulfilled',
      email: contents.contact?.email,
      phone: contents.contact?.phone ?? contents.shippingAddress?.phone ?? null,
      customer_id: cart.customerId,
      customer_key: customer.key,
      currency: cart.currency,
      items_minor: priced.totals.items,
      discounts_minor: priced.totals.discounts,
      delivery_minor: priced.totals.delivery,
      tax_minor: priced.totals.tax,
      total_minor: priced.totals.total,
      country: contents.shippingAddress?.country ?? cart.country ?? settings.country,
      channel: cart.channel,
      language: cart.language,
      tax_rounding: settings.taxRounding,
      discounts: JSON.stringify(priced.discounts),
      delivery:
        delivery &&
        priced.delivery &&
        JSON.stringify({ method: delivery.id, name: delivery.name, kind: delivery.kind, pickupAt: delivery.pickupAt, ...priced.delivery }),
      contact: JSON.stringify(contents.contact),
      shipping_address: contents.shippingAddress && JSON.stringify(contents.shippingAddress),
      billing_address: contents.billingAddress && JSON.stringify(contents.billingAddress),
      note: contents.note,
      cart_document_id: cart.id,
      token_hash: cart.tokenHash,
    })
    .returning(['id', 'document_id']);
  await trx('payments').insert({
    ...strapiColumns(now),
    order_id: order.id,
    provider,
    status: 'pending',
    amount_minor: priced.totals.total,
    authorized_minor: 0,
    captured_minor: 0,
    refunded_minor: 0,
    currency: cart.currency,
  });

  const actor = cart.customerId === null ? 'guest' : `customer:${cart.customerId}`;
  const record = (type: string, before: object | null, after: object) =>
    trx('order_events').insert({
      ...strapiColumns(now),
      order_id: order.id,
      type,
      actor_type: cart.customerId === null ? 'guest' : 'customer',
      actor_id: cart.customerId === null ? null : String(cart.customerId),
      before: before && JSON.stringify(before),
      after: JSON.stringify(after),
      request_id: requestId,
      occurred_at: now,
    });

  return {
    documentId: String(order.document_id),
    actor,
    async writeLines(allocations: ReadonlyMap<string, readonly Allocation[]>): Promise<void> {
      await trx('order_lines').insert(
        priced.lines.map((line, index) => ({
          ...strapiColumns(now),
          order_id: order.id,
          position: index,
          ...lineColumns(line, pricedCart, allocations.get(line.id) ?? []),
        })),
      );
    },
    async place(number: string): Promise<void> {
      await trx('orders').where({ id: order.id }).update({ order_status: 'placed', number, placed_at: now });
      await record('order.placed', { status: 'pending_payment' }, { status: 'placed', number });
    },
  };
}

function lineColumns(line: PricedLine, { cart, variants }: PricedCart, allocations: readonly Allocation[]) {
  const variant = variants.get(line.variantId);
  if (!variant) throw new Error(`Line ${line.id} was priced without its variant`);
  const chosen = cart.contents.lines.find(({ id }) => id === line.id)?.options ?? {};
  return {
    variant_id: variant.rowId,
    line_id: line.id,
    variant_document_id: line.variantId,
    product_document_id: variant.productId,
    sku: variant.sku,
    name: `${variant.productName}, ${variant.name}`,
    options: JSON.stringify({ ...variant.options, ...chosen }),
    quantity: line.quantity,
    unit_price_minor: line.unitPrice,
    compare_at_minor: line.price.compareAt,
    tax_included: line.tax.included,
    price_list_document_id: line.price.listId,
    subtotal_minor: line.subtotal,
    discount_minor: line.discounts.reduce((sum, { amount }) => sum + amount, 0),
    tax_minor: line.tax.amount,
    tax_basis_points: line.tax.basisPoints,
    tax_name: line.tax.name,
    total_minor: line.total,
    discounts: JSON.stringify(line.discounts),
    per_unit_total: JSON.stringify(line.perUnitTotal),
    weight_grams: variant.weightGrams,
    allocations: JSON.stringify(allocations.map(({ locationId, quantity }) => ({ locationId, quantity }))),
    fulfilled_quantity: 0,
    returned_quantity: 0,
    refunded_minor: 0,
  };
}
