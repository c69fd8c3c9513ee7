import type { Core } from '@strapi/strapi';
import { withAncestors } from '../terms/category-tree';
import type { Terms } from '../terms/terms';
import { matchingProducts, mostCounted } from './facets';
import { rememberCounts } from './known-counts';
import { categoryKey } from './listing-keys';

type CountCategories = Readonly<{
  categories: readonly string[];
  terms: Pick<Terms, 'revision' | 'categories'>;
  segment: number | null;
  locale: string;
  now: Date;
}>;
type CategoryCounts = ReadonlyMap<string, number>;

/** How many products are in each category or below it, each counted once, however many of its categories stand there. */
async function countCategories(strapi: Core.Strapi, { categories, terms, segment, locale, now }: CountCategories): Promise<CategoryCounts> {
  const above = categories.flatMap((id) => withAncestors([id], terms.categories).map((category) => ({ key: categoryKey(id), category })));
  const { rows } = await strapi.db.connection.raw<{ rows: { category: string; count: number }[] }>(
    `with above as materialized (select * from unnest(:keys::text[], :categories::text[]) a (key, category)),
          found as (select distinct t.product, above.category
                      from ${matchingProducts('').replace(' where ', ' cross join unnest(t.keys) own join above on above.key = own where ')})
     select category, least(count(*), ${mostCounted + 1})::int as count from found group by category`,
    { keys: above.map(({ key }) => key), categories: above.map(({ category }) => category), segment, locale, now } as never,
  );
  return new Map(rows.map(({ category, count }) => [category, count]));
}

/** The same, remembered. */
export const knownCategoryCounts = rememberCounts(countCategories, ({ segment, locale, terms }) =>
  // Which categories there are is of the terms too.
  JSON.stringify([segment, locale, terms.revision]),
);
