/** What memory a shop takes that runs as `npm start` runs it: at rest, after a minute of lists, and once what nobody uses is collected. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { perSecond } from './load.mjs';
import { freePort, startOwnShop } from './own-shop.mjs';

const loadMs = 60_000;
const door = path.resolve(import.meta.dirname, '../../tests/support/memory-door.cjs');

/**
 * Bytes that are resident. Lists are asked in turns with product pages, of as many products as fill what is kept of answers.
 * @param {import('pg').Pool} database @param {readonly string[]} lists their addresses
 * @returns {Promise<{ rest: number, busy: number, collected: number, launcher: number | null }>}
 */
export async function memoryOfShop(database, lists) {
  const { rows } = await database.query("select slug from listing_products where locale = 'en' order by product limit 30000");
  const memoryPort = await freePort();
  const shop = await startOwnShop(database.options.connectionString, {
    NODE_OPTIONS: `--require "${door}"`,
    STOREKEEPER_MEMORY_PORT: String(memoryPort),
  });
  const resident = async (asked) => (await (await fetch(`http://127.0.0.1:${memoryPort}${asked}`)).json()).rss;
  try {
    const rest = await resident('/');
    let page = 0;
    const pageOf = () => `/api/storefront/products/${rows[page++ % rows.length].slug}?currency=EUR&locale=en`;
    const listOf = (n) => lists[n % lists.length];
    for (const until = performance.now() + loadMs; performance.now() < until;)
      for (const pathOf of [listOf, pageOf]) await perSecond(shop.port, pathOf);
    const busy = await resident('/');
    return { rest, busy, collected: await resident('/collected'), launcher: residentOf(shop.pid) };
  } finally {
    await shop.kill();
  }
}

/** Linux only: elsewhere null. */
function residentOf(pid) {
  if (process.platform !== 'linux') return null;
  return Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) * 1024;
}
