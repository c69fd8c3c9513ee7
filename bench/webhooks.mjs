/**
 * What a webhook costs, in CPU of the app and the database together: written down, claimed, signed, sent, and what became of it kept; as a ratio to the
 * bare request with the same body (asked: at most 4).
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { Agent, request } from 'undici';
import { appCpu, control, databaseCpu, freshShop, openDatabase } from './support/shop.mjs';

const events = Number(process.env.BENCH_EVENTS ?? 5_000);
const aggregates = 1_000;

await freshShop();
const database = openDatabase();
// A process of its own: what it costs to receive is no cost of sending.
const receiver = fork(new URL('./support/receiver.cjs', import.meta.url), { stdio: 'inherit' });
const [port] = await once(receiver, 'message');
const url = `http://localhost:${port}/`;
const run = () => control('call', { module: 'bootstrap/jobs', name: 'runNow', args: ['send-deliveries'] });
const ownCpu = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e3;
};
const busy = async () => ({ app: (await appCpu()) * 1_000, database: ((await databaseCpu(database)) ?? 0) * 1_000 });

await run();
const { secret } = await control('call', {
  module: 'shop/webhooks/edit-endpoints',
  name: 'addEndpoint',
  args: [{ url, description: null, events: ['order.placed'], isOn: true, actor: { type: 'system', id: null } }],
});
if (!secret) throw new Error('The webhook was not added');

const body = JSON.stringify({
  id: crypto.randomUUID(),
  type: 'order.placed',
  version: 1,
  timestamp: new Date().toISOString(),
  aggregate: { type: 'order', id: 'bench-1' },
  isLate: false,
  data: { orderId: 'bench-1', total: 1, currency: 'EUR' },
});
const tell = (count) =>
  database.query(
    `insert into event_log (id, type, version, aggregate_type, aggregate_id, payload)
     select gen_random_uuid(), 'order.placed', 1, 'order', 'bench-' || n % ${aggregates}, jsonb_build_object('orderId', 'bench-' || n % ${aggregates}, 'total', n, 'currency', 'EUR')
       from generate_series(1, $1::int) n`,
    [count],
  );
const deliver = async (count) => {
  await tell(count);
  // Events get their place whether anybody is told of them or not.
  await control('call', { module: 'bootstrap/jobs', name: 'runNow', args: ['number-events'] });
  const before = await busy();
  const begun = performance.now();
  for (let isOver = false; !isOver;) {
    await run();
    const { rows } = await database.query("select count(*)::int as open from deliveries where state = 'waiting'");
    isOver = rows[0].open === 0;
  }
  const seconds = (performance.now() - begun) / 1_000;
  const after = await busy();
  return { seconds, app: (after.app - before.app) / count, database: (after.database - before.database) / count };
};

try {
  await deliver(500);
  const { seconds, app, database: stored } = await deliver(events);
  const { rows } = await database.query("select count(*)::int as count from deliveries where state = 'delivered'");
  if (rows[0].count !== events + 500) throw new Error(`${rows[0].count} were delivered`);

  const headers = { 'content-type': 'application/json' };
  const agent = new Agent({ connections: 32 });
  const byUndici = async () => (await request(url, { method: 'POST', dispatcher: agent, headers, body })).body.text();
  const byFetch = async () => (await fetch(url, { method: 'POST', headers, body })).text();
  const bare = async (send, count) => {
    const before = ownCpu();
    for (let sent = 0; sent < count; sent += 20) await Promise.all(Array.from({ length: 20 }, send));
    return (ownCpu() - before) / count;
  };
  for (const send of [byUndici, byFetch]) await bare(send, 1_000);
  const [undici, fetched] = [await bare(byUndici, events), await bare(byFetch, events)];
  await agent.close();
  const cost = app + stored;
  console.log(
    `a webhook: ${cost.toFixed(3)} ms of CPU, app ${app.toFixed(3)}, database ${stored.toFixed(3)}; ${Math.round(events / seconds)} a second`,
  );
  console.log(
    `floor, the same body unsigned and kept nowhere: by fetch ${fetched.toFixed(3)} ms, ratio ${(cost / fetched).toFixed(1)} (asked: at most 4); by undici's own request ${undici.toFixed(3)} ms, ratio ${(cost / undici).toFixed(1)}`,
  );
} finally {
  receiver.kill();
  await database.end();
}
