import type { Knex } from 'knex';
import type { Json, VariantsRow } from 'knex/types/tables';
import { cubicMillimetresOf } from '../../domain/catalogue/piece-size';
import { inOptionOrder, type OptionValue } from '../../domain/catalogue/options';
import type { Currency } from '../../domain/money/money';
import type { Contents } from '../../domain/pricing/price-per-measure';
import type { PriceCandidate } from '../../domain/pricing/price';
import type { BasketLine } from '../../domain/cart/basket';
import { catalogueRevision } from './catalogue-revision';
import { asOwn, pictureOf, type Picture } from './pictures';
import { canonicalVersion, shownVersion } from './shown-products';
import type { Query } from '../queries';
import { toJson, toMinor, toMinorOrNull, type InJson } from '../rows';
import { withAncestors } from '../terms/category-tree';
import { listsOf } from '../terms/price-lists';
import { saleCovers } from '../../domain/pricing/sale';
import { taxCategoryOf } from '../terms/taxes';
import { runUnderTerms, type Terms } from '../terms/terms';

export type InventoryPolicy = 'tracked' | 'untracked' | 'backorder';

/** All that is needed to show, price and sell a variant. */
export type VariantFacts = Omit<BasketLine, 'id' | 'quantity'> &
  Readonly<{
    rowId: number;
    sku: string;
    /** GTIN or another number on the thing itself. */
    barcode: string | null;
    name: string;
    productName: string;
    slug: string;
    /** Its own, else the first of its product, in the language; null too where nobody asked. */
    picture: Picture | null;
    /** What it is of its product's options, in their order. */
    options: readonly OptionValue[];
    weightGrams: number;
    cubicMillimetres: number;
    /** What is in it; null where nobody said. */
    contents: Contents | null;
    inventoryPolicy: InventoryPolicy;
    backorderLimit: number;
    /** Σ over locations in use of what is neither held by others nor allocated. */
    available: number;
  }>;

export type FactsQuery = Readonly<{
  currency: Currency;
  locale: string;
  defaultLocale: string;
  now: Date;
  asksPictures?: true;
  /** The row of the cart that asks: what it holds itself is there for it. */
  cartRowId?: number | undefined;
}>;

type By = Readonly<{ variants: readonly string[] } | { products: readonly string[] }>;

export type FactsRow = Readonly<{ catalogue: string | null; variants: Json | null; versions: Json | null }>;
/** A variant as it comes in JSON. */
type StoredVariant = InJson<
  Pick<
    VariantsRow,
    | 'id'
    | 'document_id'
    | 'sku'
    | 'barcode'
    | 'name'
    | 'weight_grams'
    | 'length_mm'
    | 'width_mm'
    | 'height_mm'
    | 'inventory_policy'
    | 'backorder_limit'
    | 'content_amount'
    | 'content_unit'
    | 'content_base'
  >
> &
  Readonly<{
    product: string | null;
    /** Rows of its option values. */
    options: readonly number[] | null;
    picture: Picture | null;
    available: number;
    candidates: readonly StoredPrice[] | null;
  }>;
type StoredPrice = readonly [priceId: string, listRowId: number, amount: number, compareAt: number | null, minQuantity: number];

/** Each with the product it belongs to. A product has a row per language, and a link from each of them. */
const namedVariants = `
  select v.*, (select p.document_id from variants_product_lnk vp join products p on p.id = vp.product_id where vp.variant_id = v.id limit 1) as product
    from variants v
   where v.document_id = any(:ids) and v.enabled`;
const variantsOfProducts = `
  select distinct on (v.id) v.*, p.document_id as product
    from products p join variants_product_lnk vp on vp.product_id = p.id join variants v on v.id = vp.variant_id
   where p.document_id = any(:ids) and v.enabled`;

/** How many of a variant, an expression of SQL for its row, the cart `:cartRowId` could have. */
export const stockOf = (variant: string): string => `
  (select coalesce(sum(s.on_hand - s.held - s.allocated), 0)
     from stock_levels s join stock_locations location on location.id = s.location_id and location.enabled
    where s.variant_id = ${variant})
  + (select coalesce(sum(h.quantity), 0) from stock_holds h where h.cart_id = :cartRowId and h.variant_id = ${variant})`;

/**
 * Variants that can be bought, by document id or by the product they belong to, with the price candidates of one
 * currency: one statement however many there are. What is not shown in the language and variants taken out of sale are left
 * out.
 *
 * What belongs to a variant is looked up variant by variant, by index: joined, PostgreSQL prepares for many, and prepares for
 * longer than three take. For the same reason it is only asked for rows here, and what they mean is worked out beside it.
 */
export function variantsQuestion(by: By, query: FactsQuery, terms: Terms): Query<ReadVariants, FactsRow> {
  const [named, ids] = 'variants' in by ? [namedVariants, by.variants] : [variantsOfProducts, by.products];
  if (isNothing(by)) return { answer: { catalogue: null, variants: [] } };
  const picture = (type: 'variant' | 'product', field: string, name: string): string =>
    query.asksPictures ? pictureOf(`${type.charAt(0)}.id`, `api::catalog.${type}`, field, name) : 'null::jsonb';
  return {
    sql: `with named as materialized (${named})
     select ${catalogueRevision} as catalogue, (select json_agg(v) from (
       select v.id, v.document_id, v.sku, v.barcode, v.name, v.weight_grams, v.length_mm, v.width_mm, v.height_mm, v.inventory_policy, v.backorder_limit, v.product,
            v.content_amount, v.content_unit, v.content_base,
            (select json_agg(o.option_value_id) from variants_option_values_lnk o where o.variant_id = v.id) as options,
            ${picture('variant', 'image', `''`)} as picture,
            ${stockOf('v.id')} as available,
            -- Only what differs from price to price: the terms tell what their lists say.
            (select json_agg(json_build_array(pr.document_id, pr.price_list_id, pr.amount, pr.compare_at, pr.min_quantity))
               from prices pr where pr.variant_id = v.id and pr.price_list_id = any(:lists)) as candidates
         from named v order by v.position, v.id) v) as variants,
      (select json_agg(p) from (
       select p.document_id as product, p.locale, p.published_at is not null as "isPublished", p.name, p.slug, p.tax_category_id as "taxCategoryRow",
              (select b.document_id from brands b where b.id = p.brand_id) as brand,
              case when p.published_at is not null then
                (select json_agg(c.document_id) from products_categories_lnk pc join categories c on c.id = pc.category_id
                  where pc.product_id = p.id) end as categories,
              case when p.published_at is not null then ${picture('product', 'images', 'p.name')} end as picture
         from products p where p.document_id in (select product from named)) p) as versions`,
    types: { ids: 'text[]', lists: 'int[]', cartRowId: 'int', locale: 'text', defaultLocale: 'text' },
    values: {
      ids: [...ids],
      lists: listsOf(terms.priceLists, query),
      cartRowId: query.cartRowId ?? null,
      locale: query.locale,
      defaultLocale: query.defaultLocale,
    },
    read([row]) {
      const versions = Map.groupBy(toJson<StoredVersion[] | null>(row?.versions) ?? [], ({ product }) => product);
      return {
        catalogue: row?.catalogue ?? null,
        variants: (toJson<StoredVariant[] | null>(row?.variants) ?? []).flatMap((variant) => {
          const product = toldAs(versions.get(variant.product ?? '') ?? [], query);
          return product ? [toVariantFacts(variant, product, terms)] : [];
        }),
      };
    },
  };
}

/** Variants with the revision of the catalogue they were read at. */
type ReadVariants = Readonly<{ catalogue: string | null; variants: VariantFacts[] }>;

/** A row of a product: it has one per language, and one more for each that is published. */
type StoredVersion = Readonly<{
  product: string;
  locale: string;
  isPublished: boolean;
  name: string;
  slug: string | null;
  picture: Picture | null;
  taxCategoryRow: number | null;
  brand: string | null;
  categories: readonly string[] | null;
}>;

/**
 * A product as it is told in a language; null where it is not shown in it.
 *
 * Strapi lets every language of a product have a brand, a tax category and categories of its own. What a customer pays must
 * not depend on the language they read, so these are taken from the shop's default language.
 */
function toldAs(versions: readonly StoredVersion[], languages: Pick<FactsQuery, 'locale' | 'defaultLocale'>): StoredVersion | null {
  const shown = shownVersion(versions, languages);
  const canonical = canonicalVersion(versions, languages);
  return shown && canonical ? { ...canonical, name: shown.name, slug: shown.slug, picture: shown.picture } : null;
}

const isNothing = (by: By): boolean => ('variants' in by ? by.variants : by.products).length === 0;

/** `variantsQuestion`, asked on its own. */
export async function loadVariants(db: Knex, by: By, query: FactsQuery): Promise<VariantFacts[]> {
  if (isNothing(by)) return [];
  const { answers } = await runUnderTerms(db, (terms) => ({ read: variantsQuestion(by, query, terms) }));
  return answers.read.variants;
}

type StoredContents = Pick<StoredVariant, 'content_amount' | 'content_unit' | 'content_base'>;

/** What is in a variant, of its row. */
export const contentsOf = ({ content_amount: amount, content_unit: unit, content_base: base }: StoredContents): Contents | null =>
  amount !== null && unit !== null ? { amount, unit, base } : null;

const toVariantFacts = (
  row: StoredVariant,
  { name, slug, picture, brand, categories, taxCategoryRow, product }: StoredVersion,
  terms: Terms,
  categoryIds = withAncestors(categories ?? [], terms.categories),
): VariantFacts => ({
  rowId: row.id,
  variantId: row.document_id,
  productId: product,
  sku: row.sku,
  barcode: row.barcode,
  name: row.name,
  productName: name,
  slug: slug ?? '',
  picture: row.picture ? asOwn(row.picture, [name, row.name]) : picture,
  brandId: brand,
  categoryIds,
  taxCategory: taxCategoryOf(terms.taxes, taxCategoryRow),
  options: inOptionOrder((row.options ?? []).flatMap((value) => terms.optionValues.get(value) ?? [])),
  weightGrams: Number(row.weight_grams),
  cubicMillimetres: cubicMillimetresOf({ lengthMm: row.length_mm, widthMm: row.width_mm, heightMm: row.height_mm }),
  contents: contentsOf(row),
  inventoryPolicy: row.inventory_policy,
  backorderLimit: row.backorder_limit,
  available: row.available,
  candidates: (row.candidates ?? []).flatMap((price) => toCandidate(price, terms.priceLists)),
  sales: terms.sales.filter((sale) => saleCovers(sale, { productId: product, brandId: brand, categoryIds })),
});

function toCandidate([priceId, listRowId, amount, compareAt, minQuantity]: StoredPrice, lists: Terms['priceLists']): PriceCandidate[] {
  const list = lists.get(listRowId);
  return list ? [{ ...list, priceId, amount: toMinor(amount), compareAt: toMinorOrNull(compareAt), minQuantity }] : [];
}
