import type { Knex } from 'knex';
import type { Currency } from '../../domain/money/money';
import type { PriceCandidate } from '../../domain/pricing/price';
import type { BasketLine } from '../../domain/cart/basket';
import type { TaxRate } from '../../domain/tax/tax';
import { taxRatesQuestion } from '../customers/customer-facts';
import { isShown } from './shown-products';
import { ask, askAll, type Question } from '../questions';
import { toJson, toMinor, toMinorOrNull } from '../rows';

export type InventoryPolicy = 'tracked' | 'untracked' | 'backorder';

/** All that is needed to show, price and sell a variant. */
export type VariantFacts = Omit<BasketLine, 'id' | 'quantity'> &
  Readonly<{
    rowId: number;
    sku: string;
    name: string;
    productName: string;
    options: Readonly<Record<string, string>>;
    weightGrams: number;
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
  /** The row of the cart that asks: what it holds itself is there for it. */
  cartRowId?: number | undefined;
}>;

type By = Readonly<{ variants: readonly string[] } | { products: readonly string[] }>;

type StoredList = Omit<PriceCandidate, 'priceId' | 'startsAt' | 'endsAt' | 'amount' | 'compareAt' | 'minQuantity'> &
  Readonly<{ rowId: number; startsAt: string | null; endsAt: string | null }>;
type List = Omit<PriceCandidate, 'priceId' | 'amount' | 'compareAt' | 'minQuantity'>;
type StoredPrice = readonly [priceId: string, listRowId: number, amount: number, compareAt: number | null, minQuantity: number];

/** Each with the product it belongs to. A product has a row per language, and a link from each of them. */
const namedVariants = `
  select v.id, (select p.document_id from variants_product_lnk vp join products p on p.id = vp.product_id where vp.variant_id = v.id limit 1) as product
    from variants v
   where v.document_id = any(:ids) and v.enabled`;
const variantsOfProducts = `
  select distinct v.id, p.document_id as product
    from products p join variants_product_lnk vp on vp.product_id = p.id join variants v on v.id = vp.variant_id
   where p.document_id = any(:ids) and v.enabled`;

/**
 * Variants that can be bought, by document id or by the product they belong to, with the price candidates of one
 * currency: one statement however many there are. What is not shown in the language and variants taken out of sale are left
 * out.
 *
 * Strapi lets every language of a product have a brand, a tax category and categories of its own. What a customer pays must
 * not depend on the language they read, so these are taken from the shop's default language.
 *
 * What belongs to a variant is looked up variant by variant, by index: joined, PostgreSQL prepares for many, and prepares for
 * longer than three take.
 */
export function variantsQuestion(by: By, query: FactsQuery): Question<VariantFacts[]> {
  const [named, ids] = 'variants' in by ? [namedVariants, by.variants] : [variantsOfProducts, by.products];
  return {
    sql: `with recursive
     lists as materialized (
       select l.*, coalesce((select array_agg(g.document_id order by g.document_id)
                               from price_lists_customer_groups_lnk gl join customer_groups g on g.id = gl.customer_group_id
                              where gl.price_list_id = l.id),
                            -- A list for a group that was deleted is for nobody, and not for everybody.
                            (select array_agg(n) from jsonb_array_elements_text(l.named_documents -> 'customerGroups') n), '{}') as groups
         from price_lists l
        where l.enabled and l.currency = :currency and (l.ends_at is null or l.ends_at > :now)
     ),
     named as (${named}),
     -- The product as it is told, and as what its price depends on is taken from.
     wanted as materialized (
       select v.id, v.document_id, v.sku, v.name, v.weight_grams, v.inventory_policy, v.backorder_limit, v.position,
              shown.document_id as product_id, shown.name as product_name, canonical.id as product_row, canonical.brand_id, canonical.tax_category_id
         from named
         join variants v on v.id = named.id
         join products shown on shown.document_id = named.product and ${isShown('shown')}
        cross join lateral (
          select p.id, p.brand_id, p.tax_category_id
            from products p
           where p.document_id = named.product and p.published_at is not null
           order by (p.locale = :defaultLocale) desc, (p.locale = :locale) desc, p.locale
           limit 1) canonical
     ),
     -- What the products are in, and what stands above that: a large tree costs nothing else.
     category_lines as (
       select c.document_id as category, null::varchar as child
         from products_categories_lnk pc join categories c on c.id = pc.category_id
        where pc.product_id in (select product_row from wanted)
       union
       select parent.document_id, child.document_id
         from category_lines line
         join categories child on child.document_id = line.category
         join categories_parent_lnk l on l.category_id = child.id
         join categories parent on parent.id = l.inv_category_id
     )
     select v.id, v.document_id, v.sku, v.name, v.weight_grams, v.inventory_policy, v.backorder_limit, v.product_id, v.product_name,
            (select b.document_id from brands b where b.id = v.brand_id) as brand_id,
            coalesce((select t.code from tax_categories t where t.id = v.tax_category_id), (select code from tax_categories where is_default)) as tax_category,
            (select json_agg(c.document_id) from products_categories_lnk pc join categories c on c.id = pc.category_id
              where pc.product_id = v.product_row) as categories,
            (select json_object_agg(o.name, o.value order by vc."order") from variants_cmps vc join cmp_options o on o.id = vc.cmp_id
              where vc.entity_id = v.id and vc.field = 'options') as options,
            (select coalesce(sum(s.on_hand - s.held - s.allocated), 0)
               from stock_levels s join stock_locations place on place.id = s.location_id and place.enabled
              where s.variant_id = v.id)
            + (select coalesce(sum(h.quantity), 0) from stock_holds h where h.cart_id = :cartRowId and h.variant_id = v.id) as available,
            -- Only what differs from price to price; its list is told once, in the first row.
            (select json_agg(json_build_array(pr.document_id, pr.price_list_id, pr.amount, pr.compare_at, pr.min_quantity))
               from prices pr join lists l on l.id = pr.price_list_id
              where pr.variant_id = v.id) as candidates,
            case when row_number() over (order by v.position, v.id) = 1 then
              (select coalesce(json_agg(json_build_object(
                        'rowId', l.id, 'listId', l.document_id, 'listName', l.name, 'kind', l.kind, 'currency', l.currency, 'taxIncluded', l.tax_included,
                        'priority', l.priority, 'startsAt', l.starts_at, 'endsAt', l.ends_at, 'customerGroups', to_json(l.groups),
                        'channels', coalesce(l.channels, '[]'), 'countries', coalesce(l.countries, '[]'))), '[]') from lists l) end as lists,
            case when row_number() over (order by v.position, v.id) = 1 then
              (select json_agg(json_build_array(line.child, line.category)) from category_lines line where line.child is not null) end as ancestors
       from wanted v
      order by v.position, v.id`,
    types: { ids: 'text[]', currency: 'text', now: 'timestamp', locale: 'text', defaultLocale: 'text', cartRowId: 'int' },
    values: {
      ids: [...ids],
      currency: query.currency,
      now: query.now,
      locale: query.locale,
      defaultLocale: query.defaultLocale,
      cartRowId: query.cartRowId ?? null,
    },
    read(rows) {
      const lists = toLists(toJson<StoredList[]>(rows[0]?.lists ?? []));
      const parents = toParents(toJson<Edge[]>(rows[0]?.ancestors ?? []));
      return rows.map((row) => toVariantFacts(row, lists, parents));
    },
  };
}

/** `variantsQuestion`, asked on its own. */
export const loadVariants = async (db: Knex, by: By, query: FactsQuery): Promise<VariantFacts[]> =>
  ('variants' in by ? by.variants : by.products).length === 0 ? [] : ask(db, variantsQuestion(by, query));

/** The same, with what the variants are taxed at in a country: where prices without tax are compared with others, it counts. */
export const loadTaxedVariants = async (
  db: Knex,
  by: By,
  { country, ...query }: FactsQuery & Readonly<{ country: string | null }>,
): Promise<{ variants: VariantFacts[]; taxRates: TaxRate[] }> =>
  ('variants' in by ? by.variants : by.products).length === 0
    ? { variants: [], taxRates: [] }
    : askAll(db, { variants: variantsQuestion(by, query), taxRates: taxRatesQuestion(country) });

type Edge = readonly [child: string, parent: string];

function toParents(edges: readonly Edge[]): Map<string, string[]> {
  const parents = new Map<string, string[]>();
  for (const [child, parent] of edges) parents.set(child, [...(parents.get(child) ?? []), parent]);
  return parents;
}

/** The categories with all that stand above them. A Set is walked while it grows, so a circle ends. */
function withAncestors(categories: readonly string[], parents: ReadonlyMap<string, readonly string[]>): string[] {
  const found = new Set(categories);
  for (const category of found) for (const parent of parents.get(category) ?? []) found.add(parent);
  return [...found].sort();
}

const toVariantFacts = (
  row: Record<string, unknown>,
  lists: ReadonlyMap<number, List>,
  parents: ReadonlyMap<string, readonly string[]>,
): VariantFacts => ({
  rowId: Number(row.id),
  variantId: String(row.document_id),
  productId: String(row.product_id),
  sku: String(row.sku),
  name: String(row.name),
  productName: String(row.product_name),
  brandId: row.brand_id === null ? null : String(row.brand_id),
  categoryIds: withAncestors(toJson<string[]>(row.categories ?? []), parents),
  taxCategory: String(row.tax_category),
  options: toJson<Record<string, string>>(row.options ?? {}),
  weightGrams: Number(row.weight_grams),
  inventoryPolicy: row.inventory_policy as InventoryPolicy,
  backorderLimit: Number(row.backorder_limit),
  available: Number(row.available),
  candidates: toJson<StoredPrice[]>(row.candidates ?? []).flatMap((price) => toCandidate(price, lists)),
});

const toLists = (stored: readonly StoredList[]): Map<number, List> =>
  new Map(stored.map(({ rowId, startsAt, endsAt, ...list }) => [rowId, { ...list, startsAt: utc(startsAt), endsAt: utc(endsAt) }]));

function toCandidate(
  [priceId, listRowId, amount, compareAt, minQuantity]: StoredPrice,
  lists: ReadonlyMap<number, List>,
): PriceCandidate[] {
  const list = lists.get(listRowId);
  return list ? [{ ...list, priceId, amount: toMinor(amount), compareAt: toMinorOrNull(compareAt), minQuantity }] : [];
}

/** Times without a zone are UTC; inside JSON, PostgreSQL writes them without the `Z` that would say so. */
const utc = (stored: string | null): Date | null => (stored === null ? null : new Date(`${stored}Z`));
