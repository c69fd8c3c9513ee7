import { useApp } from '../support/app';
import { operation, shopping } from '../support/shopping';
import { whileRefused } from '../support/while-refused';

const app = useApp('demo', { freshFor: 'test' });
const shop = shopping(app);
const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000);
const sweep = (now: Date) =>
  app.call<{ abandoned: number; expired: number; deleted: number }>('shop/cart/sweep-carts', 'sweepCarts', { now });
const cartRow = async (id: string) =>
  (
    await app.sql(
      'select cart_status, abandoned_at is not null as abandoned, email, item_count, total_minor from carts where document_id = $1',
      [id],
    )
  )[0];

describe('carts that nobody touches', () => {
  test('are shown to staff as abandoned after a day, once', async () => {
    const cart = await shop.readyCart({ quantity: 2 });
    const empty = await shop.newCart();

    expect(await sweep(inHours(23))).toMatchObject({ abandoned: 0 });
    expect(await sweep(inHours(25))).toMatchObject({ abandoned: 1 });
    expect(await sweep(inHours(26))).toMatchObject({ abandoned: 0 });

    expect(await cartRow(cart.id)).toMatchObject({
      abandoned: true,
      email: 'olena@example.com',
      item_count: 2,
      total_minor: String(cart.totals.total.amount),
    });
    expect(await cartRow(empty.id)).toMatchObject({ abandoned: false });
    expect(await app.sql('select type from event_log where aggregate_id = $1', [cart.id])).toEqual([{ type: 'cart.abandoned' }]);
  });

  test('are not abandoned any more when the customer comes back', async () => {
    const cart = await shop.readyCart();
    await sweep(inHours(25));
    await shop.operate(cart, [operation('set_note', { note: 'I am back' })]);

    expect(await cartRow(cart.id)).toMatchObject({ abandoned: false });
  });

  test('expire, and are deleted after as long again', async () => {
    const cart = await shop.readyCart();

    expect(await sweep(inHours(30 * 24 + 1))).toMatchObject({ expired: 1, deleted: 0 });
    const refused = await shop.operate(cart, [operation('set_note', { note: 'too late' })]);
    expect(refused.body.error.details).toMatchObject({ code: 'CART_CLOSED', status: 'expired' });
    expect((await shop.checkOut(cart).expect(409)).body.error.details.code).toBe('CART_CLOSED');
    expect(await sweep(inHours(60 * 24 + 2))).toMatchObject({ deleted: 1 });
    expect(await cartRow(cart.id)).toBeUndefined();
  });

  test('stay while they wait for a payment or hold something', async () => {
    const cart = await shop.readyCart();
    await shop.checkOut(cart, {}, { payment: { provider: 'scripted' } }).expect(201);

    expect(await sweep(inHours(31 * 24))).toMatchObject({ abandoned: 0, expired: 0 });
  });

  test('and became orders are kept', async () => {
    const cart = await shop.readyCart();
    await shop.checkOut(cart).expect(201);

    await sweep(inHours(365 * 24));

    expect(await cartRow(cart.id)).toMatchObject({ cart_status: 'ordered' });
  });
});

test('answers to Idempotency-Keys are forgotten after a day', async () => {
  await app
    .http()
    .post('/api/carts')
    .set({ 'Idempotency-Key': 'a-key', 'X-Device-Secret': 'pT4vX9qLw2ZkB7nRfY5cGh' })
    .send({ currency: 'EUR' })
    .expect(201);
  await app.sql("update idempotency_keys set expires_at = now() - interval '1 minute'");
  await app
    .http()
    .post('/api/carts')
    .set({ 'Idempotency-Key': 'another', 'X-Device-Secret': 'pT4vX9qLw2ZkB7nRfY5cGh' })
    .send({ currency: 'EUR' })
    .expect(201);

  // As the scheduled job does it.
  await app.call('bootstrap/jobs', 'runNow', 'sweep-idempotency-keys');

  expect(await app.sql('select count(*)::int as count from idempotency_keys')).toEqual([{ count: 1 }]);
});

test('sessions nobody can go on with and codes nobody can use are forgotten, and no others', async () => {
  const register = (email: string) => app.http().post('/api/auth/local/register').send({ email, password: 'Meadow-1234' }).expect(200);
  const [gone, here] = [await register('gone@example.com'), await register('here@example.com')];
  await app.sql("update strapi_sessions set expires_at = now() - interval '1 minute' where user_id = $1", [String(gone.body.user.id)]);
  await app.sql(
    "insert into account_codes (code_hash, purpose, user_id, email, expires_at) select 'old', 'confirmation', id, email, now() - interval '1 minute' from up_users limit 1",
  );

  await app.call('bootstrap/jobs', 'runNow', 'sweep-sessions');

  const left = await app.sql("select user_id from strapi_sessions where origin = 'users-permissions'");
  expect(left).toEqual([{ user_id: String(here.body.user.id) }]);
  expect(await app.sql("select 1 from account_codes where code_hash = 'old'")).toEqual([]);
});

describe('jobs', () => {
  test('are asked for in the transaction that needs them, and do nothing twice', async () => {
    await app.doJobs();
    const cart = await shop.readyCart();
    const { body } = await shop.checkOut(cart).expect(201);
    await app.http().post(`/api/orders/${body.data.order.id}/cancel`).set('X-Cart-Token', cart.token).send({}).expect(200);

    const waiting = await app.sql("select data from pgboss.job where name = 'return-money.in-turn' and state = 'created'");
    expect(waiting).toMatchObject([{ data: { type: 'order.cancelled', aggregateId: body.data.order.id } }]);
    // The money goes back, and so does what was invoiced.
    expect(await app.doJobs()).toBe(2);
    expect(await app.doJobs()).toBe(0);
  });

  test('are not asked for by what was rolled back', async () => {
    const before = await app.sql("select count(*)::int as count from pgboss.job where name = 'return-money'");
    const events = await app.sql('select count(*)::int as count from event_log');
    const cart = await shop.readyCart();
    const { status } = await whileRefused(app, 'order_events', () => shop.checkOut(cart));

    expect(status).toBe(503);
    expect(await app.sql("select count(*)::int as count from pgboss.job where name = 'return-money'")).toEqual(before);
    expect(await app.sql('select count(*)::int as count from event_log')).toEqual(events);
  });
});
