/**
 * Delivery runs. Nine instances of Solomon's with a fixed number of iterations, each beside the best cost that is known (asked: within 3 % on average,
 * 8 % at most, everything served, about 2 s on a core); 300 stops of a town beside the same search at twelve times the iterations (asked: within
 * 5 %). Every plan is verified. Then what shoppers wait while staff plan 300 orders, as a ratio to what they wait alone (asked: p95 at most
 * twice as long).
 */
import { createRequire } from 'node:module';
import { bestKnown, names, solomon } from './solomon/solomon.cjs';
import { freshShop, openConnection, openDatabase, port, spread } from './support/shop.mjs';

const require = createRequire(import.meta.url);
const { solve } = require('../dist/src/domain/delivery/routing/solve.js');
const { verifyPlan } = require('../dist/src/domain/delivery/routing/verify-plan.js');
const { iterationsFor } = require('../dist/src/domain/delivery/routing/iterations.js');
const seconds = (from) => (performance.now() - from) / 1_000;

function verified(problem, iterations, seed = 1) {
  const began = performance.now();
  const plan = solve(problem, { seed, iterations });
  const took = seconds(began);
  const faults = verifyPlan(problem, plan);
  if (faults.length > 0) throw new Error(`A plan that is none: ${JSON.stringify(faults.slice(0, 3))}`);
  return { plan, took };
}

/** Stops in four quarters of a town and between them, with windows of two or three hours, for twelve couriers; ways are a little longer back. */
function town(stops) {
  let state = 7;
  const random = () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
  const centres = Array.from({ length: 4 }, () => [random() * 12_000, random() * 12_000]);
  const point = () => {
    const [x, y] = random() < 0.3 ? [random() * 12_000, random() * 12_000] : centres[Math.floor(random() * 4)];
    return [x + random() * 2_000, y + random() * 2_000];
  };
  const points = [[6_000, 6_000], ...Array.from({ length: stops }, point)];
  const metres = points.flatMap(([x, y]) =>
    points.map(([otherX, otherY]) => Math.round(Math.hypot(x - otherX, y - otherY) * (otherX < x ? 1.1 : 1))),
  );
  const hour = 3_600;
  const stop = (_, at) => {
    const from = (9 + Math.floor(random() * 4) * 2) * hour;
    const load = { grams: 500 + Math.floor(random() * 9_500), cubicMillimetres: Math.floor(random() * 2e7), pieces: 1 };
    const window = random() < 0.6 ? { from, to: from + (2 + Math.floor(random() * 2)) * hour } : null;
    return { id: `s${at}`, place: at + 1, window, serviceSeconds: 240, load, vehicle: null };
  };
  return {
    stops: Array.from({ length: stops }, stop),
    vehicles: Array.from({ length: 12 }, (_, at) => ({
      ...{ id: `v${at}`, start: 0, end: 0, hours: { from: 8 * hour, to: 19 * hour }, begins: [] },
      capacity: { grams: 300_000, cubicMillimetres: 1e9, pieces: 60 },
    })),
    ways: { places: points.length, metres, seconds: metres.map((each) => Math.round(each / 7)) },
    costs: { metre: 1, second: 1, run: 0 },
  };
}

const gaps = names.map((name) => {
  const problem = solomon(name);
  const { plan, took } = verified(problem, iterationsFor(problem.stops.length));
  const gap = (plan.cost / bestKnown(name) - 1) * 100;
  console.log(`${name}: ${gap.toFixed(2)} % above the best known, ${plan.unserved.length} unserved, ${took.toFixed(1)} s`);
  return gap;
});
const mean = gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
console.log(`nine instances: mean ${mean.toFixed(2)} % (asked: 3), most ${Math.max(...gaps).toFixed(2)} % (asked: 8)`);

const large = town(300);
const iterations = iterationsFor(300);
const [once, longer] = [verified(large, iterations), verified(large, 12 * iterations)];
const gap = (once.plan.cost / longer.plan.cost - 1) * 100;
console.log(
  `300 stops: ${once.took.toFixed(1)} s, ${once.plan.unserved.length} unserved; ${gap.toFixed(2)} % above twelve times the iterations (${longer.took.toFixed(0)} s; asked: 5)`,
);

await freshShop();
const database = openDatabase(2);
const staff = openConnection(port);
const signedIn = await staff.send('POST', '/admin/login', {
  email: process.env.DEMO_ADMIN_EMAIL ?? 'owner@polonyna.test',
  password: process.env.DEMO_ADMIN_PASSWORD ?? 'Polonyna-test-1',
});
const headers = { Authorization: `Bearer ${signedIn.accessToken ?? signedIn.token}` };
/** 300 orders as one of the demo's, each with a pin in the town. */
await database.query(
  `with one as (select o from orders o where o.shipping_address is not null and exists (select from order_lines l where l.order_id = o.id) order by o.id limit 1),
   made as (
     insert into orders
     select (jsonb_populate_record(null::orders, to_jsonb(o) || jsonb_build_object(
               'id', nextval('orders_id_seq'), 'document_id', 'bench' || n, 'number', 'B-' || n, 'cart_document_id', null, 'token_hash', null,
               'order_status', 'placed', 'fulfilment_status', 'unfulfilled',
               'delivery', (o).delivery || '{"kind": "flat_rate"}',
               'shipping_address', (o).shipping_address || jsonb_build_object('location', jsonb_build_object('lat', 50.4 + random() * 0.1, 'lng', 30.4 + random() * 0.2))))).*
       from one, generate_series(1, 300) n returning id)
   insert into order_lines
   select (jsonb_populate_record(null::order_lines, to_jsonb(l) || jsonb_build_object(
             'id', nextval('order_lines_id_seq'), 'document_id', 'bench' || made.id, 'order_id', made.id, 'quantity', 1, 'fulfilled_quantity', 0, 'cancelled_quantity', 0))).*
     from made, (select l.* from one, order_lines l where l.order_id = (one.o).id order by l.id limit 1) l`,
);
const { rows } = await database.query(
  'update stock_locations set latitude = 50.45, longitude = 30.5 where id = (select min(id) from stock_locations) returning document_id as id',
);
const couriers = [];
for (let number = 0; number < 12; number += 1) {
  const capacity = { grams: 1e9, cubicMillimetres: 1e9, pieces: 40 };
  const body = { name: `Courier ${number}`, phone: null, worksFrom: 480, worksTo: 1_200, capacity, active: true };
  couriers.push((await staff.send('POST', '/storekeeper/couriers', body, headers)).id);
}

/** Four shoppers who look at lists five times a second each, until `work` is done. */
async function waited(times, work) {
  let isOver = false;
  const shop = async (number) => {
    const connection = openConnection(port);
    for (let turn = number; !isOver; turn += 1) {
      const began = performance.now();
      await connection.send('GET', `/api/storefront/products?currency=EUR&locale=en&limit=24&sort=${turn % 2 ? 'name' : 'newest'}`);
      const took = performance.now() - began;
      times.push(took);
      await new Promise((resolve) => setTimeout(resolve, Math.max(0, 200 - took)));
    }
    connection.close();
  };
  const all = Promise.all(Array.from({ length: 4 }, (_, number) => shop(number)));
  await work();
  isOver = true;
  await all;
}
const rest = (ms) => () => new Promise((resolve) => setTimeout(resolve, ms));
const plan = (seed) => () =>
  staff.send('POST', '/storekeeper/delivery-plans', { day: '2027-01-01', location: rows[0].id, couriers, seed }, headers);
await waited([], rest(3_000));
await waited([], plan(1));
// In turns, because a machine is not as busy all the time.
const [alone, meanwhile] = [[], []];
let planned = 0;
for (let turn = 0; turn < 4; turn += 1) {
  const began = performance.now();
  await waited(meanwhile, async () => {
    planned = (await plan(turn)()).runs.reduce((sum, { stops }) => sum + stops.length, 0);
  });
  await waited(alone, rest(performance.now() - began));
}
const [before, during] = [spread(alone), spread(meanwhile)];
const row = ({ p50, p95 }, times) => `p50 ${p50.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms (${times.length} requests)`;
console.log(`shoppers alone: ${row(before, alone)}`);
console.log(
  `while ${planned} orders are planned, four times: ${row(during, meanwhile)}; p95 ratio ${(during.p95 / before.p95).toFixed(2)} (asked: at most 2)`,
);
staff.close();
await database.end();
