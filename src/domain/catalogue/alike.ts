/** A product with the keys of its categories and its brand. */
export type Candidate = Readonly<{ id: string; keys: readonly string[] }>;

/** The ids of at most `most` of those that share something with a product, those that share most first; itself is not among them. */
export function alike({ id, keys }: Candidate, others: readonly Candidate[], most: number): string[] {
  const own = new Set(keys);
  const seen = new Set([id]);
  /** By how much they share. */
  const sharing: string[][] = [];
  for (const other of others) {
    if (seen.has(other.id)) continue;
    seen.add(other.id);
    let shared = 0;
    for (const key of other.keys) if (own.has(key)) shared += 1;
    if (shared > 0) (sharing[shared] ??= []).push(other.id);
  }
  const found: string[] = [];
  // They are many, and few are wanted: only those that share most are put in order.
  for (let shared = sharing.length - 1; shared > 0 && found.length < most; shared -= 1) found.push(...(sharing[shared] ?? []).sort());
  return found.slice(0, most);
}
