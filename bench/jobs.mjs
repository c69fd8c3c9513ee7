/**
 * How many jobs a second the shop does for its events, with nothing to do in them, as a ratio to what the queue library does bare with the same settings in the
 * same run (asked: at least 0.7). The shop's look for earlier events of their aggregate first, and run under the id of the request.
 */
import { createRequire } from 'node:module';
import knex from 'knex';
import pg from 'pg';
import { PgBoss } from 'pg-boss';
import { spread } from './support/shop.mjs';

const count = Number(process.env.BENCH_JOBS ?? 5_000);
const name = 'storekeeper_bench_jobs';
const compiled = (module) => createRequire(import.meta.url)(`../dist/src/${module}.js`);
const { startQueue } = compiled('jobs/queue');
const { carryEventsBy, emit } = compiled('jobs/emit');
const { onEvents } = compiled('jobs/job');

const admin = new pg.Client({ connectionString: process.env.STOREKEEPER_TEST_ADMIN_DATABASE_URL });
await admin.connect();
await admin.query(`drop database if exists ${name} with (force)`);
await admin.query(`create database ${name} template storekeeper_template_empty`);
const url = new URL(process.env.STOREKEEPER_TEST_ADMIN_DATABASE_URL);
url.pathname = `/${name}`;
const db = knex({ client: 'pg', connection: url.href });

/** Answers a promise that is kept once `what` was called `count` times, and how to call it. */
function counted() {
  const { promise, resolve } = Promise.withResolvers();
  let done = 0;
  return { all: promise, one: async () => void ((done += 1) === count && resolve()) };
}

async function ours() {
  const { all, one } = counted();
  const queue = await startQueue([onEvents({ name: 'bench', on: ['order.completed'], run: one })], {
    databaseUrl: url.href,
    ssl: false,
    works: true,
    onError: console.error,
  });
  carryEventsBy(queue);
  await db.transaction((trx) =>
    emit(
      trx,
      Array.from({ length: count }, (_, n) => ({ type: 'order.completed', aggregateId: `o${n}`, payload: { orderId: `o${n}` } })),
    ),
  );
  const begun = performance.now();
  await queue.work({ db: { connection: db } });
  await all;
  const seconds = (performance.now() - begun) / 1_000;
  await queue.stop();
  return count / seconds;
}

async function bare() {
  const { all, one } = counted();
  const boss = new PgBoss({ connectionString: url.href, max: 4, useListenNotify: true });
  boss.on('error', console.error);
  await boss.start();
  await boss.createQueue('bare', {
    notify: true,
    expireInSeconds: 300,
    policy: 'singleton',
    retryLimit: 8,
    retryDelay: 2,
    retryBackoff: true,
  });
  await boss.insert(
    'bare',
    Array.from({ length: count }, (_, n) => ({ data: { n }, singletonKey: `o${n}` })),
  );
  const begun = performance.now();
  // Without a hint to look on, the library does two, and waits for five seconds.
  for (let number = 0; number < 2; number += 1) {
    const worker = await boss.work('bare', { batchSize: 1, notifyPollingIntervalSeconds: 5 }, async () => {
      await one();
      boss.notifyWorker(worker);
    });
  }
  await all;
  const seconds = (performance.now() - begun) / 1_000;
  await boss.deleteQueue('bare');
  await boss.stop();
  return count / seconds;
}

try {
  const [our, their] = [[], []];
  for (let round = 0; round < 3; round += 1) {
    their.push(await bare());
    our.push(await ours());
  }
  const [own, floor] = [spread(our).p50, spread(their).p50];
  console.log(
    `jobs of the shop: ${Math.round(own)} a second; floor (pg-boss bare): ${Math.round(floor)}; ratio ${(own / floor).toFixed(2)} (asked: at least 0.7)`,
  );
} finally {
  await db.destroy();
  await admin.query(`drop database if exists ${name} with (force)`);
  await admin.end();
}
