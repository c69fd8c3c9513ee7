import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { quote } from '../../shop/pricing/quote';
import { findDiscountWeaknesses } from '../../shop/promotions/find-weaknesses';
import { generateDiscountCodes } from '../../shop/promotions/generate-discount-codes';
import { bodyOf, id, type AdminRoute } from './admin-route';

const simulation = z.strictObject({
  currency: z.string().regex(/^[A-Z]{3}$/),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional(),
  channel: z.enum(['app', 'web', 'pos']).default('app'),
  locale: z.string().max(10).optional(),
  customerGroup: id.optional(),
  at: z.iso
    .datetime()
    .transform((text) => new Date(text))
    .optional(),
  lines: z
    .array(z.strictObject({ variant: id, quantity: z.number().int().min(1).max(9_999) }))
    .min(1)
    .max(100),
  codes: z.array(z.string().trim().min(1).max(64)).max(10).default([]),
  delivery: id.optional(),
  paymentProvider: z.string().max(40).optional(),
  discounts: z.array(id).max(50).default([]),
});
const bulkCodes = z.strictObject({
  count: z.number().int().min(1).max(50_000),
  prefix: z.string().trim().max(20).default(''),
  length: z.number().int().min(4).max(20).default(10),
});

export const promotionRoutes = (strapi: Core.Strapi): AdminRoute[] => [
  {
    method: 'POST',
    path: '/simulate',
    action: 'api::promotions.try',
    async handle(ctx) {
      const { customerGroup, at, discounts, ...request } = bodyOf(simulation, ctx);
      return quote(strapi, { ...request, customer: null, simulate: { customerGroup, at, discounts } });
    },
  },
  {
    method: 'GET',
    path: '/discounts/:id/findings',
    action: 'api::promotions.try',
    handle: (ctx) => findDiscountWeaknesses(strapi, ctx.params.id),
  },
  {
    method: 'POST',
    path: '/discounts/:id/codes',
    action: 'api::promotions.codes',
    handle: async (ctx) => ({ codes: await generateDiscountCodes(strapi, { discountId: ctx.params.id, ...bodyOf(bulkCodes, ctx) }) }),
  },
];
