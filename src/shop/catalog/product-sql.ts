/**
 * What is asked of a product for staff in several statements. `product`: an expression of its document id. A variant names rows of its
 * product, of which a document has one per language and state, so that it is found by any of them, once.
 */
const variantsOf = (product: string): string =>
  `select l.variant_id from products own join variants_product_lnk l on l.product_id = own.id where own.document_id = ${product}`;

/** As an array, which is found by index. Of a subquery PostgreSQL may make a join, and read all variants for each product. */
export const isVariantOf = (variant: string, product: string): string => `${variant} = any(array(${variantsOf(product)}))`;

/** Whether the price list `l` sells to everybody now: a base list that is in use, and of no group. */
export const isForEverybody = `l.kind = 'base' and l.enabled and (l.starts_at is null or l.starts_at <= now()) and (l.ends_at is null or l.ends_at > now())
    and not exists (select 1 from price_lists_customer_groups_lnk g where g.price_list_id = l.id)`;

/** What is left of the variant `v`, at locations in use. */
export const availableOf = `(select coalesce(sum(s.on_hand - s.held - s.allocated), 0)::int from stock_levels s
    join stock_locations o on o.id = s.location_id and o.enabled where s.variant_id = v.id)`;

/** Whether a variant for sale of the product has a price in the currency. */
const isPriced = (product: string, currency: string, list: string): string => `exists (
    select 1 from prices r join price_lists l on l.id = r.price_list_id join variants v on v.id = r.variant_id
     where ${isVariantOf('r.variant_id', product)} and v.enabled and l.currency = ${currency} and ${list})`;

const isPublished = (product: string): string =>
  `exists (select 1 from products shown where shown.document_id = ${product} and shown.published_at is not null)`;

/** The same as the rule of domain/catalogue/sale-problems.ts that says what keeps a product from being bought; a test compares them. */
const isKept = (product: string, currencies: string, list: string): string => `(
    not exists (select 1 from variants v where v.enabled and ${isVariantOf('v.id', product)})
    or exists (select 1 from jsonb_array_elements_text(${currencies}) c (currency) where not ${isPriced(product, 'c.currency', list)})
    or (not exists (select 1 from tax_categories where is_default)
        and exists (select 1 from products named where named.document_id = ${product} and named.tax_category_id is null)))`;

/** Of these ids, those that something keeps from being bought, or will once a price list ends: what `listing_unsold` holds of them. */
export const keptSooner = `select w.id as product from unnest(:ids::text[]) w (id)
    where ${isPublished('w.id')}
      and ${isKept('w.id', '(select currencies::jsonb from store_settings order by id limit 1)', `${isForEverybody} and l.ends_at is null`)}`;
const unpublishedProducts = 'select product from listing_drafts union select product from listing_changes';
const keptProducts = 'select product from listing_unsold union select product from listing_changes';

// What the listings say of a product may be a moment old; it is noted then (src/database/listing-tables.ts). In a large shop few are
// without any stock, and looking for them product by product reads all of it.
const lackingProducts = 'select product from listing_stock where not sellable union select product from listing_changes';

/** What a view of the list of products holds; `product` is the document id of one. */
export const inView = (product: string) => ({
  all: 'true',
  published: isPublished(product),
  drafts: `${product} = any(array(${unpublishedProducts})) and not ${isPublished(product)}`,
  cannot_be_sold: `${product} = any(array(${keptProducts})) and ${isPublished(product)} and ${isKept(product, ':currencies::jsonb', isForEverybody)}`,
  out_of_stock: `${product} = any(array(${lackingProducts})) and ${isPublished(product)}
    and exists (select 1 from variants v where v.enabled and v.inventory_policy = 'tracked' and ${isVariantOf('v.id', product)})
    and not exists (select 1 from variants v where v.enabled and ${isVariantOf('v.id', product)} and (v.inventory_policy <> 'tracked' or ${availableOf} > 0))`,
});
