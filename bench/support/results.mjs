/** What a benchmark measured, for the chart of docs/performance.md. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const folder = path.resolve(import.meta.dirname, '../../.data/bench');

/** @param {{ products: number, variants: number }} shop */
export function openResults(shop) {
  /** @type {{ name: string, rate: number, floor: number }[]} */
  const measured = [];
  /** @type {Record<string, string>} */
  const said = {};
  return {
    /** Requests a second, and those of the floor beside it. */
    add(name, rate, floor) {
      measured.push({ name, rate, floor });
      return rate;
    },
    /** What is no rate, in words. */
    say(name, text) {
      said[name] = text;
      console.log(`${name}: ${text}`);
    },
    keep() {
      mkdirSync(folder, { recursive: true });
      writeFileSync(path.join(folder, `catalogue-${shop.products}.json`), JSON.stringify({ ...shop, measured, said }, null, 2));
    },
  };
}

/** All that was kept, the smallest shop first. */
export const keptResults = () =>
  readdirSync(folder)
    .filter((file) => /^catalogue-\d+\.json$/.test(file))
    .map((file) => JSON.parse(readFileSync(path.join(folder, file), 'utf8')))
    .sort((a, b) => a.products - b.products);
