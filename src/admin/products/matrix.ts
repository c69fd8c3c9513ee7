type Value = Readonly<{ id: string; code: string; label: string }>;
/** A combination of values, in the order of the options. */
export type Combination = readonly Value[];

const nameOf = (values: readonly string[]): string => [...values].sort().join(' ');

/**
 * The combinations of the chosen values, an option after the other, that no variant is yet. Without a value of each option there is none: a
 * variant has one of each.
 */
export function missingCombinations(chosen: readonly (readonly Value[])[], variants: readonly (readonly string[])[]): Combination[] {
  if (chosen.length === 0) return [];
  const all = chosen.reduce<Combination[]>((some, values) => some.flatMap((one) => values.map((value) => [...one, value])), [[]]);
  const there = new Set(variants.map(nameOf));
  return all.filter((combination) => !there.has(nameOf(combination.map(({ id }) => id))));
}
