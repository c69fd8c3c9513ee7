/** The running shop a benchmark talks to: HTTP over one kept connection per customer, its database, and what both cost. */
import { readFileSync, readdirSync } from 'node:fs';
import http from 'node:http';
import pg from 'pg';

const [server] = JSON.parse(process.env.STOREKEEPER_TEST_SERVERS ?? '[]');
const databaseUrl = new URL(process.env.STOREKEEPER_TEST_ADMIN_DATABASE_URL ?? '');
databaseUrl.pathname = server.databaseName;

export const port = server.port;
export const openDatabase = (max = 1) => new pg.Pool({ connectionString: databaseUrl.href, max });

/** Not by `fetch`, which waits five minutes at most: a million products take longer. */
export const control = (door, body = {}) =>
  new Promise((resolve, reject) => {
    const request = http.request({ host: '127.0.0.1', port: server.controlPort, path: `/${door}`, method: 'POST' }, (response) => {
      const chunks = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('end', () => {
        const answer = Buffer.concat(chunks).toString();
        if (response.statusCode === 200) resolve(JSON.parse(answer).result);
        else reject(new Error(`${door}: ${response.statusCode} ${answer.slice(0, 500)}`));
      });
    });
    request.on('error', reject);
    request.end(JSON.stringify(body));
  });
export const freshShop = () => control('database', { template: 'storekeeper_template_demo' });

/** A customer with a connection of their own; answers what stands under `data`, or all of it where nothing does, and throws on any refusal. */
export function openConnection(toPort) {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
  const send = (method, path, body, headers = {}) =>
    new Promise((resolve, reject) => {
      const text = body === undefined ? '' : JSON.stringify(body);
      const request = http.request(
        {
          host: '127.0.0.1',
          port: toPort,
          path,
          method,
          agent,
          headers: { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(text), ...headers },
        },
        (response) => {
          const chunks = [];
          response.on('data', (chunk) => chunks.push(chunk));
          response.on('end', () => {
            const answer = Buffer.concat(chunks).toString();
            if (response.statusCode >= 400) reject(new Error(`${method} ${path}: ${response.statusCode} ${answer.slice(0, 500)}`));
            else {
              const told = JSON.parse(answer);
              resolve('data' in told ? told.data : told);
            }
          });
        },
      );
      request.on('error', reject);
      request.end(text);
    });
  return { send, close: () => agent.destroy() };
}

/**
 * Which part of the processor's time the machine gave to others since `before`, where it is a virtual one: 0.01 is one percent.
 * Whoever shares caches with them measures more than their own work.
 */
export function stolenSince(before) {
  const now = processorTime();
  return before === null || now === null ? 0 : (now.stolen - before.stolen) / Math.max(1, now.all - before.all);
}
export function processorTime() {
  if (process.platform !== 'linux') return null;
  const ticks = readFileSync('/proc/stat', 'utf8').split('\n')[0].trim().split(/\s+/).slice(1, 9).map(Number);
  return { stolen: ticks[7], all: ticks.reduce((sum, part) => sum + part, 0) };
}

/** p50 and p95 in milliseconds of `work`, one after another. */
export async function measure(work, { runs = 150, warmUp = 20 } = {}) {
  for (let run = 0; run < warmUp; run += 1) await work(run);
  const times = [];
  for (let run = 0; run < runs; run += 1) {
    const before = performance.now();
    await work(warmUp + run);
    times.push(performance.now() - before);
  }
  return spread(times);
}

export function spread(times) {
  const sorted = [...times].sort((a, b) => a - b);
  return { p50: sorted[Math.floor(sorted.length / 2)], p95: sorted[Math.floor(sorted.length * 0.95)] };
}

/** CPU seconds the app has used since it started. */
export const appCpu = async () => {
  const { user, system } = await control('cpu');
  return (user + system) / 1e6;
};

const ticksPerSecond = 100;
const statOf = (pid) => {
  const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  return { parent: Number(fields[1]), ticks: Number(fields[11]) + Number(fields[12]), dead: Number(fields[13]) + Number(fields[14]) };
};

/** CPU seconds of all of PostgreSQL, those of processes that ended included. Linux only: it tells what each process used in /proc. */
export async function databaseCpu(database) {
  if (process.platform !== 'linux') return null;
  const { rows } = await database.query('select pg_backend_pid() as pid');
  const postmaster = statOf(rows[0].pid).parent;
  let ticks = 0;
  for (const entry of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const stat = statOf(entry);
      if (stat.parent === postmaster) ticks += stat.ticks;
      if (Number(entry) === postmaster) ticks += stat.ticks + stat.dead;
    } catch (error) {
      // It ended while we looked; its parent counts it from now on.
      if (error.code !== 'ENOENT' && error.code !== 'ESRCH') throw error;
    }
  }
  return ticks / ticksPerSecond;
}
