import { conditionOf, type Choice, type Condition, type ListingFilter, type Search } from '../listing/listing-filter';
import { joinedPrices } from '../listing/read-listings';
import { pinnedProducts } from './pinned-searches';

// More than this is not put in order: nobody goes that far, and each costs.
const mostRanked = 1_000;

// What has the words themselves comes before what is called otherwise, and what is called just so before all.
const wordRank = `ts_rank('{0.05, 0.2, 0.4, 1}', t.search, :query::tsquery)
  + case when t.search @@ :typed::tsquery then 1 else 0 end + case when lower(t.name) = :whole::text then 1 else 0 end`;
const codeRank = `case when ' ' || t.codes || ' ' like '% ' || :whole::text || ' %' then 1 else 0 end`;

/**
 * The products a search finds, as a query over `product`, `id` and `price` (the rows of both), `rank`, and `place`, which only those have
 * that staff pinned: what is listed of them for whoever asks comes first, and nothing comes twice. Then those that are called what is
 * searched for; the others only where these are fewer than `wanted`. Whoever asks gives `:whole`, and `:typed` for words.
 */
export function hitsOf(filter: ListingFilter & Readonly<{ search: Search }>, choices: readonly Choice[], wanted: number): Condition {
  const { search } = filter;
  const isInWords = 'query' in search;
  const values = isInWords ? { query: search.query } : { code: `%${search.code}%` };
  const asked = conditionOf({ ...filter, search: undefined }, choices);
  const unpinned = search.pinned.length === 0 ? '' : ' and t.product not in (select product from pinned)';
  const ranked = (condition: string, rank: string) => `
    select t.product, t.id, p.id as price, (${rank})::float8 as rank, null::numeric as place
      from listing_products t ${joinedPrices}
     where ${condition} and t.locale = :locale::text${asked.sql}${unpinned} limit ${mostRanked}`;
  // A limit that is not known beforehand is planned as if it were thousands, so it stands outside.
  const parts = isInWords
    ? [
        `called as materialized (${ranked('t.names @@ :query::tsquery', `10 + ${wordRank}`)})`,
        `found as (select * from called union all
                   (select * from (${ranked('t.search @@ :query::tsquery and not t.names @@ :query::tsquery', wordRank)}) others
                     limit case when (select count(*) from called) < ${wanted} then ${mostRanked} else 0 end))`,
      ]
    : [`found as (${ranked('t.codes like :code::text', codeRank)})`];
  if (search.pinned.length === 0) return { sql: `with ${parts.join(', ')} select * from found`, values: { ...asked.values, ...values } };

  const listed = conditionOf({ ...filter, search: undefined }, choices, 'p');
  return {
    sql: `with pinned as materialized (${pinnedProducts('pinned')}), ${parts.join(', ')}
          select t.product, t.id, p.id as price, 0 as rank, pinned.place
            from pinned join listing_products t on t.product = pinned.product ${joinedPrices}
           where t.locale = :locale::text${listed.sql}
          union all
          select * from found`,
    values: { ...asked.values, ...listed.values, ...values, pinned: search.pinned },
  };
}
