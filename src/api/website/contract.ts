import { z } from 'zod';
import { endpoints, type Endpoint } from '../../http/endpoint';
import { amount, pieces, rowAnswers, rowsOf } from '../../http/staff-schemas';

const sku = z.string().min(1).max(64);
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
});
