import { z } from 'zod';
import { staffEndpoints } from '../../http/staff-endpoint';
import { saleEndpoints } from './sales-contract';
import { amount, byId, findings, id, onceEach, pieces, productGrid, rowAnswers, rowsOf } from '../../http/staff-schemas';

const contents = z
  .object({
    prices: z.number().int(),
    variants: z.number().int(),
    lastPrices: z.number().int().meta({ description: 'Variants without another base price in this currency' }),
    currency: z.string(),
  })
  .meta({ id: 'PriceListContents' });

export const staffPrices = staffEndpoints({
  ...saleEndpoints,
  readGrid: {
    method: 'GET',
    path: '/products/:id/grid',
    tag: 'Prices',
    action: ['api::prices.edit', 'api::stock.move'],
    summary: 'Prices and stock of a product, a row per variant',
    description: 'Without `api::prices.edit` it holds no price lists and no prices.',
    params: byId,
    response: productGrid,
    refusals: ['PRODUCT_NOT_FOUND'],
  },
  saveGrid: {
    method: 'PUT',
    path: '/products/:id/grid',
    tag: 'Prices',
    action: 'api::prices.edit',
    summary: 'Saves what changed in the grid',
    description: '`before` is what was seen: where it is no longer so, somebody else was faster, and nothing is saved.',
    params: byId,
    body: z.strictObject({
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
    }),
    bodyBytes: 2 * 1_024 * 1_024,
    response: productGrid,
    refusals: ['PRODUCT_NOT_FOUND', 'VARIANT_UNKNOWN', 'EDIT_CONFLICT', 'EDIT_NOT_ALLOWED', 'PRICE_LIST_INVALID'],
  },
  savePrices: {
    method: 'PUT',
    path: '/prices',
    tag: 'Prices',
    action: 'api::prices.edit',
    summary: 'Saves prices by SKU and price list, up to 500',
    description: 'A price that is there gets the amount; `compareAt` left out is none. Each variant, list and quantity once.',
    body: rowsOf(
      z.strictObject({
        sku: z.string().min(1).max(64),
        list: z.string().min(1).max(60).meta({ description: 'The code of the price list' }),
        minQuantity: z.number().int().min(1).max(9_999).default(1),
        amount,
        compareAt: amount.nullish(),
      }),
      ({ sku, list, minQuantity }) => [sku, list, minQuantity],
    ),
    response: rowAnswers,
    refusals: ['VARIANT_UNKNOWN', 'PRICE_LIST_UNKNOWN'],
  },
  findings: {
    method: 'GET',
    path: '/price-lists/:id/findings',
    tag: 'Prices',
    action: ['api::promotions.try', 'api::prices.edit'],
    summary: 'What is wrong with a price list, or may be',
    params: byId,
    response: findings,
    refusals: ['PRICE_LIST_INVALID'],
  },
  contents: {
    method: 'GET',
    path: '/price-lists/:id/contents',
    tag: 'Prices',
    action: 'api::prices.edit',
    summary: 'How much goes with a price list when it is deleted',
    params: byId,
    response: contents,
    refusals: ['EDIT_CONFLICT'],
  },
  deleteList: {
    method: 'POST',
    path: '/price-lists/:id/delete',
    tag: 'Prices',
    action: 'api::prices.edit',
    summary: 'Deletes a price list with its prices',
    description: 'Beside prices, whoever deletes it here must be allowed to delete price lists at all.',
    params: byId,
    body: z.strictObject({ expectedPrices: z.number().int().min(0) }),
    response: contents,
    refusals: ['EDIT_CONFLICT', 'STILL_IN_USE'],
  },
});
