import { Client } from 'pg';
import request from 'supertest';
import { newDatabase } from '../support/child-app';
import { useMortalShops, type RunningShop } from '../support/running-shop';
import { signInAsOwner } from '../support/staff';

const { start, diesAt } = useMortalShops();
let database: Client;
let databaseUrl: string;
const sql = async <Row extends object>(query: string, values: unknown[] = []) => (await database.query(query, values)).rows as Row[];

beforeAll(async () => {
  databaseUrl = await newDatabase('storekeeper_e2e_bulk_change_crash', 'storekeeper_template_demo');
  database = new Client({ connectionString: databaseUrl });
  await database.connect();
}, 60_000);
afterAll(() => database.end());

const owner = ({ url }: RunningShop) => signInAsOwner({ http: () => request(url) as never });

async function until(isRight: () => Promise<boolean>): Promise<void> {
  for (const deadline = Date.now() + 60_000; Date.now() < deadline;) {
    if (await isRight()) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('It did not come to that');
}

test('killed within a batch, a change of many prices is gone on with by whoever starts next: none is raised twice, none is forgotten', async () => {
  const [{ list } = { list: '' }] = await sql<{ list: string }>(
    "select document_id as list from price_lists where kind = 'base' and enabled and currency = 'EUR'",
  );
  const prices = () =>
    sql<{ id: number; amount: number; changes: number }>(
      `select r.id, r.amount::int, (select count(*)::int from price_history h where h.variant_id = r.variant_id
                and h.price_list_id = r.price_list_id and h.min_quantity = r.min_quantity) as changes
         from prices r join price_lists l on l.id = r.price_list_id where l.document_id = $1 order by r.id`,
      [list],
    );
  const before = await prices();
  const first = await start(databaseUrl, { RUN_JOBS: 'true' });
  const staff = await owner(first);
  await diesAt(first, 'bulk-change.later-batch-written', { worksJobs: true });
  const { body } = await staff
    .post('/storekeeper/bulk-changes', { selection: { view: 'all' }, change: { kind: 'prices', list, how: 'raise', basisPoints: 10_000 } })
    .expect(200);
  const { id } = body.data;
  await Promise.all([first.app.ended, staff.post(`/storekeeper/bulk-changes/${id}/begin`, {}).catch(() => 'no answer')]);
  expect((await first.app.ended).signal).toBe('SIGKILL');
  const counts = async () =>
    Object.fromEntries(
      (await sql<{ state: string; n: number }>('select state, count(*)::int as n from bulk_change_rows group by state')).map(
        ({ state, n }) => [state, n],
      ),
    );
  expect(await counts()).toEqual({ done: 100, waiting: before.length - 100 });
  expect((await prices()).filter(({ amount }, index) => amount !== before[index]?.amount)).toHaveLength(100);

  await start(databaseUrl, { RUN_JOBS: 'true' });
  await until(async () => (await sql("select 1 from bulk_changes where state = 'done'")).length === 1);
  expect(await counts()).toEqual({ done: before.length });
  expect(await prices()).toEqual(before.map((price) => ({ ...price, amount: price.amount * 2, changes: price.changes + 1 })));
}, 120_000);
