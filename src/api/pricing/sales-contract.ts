import { z } from 'zod';
import { saleOutcomes } from '../../domain/pricing/preview-sale';
import { saleStates } from '../../domain/pricing/sale-state';
import { saleTerms as terms, sentSale } from '../../http/sale-schemas';
import { sentInstant } from '../../http/schemas';
import { staffEndpoints } from '../../http/staff-endpoint';
import { byId, findings, id } from '../../http/staff-schemas';

const tag = 'Sales';
const action = 'api::prices.edit';
const count = z.number().int();
const example = {
  name: 'Tea weekend',
  startsAt: '2026-12-04T22:00:00Z',
  endsAt: '2026-12-06T22:00:00Z',
  terms: {
    scope: { kind: 'some', products: [], categories: ['q1w2e3r4t5y6u7i8o9p0a1s2'], brands: [] },
    off: { kind: 'percent', basisPoints: 2_000 },
    ending: 'ninety_nine',
  },
};

const named = z.object({ id, name: z.string() });
const window = { startsAt: z.string(), endsAt: z.string().nullable(), state: z.enum(saleStates) };
const sale = z
  .object({
    ...{ id, revision: count, name: z.string(), enabled: z.boolean(), ...window, terms },
    names: z.record(z.string(), z.string()).meta({ description: 'How what it names is called, by id; what was deleted is left out' }),
    changed: z.object({ at: z.string(), by: z.string().nullable() }),
  })
  .meta({ id: 'Sale' });
const seen = z.number().int().min(1).meta({ description: 'As it was read: where somebody saved it since, nothing is done' });

const previewedPrice = z
  .object({
    list: id,
    currency: z.string(),
    taxIncluded: z.boolean(),
    usual: count,
    price: count.nullable(),
    outcome: z.enum(saleOutcomes).meta({
      description:
        '`holds`: customers pay `price`. `ZERO`: it would be free; `NOT_LOWER`; `NO_AMOUNT`: none in its currency; `NOT_USED`: another price list stands in for this one; `OTHER_SALE`: `insteadOf` counts',
    }),
    insteadOf: z.object({ name: z.string(), price: count }).nullable(),
    lowest30d: count.nullable().meta({ description: 'The lowest price of the 30 days before the sale, which the law has named beside it' }),
    margins: z
      .object({ usual: count, sale: count.nullable() })
      .nullable()
      .meta({ description: 'What is left once tax and cost are gone; null where the cost is not known, and without `api::costs.see`' }),
  })
  .meta({ id: 'PreviewedPrice' });

/** Sales: rules by which whatever they cover costs less. */
export const saleEndpoints = staffEndpoints({
  listSales: {
    method: 'GET',
    path: '/sales',
    tag,
    action,
    summary: 'Sales: those that hold and are to come, then those that are off, then those that are over',
    query: z.strictObject({ page: z.coerce.number().int().min(1).max(10_000).default(1) }),
    response: z.object({ sales: z.array(sale), more: z.boolean() }),
  },
  readSaleChoices: {
    method: 'GET',
    path: '/sale-choices',
    tag,
    action,
    summary: 'What there is to choose from for a sale',
    response: z.object({
      timeZone: z.string().meta({ description: 'Of the shop, such as Europe/Kyiv' }),
      country: z.string(),
      currencies: z.array(z.object({ code: z.string(), exponent: count })),
      lists: z.array(z.object({ ...named.shape, kind: z.string(), currency: z.string() })),
      categories: z.array(named.meta({ description: 'By the way to it: `Tea › Green tea`' })),
      brands: z.array(named),
      customerGroups: z.array(named),
    }),
  },
  findSaleProducts: {
    method: 'GET',
    path: '/sale-products',
    tag,
    action,
    summary: 'Products for a sale to name, by a part of their name, a SKU or a barcode',
    query: z.strictObject({ q: z.string().trim().min(1).max(100) }),
    response: z.object({ products: z.array(named) }),
  },
  previewSale: {
    method: 'POST',
    path: '/sales/preview',
    tag,
    action,
    safe: true,
    summary: 'What a sale would do to every price, before it is saved',
    description: 'Prices are those at its first second, or now where it has begun. Saves nothing.',
    body: z.strictObject({
      sale: sentSale,
      id: id.nullable().default(null).meta({ description: 'Of the sale, where it is saved already: it does not count beside itself' }),
      page: z.number().int().min(1).max(50_000).default(1),
    }),
    example: { sale: example },
    response: z.object({
      findings,
      sums: z.object({
        ...{ products: count, prices: count, zero: count, notLower: count, noAmount: count, belowCost: count.nullable() },
        isPartial: z.boolean().meta({ description: 'More prices than are looked through at once' }),
      }),
      overlaps: z.array(z.object({ ...named.shape, startsAt: z.string(), endsAt: z.string().nullable() })),
      products: z.array(
        z.object({ ...named.shape, variants: z.array(z.object({ ...named.shape, sku: z.string(), prices: z.array(previewedPrice) })) }),
      ),
      more: z.boolean(),
    }),
  },
  createSale: {
    method: 'POST',
    path: '/sales',
    tag,
    action,
    summary: 'Makes a sale',
    description:
      'It is a rule: prices follow the usual ones, products that join a category join it, and nothing has to be done at its end. Carts and quotes know it with the commit; of lists, those of many products follow within minutes.',
    body: sentSale,
    example,
    response: sale,
    refusals: ['SALE_INVALID', 'EDIT_CONFLICT'],
  },
  readSale: {
    method: 'GET',
    path: '/sales/:id',
    tag,
    action,
    summary: 'A sale',
    params: byId,
    response: z.object({
      sale,
      waiting: count.meta({
        description: 'Products whose lists are still being brought up to date, whatever changed them; counted up to 10,000',
      }),
    }),
    refusals: ['SALE_NOT_FOUND'],
  },
  saveSale: {
    method: 'PUT',
    path: '/sales/:id',
    tag,
    action,
    summary: 'Saves a sale',
    params: byId,
    body: z.strictObject({ sale: sentSale, revision: seen }),
    example: { sale: example, revision: 1 },
    response: sale,
    refusals: ['SALE_NOT_FOUND', 'SALE_INVALID', 'EDIT_CONFLICT'],
  },
  deleteSale: {
    method: 'POST',
    path: '/sales/:id/delete',
    tag,
    action,
    summary: 'Takes a sale away; its prices end at once',
    params: byId,
    body: z.strictObject({ revision: seen }),
    response: z.object({ deleted: z.literal(true) }),
    refusals: ['SALE_NOT_FOUND', 'EDIT_CONFLICT'],
  },
  readPriceCalendar: {
    method: 'GET',
    path: '/price-calendar',
    tag,
    action,
    summary: 'Sales, price lists with a time and discounts between two instants',
    query: z
      .strictObject({ from: sentInstant, until: sentInstant })
      .refine(({ from, until }) => until > from, { path: ['until'], message: 'must be later than from' }),
    response: z.object({
      timeZone: z.string(),
      entries: z.array(
        z.object({
          type: z.enum(['sale', 'price_list', 'discount']),
          ...named.shape,
          startsAt: z.string().nullable(),
          endsAt: z.string().nullable(),
          state: z.enum(saleStates),
        }),
      ),
      more: z.boolean(),
    }),
  },
});
