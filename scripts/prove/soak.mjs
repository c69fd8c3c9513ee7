/**
 * `npm run prove -- --soak`: customers buy and refresh their tokens for minutes, while the database is killed three times. Nobody
 * may be signed out, no order that was answered may be missing, and everything recovers by itself.
 */
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { withConnection } from '../database.mjs';
import { say } from '../lib/progress.mjs';
import { isStopping, stopEverything } from '../lib/shutdown.mjs';
import { createCustomers } from './customers.mjs';
import { startOwnApps } from './own-apps.mjs';
import { createWeb } from './web.mjs';

const kills = 3;
const buyers = 4;
const signedIn = 4;
/** What an app may be told while the database is away. */
const isOutage = (/** @type {import('./web.mjs').Answer} */ { status }) => status === 0 || status === 503;

/** @param {{ minutes: number }} wishes @returns {Promise<number>} the exit code */
export async function soak({ minutes }) {
  const apps = await startOwnApps(null, { count: 2, keepsDatabase: true });
  const web = createWeb(apps.urls);
  const { delivery, goods } = await withConnection(apps.databaseUrl, async (database) => {
    await database.query('update stock_levels set on_hand = 1000000');
    return {
      delivery: (await database.query("select document_id from delivery_methods where code = 'courier'")).rows[0].document_id,
      goods: await database.query(
        "select v.document_id from variants v where v.enabled and v.inventory_policy = 'tracked' and exists (select 1 from stock_levels s where s.variant_id = v.id) order by v.id limit 1",
      ),
    };
  });
  const customers = createCustomers({ web, deliveryMethod: delivery });

  const until = Date.now() + minutes * 60_000;
  const isOver = () => Date.now() > until || isStopping();
  /** @type {string[]} */
  const placed = [];
  /** @type {string[]} */
  const findings = [];
  const count = { outages: 0, refreshes: 0 };

  /** Null while the database is away, which is what may refuse a step; anything else that does is a finding. */
  const readyCart = async () => {
    try {
      return await customers.readyCart([{ variant: goods.rows[0].document_id }]);
    } catch (error) {
      const sentence = error instanceof Error ? error.message : String(error);
      if (!/found (?:0|503) /.test(sentence)) findings.push(sentence);
      return null;
    }
  };
  const buy = async () => {
    while (!isOver()) {
      const cart = await readyCart();
      if (!cart) {
        count.outages += 1;
        await pause(200);
        continue;
      }
      // As an app does: the same checkout again until there is an answer.
      for (;;) {
        const answer = await customers.checkOut(cart);
        if (!isOutage(answer)) {
          if (answer.data?.order?.status === 'placed') placed.push(answer.data.order.id);
          else findings.push(`A checkout was answered ${answer.status} ${answer.code ?? ''}`);
          break;
        }
        count.outages += 1;
        if (isOver() && Date.now() > until + 60_000) break;
        await pause(200);
      }
    }
  };
  const staySignedIn = async () => {
    const email = `${randomUUID()}@example.com`;
    const { whole } = await web.send('POST', '/api/auth/local/register', { body: { email, password: 'Meadow-1234' } });
    let tokens = whole;
    while (!isOver()) {
      const me = await web.send('GET', '/api/users/me', { headers: { Authorization: `Bearer ${tokens.jwt}` } });
      const next = await web.send('POST', '/api/auth/refresh', { body: { refreshToken: tokens.refreshToken } });
      for (const answer of [me, next]) {
        if (isOutage(answer)) count.outages += 1;
        else if (answer.status !== 200) findings.push(`A customer who was signed in was answered ${answer.status} ${answer.code ?? ''}`);
      }
      if (next.status === 200) {
        tokens = next.whole;
        count.refreshes += 1;
      } else if (!isOutage(next)) return;
      await pause(100);
    }
  };
  const kill = async () => {
    for (let time = 1; time <= kills; time += 1) {
      await pause((minutes * 60_000) / (kills + 1));
      if (isOver()) return;
      say(`Killing the database (${time} of ${kills}); ${placed.length} orders so far`);
      process.kill(apps.databasePid(), 'SIGKILL');
    }
  };
  await Promise.all([kill(), ...Array.from({ length: buyers }, buy), ...Array.from({ length: signedIn }, staySignedIn)]);
  if (isStopping()) return 130;

  const { known, stock } = await withConnection(apps.databaseUrl, async (database) => ({
    known: await database.query("select document_id from orders where order_status in ('placed', 'completed')"),
    stock: (
      await database.query(
        "select (select coalesce(sum(allocated), 0) from stock_levels) - (select coalesce(sum(l.quantity), 0) from order_lines l join orders o on o.id = l.order_id where o.order_status = 'placed' and o.fulfilment_status = 'unfulfilled') as difference",
      )
    ).rows,
  }));
  const there = new Set(known.rows.map(({ document_id: id }) => id));
  const lost = placed.filter((id) => !there.has(id));
  if (lost.length > 0) findings.push(`${lost.length} orders were answered and are not there, such as ${lost[0]}`);
  say(
    `\n${placed.length} orders, ${count.refreshes} refreshes, ${count.outages} answers "come back later" in ${minutes} minutes; ${kills} kills`,
  );
  const difference = Number(stock[0].difference);
  if (difference !== 0) findings.push(`Pieces promised and pieces of open orders differ by ${difference}`);
  await apps.stopAll();
  await stopEverything();
  for (const finding of new Set(findings)) say(`FAILED  ${finding}`);
  say(`\nsoak: ${findings.length === 0 ? 'nobody was signed out, no order was lost' : `${findings.length} findings`}`);
  return findings.length === 0 ? 0 : 1;
}
