import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { exponentOf, isCurrency, type Minor } from '../../../domain/money/money';
import type { PlacedThere } from '../placed-there';
import { MessageRefused, type WebsiteMessage, type WebsiteNews } from '../website';
import { ownKey } from './woo-order';

const text = z
  .string()
  .nullish()
  .transform((value) => (value ?? '').replaceAll('\u0000', '').toWellFormed().trim());
/** No longer than it is kept, and with no half of a character in the end. */
const cut = (whole: string, most: number): string => whole.slice(0, most).replace(/[\ud800-\udbff]$/, '');
/** As it writes times; another is none, and every other message of the kind is newer. */
const time = text.transform((value) => (/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/.test(value) ? value : ''));
/** As many pieces as the shop counts of anything. */
const mostPieces = 100_000_000;
const address = z.object({
  first_name: text,
  last_name: text,
  company: text,
  address_1: text,
  address_2: text,
  city: text,
  state: text,
  postcode: text,
  country: text,
  email: text,
  phone: text,
});
const item = z.object({ name: text, sku: text, quantity: z.number(), subtotal: text, subtotal_tax: text, total: text, total_tax: text });
const order = z.object({
  id: z.int(),
  status: z.string().max(40),
  currency: z.string(),
  date_modified_gmt: time,
  date_paid_gmt: text,
  total: text,
  payment_method_title: text,
  transaction_id: text,
  customer_note: text,
  billing: address,
  shipping: address,
  line_items: z.array(item).max(200),
  shipping_lines: z.array(z.object({ method_title: text, total_tax: text })).default([]),
  meta_data: z.array(z.object({ key: z.string(), value: z.unknown() })).default([]),
});
const product = z.object({
  id: z.int(),
  sku: text,
  date_modified_gmt: time,
  manage_stock: z.union([z.boolean(), z.literal('parent')]),
  stock_quantity: z.number().nullable(),
});
type WooOrder = z.output<typeof order>;

/** Sent once, unsigned, when a webhook is made. */
const ping = /^webhook_id=\d+$/;

/**
 * What a webhook says. It is signed with the secret of the webhook over its body alone, and knows no time: what it is of says when it was changed.
 * Throws MessageRefused.
 */
export function newsOf(secret: string, { body, headers }: WebsiteMessage): WebsiteNews {
  if (ping.test(body)) return { is: 'nothing' };
  const given = Buffer.from(headers['x-wc-webhook-signature'] ?? '');
  const right = Buffer.from(createHmac('sha256', secret).update(body).digest('base64'));
  if (given.length !== right.length || !timingSafeEqual(given, right)) throw new MessageRefused('The signature does not match');
  const said = parsed(body);
  const asOrder = order.safeParse(said).data;
  if (asOrder) return orderNews(asOrder);
  const asProduct = product.safeParse(said).data;
  if (asProduct && asProduct.sku !== '' && asProduct.manage_stock === true && asProduct.stock_quantity !== null)
    return {
      ...{ is: 'stock', about: `product ${asProduct.id}`, changedAt: asProduct.date_modified_gmt, sku: asProduct.sku },
      available: Math.min(mostPieces, Math.max(0, Math.floor(asProduct.stock_quantity))),
    };
  return { is: 'nothing' };
}

const steps: Readonly<Record<string, 'open' | 'completed' | 'cancelled'>> = {
  processing: 'open',
  'on-hold': 'open',
  completed: 'completed',
  cancelled: 'cancelled',
  refunded: 'cancelled',
};

function orderNews(sold: WooOrder): WebsiteNews {
  const step = Object.hasOwn(steps, sold.status) ? steps[sold.status] : undefined;
  // One that waits for its payment, or whose payment failed, is none yet.
  if (!step) return { is: 'nothing' };
  const own = sold.meta_data.find(({ key }) => key === ownKey)?.value;
  return {
    ...{ is: 'order', about: `order ${sold.id}`, changedAt: sold.date_modified_gmt, externalId: String(sold.id), step },
    isPaid: sold.date_paid_gmt !== '',
    ownId: typeof own === 'string' ? cut(text.parse(own), 64) : null,
    placed: toPlaced(sold),
  };
}

function toPlaced(sold: WooOrder): PlacedThere {
  const { currency } = sold;
  const minor = (amount: string) => minorOf(amount, currency);
  const lines = sold.line_items
    .filter(({ quantity }) => Number.isInteger(quantity) && quantity > 0)
    .map((line) => {
      const tax = minor(line.total_tax);
      const total = minor(line.total) + tax;
      // A line below nothing, as some plugins take off what is paid otherwise, makes the others cheaper below.
      const before = Math.max(0, total, minor(line.subtotal) + minor(line.subtotal_tax));
      // Prices there may be of parts of a cent: rounded up, the rest is discount.
      const unitPrice = Math.ceil(before / line.quantity);
      const discount = unitPrice * line.quantity - total;
      return {
        sku: cut(line.sku, 64),
        ...(line.name && { name: cut(line.name, 500) }),
        quantity: line.quantity,
        unitPrice,
        discount,
        tax,
        taxBasisPoints: 0,
        total,
      };
    });
  const total = sold.total === '' ? Number.NaN : minor(sold.total);
  // Delivery, fees and rounding together: what is paid besides the goods. Where that is less than nothing, the goods cost less.
  let besides = Number.isNaN(total) ? 0 : total - lines.reduce((sum, line) => sum + line.total, 0);
  const cheaper = lines.map((line) => {
    const less = Math.min(line.total, Math.max(0, -besides));
    besides += less;
    return { ...line, discount: line.discount + less, total: line.total - less, tax: Math.min(line.tax, line.total - less) };
  });
  const delivery =
    besides > 0
      ? {
          name: cut(sold.shipping_lines.map((one) => one.method_title).find(Boolean) ?? 'Website', 200),
          total: besides,
        }
      : null;
  const shippingAddress = toAddress(sold.shipping.address_1 === '' ? sold.billing : sold.shipping);
  const billingAddress = toAddress(sold.billing);
  const { email, phone } = sold.billing;
  return {
    ...{ id: String(sold.id), currency, taxIncluded: true, lines: cheaper, total },
    ...(delivery && {
      delivery: {
        ...delivery,
        tax: Math.min(
          delivery.total,
          Math.max(
            0,
            sold.shipping_lines.reduce((sum, one) => sum + minor(one.total_tax), 0),
          ),
        ),
      },
    }),
    ...(email.includes('@') && { email: cut(email, 254) }),
    ...(phone && { phone: cut(phone, 32) }),
    ...(sold.customer_note && { note: cut(sold.customer_note, 1_000) }),
    ...(shippingAddress && { shippingAddress }),
    ...(billingAddress && { billingAddress }),
    payment: {
      status: sold.date_paid_gmt === '' ? 'pending' : 'paid',
      ...(sold.payment_method_title && { method: cut(sold.payment_method_title, 60) }),
      ...(sold.transaction_id && { reference: cut(sold.transaction_id, 255) }),
    },
  };
}

function toAddress(sent: z.output<typeof address>): Readonly<Record<string, string>> | null {
  if (sent.address_1 === '' || sent.city === '' || !/^[A-Z]{2}$/.test(sent.country)) return null;
  const parts = {
    ...{ firstName: sent.first_name, lastName: sent.last_name, company: sent.company, line1: sent.address_1, line2: sent.address_2 },
    ...{ city: sent.city, region: sent.state, postalCode: sent.postcode, country: sent.country, phone: sent.phone },
  };
  return Object.fromEntries(Object.entries(parts).flatMap(([name, value]) => (value === '' ? [] : [[name, cut(value, 200)]])));
}

/** `19.99`, with as many digits as the plugins there like; nothing is nothing, and what is no amount makes the order one that does not add up. */
function minorOf(amount: string, currency: string): Minor {
  const match = /^(-?)(\d{1,15})(?:\.(\d{1,20}))?$/.exec(amount);
  if (amount === '') return 0;
  if (!match || !isCurrency(currency)) return Number.NaN;
  const [, sign = '', whole = '', fraction = ''] = match;
  const digits = exponentOf(currency) + 1;
  const size = Number((BigInt(whole + fraction.padEnd(digits, '0').slice(0, digits)) + 5n) / 10n);
  return sign === '-' ? -size || 0 : size;
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}
