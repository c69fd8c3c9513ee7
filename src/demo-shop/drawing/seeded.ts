/** Chance that is the same every time: one seed, one row of numbers. */
export type Seeded = Readonly<{
  /** A whole number from `low` up to and including `high`. */
  between: (low: number, high: number) => number;
  /** True `percent` times in a hundred. */
  chance: (percent: number) => boolean;
}>;

/** Creates the numbers for `seed`. FNV-1a spreads the text over 32 bits, mulberry32 walks on from there. */
export const createSeeded = (seed: string): Seeded => {
  let state = 0x811c9dc5;
  for (const letter of seed) {
    state = Math.imul(state ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  }

  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };

  return {
    between: (low, high) => low + Math.floor(next() * (high - low + 1)),
    chance: (percent) => next() * 100 < percent,
  };
};
