import type { Minor } from '../../domain/money/money';
import { pinnedProducts } from '../search/pinned-searches';
import { categoryNamed, withDescendants } from '../terms/category-tree';
import type { Terms } from '../terms/terms';
import { anyOption, attributeKey, attributeKeys, brandKey, brandSlugKey, categoryKey, optionKey, optionKeys } from './listing-keys';

export type Named = Readonly<Record<string, readonly string[]>>;

/** What products are asked for. Of each kind one of the values must fit; what is not named is not asked for. */
export type ListingFilter = Readonly<{
  ids?: readonly string[] | undefined;
  /** Ids or slugs; a category holds for those below it. */
  categories: readonly string[];
  brands: readonly string[];
  attributes: Named;
  options: Named;
  priceMin?: Minor | undefined;
  priceMax?: Minor | undefined;
  inStock?: boolean | undefined;
  onSale?: boolean | undefined;
  /** What is searched for: as PostgreSQL reads it (`tsquery`), or as a part of a SKU or a barcode. */
  search?: Search | undefined;
}>;
/** With the rows of the pinned searches whose products are found too, whatever they say. */
export type Search = Readonly<({ query: string } | { code: string }) & { pinned: readonly number[] }>;

/** Whether anything but what is searched for is asked for: it may be why nothing is found, and makes the text of a statement another one. */
export const isNarrowed = ({ ids, categories, brands, attributes, options, priceMin, priceMax, inStock, onSale }: ListingFilter): boolean =>
  [ids, priceMin, priceMax, inStock, onSale].some((part) => part !== undefined) ||
  [...categories, ...brands, ...Object.keys(attributes), ...Object.keys(options)].length > 0;

type Languages = Readonly<{ locale: string; defaultLocale: string }>;

/** A choice among keys: the products have one of them. `facet`: what all keys begin with that could be chosen instead. */
export type Choice = Readonly<{ facet: string; keys: readonly string[] }>;

export function choicesOf(filter: ListingFilter, terms: Pick<Terms, 'categories' | 'categorySlugs'>, languages: Languages): Choice[] {
  const of = (facet: string, keys: readonly string[]): Choice[] => (keys.length === 0 ? [] : [{ facet, keys }]);
  const below = (category: string) => withDescendants(categoryNamed(category, terms.categorySlugs, languages), terms.categories);
  return [
    ...of('category=', filter.categories.flatMap(below).map(categoryKey)),
    ...of(
      'brand=',
      filter.brands.flatMap((brand) => [brandKey(brand), brandSlugKey(brand)]),
    ),
    ...Object.entries(filter.attributes).flatMap(([name, values]) =>
      of(
        attributeKeys(name),
        values.map((value) => attributeKey(name, value)),
      ),
    ),
    ...Object.entries(filter.options).flatMap(([name, values]) =>
      of(
        optionKeys(name),
        values.map((value) => optionKey(name, value)),
      ),
    ),
  ];
}

/**
 * Whether the product `t` is told in the language that was asked for, where something else finds it. Written so that no index is read for
 * it: half of a shop is told in each language, which takes longer to read than the rest of a search.
 */
export const inLocale = '(t.locale = :locale::text) is true';

/** Joins the price of the products `t` now, as `p`, in a segment, an expression of SQL for its row. */
export const pricesNow = (segment: string): string => `join listing_prices p on p.product = t.product and p.segment = ${segment}
   and p.valid_from <= :now::timestamptz and p.valid_until > :now::timestamptz`;

export type Condition = Readonly<{ sql: string; values: Readonly<Record<string, unknown>> }>;

function foundBy(search: Search, name: string): Condition {
  // A code has no character that `like` reads otherwise.
  const found: Condition =
    'query' in search
      ? { sql: `t.search @@ :${name}_query::tsquery`, values: { [`${name}_query`]: search.query } }
      : { sql: `t.codes like :${name}_code::text`, values: { [`${name}_code`]: `%${search.code}%` } };
  if (search.pinned.length === 0) return found;
  const pinned = `t.product = any(array(select product from (${pinnedProducts(`${name}_pinned`)}) pinned))`;
  return { sql: `(${found.sql} or ${pinned})`, values: { ...found.values, [`${name}_pinned`]: search.pinned } };
}

export const isInStock = 's.sellable';

/**
 * What is asked of one variant `s` of a product: of each option that is chosen, and in stock. In red and in M is what is red and M, not what
 * is red in L and blue in M. Its values are those of the condition `name`.
 */
export const askedOfVariant = ({ inStock }: Pick<ListingFilter, 'inStock'>, choices: readonly Choice[], name: string): string[] => [
  ...choices.flatMap(({ facet }, index) => (facet.startsWith(anyOption) ? [`s.keys && :${name}_keys${index}::text[]`] : [])),
  ...(inStock ? [isInStock] : []),
];

/** The variants `s` of the product `t` that are all of this, and sold in the segment of the price `p`. `also` joins more to them. */
export const variantsThat = (asked: readonly string[], also = ''): string =>
  `from listing_stock s ${also} where ${['s.product = t.product', ...asked, '(p.unsold is null or s.variant <> all(p.unsold))'].join(' and ')}`;

/** What the products that are asked for meet, of the rows `t` (the product) and `p` (its price). `name` begins the names of its values. */
export function conditionOf(filter: ListingFilter, choices: readonly Choice[], name = 'f'): Condition {
  const { ids, priceMin, priceMax, onSale } = filter;
  const parts: Condition[] = choices.map(({ keys }, index) => ({
    sql: `t.keys && :${name}_keys${index}::text[]`,
    values: { [`${name}_keys${index}`]: keys },
  }));
  const { search } = filter;
  if (search) parts.push(foundBy(search, name));
  if (ids) parts.push({ sql: `t.product = any(:${name}_ids::text[])`, values: { [`${name}_ids`]: ids } });
  if (priceMin !== undefined) parts.push({ sql: `p.paid_from >= :${name}_priceMin::bigint`, values: { [`${name}_priceMin`]: priceMin } });
  if (priceMax !== undefined) parts.push({ sql: `p.paid_from <= :${name}_priceMax::bigint`, values: { [`${name}_priceMax`]: priceMax } });
  if (onSale) parts.push({ sql: 'p.on_sale', values: {} });
  const ofVariant = askedOfVariant(filter, choices, name);
  // One option alone is what the product says of itself, where all of its variants are sold.
  const isSaid = ofVariant.length === 1 && !filter.inStock ? 'p.unsold is null or ' : '';
  if (ofVariant.length > 0) parts.push({ sql: `(${isSaid}exists (select ${variantsThat(ofVariant)}))`, values: {} });
  return {
    sql: parts.map(({ sql }) => ` and ${sql}`).join(''),
    values: Object.assign({}, ...parts.map(({ values }) => values)) as Condition['values'],
  };
}
