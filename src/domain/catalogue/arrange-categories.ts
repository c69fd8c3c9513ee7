export type Branch<Category> = Category & Readonly<{ children: readonly Branch<Category>[] }>;

/**
 * Puts categories below their parents, in the order they come in: each once, below the first of its parents that is there. Of a
 * circle, which nobody meant, the first stands at the top and the others below it.
 */
export function arrangeCategories<Category extends Readonly<{ id: string }>>(
  categories: readonly Category[],
  parentsOf: ReadonlyMap<string, readonly string[]>,
): Branch<Category>[] {
  const known = new Set(categories.map(({ id }) => id));
  const parentOf = (id: string) => parentsOf.get(id)?.find((parent) => known.has(parent));
  const byParent = Map.groupBy(categories, ({ id }) => parentOf(id));
  const placed = new Set<string>();
  const place = (category: Category): Branch<Category>[] => {
    if (placed.has(category.id)) return [];
    placed.add(category.id);
    return [{ ...category, children: (byParent.get(category.id) ?? []).flatMap(place) }];
  };
  const tops = byParent.get(undefined) ?? [];
  // What is placed below one of the tops is passed over; what is left stands in a circle.
  return [...tops, ...categories].flatMap(place);
}
