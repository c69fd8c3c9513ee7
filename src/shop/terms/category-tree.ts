import type { CategoriesRow } from 'knex/types/tables';
import type { Query } from '../queries';

/** What each category stands under, by document id. A category has a row per language, and a parent in each of them. */
export type CategoryTree = ReadonlyMap<string, readonly string[]>;

export const categoryTreeQuestion: Query<CategoryTree, Record<'child' | 'parent', CategoriesRow['document_id']>> = {
  sql: `select distinct child.document_id as child, parent.document_id as parent
          from categories_parent_lnk l
          join categories child on child.id = l.category_id
          join categories parent on parent.id = l.inv_category_id`,
  types: {},
  values: {},
  read(rows) {
    const parents = new Map<string, string[]>();
    for (const { child, parent } of rows) parents.set(child, [...(parents.get(child) ?? []), parent]);
    return parents;
  },
};

/** The categories with all that stand above them. A Set is walked while it grows, so a circle ends. */
export function withAncestors(categories: readonly string[], tree: CategoryTree): string[] {
  const found = new Set(categories);
  for (const category of found) for (const parent of tree.get(category) ?? []) found.add(parent);
  return [...found].sort();
}
