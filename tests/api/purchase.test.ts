import { useApp } from '../support/app';
import { lvivAddress, operation, shopping, type Cart, type Money } from '../support/shopping';

const app = useApp('demo');
const shop = shopping(app);

const sumOf = (amounts: readonly Money[]) => amounts.reduce((sum, { amount }) => sum + amount, 0);

describe('one purchase, from the first look to the placed order', () => {
  test('is done in seven calls, with prices from the price lists and totals that add up', async () => {
    const cards = await app.http().get('/api/storefront/products').query({ currency: 'EUR', inStock: 'true', limit: 3 }).expect(200);
    const [first, second] = cards.body.data;
    const variants = [first.variants[0], second.variants[0]];

    const created = await app.http().post('/api/carts').send({ currency: 'EUR', country: 'UA' }).expect(201);
    const { id, token } = created.body.data;
    const call = (method: 'get' | 'post', path: string) => app.http()[method](`/api/carts/${id}${path}`).set('X-Cart-Token', token);
    await call('post', '/operations')
      .send({
        operations: [
          operation('add_line', { variant: variants[0].id, quantity: 2 }),
          operation('add_line', { variant: variants[1].id, quantity: 1 }),
        ],
      })
      .expect(200);
    const options = await call('get', '/delivery-options').expect(200);
    const courier = options.body.data.find((option: { kind: string }) => option.kind === 'flat_rate');
    const filled = await call('post', '/operations')
      .send({
        operations: [
          operation('set_contact', { email: 'olena@example.com' }),
          operation('set_address', { shipping: lvivAddress }),
          operation('set_delivery', { method: courier.id }),
        ],
      })
      .expect(200);
    const cart: Cart = filled.body.data;
    const ordered = await call('post', '/checkout')
      .send({ expectedTotal: cart.totals.total, payment: { provider: 'manual' } })
      .expect(201);
    const { order, payment } = ordered.body.data;

    expect(cart.lines.map(({ unitPrice }) => unitPrice)).toEqual(variants.map(({ price }) => ({ amount: price.amount, currency: 'EUR' })));
    expect(cart.requirements).toEqual([]);
    expect(sumOf(cart.lines.map(({ total }) => total)) + cart.totals.delivery.amount).toBe(cart.totals.total.amount);
    expect(order).toMatchObject({ status: 'placed', paymentStatus: 'unpaid', fulfilmentStatus: 'unfulfilled', totals: cart.totals });
    expect(order.number).toMatch(/^PL-\d{6}$/);
    expect(payment).toMatchObject({ provider: 'manual', status: 'pending', amount: cart.totals.total });
  });

  test('takes the stock from a location and writes down that it did', async () => {
    const variant = await shop.variant();
    const before = await app.sql(
      'select sum(allocated) as allocated from stock_levels s join variants v on v.id = s.variant_id where v.document_id = $1',
      [variant],
    );
    const { body } = await shop.checkOut(await shop.readyCart({ variant, quantity: 3 })).expect(201);

    const after = await app.sql(
      'select sum(allocated) as allocated from stock_levels s join variants v on v.id = s.variant_id where v.document_id = $1',
      [variant],
    );
    const movements = await app.sql('select kind, allocated_delta from stock_movements where order_document_id = $1', [body.data.order.id]);

    expect(Number(after[0]?.allocated) - Number(before[0]?.allocated)).toBe(3);
    expect(movements).toEqual([{ kind: 'allocate', allocated_delta: 3 }]);
  });

  test('numbers orders one after another, also when many are placed at once', async () => {
    const variants = await app.sql<{ document_id: string }>(
      `select v.document_id from variants v where v.inventory_policy = 'tracked' and (select coalesce(sum(on_hand - held - allocated), 0) from stock_levels s where s.variant_id = v.id) > 40 order by v.id limit 8`,
    );
    const carts = await Promise.all(variants.map(({ document_id: variant }) => shop.readyCart({ variant })));

    const answers = await Promise.all(carts.map((cart) => shop.checkOut(cart).expect(201)));

    const numbers = answers.map(({ body }) => Number(body.data.order.number.slice(3))).sort((a, b) => a - b);
    expect(numbers).toEqual(numbers.map((_number, index) => (numbers[0] ?? 0) + index));
  });

  test('leaves one event, in the same transaction as the order', async () => {
    const { body } = await shop.checkOut(await shop.readyCart()).expect(201);

    const events = await app.sql('select type, payload from event_log where aggregate_id = $1', [body.data.order.id]);

    expect(events).toEqual([{ type: 'order.placed', payload: expect.objectContaining({ orderId: body.data.order.id }) }]);
  });

  test('can be paid in hryvnias and in yen, to the unit', async () => {
    for (const currency of ['UAH', 'JPY']) {
      const cart = await shop.readyCart({ currency });
      const { body } = await shop.checkOut(cart).expect(201);

      expect(body.data.order.totals.total).toEqual({
        amount: sumOf(cart.lines.map(({ total }) => total)) + cart.totals.delivery.amount,
        currency,
      });
    }
  });

  test('needs no address of somebody who comes to fetch it', async () => {
    const cart = await shop.newCart({ country: 'UA' });
    const [pickup] = await app.sql<{ document_id: string }>("select document_id from delivery_methods where code = 'pickup-lviv'");
    const filled = await shop.operate(cart, [
      operation('add_line', { variant: await shop.variant(), quantity: 1 }),
      operation('set_contact', { email: 'olena@example.com' }),
      operation('set_delivery', { method: pickup?.document_id }),
    ]);

    const { body } = await shop.checkOut({ ...filled.body.data, token: cart.token }).expect(201);

    expect(body.data.order).toMatchObject({
      totals: { delivery: { amount: 0 } },
      delivery: { kind: 'pickup', pickupAt: { city: 'Львів' } },
    });
  });
});

describe('an order is read', () => {
  test('by the guest who shows the token of its cart', async () => {
    const cart = await shop.readyCart();
    const { body } = await shop.checkOut(cart).expect(201);

    const read = await app.http().get(`/api/orders/${body.data.order.id}`).set('X-Cart-Token', cart.token).expect(200);

    expect(read.body.data).toEqual(body.data.order);
  });

  test('by nobody else, whatever they know', async () => {
    const { body } = await shop.checkOut(await shop.readyCart()).expect(201);
    const other = await shop.newCart();

    for (const headers of [{}, { 'X-Cart-Token': other.token }, { 'X-Cart-Token': 'guess' }]) {
      const read = await app.http().get(`/api/orders/${body.data.order.id}`).set(headers);
      expect([read.status, read.body.error.details.code]).toEqual([404, 'ORDER_NOT_FOUND']);
    }
  });

  test('by the customer who is signed in, among all of hers', async () => {
    const signedIn = await app
      .http()
      .post('/api/auth/local')
      .send({ identifier: 'oksana@polonyna.test', password: 'Meadow2026' })
      .expect(200);
    const bearer = { Authorization: `Bearer ${signedIn.body.jwt}` };

    const mine = await app.http().get('/api/orders').query({ pageSize: 2 }).set(bearer).expect(200);
    const others = await app.sql<{ document_id: string }>(
      "select o.document_id from orders o join up_users u on u.id = o.customer_id where u.username = 'marek' limit 1",
    );
    const theirs = await app.http().get(`/api/orders/${others[0]?.document_id}`).set(bearer);

    expect(mine.body.data).toHaveLength(2);
    expect(mine.body.meta.pagination.total).toBeGreaterThan(2);
    expect(theirs.status).toBe(404);
  });

  test('not in a list by guests', async () => {
    const { status, body } = await app.http().get('/api/orders');
    expect([status, body.error.details.code]).toEqual([401, 'UNAUTHORIZED']);
  });
});

describe('repeated and at once', () => {
  test('the same checkout ten times makes one order and one answer', async () => {
    const cart = await shop.readyCart();

    const answers = await Promise.all(Array.from({ length: 10 }, () => shop.checkOut(cart)));

    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(answers.map(({ body }) => JSON.stringify(body.data)))).toHaveProperty('size', 1);
    expect(await app.sql('select 1 from orders where cart_document_id = $1', [cart.id])).toHaveLength(1);
  });

  test('twenty customers for the last pieces get exactly what is there', async () => {
    const variant = await shop.variant();
    await app.sql(
      'update stock_levels set on_hand = allocated + held + case when location_id = (select min(id) from stock_locations) then 7 else 3 end where variant_id = (select id from variants where document_id = $1)',
      [variant],
    );
    const carts = await Promise.all(Array.from({ length: 20 }, () => shop.readyCart({ variant })));

    const answers = await Promise.all(carts.map((cart) => shop.checkOut(cart)));

    const outcomes = answers.map(({ status, body }) => (status === 201 ? 'placed' : body.error.details.code)).sort();
    const [left] = await app.sql(
      'select sum(on_hand - held - allocated)::int as pieces from stock_levels where variant_id = (select id from variants where document_id = $1)',
      [variant],
    );
    expect(outcomes).toEqual([...Array(10).fill('OUT_OF_STOCK'), ...Array(10).fill('placed')]);
    expect(left).toEqual({ pieces: 0 });
  });

  test('a code for one order is given once to ten customers at once', async () => {
    // One use is left: the demo shop has an order with this code already.
    await app.sql(
      "update discount_codes set usage_limit = 1 + (select count(*) from discount_redemptions r where r.discount_code_id = discount_codes.id) where code = 'MEADOW5'",
    );
    const variants = await app.sql<{ document_id: string }>(
      `select v.document_id from variants v join prices p on p.variant_id = v.id join price_lists l on l.id = p.price_list_id and l.code = 'base-eur'
        where v.inventory_policy = 'tracked' and p.min_quantity = 1 and p.amount > 4000 and (select sum(on_hand - held - allocated) from stock_levels s where s.variant_id = v.id) > 20 order by v.id limit 1`,
    );
    const carts = await Promise.all(
      Array.from({ length: 10 }, async () => {
        const cart = await shop.readyCart({ variant: variants[0]?.document_id ?? '' });
        const coded = await shop.operate(cart, [operation('apply_code', { code: 'meadow 5' })]);
        return { ...coded.body.data, token: cart.token } as Cart;
      }),
    );

    const answers = await Promise.all(carts.map((cart) => shop.checkOut(cart)));

    const outcomes = answers.map(({ status, body }) => (status === 201 ? 'placed' : body.error.details.code)).sort();
    const used = await app.sql(
      "select 1 from discount_redemptions r join discount_codes c on c.id = r.discount_code_id where c.code = 'MEADOW5' and r.order_document_id = any($1)",
      [answers.flatMap(({ status, body }) => (status === 201 ? [body.data.order.id] : []))],
    );
    expect(outcomes).toEqual([...Array(9).fill('CART_CHANGED'), 'placed']);
    expect(used).toHaveLength(1);
  });
});
