import { conditionOf, type Choice, type Condition, type ListingFilter, type Search } from '../listing/listing-filter';
import { joinedPrices } from '../listing/read-listings';
import { pinnedProducts } from './pinned-searches';

// More than this is not put in order: nobody goes that far, and each costs.
const mostRanked = 20_000;

// What has the words themselves comes before what is called otherwise, and what is called just so before all.
const wordRank = `ts_rank('{0.05, 0.2, 0.4, 1}', t.search, :f_query::tsquery)
  + case when t.search @@ :typed::tsquery then 1 else 0 end + case when lower(t.name) = :whole::text then 1 else 0 end`;
const codeRank = `case when ' ' || t.codes || ' ' like '% ' || :whole::text || ' %' then 1 else 0 end`;

/**
 * The products a search finds, as a query over `product`, `rank`, and `place`, which only those have that staff pinned: what is listed of
 * them for whoever asks comes first, and nothing comes twice. Whoever asks gives `:whole`, and `:typed` for words.
 */
export function hitsOf(filter: ListingFilter & Readonly<{ search: Search }>, choices: readonly Choice[]): Condition {
  const { search } = filter;
  const rank = 'query' in search ? wordRank : codeRank;
  const found = conditionOf({ ...filter, search: { ...search, pinned: [] } }, choices);
  const hits = (
    more: string,
  ) => `select t.product, (${rank})::float8 as rank, null::numeric as place from listing_products t ${joinedPrices}
    where t.locale = :locale::text${found.sql}${more} limit ${mostRanked}`;
  if (search.pinned.length === 0) return { sql: hits(''), values: found.values };

  const listed = conditionOf({ ...filter, search: undefined }, choices, 'p');
  return {
    sql: `with pinned as materialized (${pinnedProducts('pinned')})
          (select t.product, 0 as rank, pinned.place from pinned join listing_products t on t.product = pinned.product ${joinedPrices}
            where t.locale = :locale::text${listed.sql})
          union all
          (${hits(' and t.product not in (select product from pinned)')})`,
    values: { ...found.values, ...listed.values, pinned: search.pinned },
  };
}
