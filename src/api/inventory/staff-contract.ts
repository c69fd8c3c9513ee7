import { z } from 'zod';
import { stockViews } from '../../domain/stock/stock-views';
import { staffEndpoints } from '../../http/staff-endpoint';
import { byId, id, onceEach, pieces, productGrid, rowAnswers, rowsOf, text } from '../../http/staff-schemas';
import { stocktakeEndpoints } from './stocktake-contract';
import { cursor, foundStock, limit, movedGoods, movement, place, scanned, variantName } from './stock-schemas';

const quantity = z.number().int().min(1).max(100_000_000);

const goodsRows = z
  .array(z.strictObject({ variant: id, quantity }))
  .min(1)
  .max(500)
  .superRefine(onceEach(({ variant }) => [variant]));

/** Those of one product answer its grid as it is then, with prices for who may see them. */
export const staffStock = staffEndpoints({
  ...stocktakeEndpoints,
  findStock: {
    method: 'GET',
    path: '/stock-search',
    tag: 'Stock',
    action: 'api::stock.move',
    summary: 'What lies where, by SKU, and what something is found in',
    description: 'Of variants whose pieces are counted; without a location, at all that are in use together.',
    query: z.strictObject({
      view: z.enum(stockViews).default('all').meta({
        description:
          '`low`: no more left than the settings call low; `out`: nothing left; without a location, both of what is for sale; `held`: carts or orders wait for some',
      }),
      location: id.optional(),
      q: z.string().trim().max(100).optional().meta({ description: 'A part of a SKU, of a barcode or of a name in any language' }),
      cursor,
      limit,
    }),
    response: z.object({ stock: z.array(foundStock), nextCursor: z.string().nullable() }),
    refusals: ['CURSOR_UNKNOWN'],
  },
  listLocations: {
    method: 'GET',
    path: '/stock-locations',
    tag: 'Stock',
    action: 'api::stock.move',
    summary: 'Where goods lie, in the order orders are taken from them',
    response: z.array(place),
  },
  listCategories: {
    method: 'GET',
    path: '/stock-categories',
    tag: 'Stock',
    action: 'api::stock.move',
    summary: 'Categories goods can be counted by, each with its way from the top',
    response: z.array(z.object({ id, path: z.array(z.string()).meta({ description: 'Its name after those it stands under' }) })),
  },
  findByCode: {
    method: 'GET',
    path: '/stock-codes',
    tag: 'Stock',
    action: 'api::stock.move',
    summary: 'What has this SKU or barcode, and how many of it lie at a location',
    description: 'Mostly one variant: none where nobody knows the code, several where they share a barcode.',
    query: z.strictObject({ code: scanned, location: id }),
    response: z.array(z.object({ ...variantName, onHand: z.number().int(), available: z.number().int() })),
    refusals: ['LOCATION_UNKNOWN'],
  },
  receiveGoods: {
    method: 'POST',
    path: '/stock-receipts',
    tag: 'Stock',
    action: 'api::stock.move',
    summary: 'Goods of up to 500 variants came in at a location',
    description: 'All of them or none; a row that cannot be done is named.',
    body: z.strictObject({ location: id, reason: text.optional(), rows: goodsRows }),
    response: movedGoods,
    refusals: ['LOCATION_UNKNOWN', 'VARIANT_UNKNOWN'],
  },
  transferGoods: {
    method: 'POST',
    path: '/stock-transfers',
    tag: 'Stock',
    action: 'api::stock.move',
    summary: 'Goods of up to 500 variants go from one location to another',
    description: 'All of them or none; a row of which not so many are free there is named.',
    body: z.strictObject({ from: id, to: id, reason: text.optional(), rows: goodsRows }),
    response: movedGoods,
    refusals: ['LOCATION_UNKNOWN', 'LOCATION_AMBIGUOUS', 'VARIANT_UNKNOWN', 'STOCK_TOO_LOW'],
  },
  readMovements: {
    method: 'GET',
    path: '/stock-movements',
    tag: 'Stock',
    action: 'api::stock.move',
    summary: 'What happened to the pieces of a variant, the newest first',
    query: z.strictObject({
      variant: id,
      location: id.optional(),
      view: z.enum(['all', 'on_shelf']).default('all').meta({ description: '`on_shelf`: only what changed what lies there' }),
      cursor,
      limit,
    }),
    response: z.object({ variant: z.object(variantName), movements: z.array(movement), nextCursor: z.string().nullable() }),
    refusals: ['CURSOR_UNKNOWN', 'VARIANT_UNKNOWN'],
  },
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
