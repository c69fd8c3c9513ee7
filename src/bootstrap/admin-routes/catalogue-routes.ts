import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { z } from 'zod';
import { findPriceListWeaknesses } from '../../shop/pricing/check-price-list';
import { deletePriceList, priceListContents } from '../../shop/pricing/delete-price-list';
import { readProductGrid, saveProductGrid } from '../../shop/pricing/product-grid';
import { amount, bodyOf, id, pieces, staffOf, type AdminRoute } from './admin-route';

/** What is said of one cell twice cannot both be meant. */
const onceEach =
  <T>(cellOf: (change: T) => readonly unknown[]) =>
  (changes: readonly T[], context: z.RefinementCtx): void => {
    const seen = new Set<string>();
    for (const [index, change] of changes.entries()) {
      const cell = JSON.stringify(cellOf(change));
      if (seen.has(cell)) context.addIssue({ code: 'custom', path: [index], message: 'changes a cell that is changed already' });
      seen.add(cell);
    }
  };

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
    .superRefine(onceEach(({ variant, list, minQuantity }) => [variant, list, minQuantity]))
    .default([]),
  stock: z
    .array(z.strictObject({ variant: id, location: id, before: pieces, onHand: pieces }))
    .max(5_000)
    .superRefine(onceEach(({ variant, location }) => [variant, location]))
    .default([]),
});

const deletion = z.strictObject({ expectedPrices: z.number().int().min(0) });

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
  {
    method: 'GET',
    path: '/price-lists/:id/contents',
    action: 'api::prices.edit',
    handle: (ctx) => priceListContents(strapi, ctx.params.id),
  },
  {
    method: 'POST',
    path: '/price-lists/:id/delete',
    action: 'api::prices.edit',
    handle: (ctx) => {
      // Beside prices, whoever deletes it there must be allowed to delete price lists at all.
      if (!ctx.state.userAbility.can('plugin::content-manager.explorer.delete', 'api::pricing.price-list'))
        throw new errors.ForbiddenError();
      return deletePriceList(strapi, { listId: ctx.params.id, ...bodyOf(deletion, ctx) });
    },
  },
];
