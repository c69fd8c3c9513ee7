import { useAccounts } from '../support/accounts';
import { useApp } from '../support/app';
import { usePlacedOrders } from '../support/placed-orders';
import { hire } from '../support/staff';

const app = useApp('demo');
const accounts = useAccounts(app);
const orders = usePlacedOrders(app);
type Customer = Awaited<ReturnType<typeof accounts.newCustomer>>;
type Entry = {
  id: string;
  kind: string;
  by: string;
  at: string;
  subject: { type: string; id: string } | null;
  details: Record<string, unknown>;
};

// The inbox begins with what happens from here on.
beforeAll(() => app.call('bootstrap/jobs', 'runNow', 'notify-customers'));
const write = () => app.call('bootstrap/jobs', 'runNow', 'write-activity');
const page = async ({ bearer }: Customer, query = ''): Promise<{ data: Entry[]; meta: { nextCursor: string | null } }> =>
  (await app.http().get(`/api/me/activity?${query}`).set(bearer).expect(200)).body;
const kinds = (entries: Entry[]) => entries.map(({ kind }) => kind);
const look = ({ bearer }: Customer, views: object[]) => app.http().post('/api/me/views').set(bearer).send({ views });
const products = () =>
  app.sql<{ id: string; name: string }>(
    "select document_id as id, name from products where published_at is not null and locale = 'en' order by id limit 3",
  );

test('an order, a look and a message stand in the timeline of their customer, once, and in nobody else’s', async () => {
  const [customer, other] = [await accounts.newCustomer(), await accounts.newCustomer()];
  await accounts.signIn(customer.email).expect(200);
  const { order } = await orders.placed({ quantity: 1 });
  await app.sql('update orders set customer_id = $1 where document_id = $2', [customer.id, order.id]);
  await app
    .http()
    .post('/api/me/consents')
    .set(customer.bearer)
    .send({ consents: [{ purpose: 'marketing_push', granted: true }] })
    .expect(200);
  await orders.staff.post(`/storekeeper/orders/${order.id}/confirm-payment`, { note: 'in the words of staff' }).expect(200);
  await app.doJobs();
  await write();
  await app.call('bootstrap/jobs', 'runNow', 'notify-customers');
  await app.sql('update activity_watched set position = 0');
  await write();

  const { data } = await page(customer, 'limit=100');
  const of = (kind: string) => data.filter((entry) => entry.kind === kind);
  const [row] = await app.sql<{ number: string }>('select number from orders where document_id = $1', [order.id]);
  expect(of('order.placed')).toMatchObject([
    {
      by: 'customer',
      subject: { type: 'order', id: order.id },
      details: { number: row?.number, total: order.totals.total.amount, currency: 'EUR' },
    },
  ]);
  expect(of('order.payment_confirmed')).toMatchObject([{ by: 'staff', details: { amount: order.totals.total.amount } }]);
  expect(of('customer.consent_given')).toMatchObject([{ by: 'customer', details: { purpose: 'marketing_push', granted: true } }]);
  expect(of('customer.signed_in').length).toBeGreaterThan(0);
  expect(of('message.sent').map(({ details }) => details.kind)).toContain('order_placed');
  expect(JSON.stringify(data)).not.toContain('words of staff');
  expect(data.map(({ at }) => at)).toEqual(
    data
      .map(({ at }) => at)
      .sort()
      .reverse(),
  );
  expect(kinds((await page(other)).data).filter((kind) => kind.startsWith('order.'))).toEqual([]);

  const staffSees = (await orders.staff.get(`/storekeeper/customers/${await documentOf(customer)}/activity?limit=100`).expect(200)).body
    .data;
  expect(staffSees.entries).toEqual(data);
  await orders.staff.get('/storekeeper/customers/nobody/activity').expect(404);
});

const documentOf = async ({ id }: Customer) =>
  (await app.sql<{ document_id: string }>('select document_id from up_users where id = $1', [id]))[0]?.document_id ?? '';

test('what a guest ordered comes into the timeline with the account it joins', async () => {
  const customer = await accounts.newCustomer();
  const { order } = await orders.placed({ quantity: 1 });
  await write();
  expect(kinds((await page(customer, 'topic=orders')).data)).toEqual([]);
  await app.sql('update orders set customer_id = $1 where document_id = $2', [customer.id, order.id]);
  await app.sql(
    `insert into event_log (type, aggregate_type, aggregate_id, payload) values ('customer.orders_joined', 'customer', $1::text, jsonb_build_object('userId', $1::text::int, 'orders', jsonb_build_array($2::text)))`,
    [String(customer.id), order.id],
  );
  await write();
  const { data } = await page(customer, 'topic=orders');
  expect(data.filter(({ kind }) => kind === 'order.placed')).toHaveLength(1);
});

test('looks are told together, once in half an hour each; what is not sold or not of this week is not', async () => {
  const customer = await accounts.newCustomer();
  const [first, second] = await products();
  const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString();
  const { body } = await look(customer, [
    { product: first?.id },
    { product: first?.id, at: hoursAgo(0.1) },
    { product: first?.id, at: hoursAgo(5) },
    { product: second?.id, at: hoursAgo(1) },
    { product: 'not-there-at-all' },
  ]).expect(200);
  expect(body.data).toEqual({ recorded: 3 });
  expect((await look(customer, [{ product: first?.id }]).expect(200)).body.data).toEqual({ recorded: 0 });
  const { data } = await page(customer, 'topic=products');
  expect(data).toMatchObject([
    { kind: 'product.viewed', subject: { type: 'product', id: first?.id }, details: { name: first?.name } },
    { subject: { id: second?.id } },
    { subject: { id: first?.id } },
  ]);
  // Two looks of a minute before and after a half hour, told at once, are one.
  const halfHour = Math.floor(Date.now() / 1_800_000) * 1_800_000 - 2 * 3_600_000;
  const around = [-60_000, 60_000].map((ms) => ({ product: second?.id, at: new Date(halfHour + ms).toISOString() }));
  const newcomer = await accounts.newCustomer();
  expect((await look(newcomer, around).expect(200)).body.data).toEqual({ recorded: 1 });
  const both = await Promise.all([1, 2, 3].map(() => look(customer, [{ product: second?.id }])));
  expect(both.reduce((sum, { body: { data: each } }) => sum + each.recorded, 0)).toBe(1);

  const [one, rest] = [await page(customer, 'topic=products&limit=1'), await page(customer, 'topic=products&limit=3')];
  const next = await page(customer, `topic=products&limit=2&cursor=${one.meta.nextCursor}`);
  expect([...one.data, ...next.data]).toEqual(rest.data);
  const other = await accounts.newCustomer();
  const theirs = await app.http().get(`/api/me/activity?cursor=${one.meta.nextCursor}`).set(other.bearer).expect(422);
  expect(theirs.body.error.details.code).toBe('CURSOR_UNKNOWN');

  for (const views of [
    [],
    [{ product: first?.id, at: hoursAgo(24 * 8) }],
    [{ product: first?.id, at: hoursAgo(-1) }],
    [{ product: 5 }],
    [{ product: 'a\u0000b' }],
    Array.from({ length: 51 }, () => ({ product: first?.id })),
  ])
    await look(customer, views).expect(400);
  for (const query of ['topic=none', 'cursor=x', 'limit=0', 'limit=101'])
    await app.http().get(`/api/me/activity?${query}`).set(customer.bearer).expect(400);
  await app.http().get('/api/me/activity').expect(401);
  await app
    .http()
    .post('/api/me/views')
    .send({ views: [{ product: first?.id }] })
    .expect(401);
});

test('months are made ahead, and those that are too old are taken away', async () => {
  const customer = await accounts.newCustomer();
  const at = async (month: string) => {
    await app.sql('select sk_activity_month($1::date)', [`${month}-01`]);
    await app.sql(
      "insert into activity (id, user_id, at, kind, done_by) values (gen_random_uuid(), $1, $2, 'customer.signed_in', 'customer')",
      [customer.id, `${month}-28T23:59:59Z`],
    );
  };
  const tables = async () =>
    (
      await app.sql<{ name: string }>(
        "select inhrelid::regclass::text as name from pg_inherits where inhparent = 'activity'::regclass order by 1",
      )
    ).map(({ name }) => name);
  await at('2020-01');
  await app.call('shop/activity/keep-months', 'keepMonths', new Date('2022-01-31T12:00:00Z'));
  expect(await tables()).toEqual(expect.arrayContaining(['activity_2020_01', 'activity_2022_04']));
  await app.call('shop/activity/keep-months', 'keepMonths', new Date('2022-02-01T00:00:00Z'));
  expect(await tables()).not.toContain('activity_2020_01');
  expect(await tables()).toContain('activity_2022_05');

  await at('2021-06');
  const keep = (activityMonths: number) => orders.staff.put('/storekeeper/settings', { changes: { activityMonths } }).expect(200);
  await keep(6);
  await app.call('shop/activity/keep-months', 'keepMonths', new Date('2022-02-01T00:00:00Z'));
  expect(await tables()).not.toContain('activity_2021_06');
  // What was taken away does not come back where more is kept again.
  await keep(24);
  const first = await app.call('shop/activity/keep-months', 'firstKept', new Date('2022-02-01T00:00:00Z'));
  expect(new Date(String(first)).toISOString()).toBe('2021-07-01T00:00:00.000Z');
  await app.sql('delete from activity_taken_away');
});

test('an account that is deleted takes its timeline along; who may not see customers sees none', async () => {
  const customer = await accounts.newCustomer();
  await look(customer, [{ product: (await products())[0]?.id }]).expect(200);
  const document = await documentOf(customer);
  const { staff: marketer } = await hire(app, orders.staff, 'sees-no-timelines', 'marketer');
  await marketer.get(`/storekeeper/customers/${document}/activity`).expect(403);
  await app.sql('delete from up_users where id = $1', [customer.id]);
  expect(await app.sql('select 1 from activity where user_id = $1', [customer.id])).toEqual([]);
});
