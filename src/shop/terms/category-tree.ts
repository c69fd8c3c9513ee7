import type { CategoriesRow } from 'knex/types/tables';
import type { Query } from '../queries';

/** What each category stands under, by document id. A category has a row per language, and a parent in each of them. */
export type CategoryTree = ReadonlyMap<string, readonly string[]>;

type LinkRow = Record<'child' | 'parent', CategoriesRow['document_id']>;

export const categoryTreeQuestion: Query<CategoryTree, LinkRow> = {
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

/** The categories an address names, by slug: it may be another category's in another language. */
export type CategorySlugs = ReadonlyMap<string, readonly CategorySlug[]>;
type CategorySlug = Readonly<{ id: string; locale: string; slug: string }>;

export const categorySlugsQuestion: Query<CategorySlugs, CategorySlug> = {
  sql: `select document_id as id, locale, slug from categories order by locale, id`,
  types: {},
  values: {},
  read: (rows) => Map.groupBy(rows, ({ slug }) => slug),
};

type Languages = Readonly<{ locale: string; defaultLocale: string }>;

/** The category of an id or a slug: that of the wanted language counts, then that of the default one. */
export function categoryNamed(idOrSlug: string, slugs: CategorySlugs, { locale, defaultLocale }: Languages): string {
  const named = slugs.get(idOrSlug) ?? [];
  const best = named.find((each) => each.locale === locale) ?? named.find((each) => each.locale === defaultLocale) ?? named[0];
  return best?.id ?? idOrSlug;
}

/** A category with all that stand below it. */
export function withDescendants(category: string, tree: CategoryTree): string[] {
  const children = new Map<string, string[]>();
  for (const [child, parents] of tree) for (const parent of parents) children.set(parent, [...(children.get(parent) ?? []), child]);
  const found = new Set([category]);
  for (const each of found) for (const child of children.get(each) ?? []) found.add(child);
  return [...found];
}

/** The categories with all that stand above them. A Set is walked while it grows, so a circle ends. */
export function withAncestors(categories: readonly string[], tree: CategoryTree): string[] {
  const found = new Set(categories);
  for (const category of found) for (const parent of tree.get(category) ?? []) found.add(parent);
  return [...found].sort();
}
