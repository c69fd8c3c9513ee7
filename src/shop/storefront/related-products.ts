import type { Core } from '@strapi/strapi';
import { earliest } from '../../domain/pricing/earliest';
import { alike, type Candidate } from '../../domain/catalogue/alike';
import { cardsOf, isSellable, type CardRow } from '../listing/card-columns';
import { rememberCounts } from '../listing/known-counts';
import { isStill, keepPage, knownPage, withStocks, type KnownPage } from '../listing/known-pages';
import { withCards } from '../listing/read-cards';
import { joinedPrices, readListings, type Asking, type Met } from '../listing/read-listings';
import { genericPlanQuery, type Result } from '../prepared-statement';

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

/** What staff say goes with a product, of its default language, as for its brand; then others, of which not all are shown. */
const related = `
  with chosen as materialized (
    select other.document_id as product, min(l.product_ord) as place
      from (select id from products where document_id = :product::text and published_at is not null
             order by (locale = :defaultLocale::text) desc, (locale = :locale::text) desc, locale limit 1) canonical
      join products_related_lnk l on l.product_id = canonical.id
      join products other on other.id = l.inv_product_id
     where other.document_id <> :product::text group by other.document_id)
  select ${cardsOf('t.price')}, t.is_chosen
    from ((select t.product, t.id, p.id as price, true as is_chosen, chosen.place
             from chosen join listing_products t on t.product = chosen.product and t.locale = :locale::text ${joinedPrices}
            order by place limit ${most})
          union all
          select t.product, t.id, p.id, false, alike.place
            from unnest(:candidates::text[]) with ordinality alike (product, place)
            join listing_products t on t.product = alike.product and t.locale = :locale::text ${joinedPrices}
           where alike.product not in (select product from chosen)) t
   order by t.is_chosen desc, t.place`;

type RelatedRow = CardRow & Readonly<{ is_chosen: boolean }>;

/** Those that are shown: what staff chose; of others, what can be bought before what cannot. */
function shownOf(rows: readonly RelatedRow[]): readonly RelatedRow[] {
  const isLast = ({ is_chosen: isChosen, stock }: RelatedRow) => !isChosen && !isSellable(stock);
  return [...rows.filter((row) => !isLast(row)), ...rows.filter(isLast)].slice(0, most);
}

/** Cards as JSON, with the ids of their products. `until`: when others may be among them. */
export type Related = Readonly<{ cards: Buffer[]; ids: string[]; until: Date | null }>;

const pageOf = (idOrSlug: string) => ({ name: `related ${idOrSlug}` });

/** Those that were read before beside a product, by what it was asked for as. */
export const knownRelated = (idOrSlug: string, asking: Asking): KnownPage<RelatedRow> | null => knownPage(pageOf(idOrSlug), asking);

/** The same, with what `met` tells of their stock; null where they may be others by now. */
export async function relatedStill(
  strapi: Core.Strapi,
  known: KnownPage<RelatedRow>,
  asking: Asking,
  met: Met & Readonly<{ stocks: string | null }>,
): Promise<Related | null> {
  if (!isStill(known, met)) return null;
  return shown(strapi, asking, { segment: met.segment, rows: withStocks(known.rows, met.stocks), until: known.until });
}

type Beside = Readonly<{ idOrSlug: string; product: string; keys: readonly string[]; defaultLocale: string }>;

/**
 * What staff chose, then others of its categories and its brand. One statement, and one for each of these whose products changed since they
 * were asked for.
 */
export async function relatedProducts(
  strapi: Core.Strapi,
  { idOrSlug, product, keys, defaultLocale }: Beside,
  asking: Asking,
  at: Met,
): Promise<Related> {
  const { locale } = asking;
  const own = keys.filter((key) => key.startsWith('category=') || key.startsWith('brand='));
  const pools = await Promise.all(own.map((key) => productsOf(strapi, { key, locale }, at)));
  const others = pools.flatMap(({ counts }) => counts);
  const candidates = alike({ id: product, keys: own }, others, mostCandidates);
  const met = await readListings<RelatedRow>(strapi, asking, () => ({
    sql: related,
    values: { product, defaultLocale, candidates },
    kept: true,
  }));
  const until = earliest(pools.map((pool) => pool.until));
  // What was looked for among products of before is not kept for what there is since.
  if (met.revision === at.revision) keepPage({ ...pageOf(idOrSlug), until: () => until }, asking, met);
  return shown(strapi, asking, { ...met, until });
}

async function shown(
  strapi: Core.Strapi,
  asking: Asking,
  { segment, rows, until }: Readonly<{ segment: number | null; rows: readonly RelatedRow[]; until: Date | null }>,
): Promise<Related> {
  const cards = await withCards(strapi, asking, { segment, rows: shownOf(rows) });
  return { cards: cards.flatMap(({ card }) => card ?? []), ids: cards.map(({ id }) => id), until };
}
