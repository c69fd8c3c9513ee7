import { randomUUID } from 'node:crypto';
import { useAccounts } from '../support/accounts';
import { useApp } from '../support/app';
import { startMongoDouble } from '../support/mongo-double';
import { usePlacedOrders } from '../support/placed-orders';

const app = useApp('demo');
const accounts = useAccounts(app);
const orders = usePlacedOrders(app);
type Customer = Awaited<ReturnType<typeof accounts.newCustomer>>;
type Page = { data: { id: string; kind: string; at: string }[]; meta: { nextCursor: string | null; archiveAway: boolean } };

let mongo: Awaited<ReturnType<typeof startMongoDouble>>;
beforeAll(async () => {
  mongo = await startMongoDouble();
  await app.provider('mongodb', { url: mongo.url, database: 'storekeeper' });
});
afterAll(() => mongo.stop());
beforeEach(async () => {
  mongo.heal();
  mongo.clear();
  await app.provider('mongodb', { url: mongo.url, database: 'storekeeper' });
  for (const month of await months()) if (month < 'activity_2026') await app.sql(`drop table ${month}`);
});

const months = async () =>
  (
    await app.sql<{ name: string }>(
      "select inhrelid::regclass::text as name from pg_inherits where inhparent = 'activity'::regclass order by 1",
    )
  ).map(({ name }) => name);
const keep = (now: string) => app.call('shop/activity/keep-months', 'keepMonths', new Date(now));
/** So many entries of a customer in a month, a second apart, the last of them first. */
async function happened({ id }: Customer, month: string, count: number): Promise<string[]> {
  await app.sql('select sk_activity_month($1::date)', [`${month}-01`]);
  const rows = await app.sql<{ id: string }>(
    `insert into activity (id, user_id, at, kind, done_by, details)
     select gen_random_uuid(), $1, $2::timestamptz + make_interval(secs => n + 0.000123), case when n % 2 = 0 then 'product.viewed' else 'customer.signed_in' end,
            'customer', jsonb_build_object('n', n) from generate_series(1, $3::int) n returning id`,
    [id, `${month}-10T00:00:00Z`, count],
  );
  return rows.map(({ id: each }) => each).reverse();
}
const page = async ({ bearer }: Customer, query = ''): Promise<Page> =>
  (await app.http().get(`/api/me/activity?${query}`).set(bearer).expect(200)).body;
const documents = () => mongo.documents().map(({ id }) => id as string);
const idsOf = ({ data }: Page) => data.map(({ id }) => id);

test('old months move, in batches and once, however often that is interrupted; what is older than the archive keeps goes', async () => {
  const customer = await accounts.newCustomer();
  const ids = await happened(customer, '2023-01', 1_200);
  mongo.fail('hang up', { name: 'insert', afterDocuments: 300 });
  await keep('2025-02-01T04:00:00Z');
  expect(await months()).toContain('activity_2023_01');
  expect(mongo.documents()).toHaveLength(300);

  await keep('2025-02-01T04:01:00Z');
  expect(await months()).not.toContain('activity_2023_01');
  expect(documents().sort()).toEqual([...ids].sort());
  expect(await app.sql('select 1 from activity where user_id = $1 and at < $2', [customer.id, '2023-02-01'])).toEqual([]);

  await keep('2028-01-15T04:00:00Z');
  expect(documents()).toHaveLength(1_200);
  await keep('2028-02-01T04:00:00Z');
  expect(documents()).toEqual([]);
});

test('an archive that is away, or does not hold all, keeps the month where it is, and those behind it', async () => {
  const customer = await accounts.newCustomer();
  await happened(customer, '2022-01', 2);
  await happened(customer, '2022-02', 1);
  mongo.fail({ code: 13, errmsg: 'not authorized' }, { name: 'aggregate' });
  await keep('2024-03-01T04:00:00Z');
  expect(await months()).toEqual(expect.arrayContaining(['activity_2022_01', 'activity_2022_02']));
  mongo.heal();
  mongo.clear();
  mongo.loseWrites();
  await keep('2024-03-01T04:00:00Z');
  expect(await months()).toEqual(expect.arrayContaining(['activity_2022_01', 'activity_2022_02']));
  mongo.heal();
  await keep('2024-03-01T04:00:00Z');
  expect((await months()).filter((name) => name < 'activity_2023')).toEqual([]);
  expect(mongo.documents()).toHaveLength(3);
});

test('pages and the export go on into the archive; a page ends where that is away, and says so', async () => {
  const customer = await accounts.newCustomer();
  const other = await accounts.newCustomer();
  await happened(other, '2022-01', 2);
  const oldest = await happened(customer, '2022-01', 3);
  const older = await happened(customer, '2022-02', 2);
  await keep('2024-02-01T04:00:00Z');
  // Written, and not taken away: it stands in both.
  mongo.fail({ code: 13, errmsg: 'not authorized' }, { name: 'aggregate' });
  await keep('2024-03-01T04:00:00Z');
  mongo.heal();
  expect(documents()).toEqual(expect.arrayContaining(older));
  const newest = await happened(customer, '2026-10', 2);
  const all = [...newest, ...older, ...oldest];

  expect(idsOf(await page(customer, 'limit=100')).filter((id) => all.includes(id))).toEqual(all);
  const walked: string[] = [];
  for (let cursor: string | null | undefined; cursor !== null;) {
    const next = await page(customer, `limit=2${cursor === undefined ? '' : `&cursor=${cursor}`}`);
    walked.push(...idsOf(next));
    cursor = next.meta.nextCursor;
  }
  expect(walked.filter((id) => all.includes(id))).toEqual(all);
  expect(new Set(walked).size).toBe(walked.length);
  expect((await page(customer, 'limit=100&topic=products')).data.map(({ kind }) => kind)).toEqual(Array(3).fill('product.viewed'));
  const [document] = await app.sql<{ id: string }>('select document_id as id from up_users where id = $1', [customer.id]);
  const staffSees = (await orders.staff.get(`/storekeeper/customers/${document?.id}/activity?limit=100`).expect(200)).body.data;
  expect(staffSees.entries).toEqual((await page(customer, 'limit=100')).data);
  const theirs = await app.http().get(`/api/me/activity?cursor=${oldest[0]}`).set(other.bearer).expect(422);
  expect(theirs.body.error.details.code).toBe('CURSOR_UNKNOWN');
  await app.http().get(`/api/me/activity?cursor=${randomUUID()}`).set(customer.bearer).expect(422);
  const exported = await app.call<{ id: string }[]>('shop/activity/read-activity', 'allActivity', customer.id);
  expect(exported.map(({ id }) => id).filter((id) => all.includes(id))).toEqual(all);

  mongo.fail({ code: 13, errmsg: 'not authorized' });
  const short = await page(customer, 'limit=100');
  expect(short.meta).toEqual({ nextCursor: null, archiveAway: true });
  expect(idsOf(short).filter((id) => all.includes(id))).toEqual([...newest, ...older]);
  expect((await page(customer, 'limit=1')).meta.archiveAway).toBe(false);
  expect(await page(customer, `cursor=${oldest[0]}`)).toEqual({ data: [], meta: { nextCursor: null, archiveAway: true } });
  await expect(app.call('shop/activity/read-activity', 'allActivity', customer.id)).rejects.toThrow('archive');
});

test('an account that is deleted is forgotten there too, behind a batch that is on its way, and after an outage', async () => {
  const [customer, other] = [await accounts.newCustomer(), await accounts.newCustomer()];
  await happened(customer, '2022-01', 2);
  const kept = await happened(other, '2022-01', 1);
  await keep('2024-02-01T04:00:00Z');
  await app.sql("insert into account_deletions (user_id, source, due_at) values ($1, 'app', now() - interval '1 day')", [customer.id]);
  await app.call('shop/customers/personal-data/delete-account', 'deleteDueAccounts');
  await app.whileLocked(
    "select pg_advisory_xact_lock(hashtextextended('move activity', 0))",
    () => app.doJobs(),
    async () => void expect(mongo.documents()).toHaveLength(3),
  );
  expect(documents()).toEqual(kept);

  // As staff do in the Content Manager; the archive is away just then.
  await app.sql('delete from up_users where id = $1', [other.id]);
  mongo.fail({ code: 13, errmsg: 'not authorized' });
  await expect(app.call('shop/activity/forget-archived', 'forgetArchived')).rejects.toThrow('archive');
  expect(documents()).toEqual(kept);
  mongo.heal();
  await app.call('bootstrap/jobs', 'runNow', 'forget-archived-activity-again');
  expect(documents()).toEqual([]);
});
