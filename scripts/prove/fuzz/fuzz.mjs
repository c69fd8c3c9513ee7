/**
 * `npm run prove -- --fuzz`: requests for every door of the app, half of them with something wrong, and what came of them. Nothing
 * may answer 5xx or without a code, end the process, stop the event loop, or leave files behind.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { until } from '../../lib/processes.mjs';
import { say } from '../../lib/progress.mjs';
import { Problem } from '../../lib/project.mjs';
import { isStopping, onShutdown, stopEverything } from '../../lib/shutdown.mjs';
import { createCustomers } from '../customers.mjs';
import { startOwnApps } from '../own-apps.mjs';
import { createWeb } from '../web.mjs';
import { createRandom } from './random.mjs';
import { createRequests } from './requests.mjs';
import { made, shrink } from './shrink.mjs';
import { createThings } from './things.mjs';

// More at once would measure how long they wait for each other.
const atOnce = 2 * availableParallelism();
const slowMs = 1_000;
const stoppedMs = 100;
const mostGrowth = 1.25;
const slowAnswer = 'an answer that takes more than a second';
/** What says that a request was understood as it was meant, whatever became of it. */
const understood = (/** @type {number} */ status) => status > 0 && status < 500 && ![400, 404, 405, 413, 415].includes(status);

/** @param {{ requests: number, seed: number }} wishes @param {string | null} databaseUrl @returns {Promise<number>} the exit code */
export async function fuzz({ requests: wanted, seed }, databaseUrl) {
  const folder = mkdtempSync(path.join(tmpdir(), 'storekeeper-fuzz-'));
  onShutdown(() => rmSync(folder, { recursive: true, force: true }));
  const file = path.join(folder, 'observations');
  const apps = await startOwnApps(databaseUrl, {
    count: 1,
    needsPanel: true,
    env: {
      STOREKEEPER_FUZZ_OBSERVATIONS: file,
      NODE_OPTIONS: `--import ${new URL('observe-app.mjs', import.meta.url).href}`,
      // Its files are looked for here when it is over.
      TMPDIR: folder,
    },
  });
  const [url] = apps.urls;
  if (!url) throw new Problem('No app was started');
  const web = createWeb([url]);
  const database = new pg.Pool({ connectionString: apps.databaseUrl, max: 2 });
  database.on('error', () => {});
  onShutdown(() => database.end());

  const doorsFile = `${file}.doors.json`;
  if (!(await until(() => readable(doorsFile), 30_000))) throw new Problem('The app did not tell what doors it has');
  const doors = JSON.parse(readFileSync(doorsFile, 'utf8'));
  const { whole: document } = await web.send('GET', '/api/openapi.json');
  const random = createRandom(seed);
  const things = createThings(web, database, random);
  await things.signIn();
  await things.look(doors.types);
  const { rows } = await database.query("select document_id from delivery_methods where code = 'courier'");
  await things.buy(createCustomers({ web, deliveryMethod: rows[0].document_id }));
  const { routes, next } = createRequests({ doors, document, random, things });
  say(`\n${wanted} requests for ${routes.length} doors, seed ${seed}`);

  /** @type {Map<string, { sent: number, understood: number, statuses: Map<number, number> }>} */
  const coverage = new Map(routes.map(({ method, path: at }) => [`${method} ${at}`, { sent: 0, understood: 0, statuses: new Map() }]));
  /** @type {Map<string, { request: import('./requests.mjs').Request, what: string, times: number }>} */
  const broken = new Map();
  const rssAtFirst = observations(file).at(-1)?.rss ?? 0;
  /** In use once a tenth was sent: by then most of what there is has been loaded and planned once. @type {Promise<number> | null} */
  let inUseAtFirst = null;
  let sent = 0;
  let slowest = 0;
  /** Those over a second, which is asked for none. @type {string[]} */
  const slow = [];

  const worker = async () => {
    while (sent < wanted && !isStopping()) {
      sent += 1;
      if (sent % 2_000 === 0) {
        // What was deleted meanwhile is known no more, and a token lasts minutes.
        await things.signIn();
        await things.look(doors.types);
        say(`${sent} requests, ${broken.size} kinds of trouble`);
      }
      if (sent >= wanted / 10) inUseAtFirst ??= inUse(file);
      const request = next();
      const { answer, tookMs } = await send(web, request);
      slowest = Math.max(slowest, tookMs);
      if (tookMs > 1_000) slow.push(`${tookMs.toFixed(0)} ms, ${answer.status}, request ${sent}: ${request.route}`);
      things.learn(request.route, request.headers['X-Cart-Token'] ?? '', answer);
      const seen = coverage.get(request.route);
      if (seen) {
        seen.sent += 1;
        if (understood(answer.status)) seen.understood += 1;
        seen.statuses.set(answer.status, (seen.statuses.get(answer.status) ?? 0) + 1);
      }
      const what = troubleOf(answer, tookMs);
      if (!what) continue;
      const key = `${request.route}: ${what}`;
      const known = broken.get(key);
      if (known) known.times += 1;
      else {
        broken.set(key, { request, what, times: 1 });
        say(`${what}: ${request.route}`);
      }
    }
  };
  const startedAt = performance.now();
  await Promise.all(Array.from({ length: atOnce }, worker));
  const seconds = (performance.now() - startedAt) / 1_000;
  if (isStopping()) return 130;

  report(coverage);
  const total = [...coverage.values()].reduce((sum, one) => ({ sent: sum.sent + one.sent, understood: sum.understood + one.understood }), {
    sent: 0,
    understood: 0,
  });
  const share = total.understood / Math.max(1, total.sent);
  const loop = observations(file);
  const stopped = loop.map((one) => one.stoppedMs).sort((a, b) => b - a);
  const rss = loop.at(-1)?.rss ?? 0;
  const [inUseFirst, inUseLast] = [(await inUseAtFirst) ?? 0, await inUse(file)];
  const untouched = [...coverage.values()].filter((one) => one.sent === 0).length;
  const { status } = await web.send('GET', '/api/health/ready');

  say(
    `\n${total.sent} requests in ${seconds.toFixed(0)} s (seed ${seed}); ${(share * 100).toFixed(0)} % were understood and answered on their merits`,
  );
  say(`${coverage.size - untouched} of ${coverage.size} doors were tried; the slowest answer took ${slowest.toFixed(0)} ms`);
  for (const each of slow) say(`  ${each}`);
  say(
    `The event loop stood still for at most ${stopped[0] ?? 0} ms, 99 of 100 half seconds under ${stopped[Math.floor(stopped.length / 100)] ?? 0} ms (asked: ${stoppedMs})`,
  );
  say(
    `Memory: ${toMegabytes(rssAtFirst)} MB at first, ${toMegabytes(rss)} MB at the end; of that in use ${toMegabytes(inUseFirst)} MB after a tenth, ${toMegabytes(inUseLast)} MB at the end`,
  );

  /** @type {string[]} */
  const findings = [];
  if (status !== 200) findings.push(`The app is not ready any more: ${status}`);
  if (share < 0.3) findings.push('Less than 30 % of the requests were understood: they prove little');
  if (inUseLast > inUseFirst * mostGrowth) findings.push('Memory that is in use grows with the requests');
  const left = readdirSync(folder).filter((name) => !name.startsWith('observations') && !/^node-compile-cache|^v8-compile/.test(name));
  if (left.length > 0) findings.push(`Files were left behind: ${left.slice(0, 5).join(', ')}`);
  for (const { request, what, times } of broken.values()) {
    // A machine that is busy is slow too: only what is slow every time counts.
    if (what === slowAnswer && !(await isSlowAgain(web, request))) continue;
    const small = await shrink(request, async (smaller) => {
      const { answer, tookMs } = await send(web, smaller);
      return troubleOf(answer, tookMs) === what;
    });
    findings.push(`${what}, ${times} times: ${made(small, url)}`);
  }
  for (const finding of findings) say(`\nFAILED  ${finding}`);
  await apps.stopAll();
  await stopEverything();
  say(`\nfuzz: ${findings.length === 0 ? 'nothing broke' : `${findings.length} findings`}`);
  return findings.length === 0 ? 0 : 1;
}

/** @param {import('../web.mjs').Web} web @param {import('./requests.mjs').Request} request */
export async function send(web, { method, path: at, query, headers, body }) {
  const asked = new URLSearchParams(Object.entries(query).map(([name, value]) => [name, toText(value)])).toString();
  const startedAt = performance.now();
  const answer = await web.send(method, `${at}${asked === '' ? '' : `?${asked}`}`, { headers, ...(body === undefined ? {} : { body }) });
  return { answer, tookMs: performance.now() - startedAt };
}

/** @param {import('../web.mjs').Web} web @param {import('./requests.mjs').Request} request */
async function isSlowAgain(web, request) {
  for (let tries = 0; tries < 3; tries += 1) {
    const { answer, tookMs } = await send(web, request);
    if (troubleOf(answer, tookMs) !== slowAnswer) return false;
  }
  return true;
}

const toText = (/** @type {unknown} */ value) => (typeof value === 'string' ? value : JSON.stringify(value ?? ''));

/** @param {import('../web.mjs').Answer} answer @param {number} tookMs */
function troubleOf({ status, code, whole, isPage }, tookMs) {
  if (status === 0) return `no answer (${code})`;
  // "Try again" is an answer where two change the same thing at once.
  if (status >= 500 && code !== 'TRY_AGAIN') return `${status} ${code ?? ''}`.trim();
  if (status >= 400 && !isPage && (whole === null || whole === undefined || (whole.error && !code))) return `${status} without a code`;
  if (tookMs > slowMs) return slowAnswer;
  return null;
}

/** @param {string} file @returns {{ stoppedMs: number, rss: number }[]} */
function observations(file) {
  if (!readable(file)) return [];
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

/** Bytes the app holds on to once it has thrown away what it may. @param {string} file */
async function inUse(file) {
  rmSync(`${file}.in-use.json`, { force: true });
  writeFileSync(`${file}.collect`, '');
  if (!(await until(() => readable(`${file}.in-use.json`), 30_000))) throw new Problem('The app does not tell what memory it uses');
  return Number(readFileSync(`${file}.in-use.json`, 'utf8'));
}

/** @param {string} file */
function readable(file) {
  try {
    return readFileSync(file, 'utf8') !== '';
  } catch {
    return false; // Not written yet.
  }
}

const toMegabytes = (/** @type {number} */ bytes) => Math.round(bytes / 2 ** 20);

/** @param {Map<string, { sent: number, understood: number, statuses: Map<number, number> }>} coverage */
function report(coverage) {
  say('\n   sent  understood  door');
  for (const [route, { sent, understood: meant, statuses }] of coverage) {
    const told = [...statuses]
      .sort(([a], [b]) => a - b)
      .map(([status, count]) => `${status || 'none'}×${count}`)
      .join(' ');
    say(`${String(sent).padStart(7)}  ${String(meant).padStart(10)}  ${route}  ${told}`);
  }
}
