/**
 * What customers cost who come back: signing in with what Google gave the app, in milliseconds of the process's CPU (asked: at most 5), and
 * reading `/api/me` (asked: one statement), beside a plain `node:http` server that asks PostgreSQL once.
 */
import http from 'node:http';
import { appCpu, control, freshShop, measure, openConnection, openDatabase, port } from './support/shop.mjs';

const people = 20;
const runs = 400;

await freshShop();
const database = openDatabase();
const company = new URL(process.env.BENCH_IDENTITY_URL ?? '');
const tokens = openConnection(Number(company.port));
const shop = openConnection(port);
const plain = http.createServer(async (_request, response) => {
  const { rows } = await database.query('select 1 as one');
  response.end(JSON.stringify({ data: rows }));
});
await new Promise((resolve) => plain.listen(0, '127.0.0.1', resolve));
const floorConnection = openConnection(plain.address().port);

const tokenFor = async (number) =>
  (await tokens.send('POST', '/tokens', { company: 'google', email: `bench-${number % people}@gmail.com`, nonce: `n${number}` })).idToken;
const signIn = (idToken, number) => shop.send('POST', '/api/auth/native/google', { idToken, nonce: `n${number}` });

try {
  // A token counts once, so each is made before, and what is measured is the shop alone.
  const prepared = [];
  for (let number = 0; number < runs + 100; number += 1) prepared.push(await tokenFor(number));
  for (let number = 0; number < 100; number += 1) await signIn(prepared[number], number);
  const before = await appCpu();
  const begun = performance.now();
  let jwt = '';
  for (let number = 100; number < prepared.length; number += 1) ({ jwt } = await signIn(prepared[number], number));
  const cpu = ((await appCpu()) - before) * 1_000;
  const each = (performance.now() - begun) / runs;
  console.log(`sign-in with Google of who has an account: ${(cpu / runs).toFixed(1)} ms of CPU (asked: 5), ${each.toFixed(1)} ms each`);

  const headers = { Authorization: `Bearer ${jwt}` };
  const me = () => shop.send('GET', '/api/me', undefined, headers);
  await me();
  const asked = await control('statements');
  await me();
  const statements = (await control('statements')) - asked;
  const read = await measure(me);
  const floor = await measure(() => floorConnection.send('GET', '/'));
  console.log(
    `/api/me: ${statements} statement${statements === 1 ? '' : 's'} (asked: 1), p50 ${read.p50.toFixed(2)} ms, p95 ${read.p95.toFixed(2)} ms`,
  );
  console.log(`floor (node:http and one query): p50 ${floor.p50.toFixed(2)} ms; ratio ${(read.p50 / floor.p50).toFixed(1)}`);
} finally {
  shop.close();
  tokens.close();
  floorConnection.close();
  plain.close();
  await database.end();
}
