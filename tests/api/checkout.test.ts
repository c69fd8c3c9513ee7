import { useApp } from '../support/app';
import { operation, shopping, type Cart } from '../support/shopping';

const app = useApp('demo', { freshFor: 'test' });
const shop = shopping(app);

const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000);
const scripted = { payment: { provider: 'scripted' } };
const resume = (now = inMinutes(1)) =>
  app.call<{ settled: number; waiting: number }>('shop/checkout/resume-checkouts', 'resumeCheckouts', { now });
const setting = (column: string, value: string | number) =>
  app.sql(`update store_settings set ${column} = $1`, [value]).then(() => app.call('shop/store/store-settings', 'forgetStoreSettings'));

test('a provider that is down is left alone for a while, and its orders wait', async () => {
  await app.payments({ next: 'paid', isDown: true });
  for (let count = 0; count < 10; count += 1) {
    const { body } = await shop.checkOut(await shop.readyCart(), {}, scripted).expect(503);
    expect(body.error.details.code).toBe('PAYMENT_PROVIDER_UNAVAILABLE');
  }
  const { asked } = await app.payments({ isDown: true });

  expect(asked.length).toBeLessThan(10);
  expect(await resume()).toEqual({ settled: 0, waiting: 10 });
});

test('nobody has two first orders, whichever is paid first, unless one of them came to nothing', async () => {
  const [discount] = await app.sql<{ id: string }>(
    `update discounts set limit_per_customer = null where name = 'Welcome to the meadow' returning document_id as id`,
  );
  await app.call('shop/promotions/compile-discount', 'compileDiscount', discount?.id);
  const withWelcome = async (): Promise<Cart> => {
    const ready = await shop.readyCart({ quantity: 2 });
    const { body } = await shop.operate(ready, [operation('apply_code', { code: 'WELCOME10' })]);
    return { ...body.data, token: ready.token };
  };
  const carts = [await withWelcome(), await withWelcome(), await withWelcome()];
  const answers = await Promise.all(carts.map((cart) => shop.checkOut(cart, {}, scripted)));
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
  const refused = answers.find(({ status }) => status === 409);
  expect(refused?.body.error.details).toMatchObject({ code: 'CART_CHANGED' });

  const first = answers.findIndex(({ status }) => status === 201);
  await shop.operate(carts[first] as Cart, [operation('remove_code', { code: 'WELCOME10' })]);
  const next = await shop.checkOut(carts[(first + 1) % 3] as Cart, {}, scripted);
  expect(next.status).toBe(201);
});

describe('a free order', () => {
  test('is placed and paid without a payment', async () => {
    const variant = await shop.variant();
    await app.sql(
      "update prices p set amount = 0, compare_at = null from variants v, price_lists l where v.id = p.variant_id and v.document_id = $1 and l.id = p.price_list_id and l.currency = 'EUR'",
      [variant],
    );
    const cart = await shop.readyCart({ variant, method: 'pickup-lviv' });
    expect(cart.totals.total.amount).toBe(0);

    const { body } = await shop.checkOut(cart, {}, { payment: undefined }).expect(201);

    expect(body.data).toMatchObject({ order: { status: 'placed', paymentStatus: 'paid', payments: [] }, payment: null });
  });

  test('is the only one that needs no way to pay', async () => {
    const { body } = await shop.checkOut(await shop.readyCart(), {}, { payment: undefined }).expect(400);

    expect(body.error.details.issues).toEqual([{ path: ['payment'], message: 'is needed unless the total is 0' }]);
  });
});

describe('order numbers', () => {
  test('run without gaps in each series', async () => {
    await setting('order_series', 'country');
    const placed = await Promise.all(
      Array.from({ length: 6 }, async () => (await shop.checkOut(await shop.readyCart()).expect(201)).body.data.order.number),
    );

    expect(placed.sort()).toEqual([1, 2, 3, 4, 5, 6].map((number) => `PL-UA-00000${number}`));
  });

  test('are not used up by checkouts that come to nothing', async () => {
    const first = await shop.checkOut(await shop.readyCart()).expect(201);
    await app.payments({ next: 'failed' });
    await shop.checkOut(await shop.readyCart(), {}, scripted).expect(422);
    const second = await shop.checkOut(await shop.readyCart()).expect(201);

    const [one, two] = [first, second].map(({ body }) => Number(body.data.order.number.slice(3)));
    expect(two).toBe((one ?? 0) + 1);
  });
});
