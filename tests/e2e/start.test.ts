import { Client } from 'pg';
import request from 'supertest';
import { launch, newDatabase } from '../support/child-app';
import { useRunningShops, type RunningShop } from '../support/running-shop';

const start = useRunningShops();

async function until(condition: () => Promise<boolean>): Promise<void> {
  for (const deadline = Date.now() + 90_000; Date.now() < deadline;) if (await condition()) return;
  throw new Error('It did not come to that in 90 seconds');
}

test('npm start names every missing variable at once, never a value, and starts nothing', async () => {
  const wanted = ['DATABASE_URL', 'APP_KEYS', 'API_TOKEN_SALT', 'ADMIN_JWT_SECRET', 'TRANSFER_TOKEN_SALT', 'ENCRYPTION_KEY'];
  const app = launch(['scripts/start.mjs'], {
    ...Object.fromEntries(wanted.map((name) => [name, ''])),
    JWT_SECRET: 'hunter2',
    STOREKEEPER_MODE: 'shop',
  });

  const { code } = await app.ended;

  expect(code).toBe(1);
  for (const name of wanted) expect(app.output()).toContain(`${name}: is missing`);
  expect(app.output()).toContain('JWT_SECRET: must be at least 16 characters long');
  expect(app.output()).not.toContain('hunter2');
});

test('three instances start at once on an empty database, and all of them serve and keep one schedule', async () => {
  const databaseUrl = await newDatabase('storekeeper_e2e_three');

  const shops = await Promise.all(Array.from({ length: 3 }, () => start(databaseUrl, { RUN_JOBS: 'true' })));

  for (const { url } of shops) await request(url).post('/api/carts').send({ currency: 'EUR' }).expect(201);
  const database = new Client({ connectionString: databaseUrl });
  await database.connect();
  const { rows } = await database.query("select name, cron from pgboss.schedule where name = 'sweep-holds'");
  await database.end();
  expect(rows).toEqual([{ name: 'sweep-holds', cron: '* * * * *' }]);
}, 240_000);

describe('a shop that runs', () => {
  const startOnce = useRunningShops(afterAll);
  let databaseUrl: string;
  let shop: RunningShop;
  beforeAll(async () => {
    databaseUrl = await newDatabase('storekeeper_e2e_runs', 'storekeeper_template_demo');
    shop = await startOnce(databaseUrl);
  }, 120_000);

  test('its logs are JSON lines with request ids, and hold no query string, token or password', async () => {
    const { url, app } = shop;
    const secret = 'correct-horse-battery-staple';
    await request(url).get('/api/storefront/products').query({ brand: secret });
    await request(url).post('/api/auth/local').send({ identifier: 'oksana@polonyna.test', password: secret });
    await request(url).get(`/feeds/${secret}-of-a-market.xml`);
    const { body } = await request(url).post('/api/carts').send({ currency: 'EUR' });
    await request(url).get(`/api/carts/${body.data.id}`).set('X-Cart-Token', body.data.token).set('X-Request-Id', 'find-me-in-the-log');
    await app.prints(/find-me-in-the-log/);

    const lines = app
      .output()
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .map((line) => JSON.parse(line));
    expect(lines.filter(({ path }) => path?.startsWith('/api/carts/'))).toContainEqual(
      expect.objectContaining({ level: 'http', method: 'GET', status: 200, ms: expect.any(Number), requestId: 'find-me-in-the-log' }),
    );
    for (const hidden of [secret, body.data.token, 'currency=', 'oksana@']) expect(app.output()).not.toContain(hidden);
  });

  test('a request that is under way when it is told to stop gets its answer', async () => {
    const { url, app } = shop;
    const { body } = await request(url).post('/api/carts').send({ currency: 'EUR' });
    const database = new Client({ connectionString: databaseUrl });
    await database.connect();
    await database.query('begin');
    await database.query('select 1 from carts where document_id = $1 for update', [body.data.id]);

    const answer = request(url)
      .post(`/api/carts/${body.data.id}/operations`)
      .set('X-Cart-Token', body.data.token)
      .send({ operations: [{ id: 'late', op: 'set_note', note: 'just in time' }] })
      .then((response) => response);
    await until(
      async () =>
        (await database.query("select 1 from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()"))
          .rowCount === 1,
    );
    app.process.kill('SIGTERM');
    await until(async () => (await fetch(`${url}/api/health/live`).catch(() => null)) === null);
    await database.query('commit');
    await database.end();

    expect((await answer).body.data.note).toBe('just in time');
    expect((await app.ended).signal).toBeNull();
  });
});
