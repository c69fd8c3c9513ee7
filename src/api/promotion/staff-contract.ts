import { z } from 'zod';
import { discountViews } from '../../domain/promotions/discount-views';
import { sentenceLanguages } from '../../domain/promotions/sentence/words';
import { quote } from '../../http/quote-schemas';
import { sentSale } from '../../http/sale-schemas';
import { file, money, sentInstant } from '../../http/schemas';
import { staffEndpoints } from '../../http/staff-endpoint';
import { byId, findings, id } from '../../http/staff-schemas';
import { checkedDraft, discountDesk, discountDraft, discountKinds, foundCode, foundDiscount, namedEntry } from './discount-schemas';

const tag = 'Discounts';
/** Who edits discounts sees them. */
const reading = ['api::discounts.read', 'api::discounts.edit'] as const;
/** And who makes codes sees which there are. */
const readingCodes = [...reading, 'api::promotions.codes'] as const;
const language = z.enum(sentenceLanguages).default('en').meta({ description: 'Of sentences and names' });
const cursor = z.string().max(200).optional().meta({ description: '`nextCursor` of the page before' });
const pageSize = z.coerce.number().int().min(1).max(100).default(25);
const sought = z.string().trim().max(100).optional();
const draftBytes = 128 * 1_024;

const named = z.object({ id, name: z.string() });

export const staffPromotions = staffEndpoints({
  simulate: {
    method: 'POST',
    path: '/simulate',
    tag: 'Discounts',
    action: 'api::promotions.try',
    safe: true,
    summary: 'What a basket would cost, and why',
    description:
      'For any customer group, at any moment, with discounts and sales that are not in use yet. A draft that does nothing yet is left out.',
    body: z.strictObject({
      currency: z.string().regex(/^[A-Z]{3}$/),
      country: z
        .string()
        .regex(/^[A-Z]{2}$/)
        .optional(),
      channel: z.enum(['app', 'web', 'pos']).default('app'),
      locale: z.string().max(10).optional(),
      customer: id
        .optional()
        .meta({ description: 'A customer by their id: with their group, and what they used and ordered. Needs `api::customers.read`' }),
      customerGroup: id.optional(),
      at: sentInstant.optional(),
      lines: z
        .array(z.strictObject({ variant: id, quantity: z.number().int().min(1).max(9_999) }))
        .min(1)
        .max(100),
      codes: z.array(z.string().trim().min(1).max(64)).max(10).default([]),
      delivery: id.optional(),
      paymentProvider: z.string().max(40).optional(),
      discounts: z.array(id).max(50).default([]).meta({ description: 'Discounts to try although they are not in use' }),
      sales: z
        .array(z.strictObject({ id: id.nullable().default(null), sale: sentSale.optional() }))
        .max(10)
        .default([])
        .meta({ description: 'Sales to try: one that is not saved, one as it would be saved, or one that is saved and switched off' }),
      drafts: z
        .array(discountDraft.extend({ id: id.optional().meta({ description: 'Of the saved one it is tried instead of' }) }))
        .max(5)
        .default([])
        .meta({ description: 'Discounts nobody saved, as if they were in use. One by code is tried as if its code was entered' }),
    }),
    bodyBytes: 5 * draftBytes,
    response: quote,
    refusals: [
      'DISCOUNT_INVALID',
      'CURRENCY_NOT_OFFERED',
      'VARIANT_UNKNOWN',
      'PRICE_UNKNOWN',
      'DELIVERY_METHOD_UNKNOWN',
      'REGION_UNKNOWN',
      'AMOUNT_TOO_LARGE',
      'SALE_NOT_FOUND',
      'CUSTOMER_NOT_FOUND',
      'CUSTOMER_GROUP_UNKNOWN',
      'DISCOUNT_NOT_FOUND',
    ],
  },
  readSimulatorChoices: {
    method: 'GET',
    path: '/simulator-choices',
    tag: 'Discounts',
    action: 'api::promotions.try',
    summary: 'What a basket can be tried with',
    response: z.object({
      timeZone: z.string().meta({ description: 'Of the shop, such as Europe/Kyiv' }),
      currencies: z.array(z.string()).meta({ description: 'The own one of the shop first' }),
      countries: z.array(z.string()).meta({ description: 'The own one of the shop first' }),
      customerGroups: z.array(named),
      deliveries: z.array(named),
      payments: z.array(z.string()),
      discounts: z.array(named).meta({ description: 'Those that are not in use, the newest first; at most 100' }),
      sales: z.array(named).meta({ description: 'Those that are switched off, the newest first; at most 100' }),
    }),
  },
  findings: {
    method: 'GET',
    path: '/discounts/:id/findings',
    tag: 'Discounts',
    action: 'api::promotions.try',
    summary: 'What is wrong with a discount, or may be',
    params: byId,
    response: findings,
    refusals: ['DISCOUNT_NOT_FOUND'],
  },
  generateCodes: {
    method: 'POST',
    path: '/discounts/:id/codes',
    tag: 'Discounts',
    action: 'api::promotions.codes',
    summary: 'Makes codes in bulk',
    params: byId,
    body: z.strictObject({
      count: z.number().int().min(1).max(50_000),
      prefix: z.string().trim().max(20).default(''),
      length: z.number().int().min(4).max(20).default(10),
    }),
    response: z.object({ codes: z.array(z.string()) }),
    refusals: ['DISCOUNT_INVALID'],
  },
  list: {
    method: 'GET',
    path: '/discounts',
    tag,
    action: reading,
    summary: 'Discounts of a view, each as a sentence, with what it gave',
    query: z.strictObject({
      view: z.enum(discountViews).default('all').meta({
        description: '`on`: in use now; `planned`: will be; `over`: was; `off`: switched off',
      }),
      method: z.enum(['automatic', 'code']).optional(),
      q: sought.meta({ description: 'A part of the name, or a code of it' }),
      language,
      cursor,
      limit: pageSize,
    }),
    response: z.object({ discounts: z.array(foundDiscount), nextCursor: z.string().nullable() }),
    refusals: ['CURSOR_UNKNOWN'],
  },
  kinds: {
    method: 'GET',
    path: '/discount-kinds',
    tag,
    action: reading,
    summary: 'What a discount can do and ask for, with the fields of each',
    response: discountKinds,
  },
  goods: {
    method: 'GET',
    path: '/discount-goods',
    tag,
    action: reading,
    summary: 'Products, variants, categories and brands a discount can name',
    query: z.strictObject({ q: z.string().trim().min(2).max(100), language }),
    response: z.array(namedEntry),
  },
  check: {
    method: 'POST',
    path: '/discount-checks',
    tag,
    action: reading,
    safe: true,
    summary: 'How a discount reads that is not saved, and what is wrong with it',
    body: discountDraft,
    bodyBytes: draftBytes,
    response: checkedDraft,
  },
  read: {
    method: 'GET',
    path: '/discounts/:id',
    tag,
    action: reading,
    summary: 'A discount with all that is edited of it',
    params: byId,
    query: z.strictObject({ language }),
    response: discountDesk,
    refusals: ['DISCOUNT_NOT_FOUND'],
  },
  revenue: {
    method: 'GET',
    path: '/discounts/:id/revenue',
    tag,
    action: 'api::discounts.revenue',
    summary: 'What orders with a discount came to',
    description:
      'What they are worth now: cancelled ones count for nothing, what was given back is taken off. An order with two discounts counts for both.',
    params: byId,
    response: z.array(money),
    refusals: ['DISCOUNT_NOT_FOUND'],
  },
  create: {
    method: 'POST',
    path: '/discounts',
    tag,
    action: 'api::discounts.edit',
    summary: 'Makes a discount',
    body: discountDraft,
    bodyBytes: draftBytes,
    response: discountDesk,
    refusals: ['DISCOUNT_INVALID', 'EDIT_CONFLICT'],
  },
  save: {
    method: 'PUT',
    path: '/discounts/:id',
    tag,
    action: 'api::discounts.edit',
    summary: 'Saves a discount',
    params: byId,
    body: z.strictObject({
      revision: z.string().max(64).meta({ description: 'As it was read. Another one was saved since: `EDIT_CONFLICT`' }),
      draft: discountDraft,
    }),
    bodyBytes: draftBytes,
    response: discountDesk,
    refusals: ['DISCOUNT_NOT_FOUND', 'DISCOUNT_INVALID', 'EDIT_CONFLICT'],
  },
  listCodes: {
    method: 'GET',
    path: '/discounts/:id/codes',
    tag,
    action: readingCodes,
    summary: 'The codes of a discount, with how often each was used and by whom last',
    params: byId,
    query: z.strictObject({
      q: sought.meta({ description: 'A part of a code' }),
      used: z.enum(['used', 'unused']).optional(),
      cursor,
      limit: pageSize,
    }),
    response: z.object({ codes: z.array(foundCode), nextCursor: z.string().nullable() }),
    refusals: ['CURSOR_UNKNOWN', 'DISCOUNT_NOT_FOUND'],
  },
  addCodes: {
    method: 'POST',
    path: '/discounts/:id/codes/add',
    tag,
    action: 'api::promotions.codes',
    summary: 'Adds codes somebody typed or pasted',
    description: 'What stands in the list twice, is taken or is no code is left out and told.',
    params: byId,
    body: z.strictObject({
      codes: z.array(z.string().max(200)).min(1).max(10_000),
      usageLimit: z.number().int().min(1).max(1_000_000_000).nullable().default(null).meta({ description: 'Uses of each; null: no limit' }),
    }),
    bodyBytes: 2 * 1_024 * 1_024,
    response: z.object({
      added: z.number().int(),
      twice: z.array(z.string()).meta({ description: 'Stand in the list more than once; the first of them counts' }),
      taken: z.array(z.string()).meta({ description: 'Are codes already, of this discount or another' }),
      invalid: z.array(z.string()).meta({ description: 'Cannot be codes' }),
    }),
    refusals: ['DISCOUNT_NOT_FOUND', 'DISCOUNT_INVALID'],
  },
  changeCode: {
    method: 'PUT',
    path: '/discounts/:id/codes/:code',
    tag,
    action: 'api::promotions.codes',
    summary: 'Switches a code on or off, or says how often it can be used',
    params: byId.extend({ code: id }),
    body: z.strictObject({
      enabled: z.boolean().optional(),
      usageLimit: z.number().int().min(1).max(1_000_000_000).nullable().optional(),
    }),
    response: z.object({ done: z.literal(true) }),
    refusals: ['DISCOUNT_CODE_NOT_FOUND'],
  },
  exportCodes: {
    method: 'GET',
    path: '/discounts/:id/code-list',
    tag,
    action: 'api::promotions.codes',
    summary: 'All codes of a discount as a table (CSV) with a head',
    params: byId,
    file: 'text/csv',
    response: file,
    refusals: ['DISCOUNT_NOT_FOUND'],
  },
});
