import { useApp } from '../support/app';
import { operation, shopping } from '../support/shopping';
import { signInAsOwner, type Staff } from '../support/staff';
import { putStock, stockOf } from '../support/stock';

const app = useApp('demo');
const shop = shopping(app);
let staff: Staff;
beforeAll(async () => {
  staff = await signInAsOwner(app);
});
const setting = (column: string, value: string | number) =>
  app.sql(`update store_settings set ${column} = $1`, [value]).then(() => app.call('shop/store/store-settings', 'forgetStoreSettings'));
const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000);

async function places(variant: string) {
  const [product] = await app.sql<{ document_id: string }>(
    'select p.document_id from products p join variants_product_lnk l on l.product_id = p.id join variants v on v.id = l.variant_id where v.document_id = $1 limit 1',
    [variant],
  );
  const locations = await app.sql<{ id: number; document_id: string }>(
    'select id, document_id from stock_locations where enabled order by id limit 2',
  );
  return { product: product?.document_id ?? '', from: locations[0]?.document_id ?? '', to: locations[1]?.document_id ?? '' };
}
const eventsOf = (variant: string) =>
  app.sql<{ type: string }>("select type from event_log where aggregate_type = 'variant' and aggregate_id = $1 order by occurred_at", [
    variant,
  ]);

describe('staff move stock', () => {
  test('from one location to another, as far as it is free', async () => {
    const variant = await shop.variant();
    await putStock(app, variant, 0);
    const { product, from, to } = await places(variant);
    await staff
      .post(`/storekeeper/products/${product}/receive`, { variant, location: from, quantity: 10, reason: 'Delivery 7' })
      .expect(200);
    const { body } = await staff.post(`/storekeeper/products/${product}/transfer`, { variant, from, to, quantity: 4 }).expect(200);

    const stock = body.data.variants.find(({ id }: { id: string }) => id === variant).stock;
    expect(stock).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ location: from, onHand: 6 }),
        expect.objectContaining({ location: to, onHand: 4 }),
      ]),
    );
    const movements = await app.sql(
      "select m.kind, m.on_hand_delta, m.reason, m.actor from stock_movements m join variants v on v.id = m.variant_id where v.document_id = $1 and m.actor like 'staff:%' order by m.id",
      [variant],
    );
    expect(movements).toEqual([
      { kind: 'receive', on_hand_delta: 10, reason: 'Delivery 7', actor: expect.stringMatching(/^staff:\d+$/) },
      { kind: 'transfer', on_hand_delta: -4, reason: null, actor: expect.stringMatching(/^staff:/) },
      { kind: 'transfer', on_hand_delta: 4, reason: null, actor: expect.stringMatching(/^staff:/) },
    ]);

    const refused = await staff.post(`/storekeeper/products/${product}/transfer`, { variant, from, to, quantity: 7 }).expect(422);
    expect(refused.body.error.details).toMatchObject({ code: 'STOCK_TOO_LOW', left: 6 });
    await staff.post(`/storekeeper/products/${product}/transfer`, { variant, from, to: from, quantity: 1 }).expect(422);
    await staff.post(`/storekeeper/products/${product}/transfer`, { variant, from, to: 'nowhere', quantity: 1 }).expect(422);
    await staff.post(`/storekeeper/products/${product}/transfer`, { variant: 'nothing', from, to, quantity: 1 }).expect(422);
    await staff.post(`/storekeeper/products/${product}/receive`, { variant, location: from, quantity: 0 }).expect(400);
  });

  test('of the product whose page it is, and book nothing else', async () => {
    const variant = await shop.variant();
    await putStock(app, variant, 5);
    const { product, from, to } = await places(variant);
    const [other] = await app.sql<{ document_id: string }>('select document_id from products where document_id <> $1 limit 1', [product]);
    const before = await stockOf(app, variant);
    const attempt = async (of: string, what: string, body: object) => {
      const { status, body: answer } = await staff.post(`/storekeeper/products/${of}/${what}`, { variant, quantity: 1, ...body });
      return [status, answer.error?.details.code];
    };

    for (const [what, body] of [
      ['receive', { location: from }],
      ['transfer', { from, to }],
    ] as const) {
      expect(await attempt('nope', what, body)).toEqual([404, 'PRODUCT_NOT_FOUND']);
      expect(await attempt(other?.document_id ?? '', what, body)).toEqual([422, 'VARIANT_UNKNOWN']);
    }
    expect(await stockOf(app, variant)).toEqual(before);
  });

  test('many at once, and nothing is lost', async () => {
    const variant = await shop.variant();
    await putStock(app, variant, 0);
    const { product, from, to } = await places(variant);
    await staff.post(`/storekeeper/products/${product}/receive`, { variant, location: from, quantity: 20 }).expect(200);
    await staff.post(`/storekeeper/products/${product}/receive`, { variant, location: to, quantity: 20 }).expect(200);

    const there = Array.from({ length: 15 }, () =>
      staff.post(`/storekeeper/products/${product}/transfer`, { variant, from, to, quantity: 2 }),
    );
    const back = Array.from({ length: 15 }, () =>
      staff.post(`/storekeeper/products/${product}/transfer`, { variant, from: to, to: from, quantity: 2 }),
    );
    const answers = await Promise.all([...there, ...back]);

    expect(new Set(answers.map(({ status }) => status))).toEqual(
      new Set(answers.some(({ status }) => status === 422) ? [200, 422] : [200]),
    );
    expect((await stockOf(app, variant)).onHand).toBe(40);
  });
});

describe('events tell', () => {
  test('when a variant runs low and when it is back, once each time', async () => {
    await setting('low_stock_from', 5);
    const variant = await shop.variant();
    await putStock(app, variant, 7);
    const { product, from } = await places(variant);

    await shop.checkOut(await shop.readyCart({ variant, quantity: 1 })).expect(201);
    expect(await eventsOf(variant)).toEqual([]);
    await shop.checkOut(await shop.readyCart({ variant, quantity: 1 })).expect(201);
    await shop.checkOut(await shop.readyCart({ variant, quantity: 1 })).expect(201);
    expect(await eventsOf(variant)).toEqual([{ type: 'stock.low' }]);
    await shop.checkOut(await shop.readyCart({ variant, quantity: 4 })).expect(201);
    await staff.post(`/storekeeper/products/${product}/receive`, { variant, location: from, quantity: 3 }).expect(200);
    await staff.post(`/storekeeper/products/${product}/receive`, { variant, location: from, quantity: 3 }).expect(200);

    expect(await eventsOf(variant)).toEqual([{ type: 'stock.low' }, { type: 'stock.back_in' }]);
  });
});

describe('holds', () => {
  afterEach(() => setting('hold_stock_at', 'checkout'));

  test('begin with the cart, where the shop wants that: nobody else can take the pieces', async () => {
    await setting('hold_stock_at', 'add_to_cart');
    const variant = await shop.variant();
    await putStock(app, variant, 5);
    const first = await shop.newCart();
    const second = await shop.newCart();

    expect((await shop.operate(first, [operation('add_line', { variant, quantity: 4 })])).status).toBe(200);
    const refused = await shop.operate(second, [operation('add_line', { variant, quantity: 2 })]);
    const one = await shop.operate(second, [operation('add_line', { variant, quantity: 1 })]);
    const more = await shop.operate(first, [operation('set_quantity', { line: variant, quantity: 5 })]);
    const fewer = await shop.operate(first, [operation('set_quantity', { line: variant, quantity: 3 })]);

    expect(refused.body.error.details).toMatchObject({ code: 'OUT_OF_STOCK', lines: [{ left: 1, wanted: 2 }] });
    expect([one.status, more.status, fewer.status]).toEqual([200, 422, 200]);
    expect(await stockOf(app, variant)).toEqual({ onHand: 5, held: 4, allocated: 0 });
  });

  test('of a checkout that waits go on when the cart would hold more than there is, and are never free in between', async () => {
    await setting('hold_stock_at', 'add_to_cart');
    const variant = await shop.variant();
    await putStock(app, variant, 2);
    const cart = await shop.readyCart({ variant, quantity: 2 });
    const { body } = await shop.checkOut(cart, {}, { payment: { provider: 'scripted' } }).expect(201);
    const order = () => app.sql('select order_status from orders where document_id = $1', [body.data.order.id]);

    const refused = await shop.operate(cart, [operation('set_quantity', { line: variant, quantity: 3 })]);
    expect([refused.status, refused.body.error.details.code]).toEqual([422, 'OUT_OF_STOCK']);
    expect(await order()).toEqual([{ order_status: 'pending_payment' }]);
    expect(await stockOf(app, variant)).toEqual({ onHand: 2, held: 2, allocated: 0 });

    const fewer = await shop.operate(cart, [operation('set_quantity', { line: variant, quantity: 1 })]);
    expect([fewer.status, await order()]).toEqual([200, [{ order_status: 'expired' }]]);
    expect(await stockOf(app, variant)).toEqual({ onHand: 2, held: 1, allocated: 0 });
    const released = await app.sql<{ held_delta: number }>(
      `select held_delta from stock_movements where held_delta < 0 and variant_id = (select id from variants where document_id = $1) order by id desc limit 1`,
      [variant],
    );
    expect(released).toEqual([{ held_delta: -1 }]);
  });

  test('go over into the order, and nothing stays behind', async () => {
    await setting('hold_stock_at', 'add_to_cart');
    const variant = await shop.variant();
    await putStock(app, variant, 3);

    await shop.checkOut(await shop.readyCart({ variant, quantity: 3 })).expect(201);

    expect(await stockOf(app, variant)).toEqual({ onHand: 3, held: 0, allocated: 3 });
    expect(await app.sql('select 1 from stock_holds h join variants v on v.id = h.variant_id where v.document_id = $1', [variant])).toEqual(
      [],
    );
  });

  test('end with their time, by several sweepers at once, and a cart can take the pieces again', async () => {
    await setting('hold_stock_at', 'add_to_cart');
    const variant = await shop.variant();
    await putStock(app, variant, 2);
    const cart = await shop.readyCart({ variant, quantity: 2 });

    await app.call('shop/cart/sweep-carts', 'sweepHolds', { now: inMinutes(14) });
    expect((await stockOf(app, variant)).held).toBe(2);
    await Promise.all([1, 2, 3].map(() => app.call('shop/cart/sweep-carts', 'sweepHolds', { now: inMinutes(16) })));
    expect((await stockOf(app, variant)).held).toBe(0);

    await shop.checkOut(cart).expect(201);
    expect(await stockOf(app, variant)).toEqual({ onHand: 2, held: 0, allocated: 2 });
  });
});

test('holds of a cart that cannot be let go keep no other cart waiting', async () => {
  await setting('hold_stock_at', 'add_to_cart');
  const variant = await shop.variant();
  await putStock(app, variant, 5);
  const [bad] = [await shop.readyCart({ variant, quantity: 1 }), await shop.readyCart({ variant, quantity: 2 })];
  await app.sql(
    `create function stumble() returns trigger language plpgsql as $$ begin
       if old.cart_id = (select id from carts where document_id = '${bad.id}') then raise exception 'nobody foresaw this'; end if; return old; end $$`,
  );
  await app.sql('create trigger stumble before delete on stock_holds for each row execute function stumble()');
  const sweep = () => app.call('shop/cart/sweep-carts', 'sweepHolds', { now: inMinutes(16) });

  await expect(sweep()).rejects.toThrow('The goods of 1 carts could not be released');
  expect((await stockOf(app, variant)).held).toBe(1);
  await app.sql('drop trigger stumble on stock_holds');
  await sweep();
  expect((await stockOf(app, variant)).held).toBe(0);
});

describe('an order is taken from', () => {
  const spread = async (variant: string, levels: Record<string, number>) => {
    await putStock(app, variant, 0);
    for (const [code, onHand] of Object.entries(levels))
      await app.sql(
        `insert into stock_levels (document_id, variant_id, location_id, on_hand, held, allocated, published_at)
         select gen_random_uuid()::text, v.id, l.id, $3, 0, 0, now() from variants v, stock_locations l where v.document_id = $1 and l.code = $2
         on conflict (variant_id, location_id) do update set on_hand = excluded.on_hand`,
        [variant, code, onHand],
      );
  };
  const takenFrom = async (variant: string) =>
    Object.fromEntries(
      (
        await app.sql<{ code: string; allocated: number }>(
          'select l.code, s.allocated from stock_levels s join stock_locations l on l.id = s.location_id join variants v on v.id = s.variant_id where v.document_id = $1 and s.allocated > 0',
          [variant],
        )
      ).map(({ code, allocated }) => [code, allocated]),
    );
  let codes: string[] = [];
  beforeAll(async () => {
    codes = (await app.sql<{ code: string }>('select code from stock_locations where enabled order by priority desc, id')).map(
      ({ code }) => code,
    );
  });
  afterAll(() => setting('stock_routing', 'priority'));

  test('several locations, when none has it all', async () => {
    const variant = await shop.variant();
    const [first = '', second = ''] = codes;
    await spread(variant, { [first]: 2, [second]: 2 });

    await shop.checkOut(await shop.readyCart({ variant, quantity: 3 })).expect(201);

    expect(await takenFrom(variant)).toEqual({ [first]: 2, [second]: 1 });
  });

  test('the one nearest to the customer, where the shop wants that', async () => {
    await setting('stock_routing', 'nearest');
    const variant = await shop.variant();
    const [first = '', second = ''] = codes;
    await spread(variant, { [first]: 5, [second]: 5 });
    await app.sql('update stock_locations set latitude = 52.2, longitude = 21.0 where code = $1', [first]);
    await app.sql('update stock_locations set latitude = 49.84, longitude = 24.03 where code = $1', [second]);
    const cart = await shop.readyCart({ variant, quantity: 1 });
    const address = {
      firstName: 'O',
      lastName: 'K',
      line1: 'S 1',
      city: 'Lviv',
      postalCode: '79000',
      country: 'UA',
      location: { lat: 49.8, lng: 24.0 },
    };
    const { body } = await shop.operate(cart, [operation('set_address', { shipping: address })]);

    await shop.checkOut({ ...body.data, token: cart.token }).expect(201);

    expect(await takenFrom(variant)).toEqual({ [second]: 1 });
  });
});
