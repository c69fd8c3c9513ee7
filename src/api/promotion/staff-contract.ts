import { z } from 'zod';
import { quote } from '../../http/quote-schemas';
import { sentInstant } from '../../http/schemas';
import { staffEndpoints } from '../../http/staff-endpoint';
import { byId, findings, id } from '../../http/staff-schemas';

export const staffPromotions = staffEndpoints({
  simulate: {
    method: 'POST',
    path: '/simulate',
    tag: 'Discounts',
    action: 'api::promotions.try',
    safe: true,
    summary: 'What a basket would cost, and why',
    description: 'For any customer group, at any moment, with discounts that are not in use yet.',
    body: z.strictObject({
      currency: z.string().regex(/^[A-Z]{3}$/),
      country: z
        .string()
        .regex(/^[A-Z]{2}$/)
        .optional(),
      channel: z.enum(['app', 'web', 'pos']).default('app'),
      locale: z.string().max(10).optional(),
      customerGroup: id.optional(),
      at: sentInstant.optional(),
      lines: z
        .array(z.strictObject({ variant: id, quantity: z.number().int().min(1).max(9_999) }))
        .min(1)
        .max(100),
      codes: z.array(z.string().trim().min(1).max(64)).max(10).default([]),
      delivery: id.optional(),
      paymentProvider: z.string().max(40).optional(),
      discounts: z.array(id).max(50).default([]),
    }),
    bodyBytes: 32 * 1_024,
    response: quote,
    refusals: ['CURRENCY_NOT_OFFERED', 'VARIANT_UNKNOWN', 'PRICE_UNKNOWN', 'DELIVERY_METHOD_UNKNOWN', 'REGION_UNKNOWN', 'AMOUNT_TOO_LARGE'],
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
