import type { Knex } from 'knex';
import { phoneOf, type PricedCart } from '../cart/price-cart';
import { strapiColumns } from '../document-id';
import { toBookedSlot } from '../delivery/slots/book-slot';
import { insertSql } from '../insert-sql';
import type { Allocations } from '../inventory/stock-of-carts';
import { preparedStatement } from '../prepared-statement';
import { lineColumns } from './line-columns';
import { redemptionsPart } from './redeem-discounts';

type InsertOrder = Readonly<{ orderId: string; provider: string | null; allocations: Allocations; expiresAt: Date; now: Date }>;

/**
 * Writes the order, its lines, its payment, the discounts it uses and whom it is counted for in one statement, with copies of
 * everything it was computed from: whatever staff change later, it stays what was bought. It waits for its payment and has no
 * number yet.
 */
export async function insertOrder(
  trx: Knex.Transaction,
  pricedCart: PricedCart,
  { orderId, provider, allocations, expiresAt, now }: InsertOrder,
): Promise<void> {
  const { cart, priced, settings, variants } = pricedCart;
  const order = { ...strapiColumns(now), document_id: orderId, ...orderColumns(pricedCart), expires_at: expiresAt };
  const lines = priced.lines.map((line, position) => ({
    ...strapiColumns(now),
    position,
    ...lineColumns(line, {
      variant: variants.get(line.variantId),
      chosen: cart.contents.lines.find(({ id }) => id === line.id)?.options ?? {},
      language: cart.language,
    }),
    allocations: allocations.get(line.id)?.map(({ locationId, quantity }) => ({ locationId, quantity })) ?? [],
  }));
  const payment = {
    ...strapiColumns(now),
    provider,
    status: 'pending',
    capture: settings.paymentCapture,
    amount_minor: priced.totals.total,
    authorized_minor: 0,
    captured_minor: 0,
    refunded_minor: 0,
    disputed_minor: 0,
    revision: 0,
    currency: cart.currency,
  };
  const [line] = lines;
  if (!line) throw new Error('An order without lines cannot be placed');
  const ofOrder = { order_id: 'placed.id' };
  const redemptions = redemptionsPart(pricedCart);
  await preparedStatement(
    trx,
    `with placed as (${insertSql('orders', order, 'orderRow')} returning id),
          counted as (insert into customer_keys (key, order_document_id) select k.key, :orderId from jsonb_array_elements_text(:keyRows::jsonb) k(key)),
          ${redemptions ? `redeemed as (${redemptions.sql}),` : ''}
          paid as (${insertSql('payments', payment, 'paymentRows', ofOrder)})
     ${insertSql('order_lines', line, 'lineRows', ofOrder)}`,
    {
      orderId,
      keyRows: JSON.stringify(pricedCart.customerKeys),
      orderRow: JSON.stringify([order]),
      paymentRows: JSON.stringify(provider === null ? [] : [payment]),
      lineRows: JSON.stringify(lines),
      ...{ ...redemptions?.values, expiresAt, now },
    },
  );
}

function orderColumns({ cart, priced, customer, settings, delivery, slot, pickupPoint }: PricedCart) {
  const { contents } = cart;
  return {
    order_status: 'pending_payment',
    // What costs nothing is paid.
    payment_status: priced.totals.total === 0 ? 'paid' : 'unpaid',
    fulfilment_status: 'unfulfilled',
    email: contents.contact?.email,
    phone: phoneOf(contents),
    customer_id: cart.customerId,
    customer_key: customer.key,
    currency: cart.currency,
    items_minor: priced.totals.items,
    discounts_minor: priced.totals.discounts,
    delivery_minor: priced.totals.delivery,
    delivery_refunded_minor: 0,
    tax_minor: priced.totals.tax,
    total_minor: priced.totals.total,
    country: contents.shippingAddress?.country ?? cart.country ?? settings.country,
    channel: cart.channel,
    language: cart.language,
    tax_rounding: settings.taxRounding,
    discounts: priced.discounts,
    delivery: delivery &&
      priced.delivery && {
        method: delivery.id,
        name: delivery.name,
        kind: delivery.kind,
        pickupAt: delivery.pickupAt,
        ...(slot.slot ? { slot: toBookedSlot(slot.slot) } : {}),
        ...(pickupPoint && { pickupPoint: asOrdered(pickupPoint) }),
        ...priced.delivery,
      },
    contact: contents.contact,
    shipping_address: contents.shippingAddress,
    billing_address: contents.billingAddress,
    note: contents.note,
    cart_document_id: cart.id,
    token_hash: cart.tokenHash,
  };
}

/** The point as it was: whatever the carrier makes of it, the parcel was to go there. */
const asOrdered = ({ id, carrier, code, name, address, city, postalCode, country }: NonNullable<PricedCart['pickupPoint']>) => ({
  ...{ id, carrier, code, name, address, city, postalCode, country },
});
