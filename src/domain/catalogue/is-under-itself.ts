/** That `child` stands under `parent`. In several languages it may stand under several. */
export type CategoryEdge = Readonly<{ child: string; parent: string }>;

/** Tells whether the category stands under itself, however many others are between. */
export function isUnderItself(category: string, edges: readonly CategoryEdge[]): boolean {
  const parentsOf = Map.groupBy(edges, ({ child }) => child);
  const seen = new Set<string>();
  const open = [category];
  for (let current = open.pop(); current !== undefined; current = open.pop()) {
    for (const { parent } of parentsOf.get(current) ?? []) {
      if (parent === category) return true;
      if (seen.has(parent)) continue;
      seen.add(parent);
      open.push(parent);
    }
  }
  return false;
}
