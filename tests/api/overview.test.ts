import { useApp } from '../support/app';
import { usePlacedOrders } from '../support/placed-orders';
import { hire, type Staff } from '../support/staff';

const app = useApp('demo');
const orders = usePlacedOrders(app);
const { placed, act } = orders;

const overview = async (staff: Staff = orders.staff) => (await staff.get('/storekeeper/overview').expect(200)).body.data;
const eurOf = (read: { sales: { currencies: { currency: string }[] } }) => read.sales.currencies.find(({ currency }) => currency === 'EUR');

test('what was placed a moment ago is in it, and what became of it', async () => {
  const before = eurOf(await overview()) as never as { today: { orders: number; net: number } };
  const purchase = await placed({ quantity: 2 });
  const { amount } = purchase.order.totals.total;
  const { orders: count, net } = before.today;
  expect(eurOf(await overview())).toMatchObject({ today: { orders: count + 1, net: net + amount } });
  await act(purchase, '/cancel', { reason: 'Twice' });
  expect(eurOf(await overview())).toMatchObject({ today: before.today });
});

test('the last 28 days are told, today last, each currency for itself, that of the shop first', async () => {
  const { sales } = await overview();
  expect(sales.currencies.map(({ currency }: { currency: string }) => currency)).toEqual(['EUR', 'UAH', 'JPY']);
  for (const { days, today, weekBefore } of sales.currencies) {
    expect(days).toHaveLength(28);
    expect([days.at(-1), days.at(-8)]).toEqual([today, weekBefore]);
    expect(today.day).toBe(sales.today);
  }
});

test('products and discounts that brought most are named, also once they are gone', async () => {
  const [rare] = await app.sql<{ id: string }>(
    `select v.document_id as id from variants v join stock_levels s on s.variant_id = v.id where v.enabled and v.inventory_policy = 'tracked'
      group by v.document_id having sum(s.on_hand - s.held - s.allocated) > 12 order by max(v.id) desc limit 1`,
  );
  const variant = rare?.id ?? '';
  await placed({ quantity: 9, variant });
  const [product] = await app.sql<{ id: string; name: string }>(
    `select p.document_id as id, p.name from products p join variants_product_lnk l on l.product_id = p.id join variants v on v.id = l.variant_id
      where v.document_id = $1 and p.locale = 'en' and p.published_at is not null`,
    [variant],
  );
  await overview();
  const shown = () => overview().then((read) => (eurOf(read) as never as { products: object[] }).products);
  expect(await shown()).toContainEqual(expect.objectContaining({ product: product?.id, name: product?.name, isGone: false }));
  await app.sql('delete from products where document_id = $1', [product?.id]);
  expect(await shown()).toContainEqual(expect.objectContaining({ product: product?.id, name: product?.name, isGone: true }));
  expect(eurOf(await overview())).toMatchObject({ discounts: expect.arrayContaining([expect.objectContaining({ isGone: false })]) });
});

test('what waits is counted as the lists of orders and stock show it', async () => {
  await placed();
  const read = await overview();
  const listed = async (path: string) => (await orders.staff.get(`/storekeeper${path}&limit=100`).expect(200)).body.data;
  for (const [name, view] of Object.entries({ today: 'today', toPay: 'to_pay', toPack: 'to_pack', toSend: 'to_send', returns: 'returns' }))
    expect([view, read.orders[name]]).toEqual([view, (await listed(`/order-search?view=${view}`)).orders.length]);
  for (const view of ['out', 'low'] as const)
    expect([view, read.stock[view]]).toEqual([view, (await listed(`/stock-search?view=${view}`)).stock.length]);
  expect(read.orders.toPack).toBeGreaterThan(0);
});

test('trouble: an alert, a payment that failed, and a job that was given up', async () => {
  const { trouble: before } = await overview();
  await app.sql(
    `insert into staff_alerts (document_id, kind, state, currency, details, dedupe_key, raised_at, created_at, updated_at, published_at)
     values (gen_random_uuid(), 'dispute_won', 'open', 'EUR', '{}', gen_random_uuid(), now(), now(), now(), now())`,
  );
  await app.sql("insert into pgboss.job (name, data) values ('parked', '{}')");
  await app.sql(
    `with tried as (
       insert into orders (document_id, order_status, payment_status, fulfilment_status, currency, channel, items_minor, discounts_minor, delivery_minor,
                           tax_minor, total_minor, delivery_refunded_minor, tax_rounding, discounts, created_at)
       values ('tried', 'expired', 'unpaid', 'unfulfilled', 'EUR', 'app', 0, 0, 0, 0, 0, 0, 'line', '[]', now()) returning id)
     insert into payments (document_id, order_id, provider, status, capture, currency, amount_minor, authorized_minor, captured_minor, refunded_minor,
                           disputed_minor, revision)
     select 'tried', id, 'stripe', 'failed', 'automatic', 'EUR', 100, 0, 0, 0, 0, 0 from tried`,
  );
  const { trouble } = await overview();
  expect(trouble).toEqual({
    alerts: before.alerts + 1,
    parkedJobs: before.parkedJobs + 1,
    failedPayments: before.failedPayments + 1,
  });
});

test('alerts that are open are listed, the newest first, by kind and page by page', async () => {
  const raise = (kind: string, hours: number) =>
    app.sql(
      `insert into staff_alerts (document_id, kind, state, amount_minor, currency, details, dedupe_key, raised_at, created_at, updated_at, published_at)
       values (gen_random_uuid(), $1, 'open', 1250, 'EUR', '{"reason": "closed account"}', gen_random_uuid(), now() + make_interval(hours => $2), now(), now(), now())`,
      [kind, hours],
    );
  await raise('refund_stuck', 1);
  await raise('overpaid', 3);
  await raise('refund_stuck', 2);
  const find = async (query: string) => (await orders.staff.get(`/storekeeper/staff-alerts?${query}`).expect(200)).body.data;
  const { alerts, total } = await find('pageSize=2');
  expect(alerts).toMatchObject([
    { kind: 'overpaid', amountMinor: 1250, currency: 'EUR', orderNumber: null, details: { reason: 'closed account' } },
    { kind: 'refund_stuck' },
  ]);
  expect(total).toBe((await overview()).trouble.alerts);
  expect((await find('pageSize=2&page=2')).alerts[0]).toMatchObject({ kind: 'refund_stuck' });
  expect(await find('kind=refund_stuck&pageSize=1')).toMatchObject({ alerts: [{ kind: 'refund_stuck' }], total: 2 });
  await orders.staff.post(`/storekeeper/staff-alerts/${alerts[0].id}/close`, {}).expect(200);
  expect((await find('pageSize=1')).alerts).toMatchObject([{ kind: 'refund_stuck' }]);
  for (const query of ['page=0', 'page=1e9', 'pageSize=101', `kind=${encodeURIComponent('\0')}`, 'state=done'])
    await orders.staff.get(`/storekeeper/staff-alerts?${query}`).expect(400);
});

test('what a new shop lacks, until somebody puts it away for all', async () => {
  const stepsOf = async () =>
    Object.fromEntries((await overview()).setup.steps.map(({ step, isDone }: { step: string; isDone: boolean }) => [step, isDone]));
  expect(await stepsOf()).toMatchObject({ settings: true, taxes: true, delivery: true, product: true });
  await app.sql('update delivery_methods set enabled = false');
  expect(await stepsOf()).toMatchObject({ delivery: false, taxes: true });
  await app.sql('update delivery_methods set enabled = true');
  await orders.staff.put('/storekeeper/overview/setup', { isDismissed: true }).expect(200);
  expect((await overview()).setup.isDismissed).toBe(true);
  await orders.staff.put('/storekeeper/overview/setup', { isDismissed: false }).expect(200);
  expect((await overview()).setup.isDismissed).toBe(false);
  await orders.staff.put('/storekeeper/overview/setup', { isDismissed: 'yes' }).expect(400);
});

test.each([
  ['analyst', ['sales']],
  ['marketer', ['sales']],
  ['order-manager', ['sales', 'orders', 'support', 'trouble']],
  ['support-agent', ['orders', 'support']],
  ['courier-dispatcher', ['orders']],
  ['catalogue-manager', ['stock']],
])('a role sees its own parts: %s', async (role, parts) => {
  const { staff } = await hire(app, orders.staff, `home-${role}`, role);
  const read = await overview(staff);
  expect(Object.keys(read).filter((part) => read[part] !== null)).toEqual(parts);
  await staff.put('/storekeeper/overview/setup', { isDismissed: true }).expect(403);
});

test('it takes fewer than ten statements, also where orders were placed since', async () => {
  await overview();
  const quiet = await app.counting(() => overview());
  await placed();
  const busy = await app.counting(() => overview());
  expect(Math.max(quiet.statements, busy.statements)).toBeLessThan(10);
});

describe('work the shop gave up', () => {
  beforeEach(() => app.sql("delete from pgboss.job where name in ('parked', 'send-account-mail.in-turn')"));
  const park = async (count: number, job = 'send-account-mail') => {
    const rows = await app.sql<{ id: string }>(
      `insert into pgboss.job (name, data, source_name, source_retry_count, source_output, created_on)
       select 'parked', json_build_object('id', gen_random_uuid(), 'type', 'account.confirmation_requested', 'aggregateId', 'a' || n, 'payload', '{"email":"olena@secret.test"}'::json),
              $2, 8, '{"message": "smtp: the mail was not taken", "stack": "at …"}', now() - make_interval(secs => n)
         from generate_series(1, $1::int) n returning id`,
      [count, `${job}.in-turn`],
    );
    return rows.map(({ id }) => id);
  };
  const find = async (query = '') => (await orders.staff.get(`/storekeeper/parked-jobs${query}`).expect(200)).body.data;
  const waiting = () => app.sql("select id from pgboss.job where name = 'send-account-mail.in-turn' and state = 'created'");

  test('is listed with why, without what stood in its event, and page by page', async () => {
    await park(3);
    const { jobs, nextCursor } = await find('?limit=2');
    expect(jobs).toMatchObject([
      {
        job: 'send-account-mail',
        event: { type: 'account.confirmation_requested', aggregateId: 'a1' },
        tries: 9,
        reason: 'smtp: the mail was not taken',
      },
      { event: { aggregateId: 'a2' } },
    ]);
    expect(JSON.stringify(jobs)).not.toContain('olena');
    const rest = await find(`?limit=2&cursor=${nextCursor}`);
    expect(rest).toMatchObject({ jobs: [{ event: { aggregateId: 'a3' } }], nextCursor: null });
    expect(await find('?job=mail-orders')).toMatchObject({ jobs: [] });
    // Given up together, none of them is left out between two pages.
    await app.sql("update pgboss.job set created_on = '2026-11-28T10:00:00.123456Z' where name = 'parked'");
    const one = await find('?limit=2');
    const other = await find(`?limit=2&cursor=${one.nextCursor}`);
    expect([...one.jobs, ...other.jobs]).toHaveLength(3);
    await orders.staff.get('/storekeeper/parked-jobs?cursor=x').expect(422);
    const { body } = await orders.staff.get('/storekeeper/jobs').expect(200);
    expect(body.data.jobs.find(({ job }: { job: string }) => job === 'send-account-mail')).toEqual({
      job: 'send-account-mail',
      every: null,
      waiting: expect.any(Number),
      running: 0,
      parked: 3,
    });
  });

  test('is tried again in its own queue, one or all that were there, and forgotten', async () => {
    const [first = '', second = '', ...others] = await park(5);
    const post = (path: string, body: object) => orders.staff.post(`/storekeeper/parked-jobs/${path}`, body);
    expect((await post('retry', { ids: [first, crypto.randomUUID()] }).expect(200)).body.data).toEqual({ retried: 1, isMore: false });
    expect(await waiting()).toHaveLength(1);
    expect((await post('drop', { ids: [second] }).expect(200)).body.data).toEqual({ dropped: 1 });
    await park(1, 'mail-replies');
    const all = { job: 'send-account-mail', before: new Date(Date.now() + 1_000).toISOString() };
    expect((await post('retry', all).expect(200)).body.data).toEqual({ retried: others.length, isMore: false });
    expect((await post('retry', all).expect(200)).body.data).toEqual({ retried: 0, isMore: false });
    expect(await waiting()).toHaveLength(4);
    expect((await find()).jobs).toMatchObject([{ job: 'mail-replies' }]);
    await post('retry', { ids: [] }).expect(400);
    await post('retry', { job: 'x' }).expect(400);
  });
});
