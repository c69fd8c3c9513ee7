import type { Core } from '@strapi/strapi';
import { cardColumns, joinedPrices, readListings, toCardJson, type CardRow } from '../listing/read-listings';
import type { StoreSettings } from '../store/store-settings';
import type { Viewer } from './viewer';

const most = 12;
// Of a category of many thousands, not all are looked at: each is as good as another.
const mostLookedAt = 500;

/**
 * What staff say goes with a product, of its default language, as for its brand; then others of its categories and its brand: those that
 * share most first, what can be bought before what cannot.
 */
const related = `
  with own as (
    select coalesce(array_agg(key), '{}') as keys
      from listing_products o, unnest(o.keys) key
     where o.product = :product::text and o.locale = :locale::text and (key like 'category=%' or key like 'brand=%')),
  chosen as materialized (
    select other.document_id as product, min(l.product_ord) as place
      from (select id from products where document_id = :product::text and published_at is not null
             order by (locale = :defaultLocale::text) desc, (locale = :locale::text) desc, locale limit 1) canonical
      join products_related_lnk l on l.product_id = canonical.id
      join products other on other.id = l.inv_product_id
     where other.document_id <> :product::text group by other.document_id)
  select t.product as id, ${cardColumns}
    from (select * from (
            (select t.product, chosen.place::float8 as place, 0 as shared, true as sellable
               from chosen join listing_products t on t.product = chosen.product ${joinedPrices} where t.locale = :locale::text)
            union all
            (select alike.product, null, cardinality(array(select unnest(alike.keys) intersect select unnest((select keys from own)))),
                    exists (select from listing_stock s where s.product = alike.product and s.sellable)
               from (select t.product, t.keys from listing_products t ${joinedPrices}
                      where t.locale = :locale::text and t.keys && (select keys from own) and t.product <> :product::text
                        and t.product not in (select product from chosen) limit ${mostLookedAt}) alike)) found
           order by place, sellable desc, shared desc, product limit ${most}) best
    join listing_products t on t.product = best.product and t.locale = :locale::text ${joinedPrices}
   order by best.place, best.sellable desc, best.shared desc, best.product`;

/** Cards as JSON, with the ids of their products: one statement. */
export async function relatedProducts(
  strapi: Core.Strapi,
  { product, viewer, settings }: Readonly<{ product: string; viewer: Viewer; settings: StoreSettings }>,
): Promise<Readonly<{ cards: string[]; ids: string[] }>> {
  const { locale, now } = viewer;
  const { rows } = await readListings<CardRow & { readonly id: string }>(strapi, { asker: viewer, locale, now }, () => ({
    sql: related,
    values: { product, defaultLocale: settings.defaultLocale },
    kept: true,
  }));
  return { cards: rows.map((row) => toCardJson(row, settings)), ids: rows.map(({ id }) => id) };
}
