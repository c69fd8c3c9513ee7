import { toDecimalString, type Money } from '../../../domain/money/money';
import type { WebsiteOrder } from '../website';

/** What marks an order there as one of the shop's: whose it is, and which version of it. */
export const ownKey = '_storekeeper_order';
export const versionKey = '_storekeeper_version';

/** Its statuses say at once how an order is paid and how far it is. */
export function wooStatusOf({
  status,
  paymentStatus,
  fulfilmentStatus,
}: Pick<WebsiteOrder, 'status' | 'paymentStatus' | 'fulfilmentStatus'>): string {
  if (status === 'cancelled') return paymentStatus === 'refunded' ? 'refunded' : 'cancelled';
  if (paymentStatus === 'refunded') return 'refunded';
  if (fulfilmentStatus === 'delivered' || fulfilmentStatus === 'fulfilled' || status === 'completed') return 'completed';
  return paymentStatus === 'unpaid' || paymentStatus === 'partially_paid' || paymentStatus === 'disputed' ? 'on-hold' : 'processing';
}

/** What of an order changes afterwards. */
export const wooChange = (order: WebsiteOrder) => ({
  status: wooStatusOf(order),
  meta_data: [
    { key: ownKey, value: order.id },
    { key: versionKey, value: String(order.version) },
    ...order.shipments.flatMap(({ trackingNumber, trackingUrl }, index) =>
      trackingNumber === null
        ? []
        : [{ key: `_storekeeper_parcel_${index + 1}`, value: [trackingNumber, trackingUrl].filter(Boolean).join(' ') }],
    ),
  ],
});

/**
 * A new order. Its amounts are without tax, which WooCommerce reckons itself by its own rates; `isKnown`: whether it has a product of this SKU. What it
 * has none of is a fee, so that the sum is right.
 */
export const wooOrder = (order: WebsiteOrder, isKnown: (sku: string) => boolean) => ({
  ...wooChange(order),
  currency: order.totals.total.currency,
  payment_method: 'storekeeper',
  payment_method_title: 'App',
  transaction_id: order.number,
  customer_note: order.note ?? '',
  // An empty text is no e-mail to it, and the order would be refused; null is none.
  billing: { ...wooAddress(order.billingAddress ?? order.shippingAddress), email: order.email, phone: order.phone ?? '' },
  shipping: wooAddress(order.shippingAddress),
  line_items: order.lines
    .filter(({ sku }) => isKnown(sku))
    .map((line) => ({
      sku: line.sku,
      name: line.name,
      quantity: line.quantity,
      subtotal: toDecimalString(beforeDiscount(line)),
      total: toDecimalString(net(line)),
    })),
  fee_lines: order.lines
    .filter(({ sku }) => !isKnown(sku))
    .map((line) => ({ name: `${line.quantity} × ${line.name} (${line.sku})`, total: toDecimalString(net(line)) })),
  shipping_lines: order.delivery
    ? [{ method_id: 'storekeeper', method_title: order.delivery.name, total: toDecimalString(net(order.delivery)) }]
    : [],
});

const nobody = { first_name: '', last_name: '', company: '', address_1: '', address_2: '', city: '', state: '', postcode: '' };
/** What takes away who ordered. The country stays, as it does in the shop. */
export const wooForgotten = { customer_note: '', billing: { ...nobody, email: null, phone: '' }, shipping: nobody };

type Taxed = Readonly<{ total: Money; tax: Money }>;
const net = ({ total, tax }: Taxed): Money => ({ ...total, amount: total.amount - tax.amount });

/** What it would cost without its discount, of which tax takes the same share. */
function beforeDiscount(line: WebsiteOrder['lines'][number]): Money {
  const paid = net(line);
  const share = line.total.amount === 0 ? 1 : paid.amount / line.total.amount;
  return { ...paid, amount: paid.amount + Math.round(line.discount.amount * share) };
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

function wooAddress(address: Readonly<Record<string, unknown>> | null) {
  const { firstName, lastName, company, line1, line2, city, region, postalCode, country } = address ?? {};
  return {
    ...{ first_name: text(firstName), last_name: text(lastName), company: text(company), address_1: text(line1), address_2: text(line2) },
    ...{ city: text(city), state: text(region), postcode: text(postalCode), country: text(country) },
  };
}
