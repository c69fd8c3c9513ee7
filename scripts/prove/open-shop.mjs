/** What the proofs run against: instances, and the database behind them. */
import pg from 'pg';
import { step } from '../lib/progress.mjs';
import { Problem } from '../lib/project.mjs';
import { onShutdown } from '../lib/shutdown.mjs';
import { createBooks } from './books.mjs';
import { createCustomers } from './customers.mjs';
import { createGoods } from './goods.mjs';
import { startOwnApps } from './own-apps.mjs';
import { createWeb } from './web.mjs';

/**
 * @typedef {object} Shop
 * @property {import('./web.mjs').Web} web
 * @property {import('./customers.mjs').Customers} customers
 * @property {import('./goods.mjs').Goods} goods
 * @property {Awaited<import('./books.mjs').Books>} books
 * @property {import('./own-apps.mjs').OwnApps | null} apps null when they are the user's
 * @property {(count: number) => number} crowd how many come where so many are meant to
 */

/** @param {import('./arguments.mjs').Wishes} wishes @returns {Promise<Shop>} */
export async function openShop({ urls, databaseUrl, short }) {
  if (urls.length > 0) return prepare({ urls, databaseUrl: databaseUrl ?? '', apps: null, short });
  const apps = await startOwnApps(databaseUrl, { env: { PRIVATE_HOSTS: 'localhost' } });
  return prepare({ urls: apps.urls, databaseUrl: apps.databaseUrl, apps, short });
}

/** @param {{ urls: string[], databaseUrl: string, apps: Shop['apps'], short: boolean }} found @returns {Promise<Shop>} */
async function prepare({ urls, databaseUrl, apps, short }) {
  const database = new pg.Pool({ connectionString: databaseUrl, max: 4 });
  database.on('error', () => {}); // An idle connection was lost: whoever asks next is told.
  onShutdown(() => database.end());

  const web = createWeb(urls);
  for (const url of urls) await assertSameShop(url, web, database);
  const { rows } = await database.query("select document_id from delivery_methods where code = 'courier'");
  if (!rows[0]) throw new Problem('The shop has no delivery method "courier". Start it with the demo shop: STOREKEEPER_MODE=demo');
  // It holds on two evenings a week only, and no proof may depend on when it is run.
  await database.query("update discounts set enabled = false where name = 'Evening in the app'");

  return {
    web,
    customers: createCustomers({ web, deliveryMethod: rows[0].document_id }),
    goods: createGoods(database),
    books: await step('Reading the books', () => createBooks(database)),
    apps,
    crowd: (count) => (short ? Math.ceil(count / 4) : count),
  };
}

/** The proofs write into the database: it must be the one this instance uses. @param {string} url @param {import('./web.mjs').Web} web @param {pg.Pool} database */
async function assertSameShop(url, web, database) {
  const { status, data, code } = await web.send('POST', '/api/carts', { body: { currency: 'EUR' }, to: url });
  if (status !== 201) throw new Problem(`${url} does not sell in euro, or is no Storekeeper: it answered ${status} ${code ?? ''}`);
  const { rowCount } = await database.query('select 1 from carts where document_id = $1', [data.id]).catch((error) => {
    throw new Problem(`The database of --database cannot be read, or is no Storekeeper's: ${error.message}`, { cause: error });
  });
  if (!rowCount) throw new Problem(`${url} does not use the database of --database: a cart made there is not found in it.`);
}
