/** What `npm run prove` was told. */
import { parseArgs } from 'node:util';
import { errorCode, Problem } from '../lib/project.mjs';

/** @typedef {{ help: boolean, urls: string[], databaseUrl: string | null, only: string[], short: boolean, fuzz: { requests: number, seed: number } | null, soak: { minutes: number } | null, payments: { rounds: number } | null }} Wishes */

/** @param {readonly string[]} proofs */
export const help = (proofs) => `
npm run prove
    starts a database that is thrown away, loads the demo shop and races three apps on it: about two minutes

npm run prove -- --url http://127.0.0.1:1337 --url http://127.0.0.1:1338 --database postgres://… --scratch
    races instances of yours that run the demo shop (STOREKEEPER_MODE=demo) on this one database

npm run prove -- --database postgres://… --scratch
    starts three apps of its own on a database of yours: an empty one, or one with the demo shop

  --url <address>     an instance; say it for each of them
  --database <url>    the PostgreSQL database of the instances: what a proof sells is put there, and what came of it read
  --scratch           this database may be spoiled: hundreds of orders are placed in it
  --only <name>       one proof; may be said again
  --short             with a quarter of the customers, as in CI: under two minutes

npm run prove -- --soak [--minutes 10]
    customers buy and stay signed in while the database of two apps is killed three times

npm run prove -- --payments [--rounds 1000]
    client, webhooks and jobs tell one app of so many payments, before, after and beside each other, with a double of Stripe

npm run prove -- --fuzz [--requests 20000] [--seed 1]
    sends one app of its own well-formed and malformed requests for every door it has, and tells what it broke

npm run prove -- --fuzz --short
    the same 2000 of them each time, as in CI

  --help

The proofs: ${proofs.join(', ')}
`;

/** @param {string[]} args @returns {Wishes} */
export function readArguments(args) {
  const { help, url, database, scratch, only, short, fuzz, requests, seed, soak, minutes, payments, rounds } = parse(args);
  if (help) return { help, urls: [], databaseUrl: null, only: [], short, fuzz: null, soak: null, payments: null };
  if (fuzz && url.length > 0) throw new Problem('--fuzz looks into the app it sends to, so it starts one of its own: leave --url out.');
  if (url.length > 0 && !database) {
    throw new Problem('Say with --database which database these instances use: a proof puts its goods there and reads what came of them.');
  }
  if (database && !scratch) {
    throw new Problem(
      'The proofs place hundreds of orders, make products and discounts, and leave all of it behind. If this database may be spoiled, say so: --scratch',
    );
  }
  return {
    help,
    urls: url.map(origin),
    databaseUrl: database ?? null,
    only,
    short,
    fuzz: fuzz
      ? { requests: whole('--requests', requests ?? (short ? '2000' : '20000')), seed: whole('--seed', seed ?? (short ? '5' : anySeed())) }
      : null,
    soak: soak ? { minutes: whole('--minutes', minutes) } : null,
    payments: payments ? { rounds: whole('--rounds', rounds) } : null,
  };
}

const anySeed = () => String(Date.now() % 1_000_000);

/** @param {string[]} args */
function parse(args) {
  try {
    const { values } = parseArgs({
      args,
      options: {
        help: { type: 'boolean', default: false },
        url: { type: 'string', multiple: true, default: [] },
        database: { type: 'string' },
        scratch: { type: 'boolean', default: false },
        only: { type: 'string', multiple: true, default: [] },
        short: { type: 'boolean', default: false },
        fuzz: { type: 'boolean', default: false },
        soak: { type: 'boolean', default: false },
        minutes: { type: 'string', default: '10' },
        payments: { type: 'boolean', default: false },
        rounds: { type: 'string', default: '1000' },
        requests: { type: 'string' },
        seed: { type: 'string' },
      },
    });
    return values;
  } catch (error) {
    if (!errorCode(error)?.startsWith('ERR_PARSE_ARGS')) throw error;
    throw new Problem(`${/** @type {Error} */ (error).message}\nSee: npm run prove -- --help`);
  }
}

/** @param {string} option @param {string} text */
function whole(option, text) {
  if (!/^\d{1,9}$/.test(text)) throw new Problem(`${option} ${text} is no whole number.`);
  return Number(text);
}

/** @param {string} address */
function origin(address) {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url?.protocol === 'http:' || url?.protocol === 'https:') return url.href.replace(/\/$/, '');
  throw new Problem(`--url ${address} is no address: write it like http://127.0.0.1:1337`);
}
