import { Client } from 'pg';
import { launch, newDatabase } from '../support/child-app';

// Side by side: the schedule waits for the clock, and the demo shop needs the processor.

const loader = 'tests/support/boot-once.cjs';

async function connectTo(connectionString: string): Promise<Client> {
  const client = new Client({ connectionString });
  await client.connect();
  return client;
}

async function contents(databaseUrl: string) {
  const client = await connectTo(databaseUrl);
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

test.concurrent(
  'a demo shop whose loading was killed at any point is whole after the next start, and loaded once',
  async () => {
    const whole = await newDatabase('storekeeper_demo_whole', 'storekeeper_template_demo');
    const databaseUrl = await newDatabase('storekeeper_demo_killed', 'storekeeper_template_empty');
    const env = { DATABASE_URL: databaseUrl, STOREKEEPER_MODE: 'demo' };

    // Before the one transaction that holds all but the orders, in it, and after it.
    for (const moment of [/Pictures \d/, /Products \d/, /Orders \d/]) {
      const loading = launch([loader], env);
      await loading.prints(moment);
      loading.process.kill('SIGKILL');
      await loading.ended;
    }
    const last = await launch([loader], env).ended;
    const again = launch([loader], env);
    await again.ended;

    expect(last.code).toBe(0);
    expect(await contents(databaseUrl)).toEqual(await contents(whole));
    expect(again.output()).not.toMatch(/\[demo\]/);
  },
  300_000,
);

test.concurrent(
  'what is scheduled runs once in its minute, however many processes there are',
  async () => {
    const databaseUrl = await newDatabase('storekeeper_e2e_jobs', 'storekeeper_template_empty');
    const database = await connectTo(databaseUrl);
    const env = { DATABASE_URL: databaseUrl, STOREKEEPER_MODE: 'shop', RUN_JOBS: 'true', PORT: '0', HOST: '127.0.0.1' };
    const apps = Array.from({ length: 2 }, () => launch(['scripts/start.mjs'], env));
    try {
      // The first minute that began when both were at work; those before it are over by then.
      const minutes = async () =>
        (
          await database.query<{ minute: Date; runs: number; isSeenByBoth: boolean }>(
            `with at_work as (
               select count(*) as processes, max(created_on) as since from pgboss.job where name = 'sweep-holds' and data ->> 'type' = 'start'
             )
             select date_trunc('minute', created_on) as minute, count(*)::int as runs,
                    bool_or(processes = 2 and date_trunc('minute', created_on) > since and state = 'completed') as "isSeenByBoth"
               from pgboss.job, at_work where name = 'sweep-holds' and data ->> 'type' = 'schedule' group by 1 order by 1`,
          )
        ).rows;
      for (const deadline = Date.now() + 300_000; !(await minutes()).some(({ isSeenByBoth }) => isSeenByBoth);) {
        if (Date.now() > deadline)
          throw new Error(`No schedule within five minutes:\n${apps.map(({ output }) => output()).join('\n---\n')}`);
        await new Promise((resolve) => setTimeout(resolve, 500));
      }

      const seen = await minutes();
      expect(seen.map(({ runs }) => runs)).toEqual(seen.map(() => 1));
    } finally {
      for (const { process: child } of apps) child.kill('SIGTERM');
      await Promise.all(apps.map(({ ended }) => ended));
      await database.end();
    }
  },
  400_000,
);
