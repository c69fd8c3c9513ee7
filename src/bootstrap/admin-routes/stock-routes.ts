import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { receiveStock, transferStock } from '../../shop/inventory/move-stock';
import { readProductGrid } from '../../shop/pricing/product-grid';
import { bodyOf, id, staffOf, text, type AdminRoute } from './admin-route';

const quantity = z.number().int().min(1).max(100_000_000);
const delivery = z.strictObject({ variant: id, location: id, quantity, reason: text.optional() });
const transfer = z.strictObject({ variant: id, from: id, to: id, quantity, reason: text.optional() });

/** Each answers the product's grid as it is then. */
export const stockRoutes = (strapi: Core.Strapi): AdminRoute[] => [
  {
    method: 'POST',
    path: '/products/:id/receive',
    action: 'api::stock.move',
    async handle(ctx) {
      const { variant, location, quantity: count, reason } = bodyOf(delivery, ctx);
      await receiveStock(strapi, {
        variantId: variant,
        locationId: location,
        quantity: count,
        reason: reason ?? null,
        actor: staffOf(ctx),
      });
      return readProductGrid(strapi, ctx.params.id);
    },
  },
  {
    method: 'POST',
    path: '/products/:id/transfer',
    action: 'api::stock.move',
    async handle(ctx) {
      const { variant, from, to, quantity: count, reason } = bodyOf(transfer, ctx);
      await transferStock(strapi, {
        variantId: variant,
        fromId: from,
        toId: to,
        quantity: count,
        reason: reason ?? null,
        actor: staffOf(ctx),
      });
      return readProductGrid(strapi, ctx.params.id);
    },
  },
];
