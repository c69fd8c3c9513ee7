import { z } from 'zod';
import { endpoints, type Endpoint } from '../../http/endpoint';
import { address, countryCode, currencyCode, documentId, email, localeCode, quantity } from '../../http/schemas';
import { amount, pieces, rowAnswers, rowsOf } from '../../http/staff-schemas';

const sku = z.string().min(1).max(64);
const externalId = z.string().trim().min(1).max(100).meta({ description: 'As the website calls it' });
const ofOrder = z
  .strictObject({ id: documentId.optional().meta({ description: "The shop's own id" }), externalId: externalId.optional() })
  .refine(({ id, externalId: theirs }) => (id === undefined) !== (theirs === undefined), {
    path: ['id'],
    error: 'must be said, or else `externalId`, and not both',
  });
const parcelNumber = z.string().trim().min(1).max(100);
const headers =
  'Signed as Standard Webhooks says: `webhook-id`, `webhook-timestamp` of the last five minutes, `webhook-signature`. Sent again under the same id it is answered as the first time, and done once.';
const said = { tag: 'Machines', method: 'POST', signed: true, bare: true, bodyBytes: 256 * 1_024 } as const satisfies Partial<Endpoint>;
const refusals = ['WEBHOOK_UNKNOWN', 'WEBHOOK_REFUSED', 'MESSAGE_ID_REUSED'] as const;

/** What the company's website tells the shop. */
export const websiteInbox = endpoints({
  stock: {
    ...said,
    path: '/integrations/website/stock',
    summary: 'How many pieces there are, as the website counts them',
    description: `${headers} Up to 500 rows, each SKU and location once.`,
    body: rowsOf(
      z
        .strictObject({
          sku,
          location: z.string().min(1).max(60).optional().meta({ description: 'Its code. Left out: where orders are taken from first' }),
          onHand: pieces.optional().meta({ description: 'What lies on the shelf' }),
          available: pieces
            .optional()
            .meta({ description: 'Instead: what of it can still be sold, orders and carts of the shop taken off' }),
        })
        .refine(({ onHand, available }) => (onHand === undefined) !== (available === undefined), {
          path: ['onHand'],
          error: 'must be said, or else `available`, and not both',
        }),
      ({ sku: of, location }) => [of, location ?? ''],
    ),
    example: { mode: 'each', rows: [{ sku: 'TEA-100', available: 12 }] },
    response: rowAnswers,
    refusals: [...refusals, 'WEBSITE_NOT_OWNER', 'VARIANT_UNKNOWN', 'LOCATION_UNKNOWN', 'LOCATION_AMBIGUOUS'],
  },
  prices: {
    ...said,
    path: '/integrations/website/prices',
    summary: 'What things cost, as the website sets it',
    description: `${headers} Up to 500 rows, by SKU and the code of a price list. Each SKU, list and quantity once.`,
    body: rowsOf(
      z.strictObject({
        sku,
        list: z.string().min(1).max(60).meta({ description: 'The code of the price list' }),
        minQuantity: z.number().int().min(1).max(9_999).default(1),
        amount,
        compareAt: amount.nullish(),
      }),
      ({ sku: of, list, minQuantity }) => [of, list, minQuantity],
    ),
    example: { mode: 'each', rows: [{ sku: 'TEA-100', list: 'eur', amount: 1999 }] },
    response: rowAnswers,
    refusals: [...refusals, 'WEBSITE_NOT_OWNER', 'VARIANT_UNKNOWN', 'PRICE_LIST_UNKNOWN'],
  },
  products: {
    ...said,
    path: '/integrations/website/products',
    summary: 'What products are called, and what is said of them, as the website writes it',
    description: `${headers} Up to 50 rows, each the text of a product in one language, by the SKU of one of its variants. Customers see it at once, unless staff are at work on a draft of the product.`,
    body: rowsOf(
      z
        .strictObject({
          sku,
          language: localeCode.optional().meta({ description: "One the product has a text in; else the shop's first" }),
          name: z.string().trim().min(1).max(200).optional(),
          description: z.string().max(20_000).nullish().meta({ description: 'Markdown; null or empty takes it away' }),
        })
        .refine(({ name, description }) => name !== undefined || description !== undefined, {
          path: ['name'],
          error: 'must be said, or `description`',
        }),
      ({ sku: of, language }) => [of, language ?? ''],
      50,
    ),
    example: { rows: [{ sku: 'TEA-100', language: 'en', name: 'Meadow tea', description: 'Picked by *hand*.' }] },
    response: rowAnswers,
    refusals: [...refusals, 'WEBSITE_NOT_OWNER', 'VARIANT_UNKNOWN', 'CONTENT_INVALID'],
  },
  orders: {
    ...said,
    path: '/integrations/website/orders',
    summary: 'An order that was placed on the website',
    description: `${headers} It keeps its prices: each line is its pieces less its discount, with tax added where \`taxIncluded\` is false, and the lines and the delivery are the total; what does not add up is refused. What was paid stands in the ledger as \`external\`. Stock is set aside; what is not there is owed, answered in \`shortages\`, and staff are alerted. An order the shop has already is answered again.`,
    body: z.strictObject({
      id: externalId,
      currency: currencyCode,
      email: email.optional(),
      phone: z.string().trim().min(5).max(32).optional(),
      country: countryCode.optional().meta({ description: 'Where no address says it' }),
      language: localeCode.optional().meta({ description: 'What the customer reads, where the shop speaks it' }),
      note: z.string().max(1_000).optional(),
      shippingAddress: address.optional(),
      billingAddress: address.optional(),
      taxIncluded: z.boolean().default(true).meta({ description: 'false: tax is added to the lines' }),
      lines: z
        .array(
          z.strictObject({
            sku,
            name: z.string().trim().min(1).max(500).optional().meta({ description: 'As it was sold; else as the shop calls it' }),
            quantity,
            unitPrice: amount.meta({ description: 'Before the discount' }),
            discount: amount
              .default(0)
              .meta({ description: 'Of the whole line. What was taken off the order is shared out among its lines' }),
            tax: amount.default(0),
            taxBasisPoints: z.number().int().min(0).max(10_000).default(0).meta({ description: '2000 are 20 %' }),
            total: amount.meta({ description: 'What the customer pays for the line' }),
          }),
        )
        .min(1)
        .max(200),
      delivery: z.strictObject({ name: z.string().trim().min(1).max(200), tax: amount.default(0), total: amount }).optional(),
      total: amount,
      payment: z.strictObject({
        status: z.enum(['paid', 'pending']).meta({ description: '`pending`: it comes later, as cash does; told by `order-status`' }),
        method: z.string().trim().min(1).max(60).optional(),
        reference: z.string().trim().min(1).max(255).optional().meta({ description: 'How whoever took the money calls it' }),
      }),
    }),
    example: {
      id: '10023',
      currency: 'EUR',
      email: 'olena@example.com',
      lines: [{ sku: 'TEA-100', quantity: 2, unitPrice: 1000, discount: 100, total: 1900 }],
      delivery: { name: 'Courier', total: 500 },
      total: 2400,
      payment: { status: 'paid', method: 'card', reference: 'pi_123' },
    },
    response: z.object({
      order: documentId,
      number: z.string(),
      shortages: z.array(z.object({ sku: z.string(), wanted: z.number().int(), left: z.number().int() })),
    }),
    refusals: [...refusals, 'VARIANT_UNKNOWN', 'WEBSITE_ORDER_INVALID'],
  },
  orderStatus: {
    ...said,
    path: '/integrations/website/order-status',
    summary: 'What became of an order that the website handles',
    description: `${headers} By the same rules as staff: what they could not do now is refused.`,
    body: z
      .discriminatedUnion('status', [
        z.strictObject({
          status: z.literal('shipped'),
          order: ofOrder,
          lines: z
            .array(z.strictObject({ sku, quantity }))
            .min(1)
            .max(200)
            .optional()
            .meta({ description: 'What is in the parcel; else all that is left' }),
          location: z.string().min(1).max(60).optional().meta({ description: 'The code of the one it left' }),
          carrier: z.string().trim().min(1).max(100).optional(),
          trackingNumber: parcelNumber.optional(),
          trackingUrl: z
            .url({ protocol: /^https?$/ })
            .max(2_000)
            .optional(),
        }),
        z.strictObject({
          status: z.literal('delivered'),
          order: ofOrder,
          trackingNumber: parcelNumber.optional().meta({ description: 'Which parcel; else all that are on their way' }),
        }),
        z.strictObject({ status: z.literal('cancelled'), order: ofOrder, reason: z.string().max(1_000).optional() }),
        z.strictObject({
          status: z.literal('paid'),
          order: ofOrder,
          amount: amount.min(1).optional().meta({ description: 'What came; else all that is owed' }),
        }),
      ])
      .meta({ id: 'WebsiteOrderStatus' }),
    example: { status: 'shipped', order: { externalId: '10023' }, carrier: 'DHL', trackingNumber: '00340434161094042557' },
    response: z.object({ order: documentId, status: z.string(), paymentStatus: z.string(), fulfilmentStatus: z.string() }),
    refusals: [
      ...refusals,
      ...(['ORDER_NOT_FOUND', 'ORDER_ILLEGAL_TRANSITION', 'LINE_UNKNOWN', 'QUANTITY_TOO_LARGE', 'LOCATION_UNKNOWN'] as const),
      ...(['LOCATION_AMBIGUOUS', 'STOCK_TOO_LOW', 'SHIPMENT_NOT_FOUND', 'PAYMENT_NOT_FOUND', 'PAYMENT_EXCEEDS_DUE'] as const),
    ],
  },
  websiteWebhook: {
    ...said,
    path: '/integrations/website/webhooks/:source',
    summary: 'Where a shop system, such as the one the website runs on, sends its webhooks',
    description:
      'Signed as that system signs. Orders that were placed there come in with their prices, money and stock; counts of pieces where the website counts. Answered as taken also where it cannot be done, for such systems give up a webhook that fails: staff are alerted instead.',
    params: z.object({ source: z.string().min(1).max(40) }),
    response: z.object({ received: z.literal(true) }),
    refusals: ['WEBHOOK_UNKNOWN', 'WEBHOOK_REFUSED'],
  },
});
