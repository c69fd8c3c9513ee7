import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { z } from 'zod';
import { readOrderForStaff } from '../shop/orders/read-order';
import { findPriceListWeaknesses } from '../shop/pricing/check-price-list';
import { quote } from '../shop/pricing/quote';
import { findDiscountWeaknesses } from '../shop/promotions/find-weaknesses';
import { generateDiscountCodes } from '../shop/promotions/generate-discount-codes';
import { readProductGrid, saveProductGrid } from '../shop/pricing/product-grid';

/** What members of staff may be allowed to do beyond editing content. Strapi shows them as tick boxes on each role. */
const actions = [
  { uid: 'prices.edit', subCategory: 'Catalogue', displayName: 'See and edit prices and stock' },
  { uid: 'promotions.try', subCategory: 'Promotions', displayName: 'Try baskets and see what is wrong with discounts and price lists' },
  { uid: 'promotions.codes', subCategory: 'Promotions', displayName: 'Make discount codes in bulk' },
  { uid: 'orders.read', subCategory: 'Orders', displayName: 'See orders with their lines and timeline' },
] as const;
type Action = `api::${(typeof actions)[number]['uid']}`;

const amount = z.number().int().min(0).max(9_000_000_000_000);
const pieces = z.number().int().min(0).max(100_000_000);
const id = z.string().min(1).max(64);
const gridChanges = z.strictObject({
  prices: z
    .array(
      z.strictObject({
        variant: id,
        list: id,
        minQuantity: z.number().int().min(1).max(9_999),
        before: amount.nullable(),
        amount: amount.nullable(),
      }),
    )
    .max(5_000)
    .default([]),
  stock: z
    .array(z.strictObject({ variant: id, location: id, before: pieces, onHand: pieces }))
    .max(5_000)
    .default([]),
});

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

function parse<S extends z.ZodType>(schema: S, value: unknown): z.output<S> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw new errors.ValidationError(`${result.error.issues[0]?.path.join('.')}: ${result.error.issues[0]?.message}`, {
    issues: result.error.issues,
  });
}

const bodyOf = (ctx: Context): unknown => (ctx.request as { body?: unknown }).body;

/** The endpoints of our own pages in the admin panel, each with the action a role needs for it. */
export function registerAdminRoutes(strapi: Core.Strapi): void {
  strapi
    .service('admin::permission')
    .actionProvider.registerMany(actions.map((action) => ({ ...action, section: 'settings', category: 'Storekeeper' })));

  const route = (method: 'GET' | 'PUT' | 'POST', path: string, action: Action, handler: (ctx: Context) => Promise<unknown>) => ({
    method,
    path,
    handler: async (ctx: Context) => {
      ctx.body = { data: await handler(ctx) };
    },
    info: { type: 'admin' as const },
    // Without the second policy an admin route is open to every member of staff.
    config: { policies: ['admin::isAuthenticatedAdmin', { name: 'admin::hasPermissions', config: { actions: [action] } }] },
  });

  strapi.server.routes({
    type: 'admin',
    prefix: '/storekeeper',
    routes: [
      route('GET', '/products/:id/grid', 'api::prices.edit', (ctx) => readProductGrid(strapi, ctx.params.id)),
      route('PUT', '/products/:id/grid', 'api::prices.edit', (ctx) =>
        saveProductGrid(strapi, {
          productId: ctx.params.id,
          changes: parse(gridChanges, bodyOf(ctx)),
          actor: `staff:${ctx.state.user.id}`,
        }),
      ),
      route('POST', '/simulate', 'api::promotions.try', (ctx) => {
        const { customerGroup, at, discounts, ...request } = parse(simulation, bodyOf(ctx));
        return quote(strapi, { ...request, customer: null, simulate: { customerGroup, at, discounts } });
      }),
      route('GET', '/discounts/:id/findings', 'api::promotions.try', (ctx) => findDiscountWeaknesses(strapi, ctx.params.id)),
      route('GET', '/price-lists/:id/findings', 'api::promotions.try', (ctx) =>
        findPriceListWeaknesses(strapi.db.connection, ctx.params.id),
      ),
      route('POST', '/discounts/:id/codes', 'api::promotions.codes', async (ctx) => ({
        codes: await generateDiscountCodes(strapi, { discountId: ctx.params.id, ...parse(bulkCodes, bodyOf(ctx)) }),
      })),
      route('GET', '/orders/:id', 'api::orders.read', (ctx) => readOrderForStaff(strapi, ctx.params.id)),
    ],
  });
}
