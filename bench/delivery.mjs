/**
 * What a cart costs that asks how it can be delivered: with the demo's two zones and three methods, and with ten thousand zones and two
 * hundred methods that each ask a zone and a weight (asked: at most 4 statements, and at most twice the time for the same answer). The many stand elsewhere, as those of
 * other cities do, so both answer alike. Then with a method that goes to points of a carrier, of which there are eleven, and fifty thousand.
 */
import { control, freshShop, openConnection, openDatabase, port } from './support/shop.mjs';

const zones = 10_000;
const methods = 200;
const points = 50_000;
const asked = 300;

await freshShop();
const database = openDatabase(2);
const one = openConnection(port);
const post = (path, body, headers) => one.send('POST', path, body, headers);

const first = async (sql) => (await database.query(sql)).rows[0].id;
const variant = await first("select document_id as id from variants where sku = 'PLN-TEA-MRN-50'");
const cart = await post('/api/carts', { currency: 'EUR', country: 'UA' });
const headers = { 'X-Cart-Token': cart.token };
const address = {
  ...{ firstName: 'Olena', lastName: 'Koval', line1: 'Svobody 1', city: 'Lviv', postalCode: '79000', country: 'UA' },
  location: { lat: 49.84, lng: 24.03 },
};
await post(
  `/api/carts/${cart.id}/operations`,
  {
    operations: [
      { id: 'line', op: 'add_line', variant, quantity: 2 },
      { id: 'address', op: 'set_address', shipping: address },
    ],
  },
  headers,
);

const options = () => one.send('GET', `/api/carts/${cart.id}/delivery-options`, undefined, headers);
async function measured() {
  for (let warm = 0; warm < 50; warm += 1) await options();
  const before = await control('statements');
  await options();
  const statements = (await control('statements')) - before;
  const times = [];
  for (let time = 0; time < asked; time += 1) {
    const begun = performance.now();
    await options();
    times.push(performance.now() - begun);
  }
  return { statements, ms: times.sort((a, b) => a - b)[Math.floor(asked / 2)] };
}

/** Squares side by side over the south of the country, none of which holds the address; shapes of 24 corners, as drawn ones have. */
async function addZones() {
  await database.query(
    `with made as (
       insert into delivery_zones (document_id, name, code, enabled, priority, areas, created_at, updated_at, published_at)
       select substr(md5(n::text), 1, 24), 'Zone ' || n, 'many-' || n, true, 0,
              jsonb_build_array(jsonb_build_object('kind', 'polygon', 'rings', jsonb_build_array(
                (select jsonb_agg(jsonb_build_array(25 + (n % 100) * 0.1 + 0.05 * cos(2 * pi() * (c % 24) / 24), 44 + n / 100 * 0.02 + 0.01 * sin(2 * pi() * (c % 24) / 24)) order by c)
                   from generate_series(0, 24) c)))),
              now(), now(), now()
         from generate_series(1, ${zones}) n returning id, code)
     insert into delivery_zone_boxes
     select id, 25 + (n % 100) * 0.1 - 0.05, 44 + n / 100 * 0.02 - 0.01, 25 + (n % 100) * 0.1 + 0.05, 44 + n / 100 * 0.02 + 0.01
       from made, lateral (select substr(code, 6)::int as n) number`,
  );
}

/** As staff would have saved them: a price, a zone that must not be, a weight above which it is not offered. */
async function addMethods() {
  const [zone] = (await database.query("select document_id as id from delivery_zones where code like 'many-%' order by id limit 1")).rows;
  const rules = JSON.stringify([
    { kind: 'delivery.zones', parameters: { zones: [zone?.id ?? 'none'], counts: 'any', then: 'only', amounts: [] } },
    { kind: 'delivery.weight', parameters: { fromGrams: null, belowGrams: 30_000, then: 'only', amounts: [] } },
  ]);
  await database.query(
    `with price as (insert into cmp_money (amount, currency) values (500, 'EUR') returning id),
          made as (insert into delivery_methods (document_id, name, code, kind, enabled, tax_included, countries, compiled_rules, position, created_at, updated_at, published_at)
                   select substr(md5('m' || n), 1, 24), 'Way ' || n, 'many-' || n, 'flat_rate', true, true, '[]', $1, 100 + n, now(), now(), now()
                     from generate_series(1, ${methods}) n returning id)
     insert into delivery_methods_cmps (entity_id, cmp_id, component_type, field, "order")
     select made.id, price.id, 'shop.money', 'prices', 1 from made, price`,
    [rules],
  );
}

/** A method whose parcels are fetched at a carrier's. */
const goToPoints = () =>
  database.query("update delivery_methods set kind = 'carrier_point', carrier = 'scripted-post' where code = 'courier'");
/** Spread over the country, as those of a large carrier are; the nearest to the address are the same as among few. */
const addPoints = (count, south) =>
  database.query(
    `insert into pickup_points (carrier, code, name, address, city, city_key, postal_code, country, latitude, longitude, hours, most_grams, number, words, seen_at)
     select 'scripted-post', $2 || n, 'Point ' || n, 'Street ' || n, 'City ' || n / 100, 'city ' || n / 100, '10000', 'UA', $2::float8 + (n % 223) * 0.01, 23 + (n / 223) * 0.05,
            '08:00-20:00', 30000, n, 'point ' || n || ' street ' || n, now() from generate_series(1, $1::int) n`,
    [count, south],
  );
async function searched() {
  const times = [];
  for (let time = 0; time < asked; time += 1) {
    const begun = performance.now();
    await one.send('GET', '/api/delivery/pickup-points?near=49.84,24.03&carrier=scripted-post&limit=20');
    times.push(performance.now() - begun);
  }
  return times.sort((a, b) => a - b)[Math.floor(asked / 2)];
}

try {
  const few = await measured();
  await addZones();
  await database.query('vacuum analyze');
  const manyZones = await measured();
  await addMethods();
  await database.query('vacuum analyze');
  const many = await measured();
  await goToPoints();
  await addPoints(11, 49.5);
  await database.query('vacuum analyze');
  const fewPoints = { ...(await measured()), search: await searched() };
  await addPoints(points, 46);
  await database.query('vacuum analyze');
  const manyPoints = { ...(await measured()), search: await searched() };
  const row = ({ statements, ms }) => `${statements} statements, ${ms.toFixed(2)} ms`;
  console.log(`delivery options, the demo's: ${row(few)}`);
  console.log(`with ${zones} zones more: ${row(manyZones)}, ratio ${(manyZones.ms / few.ms).toFixed(2)} (asked: 4 statements, ratio 2)`);
  console.log(`and ${methods} methods with two rules each: ${row(many)}, ratio ${(many.ms / few.ms).toFixed(2)}`);
  console.log(`with a method that goes to points, of which there are 11: ${row(fewPoints)}`);
  console.log(
    `of which there are ${points}: ${row(manyPoints)}, ratio ${(manyPoints.ms / fewPoints.ms).toFixed(2)} (asked: 4 statements, ratio 2)`,
  );
  const searchRatio = (manyPoints.search / fewPoints.search).toFixed(2);
  console.log(`the nearest twenty: ${fewPoints.search.toFixed(2)} ms, ${manyPoints.search.toFixed(2)} ms, ratio ${searchRatio} (asked: 2)`);
} finally {
  one.close();
  await database.end();
}
