import type { Core } from '@strapi/strapi';
import { guestReads, type Asked, type GuestReads, type Told } from '../../http/cached-answers/shared-reads';
import type { Answer } from '../../http/reply';
import { withAddresses } from '../../shop/catalog/pictures';
import { arrayOf } from '../../shop/json-pieces';
import type { ListingFilter } from '../../shop/listing/listing-filter';
import { searchProducts } from '../../shop/search/search-products';
import { suggest } from '../../shop/search/suggest';
import { browseCategories } from '../../shop/storefront/browse-categories';
import { browseProducts, nameOfList } from '../../shop/storefront/browse-products';
import { describeShop } from '../../shop/storefront/describe-shop';
import { readLegalText } from '../../shop/storefront/legal-texts';
import { showProduct } from '../../shop/storefront/show-product';
import { viewerOf } from '../../shop/storefront/viewer';
import { storefront } from './contract';
import { readCursor, writeCursor } from './list-cursor';

type Endpoints = typeof storefront;

/** What the storefront answers to who only looks, each with what it shows: guests are answered what was kept of it. */
export const reads = {
  async bootstrap(strapi: Core.Strapi, { query, customer }: Asked<Endpoints['bootstrap']>): Promise<Told<Endpoints['bootstrap']>> {
    const viewer = await viewerOf(strapi, { ...query, customer });
    const { shop, home, products, until } = await describeShop(strapi, viewer, query.platform ?? null);
    return {
      data: [`${JSON.stringify(shop).slice(0, -1)},"home":`, ...home, '}'],
      shared: { tags: ['lists', 'integrations', ...products.map((id) => `stock:${id}`)], until: endOf(until) },
    };
  },

  async browse(strapi: Core.Strapi, { query, customer }: Asked<Endpoints['browse']>): Promise<Told<Endpoints['browse']>> {
    const { sort, cursor, limit, inStock } = query;
    const viewer = await viewerOf(strapi, { ...query, customer });
    const filter = filterOf(query);
    const list = nameOfList({ viewer, filter, sort });
    const after = cursor === undefined ? null : readCursor(cursor, list);
    const { cards, ids: shown, next, facets, until } = await browseProducts(strapi, { viewer, filter, sort, after, limit });
    return {
      data: arrayOf(cards),
      meta: { nextCursor: next && writeCursor(list, next), facets, language: viewer.locale },
      shared: { tags: listTags(shown, inStock), until: endOf(until) },
    };
  },

  async search(strapi: Core.Strapi, { query, customer }: Asked<Endpoints['search']>): Promise<Told<Endpoints['search']>> {
    const viewer = await viewerOf(strapi, { ...query, customer });
    const { q: text, offset, limit } = query;
    const found = await searchProducts(strapi, { viewer, text, filter: filterOf(query), offset, limit });
    const { understood, suggestions, facets, isMore, until } = found;
    return {
      data: arrayOf(found.cards),
      meta: { understood, suggestions, facets, nextOffset: isMore ? offset + limit : null, language: viewer.locale },
      shared: { tags: listTags(found.ids, query.inStock), until: endOf(until) },
    };
  },

  async suggest(strapi: Core.Strapi, { query, customer }: Asked<Endpoints['suggest']>): Promise<Told<Endpoints['suggest']>> {
    const viewer = await viewerOf(strapi, { ...query, customer });
    const { words, products, until } = await suggest(strapi, { viewer, text: query.q });
    return {
      data: [withAddresses(strapi, `{"words":${JSON.stringify(words)},"products":[${products.join(',')}]}`)],
      meta: { language: viewer.locale },
      shared: { tags: ['lists'], until: endOf(until) },
    };
  },

  async show(strapi: Core.Strapi, { params, query, customer }: Asked<Endpoints['show']>): Promise<Told<Endpoints['show']>> {
    const viewer = await viewerOf(strapi, { ...query, customer });
    const { id, json, products, until } = await showProduct(strapi, { idOrSlug: params.idOrSlug, viewer });
    const shown = [id, ...products].flatMap((each) => [`product:${each}`, `stock:${each}`]);
    return {
      data: json,
      meta: { language: viewer.locale },
      shared: { tags: [...shown, `slug:${params.idOrSlug}`, 'settings'], until: endOf(until) },
    };
  },

  async categories(strapi: Core.Strapi, { query, customer }: Asked<Endpoints['categories']>): Promise<Told<Endpoints['categories']>> {
    const viewer = await viewerOf(strapi, { ...query, customer });
    const { categories, until } = await browseCategories(strapi, viewer);
    return { data: [withAddresses(strapi, JSON.stringify(categories))], shared: { tags: ['lists'], until: endOf(until) } };
  },

  async legalText(strapi: Core.Strapi, { params, query }: Asked<Endpoints['legalText']>): Promise<Told<Endpoints['legalText']>> {
    const { text, language } = await readLegalText(strapi, { kind: params.kind, locale: query.locale });
    return {
      data: [JSON.stringify(text satisfies Answer<Endpoints['legalText']['response']>)],
      meta: { language },
      shared: { tags: ['settings'], until: endOf(null) },
    };
  },
};

const ofGuests: readonly GuestReads[] = [
  guestReads(storefront.bootstrap, reads.bootstrap),
  guestReads(storefront.browse, reads.browse),
  guestReads(storefront.search, reads.search),
  guestReads(storefront.suggest, reads.suggest),
  guestReads(storefront.show, reads.show),
  guestReads(storefront.categories, reads.categories),
  guestReads(storefront.legalText, reads.legalText),
];

/** The same for guests, by the path they ask at. */
export const storefrontReads: GuestReads = (path) =>
  ofGuests.reduce<ReturnType<GuestReads>>((found, readsAt) => found ?? readsAt(path), null);

const listTags = (shown: readonly string[], inStock: boolean | undefined): string[] => [
  'lists',
  ...(inStock ? ['in-stock'] : []),
  ...shown.map((id) => `stock:${id}`),
];

type Filters = Pick<
  Asked<Endpoints['search']>['query'],
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
