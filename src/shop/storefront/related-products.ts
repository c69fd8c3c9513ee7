import type { Core } from '@strapi/strapi';
import { earliest } from '../../domain/pricing/earliest';
import { alike, type Candidate } from '../../domain/catalogue/alike';
import { cardsOf, type CardRow } from '../listing/card-columns';
import { rememberCounts, type CountedAt } from '../listing/known-counts';
import { readCards } from '../listing/read-cards';
import { joinedPrices } from '../listing/read-listings';
import { genericPlanQuery, type Result } from '../prepared-statement';
import type { Viewer } from './viewer';

const most = 12;
// Some of them are sold out, or not sold to everybody.
const mostCandidates = 24;
// Of a category of many thousands, not all are looked at: each is as good as another.
const mostLookedAt = 200;

type Own = Readonly<{ key: string; locale: string }>;

/** Those of a category or a brand, which are the same beside each of its products. */
const productsOf = rememberCounts(
  async (strapi: Core.Strapi, { key, locale }: Own): Promise<readonly Candidate[]> => {
    const { rows }: Result<Candidate> = await genericPlanQuery(
      strapi.db.connection,
      `select product as id, array(select key from unnest(t.keys) key where key like 'category=%' or key like 'brand=%') as keys
         from listing_products t where t.keys @> array[:key] and t.locale = :locale limit ${mostLookedAt}`,
      { key: 'text', locale: 'text' },
      { key, locale },
    );
    return rows;
  },
  ({ key, locale }) => `${locale} ${key}`,
);

/** What staff say goes with a product, of its default language, as for its brand; then, of others, what can be bought before what cannot. */
const related = `
  with chosen as materialized (
    select other.document_id as product, min(l.product_ord) as place
      from (select id from products where document_id = :product::text and published_at is not null
             order by (locale = :defaultLocale::text) desc, (locale = :locale::text) desc, locale limit 1) canonical
      join products_related_lnk l on l.product_id = canonical.id
      join products other on other.id = l.inv_product_id
     where other.document_id <> :product::text group by other.document_id)
  select ${cardsOf('t.price')}
    from (select t.product, t.id, p.id as price, others.place, others.alike,
                 others.alike is not null and not exists (select from listing_stock s where s.product = t.product and s.sellable) as sold_out
            from (select product, place, null::bigint as alike from chosen
                  union all
                  select product, null, place from unnest(:candidates::text[]) with ordinality alike (product, place)
                   where product not in (select product from chosen)) others
            join listing_products t on t.product = others.product and t.locale = :locale::text ${joinedPrices}
           order by place, sold_out, alike limit ${most}) t
   order by place, sold_out, alike`;

type Related = Readonly<{ product: string; keys: readonly string[]; viewer: Viewer; defaultLocale: string; at: CountedAt }>;

/**
 * Cards as JSON, with the ids of their products: what staff chose, then others of its categories and its brand. One statement, and one for
 * each of these whose products changed since they were asked for.
 */
export async function relatedProducts(
  strapi: Core.Strapi,
  { product, keys, viewer, defaultLocale, at }: Related,
): Promise<Readonly<{ cards: Buffer[]; ids: string[]; until: Date | null }>> {
  const { locale, now } = viewer;
  const own = keys.filter((key) => key.startsWith('category=') || key.startsWith('brand='));
  const pools = await Promise.all(own.map((key) => productsOf(strapi, { key, locale }, at)));
  const others = pools.flatMap(({ counts }) => counts);
  const candidates = alike({ id: product, keys: own }, others, mostCandidates);
  const { rows } = await readCards<CardRow>(strapi, { asker: viewer, locale, now }, () => ({
    sql: related,
    values: { product, defaultLocale, candidates },
    kept: true,
  }));
  return { cards: rows.flatMap(({ card }) => card ?? []), ids: rows.map(({ id }) => id), until: earliest(pools.map((pool) => pool.until)) };
}
