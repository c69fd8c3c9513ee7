import { z } from 'zod';
import { uncountedChoices } from '../../domain/stock/stocktake';
import { staffEndpoints } from '../../http/staff-endpoint';
import { byId, id, onceEach, pieces } from '../../http/staff-schemas';
import { cursor, limit, place, scanned, variantName } from './stock-schemas';

const action = 'api::stock.move';
const tag = 'Stock';
const person = z.object({ at: z.string(), by: z.string().nullable().meta({ description: 'Null for who left the shop' }) });
const head = {
  id,
  name: z.string(),
  location: place,
  scope: z.enum(['location', 'category', 'scanned']),
  begun: person,
  closed: z
    .object({ ...person.shape, outcome: z.enum(['booked', 'discarded']) })
    .nullable()
    .meta({ description: 'Null while people count' }),
};
const stocktake = z
  .object({
    ...head,
    counted: z.number().int().meta({ description: 'How many variants were counted' }),
    uncounted: z.number().int().meta({ description: 'How many should lie there and were not counted' }),
    differences: z.number().int(),
  })
  .meta({ id: 'Stocktake' });
const line = z
  .object({
    ...variantName,
    counted: z.number().int().nullable(),
    onHandAtCount: z.number().int().nullable().meta({ description: 'What the shop had on hand there when it was counted' }),
    onHand: z.number().int().meta({ description: 'What it has there now' }),
    promised: z.number().int().meta({ description: 'What carts and orders wait for of it' }),
    difference: z.number().int().nullable().meta({ description: '`counted` less `onHandAtCount`; this is what is booked' }),
    movedMeanwhile: z.boolean().meta({ description: 'Something came or went while it was counted: it had better be counted again' }),
    problem: z
      .enum(['below_nought', 'below_promised'])
      .nullable()
      .meta({ description: 'Booked now, less would be there than nothing, or than customers wait for' }),
    booked: z.number().int().nullable(),
    by: z.string().nullable(),
    at: z.string().nullable(),
  })
  .meta({ id: 'StocktakeLine' });

/** Counting what lies at a location, while the shop goes on selling. */
export const stocktakeEndpoints = staffEndpoints({
  listStocktakes: {
    method: 'GET',
    path: '/stocktakes',
    tag,
    action,
    summary: 'Stocktakes: those people count in first, then the newest',
    query: z.strictObject({ page: z.coerce.number().int().min(1).max(10_000).default(1) }),
    response: z.object({ stocktakes: z.array(z.object(head)), more: z.boolean() }),
  },
  beginStocktake: {
    method: 'POST',
    path: '/stocktakes',
    tag,
    action,
    summary: 'Begins to count what lies at a location',
    body: z.strictObject({
      location: id,
      name: z.string().trim().min(1).max(120),
      scope: z.enum(['location', 'category', 'scanned']).default('location').meta({
        description:
          '`location`: all that should lie there; `category`: what is in `category` or below it; `scanned`: only what is scanned',
      }),
      category: id.optional(),
    }),
    response: stocktake,
    refusals: ['LOCATION_UNKNOWN', 'CATEGORY_UNKNOWN', 'STOCKTAKE_NOT_FOUND'],
  },
  readStocktake: {
    method: 'GET',
    path: '/stocktakes/:id',
    tag,
    action,
    summary: 'A stocktake, and how far it has come',
    params: byId,
    response: stocktake,
    refusals: ['STOCKTAKE_NOT_FOUND'],
  },
  readStocktakeLines: {
    method: 'GET',
    path: '/stocktakes/:id/lines',
    tag,
    action,
    summary: 'What was counted, what was not, and what differs, by SKU',
    params: byId,
    query: z.strictObject({ view: z.enum(['all', 'counted', 'uncounted', 'differences']).default('all'), cursor, limit }),
    response: z.object({ lines: z.array(line), nextCursor: z.string().nullable() }),
    refusals: ['STOCKTAKE_NOT_FOUND', 'CURSOR_UNKNOWN'],
  },
  scanInStocktake: {
    method: 'POST',
    path: '/stocktakes/:id/scan',
    tag,
    action,
    summary: 'One piece more was counted',
    description: 'By `code`, a SKU or a barcode; by `variant` where several share one. Several people may count the same at once.',
    params: byId,
    body: z
      .strictObject({ code: scanned.optional(), variant: id.optional() })
      .refine(({ code, variant }) => (code === undefined) !== (variant === undefined), 'needs either code or variant'),
    response: line,
    refusals: ['STOCKTAKE_NOT_FOUND', 'STOCKTAKE_CLOSED', 'BARCODE_UNKNOWN', 'BARCODE_AMBIGUOUS', 'VARIANT_UNKNOWN'],
  },
  countInStocktake: {
    method: 'PUT',
    path: '/stocktakes/:id/counts',
    tag,
    action,
    summary: 'So many of up to 500 variants were counted',
    description: 'In place of what was counted of them before; null takes a count back.',
    params: byId,
    body: z.strictObject({
      rows: z
        .array(z.strictObject({ variant: id, counted: pieces.nullable() }))
        .min(1)
        .max(500)
        .superRefine(onceEach(({ variant }) => [variant])),
    }),
    response: stocktake,
    refusals: ['STOCKTAKE_NOT_FOUND', 'STOCKTAKE_CLOSED', 'VARIANT_UNKNOWN'],
  },
  bookStocktake: {
    method: 'POST',
    path: '/stocktakes/:id/book',
    tag,
    action,
    summary: 'Books the differences and closes the stocktake',
    description:
      'By how much what was counted differed from what the shop had then, onto what it has now: what was sold since stays sold. Where that is less than customers wait for it is refused, unless `short` is true; nothing is ever booked below nought.',
    params: byId,
    body: z.strictObject({
      uncounted: z.enum(uncountedChoices).default('leave').meta({ description: 'What nobody counted is left as it is, or taken for gone' }),
      short: z.boolean().default(false),
    }),
    response: stocktake,
    refusals: ['STOCKTAKE_NOT_FOUND', 'STOCKTAKE_CLOSED', 'STOCKTAKE_SHORT'],
  },
  discardStocktake: {
    method: 'POST',
    path: '/stocktakes/:id/discard',
    tag,
    action,
    summary: 'Closes a stocktake, and books nothing of it',
    params: byId,
    response: stocktake,
    refusals: ['STOCKTAKE_NOT_FOUND', 'STOCKTAKE_CLOSED'],
  },
});
