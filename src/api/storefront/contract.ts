import { z } from 'zod';
import { flagPlatforms } from '../../domain/store/feature-flags';
import { legalKinds } from '../../domain/store/legal-texts';
import { endpoints } from '../../http/endpoint';
import { quote } from '../../http/quote-schemas';
import { addressParts, channel, countryCode, currencyCode, documentId, email, localeCode, quantity } from '../../http/schemas';
import { card, productDetail, facets, categoryBranch, legalTextWithBody, shopDescription } from '../../http/storefront-schemas';

const viewer = {
  currency: currencyCode.optional().meta({ description: "The shop's default currency when left out" }),
  country: countryCode.optional(),
  locale: localeCode.optional(),
  channel: channel.default('app'),
};
/** A parameter that may be repeated: one of its values must fit. */
const several = <S extends z.ZodType<string, string>>(each: S, most: number) =>
  z.union([each.transform((value): string[] => [value]), z.array(each).min(1).max(most)]);
const flag = z.enum(['true', 'false']).transform((value) => value === 'true');
const namedValues = z
  .record(z.string().min(1).max(60), several(z.string().max(120), 20))
  .refine((named) => Object.keys(named).length <= 10, 'must name at most 10');
const wholeAmount = z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER);

const filters = {
  ids: several(documentId, 100).optional().meta({ description: 'Only these products: a wish list, what was seen last. `ids=a&ids=b`' }),
  category: several(z.string().min(1).max(200), 20)
    .optional()
    .meta({ description: 'Ids or slugs; each holds for the categories below it too' }),
  brand: several(z.string().min(1).max(200), 20).optional().meta({ description: 'Ids or slugs' }),
  priceMin: wholeAmount.optional(),
  priceMax: wholeAmount.optional(),
  inStock: flag.optional().meta({ description: '`true`: only what can be bought now' }),
  onSale: flag.optional().meta({ description: '`true`: only what costs less than it did' }),
  attributes: namedValues.optional().meta({
    param: { style: 'deepObject', explode: true },
    description: '`attributes[Material]=Wool&attributes[Material]=Linen`: every named attribute must match, with one of its values',
  }),
  options: namedValues.optional().meta({
    param: { style: 'deepObject', explode: true },
    description:
      '`options[Size]=M&options[Size]=L`: as attributes, and one variant has all of them; with `inStock=true`, one that can be bought now',
  }),
};
const language = localeCode.meta({
  description: 'The language that was served: the one asked for, else one like it (`uk` for `uk-UA`), else the default one',
});
const searched = z.string().trim().min(1).max(200).meta({ description: 'What was typed', example: 'wool blanket' });
const place = z.coerce.number().int().min(0).max(10_000);

export const storefront = endpoints({
  bootstrap: {
    method: 'GET',
    path: '/storefront/bootstrap',
    tag: 'Shopping',
    open: true,
    shared: true,
    summary: 'What an app asks first',
    description:
      'Languages, currencies, countries and ways to pay, the versions of the app that work, what staff switched on, legal texts, and the home screen with priced cards. It is answered to versions that are too old as well.',
    query: z.strictObject({
      ...viewer,
      platform: z.enum(flagPlatforms).optional().meta({ description: 'Where the app runs: some flags hold on some platforms alone' }),
    }),
    response: shopDescription,
    refusals: ['CURRENCY_NOT_OFFERED'],
  },
  browse: {
    method: 'GET',
    path: '/storefront/products',
    tag: 'Shopping',
    open: true,
    shared: true,
    summary: 'Priced product cards',
    description:
      'A page of them, with the facets to narrow it down. Go on with `cursor`, which is of this list: with another filter, order, currency or language it is refused.',
    query: z.strictObject({
      ...viewer,
      ...filters,
      sort: z.enum(['name', '-name', 'newest', 'price', '-price']).default('name'),
      cursor: z.string().max(600).optional().meta({ description: '`meta.nextCursor` of the page before' }),
      limit: z.coerce.number().int().min(1).max(100).default(24),
    }),
    response: z.array(card),
    meta: z.object({ nextCursor: z.string().nullable(), facets, language }),
    refusals: ['CURRENCY_NOT_OFFERED'],
  },
  search: {
    method: 'GET',
    path: '/storefront/search',
    tag: 'Shopping',
    open: true,
    shared: true,
    summary: 'Products that are searched for',
    description:
      'The best first: those that have all the words, in any form, the last one perhaps only begun; else a part of a SKU or barcode, words that look alike, or what the same keys are on another keyboard. Filters and facets are those of the list.',
    query: z.strictObject({
      ...viewer,
      q: searched,
      ...filters,
      offset: place.default(0).meta({ description: '`meta.nextOffset` of the page before' }),
      limit: z.coerce.number().int().min(1).max(100).default(24),
    }),
    response: z.array(card),
    meta: z.object({
      understood: z.string().nullable().meta({ description: 'The words that were found, where they are others than were typed' }),
      suggestions: z.array(z.string()).meta({ description: 'Words to try, where nothing was found' }),
      nextOffset: z.number().int().nullable(),
      facets: facets.nullable().meta({ description: 'Null where nothing was found' }),
      language,
    }),
    refusals: ['CURRENCY_NOT_OFFERED'],
  },
  suggest: {
    method: 'GET',
    path: '/storefront/suggest',
    tag: 'Shopping',
    open: true,
    shared: true,
    summary: 'What may be meant while it is typed',
    query: z.strictObject({ ...viewer, q: searched }),
    response: z.object({
      words: z.array(z.string()).meta({ description: 'What was typed, with how its last word may go on' }),
      products: z.array(card.pick({ id: true, slug: true, name: true, image: true, brand: true, categories: true })),
    }),
    meta: z.object({ language }),
    refusals: ['CURRENCY_NOT_OFFERED'],
  },
  show: {
    method: 'GET',
    path: '/storefront/products/:idOrSlug',
    tag: 'Shopping',
    open: true,
    shared: true,
    summary: 'One product with its prices',
    description: 'As a card, with its description, all its pictures and attributes, and cards of what goes with it.',
    params: z.object({ idOrSlug: z.string().min(1).max(200) }),
    query: z.strictObject(viewer),
    response: productDetail,
    meta: z.object({ language }),
    refusals: ['PRODUCT_NOT_FOUND', 'CURRENCY_NOT_OFFERED'],
  },
  categories: {
    method: 'GET',
    path: '/storefront/categories',
    tag: 'Shopping',
    open: true,
    shared: true,
    summary: 'The tree of categories',
    description:
      'In the order the shop gave them, each with how many products are listed in it or below it for whoever asks; empty ones too. A name that was not translated is told in the default language.',
    query: z.strictObject(viewer),
    response: z.array(categoryBranch),
    refusals: ['CURRENCY_NOT_OFFERED'],
  },
  legalText: {
    method: 'GET',
    path: '/storefront/legal-texts/:kind',
    tag: 'Shopping',
    open: true,
    shared: true,
    summary: 'Terms, privacy and the like, whole',
    description:
      'In the language that is asked for, else in the default one. Which there are, `GET /storefront/bootstrap` tells as `legal`.',
    params: z.object({ kind: z.enum(legalKinds) }),
    query: z.strictObject({ locale: localeCode.optional() }),
    response: legalTextWithBody,
    meta: z.object({ language }),
    refusals: ['LEGAL_TEXT_NOT_FOUND'],
  },
  quote: {
    method: 'POST',
    path: '/storefront/quote',
    tag: 'Shopping',
    open: true,
    summary: 'What a basket costs, and why',
    limited: true,
    description: 'Keeps nothing. Naming a variant twice is the same as naming it once with both quantities.',
    body: z.strictObject({
      ...viewer,
      lines: z
        .array(z.strictObject({ variant: documentId, quantity }))
        .min(1)
        .max(100),
      codes: z.array(z.string().trim().min(1).max(64)).max(10).default([]),
      address: addressParts.partial().optional().meta({ description: 'Where it goes: country and region decide the tax' }),
      email: email.optional().meta({ description: 'Lets discounts per customer count a guest' }),
      delivery: documentId.optional(),
      payment: z.strictObject({ provider: z.string().min(1).max(40) }).optional(),
    }),
    example: { currency: 'EUR', country: 'UA', lines: [{ variant: 'kx2fz0y1n5m9q4t8c3b7v6aw', quantity: 2 }], codes: ['MEADOW5'] },
    bodyBytes: 32 * 1_024,
    response: quote,
    refusals: ['CURRENCY_NOT_OFFERED', 'VARIANT_UNKNOWN', 'PRICE_UNKNOWN', 'DELIVERY_METHOD_UNKNOWN', 'REGION_UNKNOWN', 'AMOUNT_TOO_LARGE'],
  },
});
