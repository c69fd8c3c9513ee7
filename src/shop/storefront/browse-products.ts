import type { Core } from '@strapi/strapi';
import { DomainError } from '../../domain/domain-error';
import type { Minor } from '../../domain/money/money';
import { loadTaxedVariants } from '../catalog/variant-facts';
import { loadPriceHistory } from '../pricing/price-history';
import { storeSettings } from '../store/store-settings';
import { priceProducts, toCard, toDetail, type Card, type PricedProduct, type Viewer } from './cards';
import {
  countFacets,
  findProductId,
  findProductIds,
  loadProductTexts,
  type Facets,
  type Position,
  type ProductFilter,
  type TextSort,
} from './product-queries';

export type BrowseProducts = Readonly<{
  viewer: Viewer;
  category?: string | undefined;
  brand?: string | undefined;
  attributes: Readonly<Record<string, readonly string[]>>;
  priceMin?: Minor | undefined;
  priceMax?: Minor | undefined;
  inStock?: boolean | undefined;
  sort: TextSort | 'price' | '-price';
  cursor: Position | null;
  limit: number;
}>;

export type Page = Readonly<{ cards: Card[]; nextCursor: Position | null; facets: Facets }>;

/** A page of priced cards, with the counts of what could be filtered by. */
export async function browseProducts(strapi: Core.Strapi, query: BrowseProducts): Promise<Page> {
  const db = strapi.db.connection;
  const settings = await storeSettings(strapi);
  const { viewer } = query;
  const languages = { locale: viewer.locale, defaultLocale: settings.defaultLocale };
  const filter: ProductFilter = {
    ...languages,
    currency: viewer.currency,
    category: query.category,
    brand: query.brand,
    attributes: query.attributes,
  };
  const facts = { ...languages, currency: viewer.currency, country: viewer.country, now: viewer.now };

  const price = (positions: readonly Position[]) =>
    loadTaxedVariants(db, { products: positions.map(({ id }) => id) }, facts).then((taxed) => priceProducts(taxed, viewer));
  const { positions, priced } = dependsOnPrice(query)
    ? await pageByPrice(await findProductIds(db, filter, { sort: textSort(query.sort), after: null, limit: null }), price, query)
    : await pageByText(
        await findProductIds(db, filter, { sort: textSort(query.sort), after: query.cursor, limit: query.limit + 1 }),
        price,
        query,
      );

  const page = positions.slice(0, query.limit);
  const [texts, facets] = await Promise.all([
    loadProductTexts(
      db,
      page.map(({ id }) => id),
      languages,
    ),
    countFacets(db, filter),
  ]);
  const history = await loadPriceHistory(db, onSale(page.flatMap(({ id }) => priced.get(id) ?? [])), viewer);
  const cards = page.flatMap(({ id }) => {
    const text = texts.get(id);
    const product = priced.get(id);
    return text && product ? [toCard(text, product, { viewer, settings, history })] : [];
  });
  return { cards, nextCursor: positions.length > query.limit ? (page.at(-1) ?? null) : null, facets };
}

/** Row ids of the variants that are sold at a sale price now. */
const onSale = (products: readonly PricedProduct[]): number[] =>
  products.flatMap(({ variants }) => variants.filter(({ price }) => price.kind === 'sale').map(({ facts }) => facts.rowId));

type Priced = { positions: Position[]; priced: Map<string, PricedProduct> };
type Pricer = (positions: readonly Position[]) => Promise<PricedProduct[]>;

const textSort = (sort: BrowseProducts['sort']): TextSort => (sort === 'price' || sort === '-price' ? 'name' : sort);

const dependsOnPrice = ({ sort, priceMin, priceMax, inStock }: BrowseProducts) =>
  sort === 'price' || sort === '-price' || priceMin !== undefined || priceMax !== undefined || inStock === true;

async function pageByText(positions: Position[], price: Pricer, { limit }: BrowseProducts): Promise<Priced> {
  const priced = await price(positions.slice(0, limit));
  return { positions, priced: new Map(priced.map((product) => [product.productId, product])) };
}

/** Filters and sorts by what customers would pay, which only the rules know: the prices of all that matched are computed. */
async function pageByPrice(positions: Position[], price: Pricer, query: BrowseProducts): Promise<Priced> {
  const { priceMin = 0, priceMax = Infinity, inStock, sort, cursor } = query;
  const products = (await price(positions)).filter(
    (product) => product.paidFrom >= priceMin && product.paidFrom <= priceMax && (!inStock || product.inStock),
  );
  const keyOf = new Map(positions.map(({ id, key }) => [id, key]));
  const sign = sort.startsWith('-') || sort === 'newest' ? -1 : 1;
  const sorted = products
    // Amounts padded to one length sort as text the way they sort as numbers.
    .map(({ productId, paidFrom }) => ({
      id: productId,
      key: sort.endsWith('price') ? String(paidFrom).padStart(16, '0') : (keyOf.get(productId) ?? ''),
    }))
    .sort((a, b) => sign * (compare(a.key, b.key) || compare(a.id, b.id)));
  const after = cursor
    ? sorted.filter((position) => sign * (compare(position.key, cursor.key) || compare(position.id, cursor.id)) > 0)
    : sorted;
  return { positions: after, priced: new Map(products.map((product) => [product.productId, product])) };
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** One product by id or slug. Refuses `PRODUCT_NOT_FOUND`, also for drafts and products without a price in the currency. */
export async function showProduct(strapi: Core.Strapi, { idOrSlug, viewer }: { idOrSlug: string; viewer: Viewer }) {
  const db = strapi.db.connection;
  const settings = await storeSettings(strapi);
  const languages = { locale: viewer.locale, defaultLocale: settings.defaultLocale };
  const id = await findProductId(db, idOrSlug, languages);
  const texts = id ? await loadProductTexts(db, [id], languages) : null;
  const text = id ? texts?.get(id) : undefined;
  const [product] = text ? priceProducts(await loadTaxedVariants(db, { products: [text.id] }, { ...languages, ...viewer }), viewer) : [];
  if (!text || !product) throw new DomainError('PRODUCT_NOT_FOUND', 'There is no such product, or it is not sold in this currency');
  return toDetail(text, product, { viewer, settings, history: await loadPriceHistory(db, onSale([product]), viewer) });
}
