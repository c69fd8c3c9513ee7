import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { share } from '../../../http/cached-answers/shared-answers';
import { customerOf } from '../../../http/customer-auth';
import { limited, payersOf } from '../../../http/rate-limits';
import { reply, replyJson } from '../../../http/reply';
import { inputOf } from '../../../http/validate-request';
import type { ListingFilter } from '../../../shop/listing/listing-filter';
import { searchProducts } from '../../../shop/search/search-products';
import { suggest } from '../../../shop/search/suggest';
import { browseCategories } from '../../../shop/storefront/browse-categories';
import { browseProducts, nameOfList, type Position } from '../../../shop/storefront/browse-products';
import { describeShop } from '../../../shop/storefront/describe-shop';
import { readLegalText } from '../../../shop/storefront/legal-texts';
import { showProduct } from '../../../shop/storefront/show-product';
import { quote } from '../../../shop/pricing/quote';
import { withAddresses } from '../../../shop/catalog/pictures';
import { arrayOf } from '../../../shop/json-pieces';
import { viewerOf } from '../../../shop/storefront/viewer';
import { storefront } from '../contract';

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  async bootstrap(ctx: Context) {
    const { query } = inputOf(ctx, storefront.bootstrap);
    const viewer = await viewerOf(strapi, { ...query, customer: customerOf(ctx) });
    const { shop, home, products, until } = await describeShop(strapi, viewer, query.platform ?? null);
    share(ctx, { tags: ['lists', ...products.map((id) => `stock:${id}`)], until: endOf(until) });
    replyJson(ctx, storefront.bootstrap, [`${JSON.stringify(shop).slice(0, -1)},"home":`, ...home, '}']);
  },

  async browse(ctx: Context) {
    const { query } = inputOf(ctx, storefront.browse);
    const { sort, cursor, limit, inStock } = query;
    const viewer = await viewerOf(strapi, { ...query, customer: customerOf(ctx) });
    const filter = filterOf(query);
    const list = nameOfList({ viewer, filter, sort });
    const after = cursor === undefined ? null : readCursor(cursor, list);
    const { cards, ids: shown, next, facets, until } = await browseProducts(strapi, { viewer, filter, sort, after, limit });
    const tags = ['lists', ...(inStock ? ['in-stock'] : []), ...shown.map((id) => `stock:${id}`)];
    share(ctx, { tags, until: endOf(until) });
    replyJson(ctx, storefront.browse, arrayOf(cards), {
      nextCursor: next && writeCursor(list, next),
      facets,
      language: viewer.locale,
    });
  },

  async search(ctx: Context) {
    const { query } = inputOf(ctx, storefront.search);
    const viewer = await viewerOf(strapi, { ...query, customer: customerOf(ctx) });
    const { q: text, offset, limit } = query;
    const found = await searchProducts(strapi, { viewer, text, filter: filterOf(query), offset, limit });
    const { understood, suggestions, facets, isMore, until } = found;
    const tags = ['lists', ...(query.inStock ? ['in-stock'] : []), ...found.ids.map((id) => `stock:${id}`)];
    share(ctx, { tags, until: endOf(until) });
    replyJson(ctx, storefront.search, arrayOf(found.cards), {
      ...{ understood, suggestions, facets },
      nextOffset: isMore ? offset + limit : null,
      language: viewer.locale,
    });
  },

  async suggest(ctx: Context) {
    const { query } = inputOf(ctx, storefront.suggest);
    const viewer = await viewerOf(strapi, { ...query, customer: customerOf(ctx) });
    const { words, products, until } = await suggest(strapi, { viewer, text: query.q });
    share(ctx, { tags: ['lists'], until: endOf(until) });
    const found = `{"words":${JSON.stringify(words)},"products":[${products.join(',')}]}`;
    replyJson(ctx, storefront.suggest, [withAddresses(strapi, found)], { language: viewer.locale });
  },

  async show(ctx: Context) {
    const { params, query } = inputOf(ctx, storefront.show);
    const viewer = await viewerOf(strapi, { ...query, customer: customerOf(ctx) });
    const { id, json, products, until } = await showProduct(strapi, { idOrSlug: params.idOrSlug, viewer });
    const shown = [id, ...products].flatMap((each) => [`product:${each}`, `stock:${each}`]);
    share(ctx, { tags: [...shown, `slug:${params.idOrSlug}`, 'settings'], until: endOf(until) });
    replyJson(ctx, storefront.show, json, { language: viewer.locale });
  },

  async categories(ctx: Context) {
    const { query } = inputOf(ctx, storefront.categories);
    const viewer = await viewerOf(strapi, { ...query, customer: customerOf(ctx) });
    const { categories, until } = await browseCategories(strapi, viewer);
    share(ctx, { tags: ['lists'], until: endOf(until) });
    replyJson(ctx, storefront.categories, [withAddresses(strapi, JSON.stringify(categories))]);
  },

  async legalText(ctx: Context) {
    const { params, query } = inputOf(ctx, storefront.legalText);
    const { text, language } = await readLegalText(strapi, { kind: params.kind, locale: query.locale });
    share(ctx, { tags: ['settings'], until: endOf(null) });
    reply(ctx, storefront.legalText, text, { language });
  },

  async quote(ctx: Context) {
    const { body } = inputOf(ctx, storefront.quote);
    const { address, payment, ...request } = body;
    const quoted = () =>
      quote(strapi, {
        ...request,
        country: address?.country ?? body.country,
        region: address?.region,
        address,
        customer: customerOf(ctx),
        paymentProvider: payment?.provider,
      });
    // Codes could be guessed here ten at a time.
    const wrong = (outcome: { error: unknown } | { result: Awaited<ReturnType<typeof quoted>> }) =>
      'result' in outcome ? outcome.result.notApplied.filter(({ reason }) => reason === 'CODE_UNKNOWN').length : 0;
    reply(ctx, storefront.quote, await limited(payersOf(ctx, 'code', null), { points: request.codes.length, wrong }, quoted));
  },
});

type Filters = Pick<
  ReturnType<typeof inputOf<typeof storefront.search>>['query'],
  'ids' | 'category' | 'brand' | 'attributes' | 'options' | 'priceMin' | 'priceMax' | 'inStock' | 'onSale'
>;

const filterOf = ({ ids, category, brand, attributes, options, priceMin, priceMax, inStock, onSale }: Filters): ListingFilter => ({
  ...{ ids, priceMin, priceMax, inStock, onSale },
  categories: category ?? [],
  brands: brand ?? [],
  attributes: attributes ?? {},
  options: options ?? {},
});

// Whatever is not told by a notice, such as what of the settings other instances remember for some seconds.
const longestMs = 60_000;
const endOf = (until: Date | null): number => Math.min(until?.getTime() ?? Infinity, Date.now() + longestMs);

// Clients hand it back as it is; that it is readable is nobody's business but ours.
const writeCursor = (list: string, { key, id }: Position): string => Buffer.from(JSON.stringify([list, key, id])).toString('base64url');

/** Refuses a cursor of another list: there its place means nothing. */
function readCursor(cursor: string, list: string): Position {
  const parts = parsed(Buffer.from(cursor, 'base64url').toString('utf8'));
  const [of, key, id] = Array.isArray(parts) && parts.every((part) => typeof part === 'string') ? (parts as string[]) : [];
  if (of === undefined || key === undefined || id === undefined) throw cursorInvalid('is not one of ours');
  if (of !== list) throw cursorInvalid('is of another list: where sort, filter, currency or language change, begin without it');
  return { key, id };
}

const cursorInvalid = (message: string): Error =>
  new errors.ValidationError(`Invalid request. cursor: ${message}`, { code: 'VALIDATION_FAILED', issues: [{ path: ['cursor'], message }] });

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
