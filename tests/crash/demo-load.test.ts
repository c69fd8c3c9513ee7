import { Client } from 'pg';
import { launch, newDatabase } from '../support/child-app';

const loader = 'tests/support/boot-once.cjs';

async function contents(databaseUrl: string) {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query(`
      select (select count(distinct document_id)::int from products where published_at is not null) as products,
             (select count(*)::int from variants) as variants, (select count(*)::int from prices) as prices,
             (select count(*)::int from stock_levels) as stock, (select count(*)::int from discounts) as discounts,
             (select count(*)::int from discount_codes) as codes, (select count(*)::int from up_users) as customers,
             (select count(*)::int from orders) as orders, (select count(*)::int from files) as pictures,
             (select last_number::int from order_series) as numbered`);
    return rows[0];
  } finally {
    await client.end();
  }
}

test('a demo shop whose loading was killed at any point is whole after the next start, and loaded once', async () => {
  const whole = await newDatabase('storekeeper_demo_whole', 'storekeeper_template_demo');
  const databaseUrl = await newDatabase('storekeeper_demo_killed', 'storekeeper_template_empty');
  const env = { DATABASE_URL: databaseUrl, STOREKEEPER_MODE: 'demo' };

  // In the one transaction that holds all but the orders, which leaves the pictures drawn before it behind, and after it.
  for (const moment of ['Products 1/', 'Orders 1/']) {
    const loading = launch([loader], { ...env, STOREKEEPER_DIES_AT: moment });
    expect((await loading.ended).signal).toBe('SIGKILL');
  }
  const last = launch([loader], env);
  const { code } = await last.ended;

  expect(code).toBe(0);
  expect(await contents(databaseUrl)).toEqual(await contents(whole));
  expect(last.output()).toMatch(/Orders \d/);
  expect(last.output()).not.toMatch(/Products \d/);
}, 300_000);
