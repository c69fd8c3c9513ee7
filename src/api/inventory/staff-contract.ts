import { z } from 'zod';
import { staffEndpoints } from '../../http/staff-endpoint';
import { byId, id, pieces, productGrid, rowAnswers, rowsOf, text } from '../../http/staff-schemas';

const quantity = z.number().int().min(1).max(100_000_000);

/** Those of one product answer its grid as it is then, with prices for who may see them. */
export const staffStock = staffEndpoints({
  countStock: {
    method: 'PUT',
    path: '/stock-counts',
    tag: 'Stock',
    action: 'api::stock.move',
    summary: 'What was counted, by SKU and location, up to 500',
    description: 'What is on the shelf becomes what was counted; the ledger says by how much it differed. Each SKU and location once.',
    body: rowsOf(
      z.strictObject({
        sku: z.string().min(1).max(64),
        location: z.string().min(1).max(60).meta({ description: 'The code of the location' }),
        counted: pieces,
        reason: text.optional(),
      }),
      ({ sku, location }) => [sku, location],
    ),
    response: rowAnswers,
    refusals: ['VARIANT_UNKNOWN', 'LOCATION_UNKNOWN'],
  },
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
