import { randomUUID } from 'node:crypto';
import { useAccounts } from '../support/accounts';
import { startGoogleAnalytics } from '../support/analytics/google-analytics-double';
import { startPosthog } from '../support/analytics/posthog-double';
import { useApp } from '../support/app';
import { usePlacedOrders } from '../support/placed-orders';
import { shopping, type Cart } from '../support/shopping';
import { signInAsOwner } from '../support/staff';

const app = useApp('demo');
const accounts = useAccounts(app);
const orders = usePlacedOrders(app);
const shop = shopping(app);
type Customer = Awaited<ReturnType<typeof accounts.newCustomer>>;
type Event = { id: string; name: string; at: string; params: Record<string, unknown> };

beforeEach(() => app.sql("delete from rate_limits where key like 'app_events%'"));

const now = () => new Date().toISOString();
const before = (ms: number, from = Date.now()) => new Date(from - ms).toISOString();
const hour = 60 * 60 * 1_000;
const event = (changes: Partial<Event> = {}): Event => ({
  id: randomUUID(),
  name: 'view_item',
  at: now(),
  params: { product: 'cup' },
  ...changes,
});
const tell = (body: object, customer?: Customer) =>
  app
    .http()
    .post('/api/events')
    .set(customer?.bearer ?? {})
    .send({ sentAt: now(), anonymousId: randomUUID(), ...body });
const kept = async (anonymousId: string) =>
  app.sql<{ id: string; name: string; at: Date; user: number | null; params: object }>(
    'select id, name, at, user_id as "user", params from analytics_events where anonymous_id = $1 order by at, id',
    [anonymousId],
  );
const agree = ({ bearer }: Customer, granted = true) =>
  app
    .http()
    .post('/api/me/consents')
    .set(bearer)
    .send({ consents: [{ purpose: 'analytics', granted }] })
    .expect(200);

test('what a guest who agreed did is kept once, however often and at once it is sent', async () => {
  const anonymousId = randomUUID();
  const [looked, searched] = [
    event({ at: before(5_000), params: { product: 'cup', value: { amount: 1999, currency: 'EUR' } } }),
    event({ name: 'search', at: before(4_000), params: { term: 'чашка', results: 3 } }),
  ];
  const batch = { anonymousId, consent: true, events: [looked, searched, looked] };
  const answers = await Promise.all(Array.from({ length: 4 }, () => tell(batch).expect(200)));
  expect(answers.reduce((sum, { body }) => sum + body.data.kept, 0)).toBe(2);
  expect(answers.every(({ body }) => body.data.kept + body.data.known === 3 && body.data.reason === null)).toBe(true);
  const again = await tell({ ...batch, events: [looked, event({ at: before(3_000) })] }).expect(200);
  expect(again.body.data).toEqual({ kept: 1, known: 1, dropped: [], reason: null });
  expect(await kept(anonymousId)).toMatchObject([
    { id: looked.id, name: 'view_item', user: null, params: looked.params },
    { id: searched.id, name: 'search', user: null, params: searched.params },
    { name: 'view_item' },
  ]);
});

test('without consent nothing is kept, and no id remembered', async () => {
  const [anonymousId, customer, another] = [randomUUID(), await accounts.newCustomer(), await accounts.newCustomer()];
  const sent = event();
  const nothing = { kept: 0, known: 0, dropped: [], reason: 'no_consent' };
  const batch = { anonymousId, events: [sent] };
  await agree(another);
  const refused = [
    await tell(batch).expect(200),
    await tell({ ...batch, consent: false }).expect(200),
    await tell({ ...batch, consent: true }, customer).expect(200),
    await tell({ ...batch, consent: false }, another).expect(200),
  ];
  await agree(another, false);
  refused.push(await tell(batch, another).expect(200));
  expect(refused.map(({ body }) => body.data)).toEqual(Array(5).fill(nothing));
  expect(await kept(anonymousId)).toEqual([]);
  await agree(customer);
  expect((await tell(batch, customer).expect(200)).body.data.kept).toBe(1);
  expect(await kept(anonymousId)).toMatchObject([{ id: sent.id, user: customer.id }]);
});

test('a clock that is wrong is put right, and what is too old or yet to come is dropped and told', async () => {
  const anonymousId = randomUUID();
  const inThe70s = Date.parse('1970-01-01T00:00:10Z');
  const events = [event({ at: before(71 * hour, inThe70s) }), event({ at: before(0, inThe70s) })];
  const [old, future] = [event({ at: before(73 * hour, inThe70s) }), event({ at: before(-2 * hour, inThe70s) })];
  const start = Date.now();
  const answer = await tell({ anonymousId, consent: true, sentAt: before(0, inThe70s), events: [...events, old, future] }).expect(200);
  expect(answer.body.data).toEqual({
    ...{ kept: 2, known: 0, reason: null },
    dropped: [
      { id: old.id, reason: 'too_old' },
      { id: future.id, reason: 'in_the_future' },
    ],
  });
  const rows = await kept(anonymousId);
  expect(rows.map(({ id }) => id)).toEqual(events.map(({ id }) => id));
  const [first = 0, second = 0] = rows.map(({ at }) => at.getTime());
  expect(second - first).toBe(71 * hour);
  expect(second).toBeGreaterThanOrEqual(start);
  expect(second).toBeLessThanOrEqual(Date.now());
});

test('what does not fit is refused whole, and named', async () => {
  const anonymousId = randomUUID();
  const refusal = async (events: unknown[], changes: object = {}) => {
    const { status, body } = await tell({ anonymousId, consent: true, events, ...changes });
    const [issue] = body.error.details.issues;
    return `${status} ${issue.path.join('.')}: ${issue.message}`;
  };
  expect(await refusal([event(), event({ name: 'page_view' })])).toMatch(/^400 events\.1\.name: must be one of view_item, /);
  expect(await refusal([event({ name: 'purchase' })])).toBe(
    '400 events.0.name: must not be purchase: the shop itself tells of orders and of money given back',
  );
  expect(await refusal([event({ params: { product: 'cup', email: 'olena@example.com' } })])).toContain('400 events.0.params');
  expect(await refusal([event({ params: {} })])).toContain('400 events.0.params.product');
  expect(await refusal([event({ name: 'search', params: { term: 'x'.repeat(101) } })])).toContain('400 events.0.params.term');
  expect(await refusal([event({ name: 'search', params: { term: 'a\0b' } })])).toContain('params.term: holds a character');
  expect(await refusal([event({ at: 'yesterday' })])).toContain('400 events.0.at');
  expect(await refusal([event({ id: '7' })])).toContain('400 events.0.id');
  expect(await refusal([null])).toContain('400 events.0');
  expect(await refusal([])).toContain('400 events');
  expect(await refusal(Array.from({ length: 51 }, () => event()))).toContain('400 events');
  expect(await refusal([event()], { sentAt: 0 })).toContain('400 sentAt');
  expect(await refusal([event()], { anonymousId: 'me' })).toContain('400 anonymousId');
  await tell({ events: [event({ name: 'screen_view', params: { screen: 'x'.repeat(70_000) } })] }).expect(413);
  expect(await kept(anonymousId)).toEqual([]);
});

test('what a guest did becomes the customer’s who signs in on that phone, and nobody’s once they are deleted', async () => {
  const [phone, other, customer, another] = [randomUUID(), randomUUID(), await accounts.newCustomer(), await accounts.newCustomer()];
  await agree(customer);
  await agree(another);
  const searched = event({ name: 'search', at: before(3_000), params: { term: 'cup', results: 1 } });
  const [long, recent] = [event({ at: before(2_000) }), event({ at: before(1_500) })];
  await tell({ anonymousId: phone, consent: true, events: [searched, long, recent] }).expect(200);
  await tell({ anonymousId: other, consent: true, events: [event()] }).expect(200);
  await app.sql("select sk_analytics_events_month(date_trunc('month', now() - interval '31 days')::date)");
  const [{ at: longAgo } = { at: new Date() }] = await app.sql<{ at: Date }>(
    "update analytics_events set at = at - interval '31 days' where id = $1 returning at",
    [long.id],
  );
  expect(longAgo.getTime()).toBeLessThan(Date.now() - 30 * 24 * hour);
  const signedIn = event({ name: 'login', params: { method: 'code' } });
  await tell({ anonymousId: phone, events: [signedIn] }, customer).expect(200);
  await tell({ anonymousId: phone, events: [event({ id: randomUUID() })] }, another).expect(200);
  const owners = async () => (await kept(phone)).map(({ user }) => user);
  expect(await owners()).toEqual([null, customer.id, customer.id, customer.id, another.id]);
  expect(await kept(other)).toMatchObject([{ user: null }]);

  await app.sql('delete from up_users where id = $1', [customer.id]);
  expect(await owners()).toEqual([another.id]);
  expect(
    await app.sql('select anonymous_id, user_id, params from analytics_events where id = any($1) order by at, id', [
      [searched.id, recent.id],
    ]),
  ).toEqual([
    { anonymous_id: null, user_id: null, params: { results: 1 } },
    { anonymous_id: null, user_id: null, params: { product: 'cup' } },
  ]);
  expect(await kept(other)).toHaveLength(1);
});

test('who tells too often waits: guests by their address, customers by their account', async () => {
  const customer = await accounts.newCustomer();
  await agree(customer);
  await tell({ events: [event()] }).expect(200);
  await tell({ events: [event()] }, customer).expect(200);
  const used = await app.sql<{ key: string }>(
    "update rate_limits set points = case when key like 'app_events_address:%' then 3000 else 300 end where key like 'app_events%' returning key",
  );
  expect(used.map(({ key }) => key).sort()).toEqual(['app_events_address:127.0.0.1', `app_events_customer:user:${customer.id}`]);
  expect((await tell({ events: [event()] }).expect(429)).headers['retry-after']).toMatch(/^\d+$/);
  await tell({ events: [event()] }, customer).expect(429);
});

test('months are made ahead, and dropped after thirteen; ids are forgotten once nothing of theirs is taken', async () => {
  const months = async () =>
    (
      await app.sql<{ name: string }>(
        "select inhrelid::regclass::text as name from pg_inherits where inhparent = 'analytics_events'::regclass order by 1",
      )
    ).map(({ name }) => name);
  for (const month of ['2020-01', '2020-02']) await app.sql('select sk_analytics_events_month($1::date)', [`${month}-01`]);
  const [young, old] = [randomUUID(), randomUUID()];
  await app.sql("insert into analytics_event_ids values ($1, '2021-02-24T12:00:00Z'), ($2, '2021-02-24T11:59:59Z')", [young, old]);
  await app.call('shop/analytics/keep-event-months', 'keepEventMonths', new Date('2021-02-28T12:00:00Z'));
  expect(await months()).toEqual(expect.arrayContaining(['analytics_events_2020_01', 'analytics_events_2021_05']));
  expect(await app.sql('select id from analytics_event_ids where id = any($1)', [[young, old]])).toEqual([{ id: young }]);
  await app.call('shop/analytics/keep-event-months', 'keepEventMonths', new Date('2021-03-01T00:00:00Z'));
  expect(await months()).not.toContain('analytics_events_2020_01');
  expect(await months()).toContain('analytics_events_2020_02');
});

test('staff see how many came how far, by the orders their carts have become', async () => {
  const staff = await signInAsOwner(app);
  await app.sql('truncate funnel_days, funnel_changes, analytics_events');
  const [{ cart } = { cart: '' }] = await app.sql<{ cart: string }>(
    'select cart_document_id as cart from orders where number is not null and cart_document_id is not null order by id limit 1',
  );
  const did = (name: string, params: Record<string, unknown> = {}) => event({ name, params });
  const looked = () => did('view_item', { product: 'cup' });
  const put = () => did('add_to_cart', { product: 'cup' });
  const visits = [
    [did('screen_view', { screen: 'home' })],
    [looked(), looked(), did('search', { term: 'cup' })],
    [looked(), put(), put()],
    [put(), did('begin_checkout', { cart: 'nobody’s' })],
    // What was put into the cart yesterday.
    [did('begin_checkout', { cart })],
  ];
  for (const events of visits) await tell({ consent: true, events }).expect(200);
  const count = () => app.call('bootstrap/jobs', 'runNow', 'count-funnel');
  const read = async (days: number) => (await staff.get(`/storekeeper/funnel?days=${days}`).expect(200)).body.data;
  expect((await read(2)).sum.visitors).toBe(0);
  await Promise.all([count(), count()]);
  const figures = { visitors: 5, viewed: 4, carted: 3, began: 2, ordered: 1, looks: 3, searches: 1, carts: 3, checkouts: 2 };
  const { today, days, sum } = await read(2);
  expect([sum, days.length, days[1].day]).toEqual([figures, 2, today]);
  expect(await app.sql('select id from funnel_changes')).toEqual([]);

  // What is told two days late belongs to its day.
  await tell({ consent: true, events: [event({ at: before(48 * hour) })] }).expect(200);
  await count();
  const late = await read(4);
  expect(late.sum).toEqual({ ...figures, visitors: 6, viewed: 5, looks: 4 });
  expect(late.days.map(({ visitors }: { visitors: number }) => visitors)).toEqual([0, 1, 0, 5]);
  await staff.get('/storekeeper/funnel?days=91').expect(400);
});

describe('Other analytics', () => {
  type Delivery = { id: string; target: string; eventType: string; state: string; reason: string | null };
  let google: Awaited<ReturnType<typeof startGoogleAnalytics>>;
  let posthog: Awaited<ReturnType<typeof startPosthog>>;
  beforeEach(async () => {
    // What happened before is nothing to them.
    await send();
    await app.sql('truncate deliveries, delivery_targets');
    [google, posthog] = [await startGoogleAnalytics(), await startPosthog()];
    await app.provider('google-analytics', google.settings);
    await app.provider('posthog', posthog.settings);
  });
  afterEach(async () => {
    await app.provider('google-analytics', null);
    await app.provider('posthog', null);
    await Promise.all([google.stop(), posthog.stop()]);
  });

  const send = () => app.call('bootstrap/jobs', 'runNow', 'send-deliveries');
  async function soon() {
    await app.sql("update deliveries set due_at = now() - interval '1 second' where state = 'waiting'");
    await app.sql('update delivery_targets set rests_until = null');
    await send();
  }
  const deliveries = async (): Promise<Delivery[]> =>
    (await orders.staff.get('/storekeeper/deliveries?limit=100&channel=analytics').expect(200)).body.data.deliveries;
  const outcomes = async () => (await deliveries()).map(({ target, state, reason }) => `${target}: ${state} (${reason ?? ''})`).sort();
  async function sendAgain() {
    const ids = (await deliveries()).map(({ id }) => id);
    await orders.staff.post('/storekeeper/deliveries/send-again', { ids }).expect(200);
    await soon();
  }
  const begin = (cart: string, anonymousId: string, customer?: Customer) =>
    tell(
      { anonymousId, ...(customer ? {} : { consent: true }), events: [event({ name: 'begin_checkout', params: { cart } })] },
      customer,
    ).expect(200);
  /** An order of a guest whose app told that its checkout began. */
  async function placedBy(anonymousId: string) {
    const cart = await shop.readyCart({ quantity: 3 });
    await begin(cart.id, anonymousId);
    const { body } = await shop.checkOut(cart).expect(201);
    return { cart, variant: '', order: body.data.order };
  }
  async function claimed(customer: Customer): Promise<Cart & { bearer: string }> {
    const cart = await shop.readyCart();
    await app.http().post(`/api/carts/${cart.id}/claim`).set('X-Cart-Token', cart.token).set(customer.bearer).expect(200);
    const { body } = await app.http().get(`/api/carts/${cart.id}`).set(customer.bearer).expect(200);
    return { ...cart, ...body.data };
  }
  const bought = async (customer: Customer) => (await shop.checkOut(await claimed(customer), customer.bearer).expect(201)).body.data.order;

  test('are told an order of a guest who agreed, once, as often as it is sent, and nothing of who it is', async () => {
    const anonymousId = randomUUID();
    const { order } = await placedBy(anonymousId);
    await send();
    const [{ number, tax, delivery, net } = { number: '', tax: 0, delivery: 0, net: 0 }] = await app.sql<
      Record<'number' | 'tax' | 'delivery' | 'net', never>
    >(
      `select number, tax_minor / 100.0 as tax, delivery_minor / 100.0 as delivery,
              (select sum(l.total_minor - l.tax_minor) / 100.0 from order_lines l where l.order_id = o.id) as net from orders o where document_id = $1`,
      [order.id],
    );
    const params = { transaction_id: number, currency: 'EUR', value: Number(net), tax: Number(tax), shipping: Number(delivery) };
    expect(google.counted).toMatchObject([{ visitor: anonymousId, user: null, name: 'purchase', params }]);
    expect(posthog.kept).toMatchObject([{ event: 'purchase', distinct_id: anonymousId, properties: params }]);
    const items = google.counted[0]?.params.items as { price: number; quantity: number }[];
    expect(items.reduce((sum, item) => sum + Math.round(item.price * 100) * item.quantity, 0)).toBe(Math.round(Number(net) * 100));

    await sendAgain();
    expect([google.counted.length, posthog.kept.length]).toEqual([1, 1]);
    expect(await outcomes()).toEqual(['google-analytics: delivered ()', 'posthog: delivered ()']);
    const sent = [...google.asked(), ...posthog.asked()].map(({ text }) => text).join();
    for (const secret of ['olena', 'Olena', 'Koval', 'Svobody', '79000', order.id]) expect(sent).not.toContain(secret);
    expect(google.passedOver).toEqual([]);
  });

  test('are told of a refund once, also where they would count it twice', async () => {
    const placed = await placedBy(randomUUID());
    await orders.act(placed, '/confirm-payment');
    await orders.act(placed, '/refund', { lines: [{ line: orders.firstLine(placed), quantity: 1 }] });
    await orders.act(placed, '/refund', { goodwill: 100 });
    await app.doJobs();
    await send();
    await soon();
    await soon();
    const names = () => google.counted.map(({ name }) => name);
    expect(names()).toEqual(['purchase', 'refund', 'refund']);
    expect(posthog.kept.map((each) => each.event)).toEqual(names());
    expect(google.counted[1]?.params.items).toMatchObject([{ quantity: 1 }]);
    google.asked();
    await app.sql("delete from deliveries where event_type = 'order.placed'");
    await sendAgain();
    await soon();
    expect(google.asked()).toEqual([]);
    expect(names()).toHaveLength(3);
    expect(posthog.kept).toHaveLength(3);
    expect(await app.sql("select answer from deliveries where target = 'google-analytics' order by id")).toEqual(
      Array(2).fill({ answer: 'It was told before, and would count it twice' }),
    );
  });

  test('are told nothing of customers who did not agree, and of those who did what they are called by nobody else', async () => {
    const [silent, agreeing] = [await accounts.newCustomer(), await accounts.newCustomer()];
    await bought(silent);
    await send();
    expect(await outcomes()).toEqual([
      'google-analytics: dropped (Who ordered did not agree to analytics)',
      'posthog: dropped (Who ordered did not agree to analytics)',
    ]);
    await agree(agreeing);
    const cart = await claimed(agreeing);
    const anonymousId = randomUUID();
    await begin(cart.id, anonymousId, agreeing);
    await shop.checkOut(cart, agreeing.bearer).expect(201);
    await send();
    const [counted] = google.counted;
    const [kept] = posthog.kept;
    expect([counted?.visitor, kept?.distinct_id]).toEqual([anonymousId, anonymousId]);
    expect(counted?.user).toMatch(/^[0-9a-f]{32}$/);
    expect(kept?.properties?.customer).toMatch(/^[0-9a-f]{32}$/);
    expect(kept?.properties?.customer).not.toBe(counted?.user);
  });

  test('wait for what the app tells of an order, and are told nothing where no app says that its guest agreed', async () => {
    const early = await shop.readyCart();
    await shop.checkOut(early).expect(201);
    await orders.placed();
    await send();
    const waiting = 'waiting (The app has not told yet who ordered)';
    expect(await outcomes()).toEqual([...Array(2).fill(`google-analytics: ${waiting}`), ...Array(2).fill(`posthog: ${waiting}`)]);
    expect(await app.sql('select target from delivery_targets where failures > 0 or rests_until is not null')).toEqual([]);
    const anonymousId = randomUUID();
    await begin(early.id, anonymousId);
    await soon();
    expect(google.counted).toMatchObject([{ visitor: anonymousId, name: 'purchase' }]);
    await app.sql("update orders set placed_at = placed_at - interval '11 minutes' where cart_document_id <> $1", [early.id]);
    await soon();
    const dropped = 'dropped (No app told that who ordered agreed to analytics)';
    expect(await outcomes()).toEqual([
      ...['delivered ()', dropped].map((outcome) => `google-analytics: ${outcome}`),
      ...['delivered ()', dropped].map((outcome) => `posthog: ${outcome}`),
    ]);
    expect(posthog.kept).toHaveLength(1);
  });

  test('that are away are told later, and what they refuse is parked with what they said; no secret stands anywhere', async () => {
    const first = await placedBy(randomUUID());
    google.setDown(true);
    posthog.setBusy(30);
    await send();
    expect(await outcomes()).toEqual([
      'google-analytics: waiting (google-analytics: it does not answer)',
      'posthog: waiting (It takes no more for now)',
    ]);
    google.setDown(false);
    await app.provider('google-analytics', google.settings);
    await soon();
    expect([google.counted.length, posthog.kept.length]).toEqual([1, 1]);
    await app.sql("update orders set number = '' where document_id = $1", [first.order.id]);
    await sendAgain();
    expect(await outcomes()).toEqual([expect.stringContaining('google-analytics: parked (Event at index: [0]'), 'posthog: delivered ()']);
    const told = JSON.stringify([await deliveries(), await app.sql('select * from deliveries order by id')]);
    for (const secret of [google.settings.apiSecret, posthog.settings.projectKey]) expect(told).not.toContain(secret);
  });

  const forward = () => app.call<number>('shop/analytics/forward/forward-app-events', 'forwardAppEvents', new Date(Date.now() + 60_000));

  test('are told what apps tell, in its order, each for itself, and of nobody who does not agree any more', async () => {
    await app.sql('truncate analytics_places');
    await app.call('bootstrap/jobs', 'runNow', 'forward-app-events');
    const [phone, customer, another] = [randomUUID(), await accounts.newCustomer(), await accounts.newCustomer()];
    await agree(customer);
    await agree(another);
    const [product = { id: '', name: '' }] = await app.sql<{ id: string; name: string }>(
      'select document_id as id, name from products where published_at is not null order by products.id limit 1',
    );
    const looked = event({ at: before(2_000), params: { product: product.id, value: { amount: 1999, currency: 'EUR' } } });
    const searched = event({ name: 'search', at: before(1_000), params: { term: 'чашка' } });
    await tell({ anonymousId: phone, consent: true, events: [looked, searched] }).expect(200);
    await tell({ events: [event({ name: 'login', params: { method: 'code' } })] }, customer).expect(200);
    await tell({ events: [event({ name: 'sign_up', params: {} })] }, another).expect(200);
    await agree(another, false);

    google.setDown(true);
    expect(await forward()).toBe(3);
    google.setDown(false);
    const told = posthog.kept.map((each) => each.event);
    expect([...told].sort()).toEqual(['login', 'search', 'view_item']);
    expect(posthog.kept.find(({ uuid }) => uuid === looked.id)).toMatchObject({
      ...{ distinct_id: phone, timestamp: expect.any(String) },
      properties: { currency: 'EUR', value: 19.99, items: [{ item_id: product.id, item_name: product.name }] },
    });
    expect(google.counted).toEqual([]);
    await app.provider('google-analytics', google.settings);
    expect(await forward()).toBe(3);
    expect(await forward()).toBe(0);
    expect(google.counted.map(({ name }) => name).sort()).toEqual([...told].sort());
    expect(google.counted.find(({ name }) => name === 'search')).toMatchObject({ visitor: phone, params: { search_term: 'чашка' } });
    expect([google.passedOver, posthog.kept.length]).toEqual([[], 3]);
  });

  test('that are switched on are told of what happens from then on', async () => {
    await app.provider('posthog', null);
    await forward();
    await tell({ consent: true, events: [event()] }).expect(200);
    await forward();
    await app.provider('posthog', posthog.settings);
    await forward();
    expect(posthog.kept).toEqual([]);
    expect(await app.sql('select sink, claimed_until from analytics_places order by sink')).toEqual([
      { sink: 'google-analytics', claimed_until: null },
      { sink: 'posthog', claimed_until: null },
    ]);
  });

  test('are set up by staff and tried there, and their secrets stand in no answer', async () => {
    await app.environment({ GOOGLE_ANALYTICS_API_URL: google.settings.apiUrl });
    try {
      const secrets = { GOOGLE_ANALYTICS_API_SECRET: google.settings.apiSecret, POSTHOG_PROJECT_KEY: posthog.settings.projectKey };
      const of = (name: string) => `/storekeeper/integrations/analytics/${name}`;
      const ga = { GOOGLE_ANALYTICS_API_SECRET: secrets.GOOGLE_ANALYTICS_API_SECRET, GOOGLE_ANALYTICS_MEASUREMENT_ID: 'G-AB12CD34EF' };
      const { GOOGLE_ANALYTICS_MEASUREMENT_ID: _, ...without } = ga;
      const refused = await orders.staff.post(`${of('google-analytics')}/check`, { parameters: without }).expect(422);
      expect(JSON.stringify(refused.body)).toContain('GOOGLE_ANALYTICS_MEASUREMENT_ID');
      const hog = { POSTHOG_PROJECT_KEY: secrets.POSTHOG_PROJECT_KEY, POSTHOG_HOST: posthog.settings.host };
      const checked = [
        await orders.staff.post(`${of('google-analytics')}/check`, { parameters: ga }).expect(200),
        await orders.staff.post(`${of('posthog')}/check`, { parameters: hog }).expect(200),
        await orders.staff.post(`${of('posthog')}/check`, { parameters: { ...hog, POSTHOG_PROJECT_KEY: 'phc_other' } }).expect(200),
      ];
      expect(checked.map(({ body }) => [body.data.is, body.data.said])).toEqual([
        ['connected', null],
        ['connected', null],
        ['refused', 'posthog: it does not know the project API key'],
      ]);
      const saved = await orders.staff.put(of('posthog'), { revision: 'new', isOn: true, parameters: hog }).expect(200);
      await placedBy(randomUUID());
      await send();
      expect(posthog.kept).toHaveLength(1);
      const all = await orders.staff.get('/storekeeper/integrations').expect(200);
      const told = JSON.stringify([refused.body, saved.body, all.body, ...checked.map(({ body }) => body)]);
      for (const secret of Object.values(secrets)) expect(told).not.toContain(secret);
    } finally {
      await app.environment({ GOOGLE_ANALYTICS_API_URL: null });
      await app.sql("delete from integration_settings where port = 'analytics'");
      await app.call('shop/integrations/apply-parameters', 'applyParameters');
    }
  });
});
