import { conditionOf, inLocale, type Choice, type Condition, type ListingFilter, type Search } from '../listing/listing-filter';
import { joinedPrices } from '../listing/read-listings';
import { pinnedProducts } from './pinned-searches';

// More than this is not put in order: nobody goes that far, and each costs.
const mostRanked = 1_000;
// Among so many by a word that many have, one is as good as another: the first of them are put in order, then the next.
const rankedTogether = 250;

// What has the words themselves comes before what is called otherwise.
const wordRank = `ts_rank('{0.05, 0.2, 0.4, 1}', t.search, :query::tsquery) + case when t.search @@ :typed::tsquery then 1 else 0 end`;
const isJustSo = 'lower(t.name) = :whole::text';
const codeRank = `case when ' ' || t.codes || ' ' like '% ' || :whole::text || ' %' then 1 else 0 end`;

/** What is asked of the products besides, and who of them are left out because staff pinned them. */
type Others = Readonly<{ asked: string; unpinned: string }>;

/** Those that are sold to whoever asks, of a query over `t`: each is looked up, so that there are never many. */
const sold = (candidates: string): string => `select t.product, t.id, p.id as price, t.rank from (${candidates}) t ${joinedPrices}`;

/** What fits, and everything that is asked for, in the order of `rank`. */
const ranked = (condition: string, rank: string, { asked, unpinned }: Others): string => `
  select t.product, t.id, p.id as price, (${rank})::float8 as rank
    from listing_products t ${joinedPrices}
   where ${condition} and ${inLocale}${asked}${unpinned} limit ${mostRanked}`;

/** Those that are called what is searched for. */
function calledOf(others: Others, wanted: number, isFirst: boolean): string[] {
  const condition = `t.names @@ :query::tsquery and not ${isJustSo}`;
  // Who narrows a search looks for those of the many that fit.
  if (others.asked !== '') return [`called as materialized (${ranked(condition, `100 + ${wordRank}`, others)})`];

  const candidates = (most: number) => `
    select t.product, t.id, (100 - 20 * ((row_number() over () - 1) / ${rankedTogether}) + ${wordRank})::float8 as rank
      from listing_products t where ${condition} and ${inLocale}${others.unpinned} limit ${most}`;
  if (!isFirst) return [`called as materialized (${sold(candidates(mostRanked))})`];
  // A page is full of the first: where half of them are not sold to whoever asks, all are looked at.
  return [
    `first as materialized (${sold(`select * from (${candidates(rankedTogether)}) first order by rank desc, product limit ${2 * wanted}`)})`,
    `called as materialized (
       select * from first where (select count(*) from first) >= ${wanted}
       union all
       select * from (${sold(candidates(mostRanked))}) all_called where (select count(*) from first) < ${wanted})`,
  ];
}

/**
 * The products a search finds, as a query over `product`, `id` and `price` (the rows of both), `rank`, and `place`, which only those have
 * that staff pinned: what is listed of them for whoever asks comes first, and nothing comes twice. Then those that are called just so, then
 * those that are called what is searched for among others; what says it elsewhere only where these are fewer than `wanted`. `isFirst`:
 * whether nothing behind the first `wanted` is asked for. Whoever asks gives `:whole`, and `:typed` for words.
 */
export function hitsOf(
  filter: ListingFilter & Readonly<{ search: Search }>,
  choices: readonly Choice[],
  { wanted, isFirst }: Readonly<{ wanted: number; isFirst: boolean }>,
): Condition {
  const { search } = filter;
  const isInWords = 'query' in search;
  const values = isInWords ? { query: search.query } : { code: `%${search.code}%` };
  const { sql: asked, values: askedValues } = conditionOf({ ...filter, search: undefined }, choices);
  const others = { asked, unpinned: search.pinned.length === 0 ? '' : ' and t.product not in (select product from pinned)' };
  // A limit that is not known beforehand is planned as if it were thousands, so it stands outside.
  const parts = isInWords
    ? [
        `just_so as materialized (${ranked(`${isJustSo} and t.names @@ :query::tsquery`, `200 + ${wordRank}`, others)})`,
        ...calledOf(others, wanted, isFirst),
        `found as (select * from just_so union all select * from called union all
                   (select * from (${ranked('t.search @@ :query::tsquery and not t.names @@ :query::tsquery', wordRank, others)}) others
                     limit case when (select count(*) from just_so) + (select count(*) from called) < ${wanted} then ${mostRanked} else 0 end))`,
      ]
    : [`found as (${ranked('t.codes like :code::text', codeRank, others)})`];
  const found = 'select product, id, price, rank, null::numeric as place from found';
  if (search.pinned.length === 0) return { sql: `with ${parts.join(', ')} ${found}`, values: { ...askedValues, ...values } };

  const listed = conditionOf({ ...filter, search: undefined }, choices, 'p');
  return {
    sql: `with pinned as materialized (${pinnedProducts('pinned')}), ${parts.join(', ')}
          select t.product, t.id, p.id as price, 0 as rank, pinned.place
            from pinned join listing_products t on t.product = pinned.product ${joinedPrices}
           where t.locale = :locale::text${listed.sql}
          union all
          ${found}`,
    values: { ...askedValues, ...listed.values, ...values, pinned: search.pinned },
  };
}
