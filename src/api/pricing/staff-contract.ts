import { z } from 'zod';
import { staffEndpoints } from '../../http/staff-endpoint';
import { amount, byId, findings, id, pieces, productGrid } from '../../http/staff-schemas';

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

const contents = z
  .object({
    prices: z.number().int(),
    variants: z.number().int(),
    lastPrices: z.number().int().meta({ description: 'Variants without another base price in this currency' }),
    currency: z.string(),
  })
  .meta({ id: 'PriceListContents' });

export const staffPrices = staffEndpoints({
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
  findings: {
    method: 'GET',
    path: '/price-lists/:id/findings',
    tag: 'Prices',
    action: 'api::promotions.try',
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
