import { z } from 'zod';
import { bulkReasons, mostBulkProducts, mostBulkRows } from '../../domain/catalogue/bulk-change';
import { productViews } from '../../domain/catalogue/product-views';
import { priceEndings } from '../../domain/pricing/price-ending';
import { staffEndpoints } from '../../http/staff-endpoint';
import { amount, byId, id } from '../../http/staff-schemas';
import { languages, onlyOnce, problem, textState } from './product-schemas';

const tag = 'Products';
const action = 'api::products.edit';
const search = z.string().trim().max(100).meta({ description: 'A part of a name in any language, of a SKU or of a barcode' });
const view = z.enum(productViews);
const ids = z.array(id).max(mostBulkProducts).refine(onlyOnce, 'must name each product once');

const selection = z
  .union([
    z.strictObject({ products: ids.min(1) }),
    z.strictObject({ view, q: search.default(''), except: ids.default([]).meta({ description: 'All but these' }) }),
  ])
  .meta({ description: `Products by their ids, or all a list of them shows; at most ${mostBulkProducts}` });

const basisPoints = z.number().int().min(1).max(100_000).meta({ description: 'Hundredths of a percent: 1000 are 10 %' });
const show = languages.default([]).meta({
  description:
    'Languages in which customers see it at once, where nothing else of the product waits to be published; elsewhere it waits too',
});
const kind = <const Kind extends string>(one: Kind) => ({ kind: z.literal(one) });
const prices = z
  .strictObject({
    ...{ ...kind('prices'), list: id, how: z.enum(['set', 'raise', 'lower']) },
    amount: amount.optional().meta({ description: 'What it is set to, or raised or lowered by' }),
    basisPoints: basisPoints.optional(),
    ending: z.enum(priceEndings).default('exact').meta({
      description:
        'The nearest price that ends so, where the currency has smaller units: `whole` 13.00, `ninety` 12.90, `ninety_five` 12.95, `ninety_nine` 12.99',
    }),
  })
  .superRefine(({ how, amount: by, basisPoints: percent }, context) => {
    const say = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
    if (how === 'set' && (by === undefined || percent !== undefined)) say('amount', 'must be given, and no percentage');
    if (how !== 'set' && (by === undefined) === (percent === undefined)) say('basisPoints', 'must be given, or an amount');
    if (how !== 'set' && by === 0) say('amount', 'must be more than nothing');
    if (how === 'lower' && (percent ?? 0) > 10_000) say('basisPoints', 'must be at most 10000');
  });
const sentChange = z.discriminatedUnion('kind', [
  prices,
  z.strictObject({ ...kind('category'), how: z.enum(['add', 'remove', 'first']), category: id, show }),
  z.strictObject({ ...kind('tax'), taxCategory: id.nullable(), show }),
  z.strictObject({ ...kind('publish'), languages: languages.min(1) }),
  z.strictObject({ ...kind('unpublish'), languages: languages.min(1) }),
]);
export type SentBulkChange = z.output<typeof sentChange>;

const person = z.object({ at: z.string(), by: z.string().nullable().meta({ description: 'Null for who left the shop' }) });
const count = z.number().int();
const bulkChange = z
  .object({
    id,
    state: z.enum(['planned', 'running', 'done', 'undoing', 'undone']),
    change: sentChange,
    names: z
      .object({
        list: z.object({ name: z.string(), currency: z.string(), exponent: count }).nullable(),
        category: z.string().nullable(),
        taxCategory: z.string().nullable(),
      })
      .meta({ description: 'How what it names is called; null where it is gone, or it names none' }),
    products: count,
    rows: z
      .object({ waiting: count, left: count, done: count, undone: count, kept: count })
      .meta({ description: '`left`: not done; `kept`: done, and not taken back' }),
    made: person,
    begun: person.nullable(),
    undone: person.nullable(),
    finishedAt: z.string().nullable(),
  })
  .meta({ id: 'BulkChange' });

const side = z.object({
  amount: amount.nullable(),
  taxCategory: z.string().nullable(),
  categories: z.array(z.string()),
  state: textState.nullable(),
});
const row = z
  .object({
    position: count,
    product: z.object({ id, name: z.string() }),
    variant: z.object({ id, sku: z.string(), name: z.string() }).nullable(),
    minQuantity: count.nullable(),
    language: z.string().nullable(),
    before: side.nullable(),
    after: side.nullable().meta({ description: 'Null where it is left as it is' }),
    shown: z.array(z.string()).meta({ description: 'Languages in which customers see it at once' }),
    state: z.enum(['waiting', 'left', 'done', 'undone', 'kept']),
    reason: z.enum(bulkReasons).nullable(),
    problems: z.array(problem).meta({ description: 'What keeps it from being bought, for `NOT_FOR_SALE`' }),
    message: z.string().nullable().meta({ description: 'What a rule said, for `REFUSED`' }),
  })
  .meta({ id: 'BulkChangeRow' });

/** Changing many products at once: looked at first, then done by a job, and taken back. */
export const bulkEndpoints = staffEndpoints({
  countProducts: {
    method: 'GET',
    path: '/product-count',
    tag,
    action,
    summary: 'How many products a list shows',
    query: z.strictObject({ view: view.default('all'), q: search.optional() }),
    response: z.object({
      count,
      more: z.boolean().meta({ description: `There are more than ${mostBulkProducts}, which is as far as it counts` }),
    }),
  },
  readBulkChoices: {
    method: 'GET',
    path: '/bulk-choices',
    tag,
    action,
    summary: 'What there is to choose from for a change of many products',
    description: 'Without `api::prices.edit` no price lists; the languages are those whoever asks may publish products in.',
    response: z.object({
      lists: z.array(z.object({ id, name: z.string(), currency: z.string(), exponent: count })),
      categories: z.array(z.object({ id, name: z.string().meta({ description: 'The way to it: `Tea › Green tea`' }) })),
      taxCategories: z.array(z.object({ id, name: z.string() })),
      languages: z.array(z.string()),
    }),
  },
  listBulkChanges: {
    method: 'GET',
    path: '/bulk-changes',
    tag,
    action,
    summary: 'Changes of many products that were done or are under way, the newest first',
    description: 'Without `api::prices.edit` none of prices.',
    query: z.strictObject({ page: z.coerce.number().int().min(1).max(10_000).default(1) }),
    response: z.object({ changes: z.array(bulkChange), more: z.boolean() }),
  },
  planBulkChange: {
    method: 'POST',
    path: '/bulk-changes',
    tag,
    action,
    summary: 'Works out what a change of many products would do, and does nothing yet',
    description: `A dry run: its rows say what is before and after, and what is left as it is and why. It is kept for a day. Prices need \`api::prices.edit\`, languages the right to publish in them. Of at most ${mostBulkProducts} products and ${mostBulkRows} rows.`,
    body: z.strictObject({ selection, change: sentChange }),
    example: {
      selection: { view: 'published', q: 'honey' },
      change: { kind: 'prices', list: 'q1w2e3r4t5y6u7i8o9p0a1s2', how: 'raise', basisPoints: 1_000, ending: 'ninety_nine' },
    },
    bodyBytes: 512 * 1_024,
    response: bulkChange,
    refusals: ['CONTENT_INVALID', 'EDIT_NOT_ALLOWED', 'BULK_CHANGE_EMPTY', 'BULK_CHANGE_NOT_FOUND', 'BULK_CHANGE_TOO_LARGE'],
  },
  readBulkChange: {
    method: 'GET',
    path: '/bulk-changes/:id',
    tag,
    action,
    summary: 'A change of many products, and how far it has come',
    params: byId,
    response: bulkChange,
    refusals: ['BULK_CHANGE_NOT_FOUND'],
  },
  readBulkRows: {
    method: 'GET',
    path: '/bulk-changes/:id/rows',
    tag,
    action,
    summary: 'What a change of many products does to each, or did',
    params: byId,
    query: z.strictObject({
      view: z.enum(['all', 'changes', 'left']).default('all').meta({ description: '`left`: what is not changed, or not taken back' }),
      after: z.coerce.number().int().min(-1).max(1_000_000).default(-1).meta({ description: '`next` of the page before' }),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    response: z.object({ rows: z.array(row), next: count.nullable() }),
    refusals: ['BULK_CHANGE_NOT_FOUND'],
  },
  beginBulkChange: {
    method: 'POST',
    path: '/bulk-changes/:id/begin',
    tag,
    action,
    summary: 'Has a change of many products done',
    description:
      'A job does it, in batches. What somebody else changed since it was looked at is left as it is, with the reason `CHANGED_SINCE`; the rest is done. Asked for again, nothing more happens.',
    params: byId,
    response: bulkChange,
    refusals: ['EDIT_NOT_ALLOWED', 'BULK_CHANGE_EMPTY', 'BULK_CHANGE_NOT_FOUND'],
  },
  undoBulkChange: {
    method: 'POST',
    path: '/bulk-changes/:id/undo',
    tag,
    action,
    summary: 'Takes a change of many products back',
    description: 'Where nobody changed the same since. What was changed since is kept, with the reason `CHANGED_SINCE`.',
    params: byId,
    response: bulkChange,
    refusals: ['EDIT_NOT_ALLOWED', 'BULK_CHANGE_NOT_FOUND', 'BULK_CHANGE_OPEN'],
  },
  stopBulkChange: {
    method: 'POST',
    path: '/bulk-changes/:id/stop',
    tag,
    action,
    summary: 'Stops a change of many products that is under way',
    description: 'What is done stays done, and can be taken back.',
    params: byId,
    response: bulkChange,
    refusals: ['EDIT_NOT_ALLOWED', 'BULK_CHANGE_NOT_FOUND'],
  },
});
