import { Client } from 'pg';
import { launch, newDatabase, type Launched } from '../support/child-app';

const running: Launched[] = [];
afterEach(async () => {
  for (const { process: child } of running) child.kill('SIGTERM');
  await Promise.all(running.map(({ ended }) => ended));
});

test('what is scheduled runs once in its minute, however many processes there are', async () => {
  const databaseUrl = await newDatabase('storekeeper_e2e_jobs', 'storekeeper_template_empty');
  const database = new Client({ connectionString: databaseUrl });
  await database.connect();
  for (let count = 0; count < 2; count += 1) {
    const app = launch(['scripts/start.mjs'], {
      DATABASE_URL: databaseUrl,
      STOREKEEPER_MODE: 'shop',
      RUN_JOBS: 'true',
      PORT: '0',
      HOST: '127.0.0.1',
    });
    running.push(app);
  }

  const scheduled = async () =>
    (
      await database.query(
        `select date_trunc('minute', created_on) as minute, count(*)::int as count, count(*) filter (where state = 'completed')::int as done
           from pgboss.job where name = 'sweep-holds' and data ->> 'type' = 'schedule' group by 1 order by 1`,
      )
    ).rows;
  for (let waited = 0; (await scheduled()).filter(({ done }) => done > 0).length < 2; waited += 1) {
    if (waited > 300) throw new Error(`No schedule within five minutes:\n${running.map(({ output }) => output()).join('\n---\n')}`);
    await new Promise((resolve) => setTimeout(resolve, 1_000));
  }
  const minutes = await scheduled();
  const workers = await database.query(
    `select count(distinct pid)::int as count from pg_stat_activity where application_name like 'pgboss%' and datname = current_database()`,
  );
  await database.end();

  expect(workers.rows[0].count).toBeGreaterThanOrEqual(2);
  expect(minutes.map(({ count }) => count)).toEqual(minutes.map(() => 1));
}, 400_000);
