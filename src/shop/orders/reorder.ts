import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { lineIdOf, type CartLine } from '../../domain/cart/cart';
import { DomainError } from '../../domain/domain-error';
import { loadVariants } from '../catalog/variant-facts';
import { applyOperations } from '../cart/apply-operations';
import type { CartView } from '../cart/cart-view';
import { createCart } from '../cart/create-cart';
import { myCart } from '../cart/my-cart';
import { readCart } from '../cart/read-cart';
import type { Address, CartCaller } from '../cart/stored-cart';
import { toJson } from '../rows';
import { storeSettings } from '../store/store-settings';
import { assertTheirs } from './locked-order';

/** A thing of the old order that is not in the new cart. */
export type LeftOut = Readonly<{ sku: string; name: string; quantity: number }>;

/**
 * A cart with what an order had, at today's prices: a new one with its contact and addresses, delivery chosen anew, or the one its
 * customer is filling already. What is no longer sold is left out and told. Refuses `ORDER_NOT_FOUND`, and what adding lines refuses.
 */
export async function reorder(
  strapi: Core.Strapi,
  { orderId, caller, now = new Date() }: Readonly<{ orderId: string; caller: CartCaller; now?: Date }>,
): Promise<{ cart: CartView; leftOut: readonly LeftOut[] }> {
  const db = strapi.db.connection;
  const settings = await storeSettings(strapi);
  const order = await db('orders').where({ document_id: orderId }).first();
  if (!order) throw new DomainError('ORDER_NOT_FOUND', 'There is no such order, or it is not yours');
  assertTheirs({ customerId: order.customer_id, tokenHash: order.token_hash }, caller);
  const cart = await db('carts')
    .where({ document_id: String(order.cart_document_id) })
    .first('lines', 'country', 'language');
  const rows = await db('order_lines').where({ order_id: order.id }).orderBy('position');
  const known = await loadVariants(
    db,
    { variants: rows.map((row) => row.variant_document_id) },
    { currency: order.currency, locale: cart?.language ?? settings.defaultLocale, defaultLocale: settings.defaultLocale, now },
  );
  const onSale = new Set(known.filter(({ candidates }) => candidates.length > 0).map(({ variantId }) => variantId));

  // What the customer chose of each line, such as an engraving, stands in the cart it came from.
  const chosen = new Map(
    toJson<{ id: string; options: Record<string, string> }[]>(cart?.lines ?? []).map((line) => [line.id, line.options]),
  );
  const lines = rows
    .filter((row) => onSale.has(row.variant_document_id))
    .map((row) => {
      const options = chosen.get(row.line_id) ?? {};
      return { id: lineIdOf(row.variant_document_id, options), variantId: row.variant_document_id, quantity: row.quantity, options };
    });
  const leftOut = rows
    .filter((row) => !onSale.has(row.variant_document_id))
    .map((row): LeftOut => ({ sku: row.sku, name: row.name, quantity: row.quantity }));
  const { customer } = caller;
  const own = customer && (await myCart(db, customer));
  if (own) return { cart: await addToCart(strapi, { cartId: own.document_id, customer, lines, now }), leftOut };
  const view = await createCart(strapi, {
    currency: order.currency,
    country: order.country ?? undefined,
    channel: order.channel,
    locale: cart?.language ?? undefined,
    customer,
    now,
    contents: {
      lines,
      codes: [],
      contact: toJson(order.contact),
      shippingAddress: toJson<Address | null>(order.shipping_address),
      billingAddress: toJson<Address | null>(order.billing_address),
      delivery: null,
      note: null,
    },
  });
  return { cart: view, leftOut };
}

type AddToCart = Readonly<{ cartId: string; customer: CartCaller['customer']; lines: readonly CartLine[]; now: Date }>;

/** A customer has one cart: the things join what is in it. */
function addToCart(strapi: Core.Strapi, { cartId, customer, lines, now }: AddToCart): Promise<CartView> {
  const request = { cartId, caller: { customer, token: null } };
  if (lines.length === 0) return readCart(strapi, request);
  const operations = lines.map(({ variantId, quantity, options }) => ({
    id: randomUUID(),
    op: 'add_line' as const,
    variant: variantId,
    quantity,
    options,
  }));
  return applyOperations(strapi, { ...request, ifRevision: null, operations, now });
}
