import { z } from 'zod';
import { staffEndpoints } from '../../http/staff-endpoint';
import { byId, id, productGrid, text } from '../../http/staff-schemas';

const quantity = z.number().int().min(1).max(100_000_000);

/** Each answers the product's grid as it is then, with prices for who may see them. */
export const staffStock = staffEndpoints({
  receive: {
    method: 'POST',
    path: '/products/:id/receive',
    tag: 'Stock',
    action: 'api::stock.move',
    summary: 'Goods came in',
    params: byId,
    body: z.strictObject({ variant: id, location: id, quantity, reason: text.optional() }),
    response: productGrid,
    refusals: ['PRODUCT_NOT_FOUND', 'VARIANT_UNKNOWN', 'LOCATION_UNKNOWN'],
  },
  transfer: {
    method: 'POST',
    path: '/products/:id/transfer',
    tag: 'Stock',
    action: 'api::stock.move',
    summary: 'Pieces go from one location to another',
    params: byId,
    body: z.strictObject({ variant: id, from: id, to: id, quantity, reason: text.optional() }),
    response: productGrid,
    refusals: ['PRODUCT_NOT_FOUND', 'VARIANT_UNKNOWN', 'LOCATION_UNKNOWN', 'LOCATION_AMBIGUOUS', 'STOCK_TOO_LOW'],
  },
});
