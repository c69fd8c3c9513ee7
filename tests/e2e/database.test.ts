import { Client } from 'pg';
import { launch, type Launched } from '../support/child-app';

let keeper: Launched | undefined;
afterEach(async () => {
  keeper?.process.kill('SIGTERM');
  await keeper?.ended;
});

/** What a query answers once the database is there. */
async function asked(url: string, query: string): Promise<unknown> {
  for (;;) {
    const client = new Client({ connectionString: url });
    client.on('error', () => {});
    try {
      await client.connect();
      return (await client.query(query)).rows[0];
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50));
    } finally {
      await client.end().catch(() => {});
    }
  }
}

test('the database of demo and dev comes back by itself at the same address, with everything in it, when it is killed', async () => {
  keeper = launch(['tests/support/keep-database.mjs'], {});
  const ready = /^ready (\S+) (\d+)$/m;
  await keeper.prints(ready);
  const [, url = '', pid = ''] = ready.exec(keeper.output()) ?? [];
  await asked(url, 'drop table if exists kept');
  await asked(url, 'create table kept as select 42 as answer');

  process.kill(Number(pid), 'SIGKILL');
  await keeper.prints(/The database is back/);

  expect(await asked(url, 'select answer from kept')).toEqual({ answer: 42 });
});
