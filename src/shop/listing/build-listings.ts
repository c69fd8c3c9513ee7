import { scheduler } from 'node:timers/promises';
import type { Knex } from 'knex';
import type { ListingPricesRow, ListingProductsRow, ListingTextsRow } from 'knex/types/tables';
import { chosenIn } from '../../domain/catalogue/options';
import { askerIn, type Market } from '../../domain/pricing/price-segments';
import { loadVariantPictures } from '../catalog/pictures';
import { loadVariants, type VariantFacts } from '../catalog/variant-facts';
import { loadPriceHistory, type PriceHistory } from '../pricing/price-history';
import { taxRatesOf } from '../terms/taxes';
import type { Terms } from '../terms/terms';
import { keysOf } from './listing-keys';
import { toPriceParts, toTextParts } from './listing-parts';
import { nextChange, priceProduct } from './priced-products';
import { codeOf, wordsOf } from '../../domain/search/words';
import { nameVector, searchVector, type Searched } from '../search/lexemes';
import { loadProductTexts, type ProductText } from './product-texts';
import type { KeptSegment } from './segments';

/** What the shop speaks and sells in. */
export type ShopRange = Readonly<{ locales: readonly string[]; defaultLocale: string; currencies: readonly string[] }>;

export type ProductRow = Omit<ListingProductsRow, 'id'>;
export type PriceRow = Omit<ListingPricesRow, 'id' | 'valid_from' | 'valid_until' | 'paid_from'> &
  Readonly<{ valid_from: string; valid_until: string; paid_from: number }>;
export type WordRow = Readonly<{ locale: string; word: string }>;
export type Listings = Readonly<{
  products: ProductRow[];
  texts: ListingTextsRow[];
  prices: PriceRow[];
  variants: readonly VariantFacts[];
  words: WordRow[];
}>;

type Building = Readonly<{ range: ShopRange; terms: Terms; market: Market; segments: readonly KeptSegment[] }>;
type FactsByProduct = ReadonlyMap<string, readonly VariantFacts[]>;

/** What customers see of products: in every language, and in every segment now and after the changes that are already known of. */
export async function buildListings(db: Knex, ids: readonly string[], building: Building): Promise<Listings> {
  const { range, market, segments } = building;
  const byCurrency = new Map<string, FactsByProduct>();
  for (const currency of range.currencies) byCurrency.set(currency, await loadFacts(db, ids, currency, building));
  const [anyCurrency = new Map() as FactsByProduct] = byCurrency.values();

  const breathe = breathing();
  const products: ProductRow[] = [];
  const texts: ListingTextsRow[] = [];
  const words = new Map<string, WordRow>();
  const variantRows = [...anyCurrency.values()].flat().map(({ rowId }) => rowId);
  for (const locale of range.locales) {
    const pictures = await loadVariantPictures(db, variantRows, { locale, defaultLocale: range.defaultLocale });
    for (const text of (await loadProductTexts(db, ids, { locale, defaultLocale: range.defaultLocale })).values()) {
      await breathe();
      const { id: product, slug, name, createdAt } = text;
      const variants = anyCurrency.get(product) ?? [];
      const keys = keysOf(text, variants);
      const labels = labelsIn(variants, locale);
      for (const word of namesIn(text, labels)) words.set(`${locale} ${word}`, { locale, word });
      const searched = searchedBy(text, variants, labels);
      const search = { names: nameVector(searched), search: searchVector(searched), codes: codesOf(variants) };
      products.push({ product, locale, slug, name, created_at: createdAt, keys, ...search });
      texts.push({ product, locale, ...toTextParts(text, variants, { locale, pictures }) });
    }
  }

  const prices: PriceRow[] = [];
  for (const [currency, facts] of byCurrency) {
    const history = await loadPriceHistory(db, inSales([...facts.values()].flat()), {
      currency,
      now: market.now,
      sales: building.terms.salePeriods,
    });
    const own = segments.filter((segment) => segment.currency === currency);
    for (const [product, variants] of facts) {
      await breathe();
      for (const segment of own) prices.push(...pricesOf({ product, variants, segment, history }, building));
    }
  }
  // One that hangs on two products, as only SQL hangs it, is counted once.
  const counted = new Map([...anyCurrency.values()].flat().map((facts) => [facts.rowId, facts]));
  return { products, texts, prices, variants: [...counted.values()], words: [...words.values()] };
}

// Two hundred products of many variants are some hundred milliseconds, in which nobody would be answered.
const longestMs = 10;

/** Lets others have their turn, where they have waited for it. */
function breathing(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < longestMs) return;
    await scheduler.yield();
    since = performance.now();
  };
}

const labelsIn = (variants: readonly VariantFacts[], locale: string): string[] => [
  ...new Set(variants.flatMap(({ options }) => options.map((value) => chosenIn(value, locale).label))),
];

function searchedBy(
  { name, brand, categories, attributes, description }: ProductText,
  variants: readonly VariantFacts[],
  labels: readonly string[],
): Searched[] {
  return [
    { weight: 'A', text: name },
    { weight: 'B', text: brand?.name ?? '' },
    ...[...new Set([...variants.map((variant) => variant.name), ...labels])].map((text) => ({
      weight: 'B' as const,
      text,
    })),
    ...variants.map(({ sku }) => ({ weight: 'B' as const, text: sku })),
    ...categories.map((category) => ({ weight: 'C' as const, text: category.name })),
    ...Object.values(attributes).map((text) => ({ weight: 'C' as const, text })),
    { weight: 'D', text: description ?? '' },
  ];
}

const longestWord = 40;

/** The words people type: not those of descriptions, which are many and seldom meant. */
const namesIn = ({ name, brand, categories }: ProductText, labels: readonly string[]): string[] =>
  wordsOf([name, brand?.name ?? '', ...categories.map((each) => each.name), ...labels].join(' ')).filter(
    (word) => word.length > 1 && word.length <= longestWord,
  );

/** One beside the other, each whole: what is looked for is a part of one. */
const codesOf = (variants: readonly VariantFacts[]): string =>
  variants.flatMap(({ sku, barcode }) => [sku, ...(barcode ? [barcode] : [])].map(codeOf)).join(' ');

/** In a language they are shown in: what is sold in one language only has prices too. */
async function loadFacts(
  db: Knex,
  ids: readonly string[],
  currency: string,
  { range, market: { now } }: Building,
): Promise<FactsByProduct> {
  const { defaultLocale, locales } = range;
  const found = new Map<string, readonly VariantFacts[]>();
  for (const locale of [defaultLocale, ...locales.filter((other) => other !== defaultLocale)]) {
    const products = ids.filter((id) => !found.has(id));
    const variants = await loadVariants(db, { products }, { currency, locale, defaultLocale, now });
    for (const [id, own] of Map.groupBy(variants, ({ productId }) => productId)) found.set(id, own);
  }
  return found;
}

/** The variants that have a price in a sale. */
const inSales = (variants: readonly VariantFacts[]): VariantFacts[] =>
  variants.filter(({ candidates, sales = [] }) => sales.length > 0 || candidates.some(({ kind }) => kind === 'sale'));

// What is scheduled behind these is built when the first of them is over.
const mostPeriods = 4;

type Pricing = Readonly<{ product: string; variants: readonly VariantFacts[]; segment: KeptSegment; history: PriceHistory }>;

function pricesOf({ product, variants, segment, history }: Pricing, { terms, market }: Building): PriceRow[] {
  const asker = askerIn(segment, market);
  const taxRates = taxRatesOf(terms.taxes, asker.country);
  const rows: PriceRow[] = [];
  let from = '-infinity';
  for (let now: Date | null = market.now; now !== null && rows.length < mostPeriods;) {
    const pricing = { asker, taxRates, now };
    const priced = priceProduct(variants, pricing);
    now = nextChange(variants, pricing);
    const until = now?.toISOString() ?? 'infinity';
    if (priced) {
      const sold = new Set(priced.variants.map(({ facts }) => facts.rowId));
      const unsold = variants.flatMap(({ rowId }) => (sold.has(rowId) ? [] : [rowId]));
      rows.push({
        product,
        segment: segment.id,
        valid_from: from,
        valid_until: until,
        paid_from: priced.paidFrom,
        on_sale: priced.variants.some(({ price }) => price.compareAt !== null),
        unsold: unsold.length > 0 ? unsold : null,
        prices: toPriceParts(priced, variants, history),
      });
    }
    from = until;
  }
  return rows;
}
