import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { z } from 'zod';
import { readOrderForStaff } from '../shop/orders/read-order';
import { readProductGrid, saveProductGrid } from '../shop/pricing/product-grid';

/** What members of staff may be allowed to do beyond editing content. Strapi shows them as tick boxes on each role. */
const actions = [
  { uid: 'prices.edit', subCategory: 'Catalogue', displayName: 'See and edit prices and stock' },
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

  const route = (method: 'GET' | 'PUT', path: string, action: Action, handler: (ctx: Context) => Promise<unknown>) => ({
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
      route('GET', '/orders/:id', 'api::orders.read', (ctx) => readOrderForStaff(strapi, ctx.params.id)),
    ],
  });
}
