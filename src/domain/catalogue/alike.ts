/** A product with the keys of its categories and its brand. */
export type Candidate = Readonly<{ id: string; keys: readonly string[] }>;

/** The ids of those that share something with a product, those that share most first; itself is not among them. */
export function alike({ id, keys }: Candidate, others: readonly Candidate[]): string[] {
  const own = new Set(keys);
  const shared = new Map<string, number>();
  for (const other of others)
    if (other.id !== id && !shared.has(other.id)) shared.set(other.id, other.keys.filter((key) => own.has(key)).length);
  return [...shared]
    .filter(([, count]) => count > 0)
    .sort(([a, some], [b, others]) => others - some || (a < b ? -1 : 1))
    .map(([other]) => other);
}
