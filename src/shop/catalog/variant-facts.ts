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

/**
 * Variants that can be bought, by document id or by the product they belong to, with the price candidates of one
 * currency: one statement however many there are. What is not shown in the language and variants taken out of sale are left
 * out.
 *
 * Strapi lets every language of a product have a brand, a tax category and categories of its own. What a customer pays must
 * not depend on the language they read, so these are taken from the shop's default language.
 */
export function variantsQuestion(by: By, query: FactsQuery): Question<VariantFacts[]> {
  const [column, ids] = 'variants' in by ? ['v.document_id', by.variants] : ['p.document_id', by.products];
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
     wanted as materialized (
       select distinct on (v.id) v.*, p.document_id as product_document_id
         from variants v
         join variants_product_lnk vp on vp.variant_id = v.id
         join products p on p.id = vp.product_id
        where ${column} = any(:ids) and v.enabled
        order by v.id
     ),
     -- The product as it is told, and as what its price depends on is taken from.
     shown as (
       select p.document_id, p.name from products p where p.document_id in (select product_document_id from wanted) and ${isShown('p')}
     ),
     canonical as materialized (
       select distinct on (p.document_id) p.document_id, p.id, p.brand_id, p.tax_category_id
         from products p
        where p.document_id in (select product_document_id from wanted) and p.published_at is not null
        order by p.document_id, (p.locale = :defaultLocale) desc, (p.locale = :locale) desc, p.locale
     ),
     -- What the products are in, and all that stands above: a large tree costs nothing else.
     category_lines as (
       select distinct c.document_id as category, c.document_id as ancestor
         from products_categories_lnk pc join categories c on c.id = pc.category_id
        where pc.product_id in (select id from canonical)
       union
       select line.category, parent.document_id
         from category_lines line
         join categories child on child.document_id = line.ancestor
         join categories_parent_lnk l on l.category_id = child.id
         join categories parent on parent.id = l.inv_category_id
     ),
     categories_of as (
       select pc.product_id, jsonb_agg(distinct line.ancestor) as ids
         from products_categories_lnk pc
         join categories c on c.id = pc.category_id
         join category_lines line on line.category = c.document_id
        where pc.product_id in (select id from canonical)
        group by pc.product_id
     ),
     options_of as (
       select vc.entity_id as variant_id, jsonb_object_agg(o.name, o.value order by vc."order") as options
         from variants_cmps vc join cmp_options o on o.id = vc.cmp_id
        where vc.field = 'options' and vc.entity_id in (select id from wanted)
        group by vc.entity_id
     ),
     stock_of as (
       select s.variant_id, sum(s.on_hand - s.held - s.allocated) as available
         from stock_levels s join stock_locations place on place.id = s.location_id and place.enabled
        where s.variant_id in (select id from wanted)
        group by s.variant_id
     ),
     own_holds as (
       select h.variant_id, sum(h.quantity) as quantity from stock_holds h where h.cart_id = :cartRowId group by h.variant_id
     ),
     -- Only what differs from price to price; its list is told once, in the first row.
     prices_of as (
       select pr.variant_id, json_agg(json_build_array(pr.document_id, pr.price_list_id, pr.amount, pr.compare_at, pr.min_quantity)) as candidates
         from prices pr join lists l on l.id = pr.price_list_id
        where pr.variant_id in (select id from wanted)
        group by pr.variant_id
     )
     select v.id, v.document_id, v.sku, v.name, v.weight_grams, v.inventory_policy, v.backorder_limit,
            shown.document_id as product_id, shown.name as product_name, b.document_id as brand_id,
            coalesce(t.code, (select code from tax_categories where is_default)) as tax_category,
            coalesce(categories_of.ids, '[]') as category_ids,
            coalesce(options_of.options, '{}') as options,
            coalesce(stock_of.available, 0) + coalesce(own_holds.quantity, 0) as available,
            coalesce(prices_of.candidates, '[]') as candidates,
            case when row_number() over (order by v.position, v.id) = 1 then
              (select coalesce(json_agg(json_build_object(
                        'rowId', l.id, 'listId', l.document_id, 'listName', l.name, 'kind', l.kind, 'currency', l.currency, 'taxIncluded', l.tax_included,
                        'priority', l.priority, 'startsAt', l.starts_at, 'endsAt', l.ends_at, 'customerGroups', to_json(l.groups),
                        'channels', coalesce(l.channels, '[]'), 'countries', coalesce(l.countries, '[]'))), '[]') from lists l) end as lists
       from wanted v
       join shown on shown.document_id = v.product_document_id
       join canonical on canonical.document_id = v.product_document_id
       left join brands b on b.id = canonical.brand_id
       left join tax_categories t on t.id = canonical.tax_category_id
       left join categories_of on categories_of.product_id = canonical.id
       left join options_of on options_of.variant_id = v.id
       left join stock_of on stock_of.variant_id = v.id
       left join own_holds on own_holds.variant_id = v.id
       left join prices_of on prices_of.variant_id = v.id
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
      return rows.map((row) => toVariantFacts(row, lists));
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

const toVariantFacts = (row: Record<string, unknown>, lists: ReadonlyMap<number, List>): VariantFacts => ({
  rowId: Number(row.id),
  variantId: String(row.document_id),
  productId: String(row.product_id),
  sku: String(row.sku),
  name: String(row.name),
  productName: String(row.product_name),
  brandId: row.brand_id === null ? null : String(row.brand_id),
  categoryIds: toJson<string[]>(row.category_ids),
  taxCategory: String(row.tax_category),
  options: toJson<Record<string, string>>(row.options),
  weightGrams: Number(row.weight_grams),
  inventoryPolicy: row.inventory_policy as InventoryPolicy,
  backorderLimit: Number(row.backorder_limit),
  available: Number(row.available),
  candidates: toJson<StoredPrice[]>(row.candidates).flatMap((price) => toCandidate(price, lists)),
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
