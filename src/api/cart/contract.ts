import { z } from 'zod';
import { legalKinds } from '../../domain/store/legal-texts';
import { endpoints } from '../../http/endpoint';
import { address, channel, countryCode, currencyCode, documentId, email, localeCode, money, quantity } from '../../http/schemas';
import { deliveryOption, notOffered } from '../../http/delivery-option-schemas';
import { slotId } from '../../http/slot-schemas';
import { cart } from '../../http/cart-schemas';
import { pickupPointId } from '../../http/pickup-point-schemas';
import { order, payment } from '../../http/order-schemas';

const operationId = z.string().min(1).max(64).meta({ description: 'Made by the app; an id that was applied before is passed over' });
const code = z.string().trim().min(1).max(64);
const operation = <Name extends string, Shape extends z.ZodRawShape>(name: Name, shape: Shape) =>
  z.strictObject({ id: operationId, op: z.literal(name), ...shape });

export const cartOperation = z
  .discriminatedUnion('op', [
    operation('add_line', {
      variant: documentId,
      quantity,
      options: z
        .record(z.string().min(1).max(60), z.string().max(200))
        .refine((options) => Object.keys(options).length <= 20, 'must be at most 20')
        .optional()
        .meta({ description: 'What the customer adds, such as an engraving. What the variant is of its options, it says itself' }),
    }),
    operation('set_quantity', { line: z.string().min(1).max(100), quantity }),
    operation('remove_line', { line: z.string().min(1).max(100) }),
    operation('apply_code', { code }),
    operation('remove_code', { code }),
    operation('set_contact', { email, phone: z.string().trim().min(5).max(32).optional() }),
    operation('set_address', { shipping: address, billing: address.nullable().optional() }),
    operation('set_delivery', {
      method: documentId,
      slot: slotId.nullable().optional(),
      pickupPoint: pickupPointId.nullable().optional(),
    }),
    operation('set_note', { note: z.string().max(1_000) }),
    operation('set_market', { currency: currencyCode.optional(), country: countryCode.optional(), locale: localeCode.optional() })
      .refine(({ currency, country, locale }) => [currency, country, locale].some((part) => part !== undefined), {
        error: 'must have a currency, a country or a locale',
      })
      .meta({ minProperties: 3, description: 'Moves the cart to another currency, country or language; what is left out stays' }),
  ])
  .meta({ id: 'CartOperation' });

const byId = z.object({ id: documentId });
const checkedOut = z.object({ order, payment: payment.nullable() });

export const carts = endpoints({
  create: {
    method: 'POST',
    path: '/carts',
    tag: 'Cart',
    summary: 'A cart to begin with',
    description:
      'For a guest, it answers the `token` that opens the cart from now on. A customer has one cart, the same on each of their phones: where it is there already it is the answer, in the currency, country and language that are sent; a new one has their contact and default address.',
    revisioned: true,
    body: z.strictObject({
      currency: currencyCode.optional(),
      country: countryCode.optional(),
      channel: channel.default('app'),
      locale: localeCode.optional(),
    }),
    example: { currency: 'EUR', country: 'UA', locale: 'uk' },
    response: cart,
    status: 201,
    refusals: ['CURRENCY_NOT_OFFERED', 'AMOUNT_TOO_LARGE'],
    idempotent: true,
  },
  read: {
    method: 'GET',
    path: '/carts/:id',
    tag: 'Cart',
    summary: 'The cart as it stands and costs now',
    description: 'Priced anew each time: `changes` says what is no longer as it was when it was put in.',
    revisioned: true,
    params: byId,
    response: cart,
    refusals: ['CART_NOT_FOUND', 'AMOUNT_TOO_LARGE'],
    cartToken: true,
  },
  operate: {
    method: 'POST',
    path: '/carts/:id/operations',
    tag: 'Cart',
    summary: 'Changes the cart',
    limited: true,
    revisioned: true,
    description:
      'Applies a list of operations, all or none. Send `If-Match` with the revision to refuse when somebody else changed the cart.',
    params: byId,
    body: z.strictObject({ operations: z.array(cartOperation).min(1).max(100) }),
    example: {
      operations: [
        { id: '0c1f', op: 'add_line', variant: 'kx2fz0y1n5m9q4t8c3b7v6aw', quantity: 2 },
        { id: '0c20', op: 'apply_code', code: 'MEADOW5' },
        { id: '0c21', op: 'set_contact', email: 'olena@example.com' },
      ],
    },
    // An offline queue of a hundred operations, each with an address.
    bodyBytes: 256 * 1_024,
    response: cart,
    refusals: [
      'CART_NOT_FOUND',
      'CART_CLOSED',
      'CART_REVISION_CONFLICT',
      'CART_LIMIT_REACHED',
      'VARIANT_UNKNOWN',
      'LINE_OPTION_TAKEN',
      'PRICE_UNKNOWN',
      'LINE_UNKNOWN',
      'CODE_UNKNOWN',
      'CODE_NOT_APPLICABLE',
      'DELIVERY_METHOD_UNKNOWN',
      'CURRENCY_NOT_OFFERED',
      'OUT_OF_STOCK',
      'AMOUNT_TOO_LARGE',
    ],
    cartToken: true,
    idempotent: true,
  },
  claim: {
    method: 'POST',
    path: '/carts/:id/claim',
    tag: 'Cart',
    summary: 'Takes over the cart of a guest after sign-in',
    signedIn: true,
    revisioned: true,
    description:
      'Send the access token and the `X-Cart-Token`. Where the account has a cart already, the two become one; go on with the id of the answer.',
    params: byId,
    response: cart,
    refusals: ['CART_NOT_FOUND', 'CART_CLOSED', 'AMOUNT_TOO_LARGE'],
    cartToken: true,
    idempotent: true,
  },
  deliveryOptions: {
    method: 'GET',
    path: '/carts/:id/delivery-options',
    tag: 'Cart',
    summary: 'How the cart can be delivered, and for how much',
    description:
      'To the address of the cart, once it has one. `meta.notOffered` says which methods are not offered to this cart, and why: what a customer may change, such as a heavy cart.',
    params: byId,
    response: z.array(deliveryOption),
    meta: z.object({ notOffered }),
    refusals: ['CART_NOT_FOUND'],
    cartToken: true,
  },
  checkOut: {
    method: 'POST',
    path: '/carts/:id/checkout',
    tag: 'Checkout',
    summary: 'Places the order',
    limited: true,
    description:
      'Safe to repeat: a cart becomes one order. `expectedTotal` is what the customer saw; nothing is taken from it. An order that waits for its payment is answered as it stands, also to the same `Idempotency-Key`.',
    params: byId,
    body: z
      .strictObject({
        expectedTotal: money,
        payment: z.strictObject({ provider: z.string().min(1).max(40) }).optional(),
        accepted: z
          .array(z.strictObject({ kind: z.enum(legalKinds), version: z.string().min(1).max(40) }))
          .max(legalKinds.length)
          .refine((all) => new Set(all.map(({ kind }) => kind)).size === all.length, 'must name each text once')
          .optional()
          .meta({ description: 'The legal texts the customer agreed to, in the version they saw: kept with the order' }),
      })
      .refine(({ expectedTotal, payment: chosen }) => chosen !== undefined || expectedTotal.amount === 0, {
        path: ['payment'],
        message: 'is needed unless the total is 0',
      }),
    example: { expectedTotal: { amount: 41_300, currency: 'EUR' }, payment: { provider: 'liqpay' } },
    response: checkedOut,
    status: 201,
    refusals: [
      'CART_NOT_FOUND',
      'CART_CLOSED',
      'CART_CHANGED',
      'REQUIREMENTS_NOT_MET',
      'OUT_OF_STOCK',
      'AMOUNT_TOO_LARGE',
      'PAYMENT_PROVIDER_UNKNOWN',
      'PAYMENT_DECLINED',
      'PAYMENT_AMOUNT_DIFFERS',
      'PAYMENT_PROVIDER_UNAVAILABLE',
      'PLUGIN_FAILED',
      'ORDER_REFUSED',
      'WEBSITE_UNAVAILABLE',
      'LEGAL_TEXT_CHANGED',
    ],
    cartToken: true,
    idempotent: true,
    // An order that waits for its payment is told as it stands each time.
    isFinal: (data) => (data as z.infer<typeof checkedOut>).order.status !== 'pending_payment',
  },
});
