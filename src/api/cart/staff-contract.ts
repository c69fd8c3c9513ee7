import { z } from 'zod';
import { cart } from '../../http/cart-schemas';
import { channel, currencyCode, countryCode, deliveryReason, instant, localeCode, money } from '../../http/schemas';
import { deliverySlot } from '../../http/slot-schemas';
import { staffEndpoints } from '../../http/staff-endpoint';
import { byId, id } from '../../http/staff-schemas';
import { cartOperation, carts } from './contract';

const tag = 'Carts';
const action = 'api::orders.handle';
/** Who changes orders looks for things to add, and says how they are paid. */
const finding = [action, 'api::orders.money'] as const;
const foundVariant = z
  .object({
    id,
    sku: z.string(),
    product: z.string(),
    name: z.string().nullable(),
    available: z.number().int().nullable().meta({ description: 'What is left; null where nobody counts' }),
  })
  .meta({ id: 'FoundVariant' });
const link = z
  .object({ url: z.string().meta({ description: 'Without a host where the shop is not told its own (PUBLIC_URL)' }), expiresAt: instant })
  .extend({ mailed: z.boolean().nullable().meta({ description: 'Whether the mail with it went; null where nobody asked for one' }) })
  .meta({ id: 'PaymentLink', description: 'A page on which whoever has the address pays the order' });
const mailLink = z.boolean().default(false).meta({ description: 'Mails the link to the customer, in the language of the order' });
const linkHours = z
  .number()
  .int()
  .min(1)
  .max(336)
  .default(48)
  .meta({ description: 'How long the page to pay on stays open, and the goods are kept' });

const owner = {
  customer: id.nullable().meta({ description: 'The account it belongs to; null of a guest' }),
  name: z.string().nullable(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
};
const { sku, name, variantName, image, quantity } = cart.shape.lines.element.shape;
const leftCart = z
  .object({
    id,
    ...owner,
    channel,
    country: countryCode,
    pieces: z.number().int(),
    lines: z.array(z.object({ sku, name, variantName, image, quantity })).meta({ description: 'The first four' }),
    moreLines: z.number().int().meta({ description: 'How many lines there are besides' }),
    total: money.meta({ description: 'What it came to when it was last changed. The cart itself is priced as of today' }),
    lastChangedAt: instant,
  })
  .meta({ id: 'LeftCart' });

/** Carts as staff see them, and those they put together for somebody on the phone. */
export const staffCarts = staffEndpoints({
  read: {
    method: 'GET',
    path: '/carts/:id',
    tag,
    action: ['api::carts.read', action],
    summary: 'What is in a cart',
    params: byId,
    response: cart,
    refusals: ['CART_NOT_FOUND'],
  },
  findLeft: {
    method: 'GET',
    path: '/left-carts',
    tag,
    action: 'api::carts.read',
    summary: 'Carts that were left behind with something in them, the last touched first',
    description: 'Nobody has touched them for a while, or pays for them now. Those staff put together on the phone are not among them.',
    query: z.strictObject({
      hours: z.coerce
        .number()
        .int()
        .min(1)
        .max(8_760)
        .optional()
        .meta({ description: 'Not touched for so long; left out: for as long as the settings say' }),
      who: z.enum(['all', 'known']).default('all').meta({ description: '`known`: only where somebody said who they are' }),
      cursor: z.string().max(200).optional().meta({ description: '`nextCursor` of the page before' }),
      limit: z.coerce.number().int().min(1).max(50).default(20),
    }),
    response: z.object({ carts: z.array(leftCart), nextCursor: z.string().nullable() }),
    refusals: ['CURSOR_UNKNOWN'],
  },
  readLeft: {
    method: 'GET',
    path: '/left-carts/:id',
    tag,
    action: 'api::carts.read',
    summary: 'A cart with whose it is, and what it comes to today',
    params: byId,
    response: z.object({ ...owner, cart, lastChangedAt: instant }),
    refusals: ['CART_NOT_FOUND'],
  },
  takeOver: {
    method: 'POST',
    path: '/left-carts/:id/phone-order',
    tag,
    action,
    summary: 'Puts what is in a cart into one of staff, to order it on the phone',
    description:
      'The cart of the customer stays as it is. It becomes an order as any cart of staff does: without the prices of an account.',
    params: byId,
    response: cart,
    refusals: ['CART_NOT_FOUND', 'CURRENCY_NOT_OFFERED'],
  },
  form: {
    method: 'GET',
    path: '/cart-form',
    tag,
    action: finding,
    summary: 'What an order for somebody on the phone can be: currencies, countries, languages, ways to pay',
    response: z.object({
      currencies: z.array(currencyCode).meta({ description: 'The own one of the shop first' }),
      countries: z.array(countryCode).meta({ description: 'The own one of the shop first' }),
      languages: z.array(z.string()),
      payments: z.array(z.object({ provider: z.string(), label: z.string().nullable(), kind: z.enum(['online', 'later']) })),
      mailsLinks: z.boolean().meta({ description: 'Whether a link to pay on can be mailed' }),
    }),
  },
  findVariants: {
    method: 'GET',
    path: '/variant-search',
    tag,
    action: [...finding, 'api::promotions.try'],
    summary: 'Variants for sale by SKU, barcode or name of the product',
    query: z.strictObject({ q: z.string().trim().min(2).max(100) }),
    response: z.array(foundVariant),
  },
  create: {
    method: 'POST',
    path: '/carts',
    tag,
    action,
    summary: 'A cart for somebody on the phone',
    description: 'No customer can open it; it becomes an order by `checkout`.',
    body: z.strictObject({ currency: currencyCode.optional(), country: countryCode.optional(), locale: localeCode.optional() }),
    response: cart,
    refusals: ['CURRENCY_NOT_OFFERED'],
  },
  operate: {
    method: 'POST',
    path: '/carts/:id/operations',
    tag,
    action,
    summary: 'Changes a cart staff have made',
    params: byId,
    body: z.strictObject({ operations: z.array(cartOperation).min(1).max(100) }),
    response: cart,
    refusals: carts.operate.refusals,
  },
  deliveryOptions: {
    method: 'GET',
    path: '/carts/:id/delivery-options',
    tag,
    action,
    summary: 'How a cart staff have made can be delivered, and for how much',
    params: byId,
    response: z.array(
      z.object({
        id,
        name: z.string(),
        price: money,
        reason: deliveryReason.nullable().meta({ description: 'Why it is not offered' }),
        slots: z.array(deliverySlot).nullable().meta({ description: 'When it can be brought; null where nobody chooses' }),
      }),
    ),
    refusals: ['CART_NOT_FOUND'],
  },
  checkOut: {
    method: 'POST',
    path: '/carts/:id/checkout',
    tag,
    action,
    summary: 'Places the order of somebody on the phone',
    description: 'Paid by cash or transfer it is placed at once; else it waits, and the link is where the customer pays.',
    params: byId,
    body: z.strictObject({ expectedTotal: money, provider: z.string().min(1).max(40).optional(), linkHours, mailLink }),
    response: z.object({ order: id, link: link.nullable() }),
    refusals: carts.checkOut.refusals,
  },
  makeLink: {
    method: 'POST',
    path: '/orders/:id/payment-link',
    tag: 'Orders',
    action,
    summary: 'A new page to pay an order on that waits for its payment, or what of a placed one is still to come',
    description: 'An earlier one of the order opens nothing any more.',
    params: byId,
    body: z.strictObject({
      linkHours,
      mailLink,
      provider: z
        .string()
        .min(1)
        .max(40)
        .optional()
        .meta({ description: 'How the rest of a placed order is paid; need not be said where customers pay in one way alone' }),
    }),
    response: link,
    refusals: [
      'ORDER_NOT_FOUND',
      'ORDER_ILLEGAL_TRANSITION',
      'PAYMENT_PROVIDER_UNKNOWN',
      'PAYMENT_DECLINED',
      'PAYMENT_PROVIDER_UNAVAILABLE',
    ],
  },
});
