/** A random generator that a seed makes again: what a run found can be looked at once more. @param {number} seed */
export function createRandom(seed) {
  let state = seed >>> 0;
  // Mulberry32.
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const random = {
    /** Whole, from 0 to `below` - 1. @param {number} below */
    whole: (below) => Math.floor(next() * below),
    /** @param {number} share of 1 */
    chance: (share) => next() < share,
    /** @template T @param {readonly T[]} all @returns {T} */
    one: (all) => /** @type {T} */ (all[Math.floor(next() * all.length)]),
    /** @param {number} length */
    text: (length) => Array.from({ length }, () => random.one([...'abcdefghijklmnopqrstuvwxyz0123456789'])).join(''),
  };
  return random;
}
/** @typedef {ReturnType<typeof createRandom>} Random */
