import { z } from 'zod';
import { endpoints } from '../../http/endpoint';
import { address, channel, countryCode, currencyCode, documentId, localeCode, money, quantity } from '../../http/schemas';
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
        .optional(),
    }),
    operation('set_quantity', { line: z.string().min(1).max(100), quantity }),
    operation('remove_line', { line: z.string().min(1).max(100) }),
    operation('apply_code', { code }),
    operation('remove_code', { code }),
    operation('set_contact', { email: z.email().max(254), phone: z.string().trim().min(5).max(32).optional() }),
    operation('set_address', { shipping: address, billing: address.nullable().optional() }),
    operation('set_delivery', { method: documentId, slot: documentId.nullable().optional() }),
    operation('set_note', { note: z.string().max(1_000) }),
  ])
  .meta({ id: 'CartOperation' });

const lineDiscount = z.object({ id: documentId, name: z.string(), code: z.string().nullable(), amount: money });
const cartLine = z.object({
  id: z.string(),
  variant: documentId,
  product: documentId.nullable(),
  sku: z.string().nullable(),
  name: z.string().nullable().meta({ description: 'null when it is no longer sold' }),
  variantName: z.string().nullable(),
  options: z.record(z.string(), z.string()),
  quantity: z.number().int(),
  unitPrice: money.nullable(),
  compareAt: money.nullable(),
  taxIncluded: z.boolean().optional(),
  subtotal: money.optional(),
  discounts: z.array(lineDiscount),
  tax: money.nullable(),
  taxBasisPoints: z.number().int().optional(),
  total: money.meta({ description: 'What the customer pays for the line, discounts and tax in' }),
});

export const cart = z
  .object({
    id: documentId,
    token: z.string().optional().meta({ description: 'Only when created: send it as X-Cart-Token' }),
    revision: z.number().int(),
    status: z.enum(['active', 'ordered', 'expired']),
    currency: currencyCode,
    country: countryCode,
    channel,
    lines: z.array(cartLine),
    codes: z.array(z.string()),
    discounts: z.array(lineDiscount.extend({ phase: z.enum(['line', 'order', 'delivery']) })),
    notApplied: z.array(z.object({ discount: documentId.optional(), code: z.string().optional(), reason: z.string() })),
    contact: z.object({ email: z.string(), phone: z.string().optional() }).nullable(),
    shippingAddress: address.nullable(),
    billingAddress: address.nullable(),
    delivery: z
      .object({
        method: documentId,
        name: z.string(),
        kind: z.enum(['flat_rate', 'pickup']),
        price: money,
        discounts: z.array(lineDiscount),
        tax: money,
        total: money,
      })
      .nullable(),
    note: z.string().nullable(),
    totals: z
      .object({ items: money, discounts: money, delivery: money, tax: money, total: money })
      .meta({ description: 'Σ line totals + delivery = total, to the unit' }),
    requirements: z
      .array(z.object({ code: z.string(), field: z.string().optional(), message: z.string() }))
      .meta({ description: 'What is missing before checkout' }),
    changes: z.array(
      z.object({
        code: z.enum(['PRICE_CHANGED', 'NOT_FOR_SALE']),
        line: z.string(),
        name: z.string(),
        before: z.unknown().optional(),
        after: z.unknown().optional(),
      }),
    ),
    nextChangeAt: z.string().nullable(),
  })
  .meta({ id: 'Cart' });

const deliveryOption = z.object({
  id: documentId.meta({ description: 'What `set_delivery` takes as `method`' }),
  name: z.string(),
  kind: z.enum(['flat_rate', 'pickup']),
  price: money,
  estimate: z.string().optional(),
  pickupAt: z
    .object({
      name: z.string(),
      city: z.string().nullable(),
      line1: z.string().nullable(),
      postalCode: z.string().nullable(),
      country: countryCode,
    })
    .optional(),
});

const byId = z.object({ id: documentId });

export const carts = endpoints({
  create: {
    method: 'POST',
    path: '/carts',
    tag: 'Cart',
    summary: 'An empty cart',
    body: z.strictObject({
      currency: currencyCode.optional(),
      country: countryCode.optional(),
      channel: channel.default('app'),
      locale: localeCode.optional(),
    }),
    response: cart,
    status: 201,
    refusals: ['CURRENCY_NOT_OFFERED'],
    idempotent: true,
  },
  read: {
    method: 'GET',
    path: '/carts/:id',
    tag: 'Cart',
    summary: 'The cart as it stands and costs now',
    params: byId,
    response: cart,
    refusals: ['CART_NOT_FOUND'],
    cartToken: true,
  },
  operate: {
    method: 'POST',
    path: '/carts/:id/operations',
    tag: 'Cart',
    summary: 'Changes the cart',
    description:
      'Applies a list of operations, all or none. Send `If-Match` with the revision to refuse when somebody else changed the cart.',
    params: byId,
    body: z.strictObject({ operations: z.array(cartOperation).min(1).max(100) }),
    response: cart,
    refusals: [
      'CART_NOT_FOUND',
      'CART_CLOSED',
      'CART_REVISION_CONFLICT',
      'CART_LIMIT_REACHED',
      'VARIANT_UNKNOWN',
      'PRICE_UNKNOWN',
      'LINE_UNKNOWN',
      'CODE_UNKNOWN',
      'CODE_NOT_APPLICABLE',
      'DELIVERY_METHOD_UNKNOWN',
    ],
    cartToken: true,
    idempotent: true,
  },
  deliveryOptions: {
    method: 'GET',
    path: '/carts/:id/delivery-options',
    tag: 'Cart',
    summary: 'How the cart can be delivered, and for how much',
    params: byId,
    response: z.array(deliveryOption),
    refusals: ['CART_NOT_FOUND'],
    cartToken: true,
  },
  checkOut: {
    method: 'POST',
    path: '/carts/:id/checkout',
    tag: 'Checkout',
    summary: 'Places the order',
    description: 'Safe to repeat: a cart becomes one order. `expectedTotal` is what the customer saw; nothing is taken from it.',
    params: byId,
    body: z.strictObject({ expectedTotal: money, payment: z.strictObject({ provider: z.string().min(1).max(40) }) }),
    response: z.object({ order, payment: payment.nullable() }),
    status: 201,
    refusals: ['CART_NOT_FOUND', 'CART_CLOSED', 'CART_CHANGED', 'REQUIREMENTS_NOT_MET', 'OUT_OF_STOCK', 'PAYMENT_PROVIDER_UNKNOWN'],
    cartToken: true,
    idempotent: true,
  },
});
