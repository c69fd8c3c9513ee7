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

/**
 * How many products are in each category or below it, each counted once, however many of its categories stand there. Each category is
 * counted alone, and no further than is told: that costs what there are of categories, not of products.
 */
async function countCategories(strapi: Core.Strapi, { categories, terms, segment, locale, now }: CountCategories): Promise<CategoryCounts> {
  const keys = new Map<string, string[]>();
  for (const id of categories)
    for (const above of withAncestors([id], terms.categories)) keys.set(above, [...(keys.get(above) ?? []), categoryKey(id)]);
  const { rows } = await strapi.db.connection.raw<{ rows: { category: string; count: number }[] }>(
    `select asked.category, counted.count
       from jsonb_to_recordset(:asked::jsonb) asked (category text, keys text[])
      cross join lateral (select count(*)::int as count
                            from (select from ${matchingProducts(' and t.keys && asked.keys')} limit ${mostCounted + 1}) found) counted
      where counted.count > 0`,
    { asked: JSON.stringify([...keys].map(([category, own]) => ({ category, keys: own }))), segment, locale, now } as never,
  );
  return new Map(rows.map(({ category, count }) => [category, count]));
}

/** The same, remembered. */
export const knownCategoryCounts = rememberCounts(countCategories, ({ segment, locale, terms }) =>
  // Which categories there are is of the terms too.
  JSON.stringify([segment, locale, terms.revision]),
);
