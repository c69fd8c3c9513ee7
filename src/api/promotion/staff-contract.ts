import { z } from 'zod';
import { quote } from '../../http/quote-schemas';
import { sentSale } from '../../http/sale-schemas';
import { sentInstant } from '../../http/schemas';
import { staffEndpoints } from '../../http/staff-endpoint';
import { byId, findings, id } from '../../http/staff-schemas';

const named = z.object({ id, name: z.string() });

export const staffPromotions = staffEndpoints({
  simulate: {
    method: 'POST',
    path: '/simulate',
    tag: 'Discounts',
    action: 'api::promotions.try',
    safe: true,
    summary: 'What a basket would cost, and why',
    description: 'For any customer group, at any moment, with discounts and sales that are not in use yet.',
    body: z.strictObject({
      currency: z.string().regex(/^[A-Z]{3}$/),
      country: z
        .string()
        .regex(/^[A-Z]{2}$/)
        .optional(),
      channel: z.enum(['app', 'web', 'pos']).default('app'),
      locale: z.string().max(10).optional(),
      customer: id
        .optional()
        .meta({ description: 'A customer by their id: with their group, and what they used and ordered. Needs `api::customers.read`' }),
      customerGroup: id.optional(),
      at: sentInstant.optional(),
      lines: z
        .array(z.strictObject({ variant: id, quantity: z.number().int().min(1).max(9_999) }))
        .min(1)
        .max(100),
      codes: z.array(z.string().trim().min(1).max(64)).max(10).default([]),
      delivery: id.optional(),
      paymentProvider: z.string().max(40).optional(),
      discounts: z.array(id).max(50).default([]).meta({ description: 'Discounts to try although they are not in use' }),
      sales: z
        .array(z.strictObject({ id: id.nullable().default(null), sale: sentSale.optional() }))
        .max(10)
        .default([])
        .meta({ description: 'Sales to try: one that is not saved, one as it would be saved, or one that is saved and switched off' }),
    }),
    bodyBytes: 32 * 1_024,
    response: quote,
    refusals: [
      'CURRENCY_NOT_OFFERED',
      'VARIANT_UNKNOWN',
      'PRICE_UNKNOWN',
      'DELIVERY_METHOD_UNKNOWN',
      'REGION_UNKNOWN',
      'AMOUNT_TOO_LARGE',
      'SALE_NOT_FOUND',
      'CUSTOMER_NOT_FOUND',
    ],
  },
  readSimulatorChoices: {
    method: 'GET',
    path: '/simulator-choices',
    tag: 'Discounts',
    action: 'api::promotions.try',
    summary: 'What a basket can be tried with',
    response: z.object({
      timeZone: z.string().meta({ description: 'Of the shop, such as Europe/Kyiv' }),
      currencies: z.array(z.string()).meta({ description: 'The own one of the shop first' }),
      countries: z.array(z.string()).meta({ description: 'The own one of the shop first' }),
      customerGroups: z.array(named),
      deliveries: z.array(named),
      payments: z.array(z.string()),
      discounts: z.array(named).meta({ description: 'Those that are not in use, the newest first; at most 100' }),
      sales: z.array(named).meta({ description: 'Those that are switched off, the newest first; at most 100' }),
    }),
  },
  findings: {
    method: 'GET',
    path: '/discounts/:id/findings',
    tag: 'Discounts',
    action: 'api::promotions.try',
    summary: 'What is wrong with a discount, or may be',
    params: byId,
    response: findings,
    refusals: ['DISCOUNT_INVALID'],
  },
  generateCodes: {
    method: 'POST',
    path: '/discounts/:id/codes',
    tag: 'Discounts',
    action: 'api::promotions.codes',
    summary: 'Makes codes in bulk',
    params: byId,
    body: z.strictObject({
      count: z.number().int().min(1).max(50_000),
      prefix: z.string().trim().max(20).default(''),
      length: z.number().int().min(4).max(20).default(10),
    }),
    response: z.object({ codes: z.array(z.string()) }),
    refusals: ['DISCOUNT_INVALID'],
  },
});
