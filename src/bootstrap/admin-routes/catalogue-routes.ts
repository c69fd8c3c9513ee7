import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { findPriceListWeaknesses } from '../../shop/pricing/check-price-list';
import { readProductGrid, saveProductGrid } from '../../shop/pricing/product-grid';
import { amount, bodyOf, id, pieces, staffOf, type AdminRoute } from './admin-route';

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

export const catalogueRoutes = (strapi: Core.Strapi): AdminRoute[] => [
  { method: 'GET', path: '/products/:id/grid', action: 'api::prices.edit', handle: (ctx) => readProductGrid(strapi, ctx.params.id) },
  {
    method: 'PUT',
    path: '/products/:id/grid',
    action: 'api::prices.edit',
    handle: (ctx) => saveProductGrid(strapi, { productId: ctx.params.id, changes: bodyOf(gridChanges, ctx), actor: staffOf(ctx) }),
  },
  {
    method: 'GET',
    path: '/price-lists/:id/findings',
    action: 'api::promotions.try',
    handle: (ctx) => findPriceListWeaknesses(strapi.db.connection, ctx.params.id),
  },
];
