import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Client } from 'pg';
import request from 'supertest';
import { launch, newDatabase } from '../support/child-app';
import { useRunningShops } from '../support/running-shop';
import { wrongBooks } from '../support/stock';

const kept = path.resolve(__dirname, '../support/older-shops');
const versions = readdirSync(kept).filter((name) => name.endsWith('.json.gz'));
const start = useRunningShops();
const place = mkdtempSync(path.join(tmpdir(), 'storekeeper-older-'));
const connections: Client[] = [];
afterAll(async () => {
  for (const connection of connections) await connection.end();
  rmSync(place, { recursive: true });
});

function unpack(version: string): string {
  const folder = path.join(place, version);
  const files: Record<string, string> = JSON.parse(gunzipSync(readFileSync(path.join(kept, version))).toString());
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), Buffer.from(content, 'base64'));
  }
  return folder;
}

/** What nobody may lose by a newer version. */
const dear = [
  'orders',
  'order_lines',
  'payments',
  'payment_events',
  'stock_movements',
  'discount_redemptions',
  'up_users',
  'prices',
  'products',
  'discounts',
];

test.each(versions)(
  'a shop that an older version left (%s) starts with this one, has lost nothing, and sells',
  async (version) => {
    const databaseUrl = await newDatabase(`storekeeper_e2e_older`);
    const restoring = launch(
      ['scripts/restore.mjs', '--from', unpack(version), '--database', databaseUrl, '--uploads', path.join(place, 'uploads')],
      { UPLOADS: 'local' },
    );
    expect([(await restoring.ended).code, restoring.output()]).toEqual([0, expect.any(String)]);
    const database = new Client({ connectionString: databaseUrl });
    await database.connect();
    connections.push(database);
    const sql = async (query: string, values: unknown[] = []) => (await database.query(query, values)).rows;
    const sums = async () =>
      Object.fromEntries(
        await Promise.all(
          dear.map(async (table) => [table, (await sql(`select count(*)::int as rows, coalesce(sum(id), 0) as ids from ${table}`))[0]]),
        ),
      );
    const money = `select sum(total_minor) as sold, (select sum(captured_minor) from payments) as taken, (select count(*) from event_log) as told from orders`;
    const [before, moneyBefore] = [await sums(), await sql(money)];
    expect(before.orders.rows).toBeGreaterThan(5);

    const [chosenBefore] = await sql('select count(*)::int as options from variants_cmps where field = $1', ['options']);

    const { url } = await start(databaseUrl, { JWT_SECRET: 'another-secret-of-the-shop' });

    expect(await sums()).toEqual(before);
    expect(await sql(money)).toEqual(moneyBefore);
    // What stood beside variants as two words is content now.
    expect(await sql('select count(*)::int as options from variants_option_values_lnk')).toEqual([chosenBefore]);
    expect(chosenBefore.options).toBeGreaterThan(50);
    const options = `select count(*)::int as options from products_options_lnk l join products p on p.id = l.product_id where p.published_at is not null`;
    expect((await sql(options))[0].options).toBeGreaterThan(50);
    expect(await wrongBooks({ sql } as never)).toEqual([]);
    const { body: listed } = await request(url).get('/api/storefront/products?currency=EUR&inStock=true').expect(200);
    expect(listed.meta.facets.options.map(({ code }: { code: string }) => code)).toContain('size');
    const [
      {
        variants: [variant],
      },
    ] = await request(url)
      .get(`/api/storefront/products/${listed.data[0].slug}?currency=EUR`)
      .expect(200)
      .then(({ body }) => [body.data]);
    const { body: cart } = await request(url).post('/api/carts').send({ currency: 'EUR', country: 'UA' }).expect(201);
    const [method] = await sql(`select document_id from delivery_methods where code = 'courier'`);
    const address = { firstName: 'Olena', lastName: 'Koval', line1: 'Svobody 1', city: 'Lviv', postalCode: '79000', country: 'UA' };
    const { body: ready } = await request(url)
      .post(`/api/carts/${cart.data.id}/operations`)
      .set('X-Cart-Token', cart.data.token)
      .send({
        operations: [
          { id: 'a', op: 'add_line', variant: variant.id, quantity: 1 },
          { id: 'b', op: 'set_contact', email: 'olena@example.com' },
          { id: 'c', op: 'set_address', shipping: address },
          { id: 'd', op: 'set_delivery', method: method.document_id },
        ],
      })
      .expect(200);
    const { body: sold } = await request(url)
      .post(`/api/carts/${cart.data.id}/checkout`)
      .set('X-Cart-Token', cart.data.token)
      .send({ expectedTotal: ready.data.totals.total, payment: { provider: 'manual' } })
      .expect(201);
    expect(sold.data.order.status).toBe('placed');
    expect(await wrongBooks({ sql } as never)).toEqual([]);
  },
  180_000,
);
