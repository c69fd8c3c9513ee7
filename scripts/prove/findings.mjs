import { isDeepStrictEqual } from 'node:util';

/** Collects what a proof found to be otherwise than promised. */
export class Findings {
  /** @type {string[]} */
  all = [];

  /** @param {string} sentence */
  add(sentence) {
    // The same may be found in every round.
    if (!this.all.includes(sentence)) this.all.push(sentence);
  }

  /** Answers whether it is so. @param {string} what @param {unknown} expected @param {unknown} found */
  equal(what, expected, found) {
    const isSo = isDeepStrictEqual(found, expected);
    if (!isSo) this.add(`${what}: expected ${shown(expected)}, found ${shown(found)}`);
    return isSo;
  }

  /** Adds each sentence, of many only the first; answers whether there were none. @param {string[]} sentences */
  none(sentences) {
    const told = sentences.slice(0, 8);
    const untold = sentences.length - told.length;
    this.all.push(...told, ...(untold > 0 ? [`… and ${untold} more like these`] : []));
    return sentences.length === 0;
  }
}

/** @param {unknown} value */
const shown = (value) => (typeof value === 'string' ? value : JSON.stringify(value));
