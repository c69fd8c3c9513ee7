/**
 * Loaded into the app that is fuzzed (NODE_OPTIONS): tells what doors it has, and how its event loop and memory are. Written to
 * the file of STOREKEEPER_FUZZ_OBSERVATIONS, because the app itself has no door for that.
 */
import { appendFileSync, existsSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

const file = process.env.STOREKEEPER_FUZZ_OBSERVATIONS;
const delay = monitorEventLoopDelay({ resolution: 10 });
delay.enable();
let isTold = false;

if (file) {
  setInterval(() => {
    const app = /** @type {any} */ (globalThis).strapi;
    if (!app?.server?.httpServer?.listening) return delay.reset();
    if (!isTold) writeFileSync(`${file}.doors.json`, JSON.stringify(doorsOf(app)));
    isTold = true;
    if (existsSync(`${file}.collect`)) {
      // What is still in use once everything else is thrown away: the process itself keeps what it once had.
      setFlagsFromString('--expose-gc');
      runInNewContext('gc')();
      writeFileSync(`${file}.in-use.json`, JSON.stringify(process.memoryUsage().heapUsed));
      rmSync(`${file}.collect`);
      return delay.reset();
    }
    appendFileSync(file, `${JSON.stringify({ stoppedMs: Math.round(delay.max / 1e6), rss: process.memoryUsage.rss() })}\n`);
    delay.reset();
  }, 500).unref();
}

/** @param {any} app */
function doorsOf(app) {
  const routes = app.server.router.stack.flatMap((/** @type {any} */ { methods, path }) =>
    methods
      .filter((/** @type {string} */ method) => method !== 'HEAD')
      .map((/** @type {string} */ method) => ({ method, path: String(path) })),
  );
  const types = Object.entries(app.contentTypes).map(([uid, type]) => ({
    uid,
    kind: /** @type {any} */ (type).kind,
    attributes: /** @type {any} */ (type).attributes,
  }));
  return { routes, types, tokens: tokensOf(app) };
}

/** What stands in the addresses of mails: of some accounts, and of one that is not there. @param {any} app */
function tokensOf(app) {
  const { unsubscribeUrl } = createRequire(import.meta.url)('../../../dist/src/shop/messages/unsubscribe.js');
  return [1, 2, 3, 2_000_000_000].map((userId) => new URL(unsubscribeUrl(app, userId)).pathname.split('/').at(-1));
}
