const sets = new WeakMap<readonly string[], ReadonlySet<string>>();

/** A list as a set, made once: what staff entered is asked for each variant, and may name a thousand things. */
export function setOf(list: readonly string[]): ReadonlySet<string> {
  const known = sets.get(list) ?? new Set(list);
  sets.set(list, known);
  return known;
}
