import http from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { until } from '../lib/processes.mjs';
import { Problem } from '../lib/project.mjs';
import { onShutdown } from '../lib/shutdown.mjs';
import { signInAsOwner } from './staff.mjs';

const events = 10_000;
const aggregates = 500;
const kills = 3;
const doneWithinMs = 300_000;
const failsOneIn = 5;

/**
 * Ten thousand events go to a receiver that fails one in five, while the worker that sends them is killed three times. In the end each was taken, once by
 * its id, and those of one order in their order.
 * @type {import('./proofs.mjs').Proof}
 */
export const deliveries = {
  name: 'deliveries',
  async prove({ apps, books: { sql }, web }, findings) {
    if (!apps) throw new Problem('expected workers of our own to kill, found none');
    const receiver = await startReceiver();
    onShutdown(() => receiver.stop());
    const staff = await signInAsOwner(web);
    await staff.addWebhook(`http://localhost:${receiver.port}/`);
    await apps.stopAll();
    await sql(
      `insert into event_log (id, type, version, aggregate_type, aggregate_id, payload)
       select gen_random_uuid(), 'order.placed', 1, 'order', 'proof-' || n % ${aggregates}, jsonb_build_object('orderId', 'proof-' || n % ${aggregates}, 'total', n, 'currency', 'EUR')
         from generate_series(1, ${events}) n`,
    );

    const env = { PRIVATE_HOSTS: 'localhost' };
    for (let kill = 1; kill <= kills; kill += 1) {
      const worker = await apps.startWorker(env);
      const enough = Math.floor((events * kill) / (kills + 1));
      await until(async () => receiver.taken.length >= enough || pause(20, false), doneWithinMs);
      worker.process.kill('SIGKILL');
      findings.equal('The worker that was killed', 'signal SIGKILL', await worker.ended);
      // As if a minute had gone by: what it had claimed is anybody's again.
      await sql('update delivery_targets set claimed_until = now()');
    }
    const before = receiver.asked();
    const worker = await apps.startWorker(env);
    const startedAt = performance.now();
    const isDone = await until(async () => {
      // What failed is tried again after seconds, and then minutes: here at once.
      await sql("update deliveries set due_at = now() where state = 'waiting' and due_at > now()");
      const [{ open }] = await sql("select count(*)::int as open from deliveries where state = 'waiting' and aggregate_id like 'proof-%'");
      const [{ known }] = await sql("select count(*)::int as known from deliveries where aggregate_id like 'proof-%'");
      return (open === 0 && known === events) || pause(200, false);
    }, doneWithinMs);
    const seconds = Math.round((performance.now() - startedAt) / 1_000);
    const each = (receiver.asked() - before) / Math.max(1, (performance.now() - startedAt) / 1_000);
    await worker.stop();
    if (!isDone) findings.add(`not all was delivered within ${doneWithinMs / 1_000} s`);

    const states = await sql(
      "select state, count(*)::int as count from deliveries where aggregate_id like 'proof-%' group by 1 order by 1",
    );
    findings.equal('What became of them', [{ state: 'delivered', count: events }], states);
    const ids = new Set(receiver.taken.map(({ id }) => id));
    findings.equal('How many there were by their id', events, ids.size);
    findings.equal('Wrong signatures', 0, receiver.unsigned());
    const last = new Map();
    const seen = new Set();
    for (const { id, aggregate, total } of receiver.taken) {
      if (!seen.has(id) && (last.get(aggregate) ?? 0) > total) findings.add(`${aggregate}: ${total} came after ${last.get(aggregate)}`);
      seen.add(id);
      last.set(aggregate, Math.max(last.get(aggregate) ?? 0, total));
    }
    const again = receiver.taken.length - ids.size;
    await apps.start();
    return `${kills} kills: ${events} events delivered, ${again} of them twice, ${receiver.failed()} refused and tried again, each order's in its order; the last ${seconds} s at ${Math.round(each)} requests a second`;
  },
};

/** Takes four in five of what it is asked, checks each signature, and keeps what it took. */
async function startReceiver() {
  /** @type {{ id: string, aggregate: string, total: number }[]} */
  const taken = [];
  let asked = 0;
  let failed = 0;
  let unsigned = 0;
  const server = http.createServer((request, response) => {
    let text = '';
    request.on('data', (chunk) => (text += chunk));
    request.on('end', () => {
      asked += 1;
      if (asked % failsOneIn === 0) {
        failed += 1;
        return response.writeHead(500).end();
      }
      const told = JSON.parse(text);
      if (!/^v1,[A-Za-z0-9+/]{43}=$/.test(String(request.headers['webhook-signature'])) || request.headers['webhook-id'] !== told.id)
        unsigned += 1;
      if (told.aggregate?.id.startsWith('proof-')) taken.push({ id: told.id, aggregate: told.aggregate.id, total: told.data.total });
      return response.writeHead(204).end();
    });
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(null)));
  return {
    taken,
    asked: () => asked,
    failed: () => failed,
    unsigned: () => unsigned,
    port: /** @type {import('node:net').AddressInfo} */ (server.address()).port,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
