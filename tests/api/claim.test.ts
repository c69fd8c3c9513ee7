import { useApp } from '../support/app';
import { operation, shopping, type Cart } from '../support/shopping';
import { signInAsOwner } from '../support/staff';

const app = useApp('demo');
const shop = shopping(app);
const setting = (column: string, value: string | number) =>
  app.sql(`update store_settings set ${column} = $1`, [value]).then(() => app.call('shop/store/store-settings', 'forgetStoreSettings'));

let registered = 0;
/** A customer who has just signed up. */
async function newCustomer() {
  registered += 1;
  const name = `claimer-${registered}`;
  const { body } = await app
    .http()
    .post('/api/auth/local/register')
    .send({ username: name, email: `${name}@example.com`, password: 'Meadow-1234' })
    .expect(200);
  const bearer = { Authorization: `Bearer ${body.jwt}` };
  return {
    userId: Number(body.user.id),
    bearer: bearer.Authorization,
    newCart: async (): Promise<Cart> => ({
      ...(await app.http().post('/api/carts').set(bearer).send({ currency: 'EUR' }).expect(201)).body.data,
      bearer: bearer.Authorization,
    }),
    claim: (cart: Pick<Cart, 'id' | 'token'>) =>
      app.http().post(`/api/carts/${cart.id}/claim`).set(bearer).set('X-Cart-Token', cart.token).send({}),
    read: (id: string) => app.http().get(`/api/carts/${id}`).set(bearer),
  };
}
const withLine = async (cart: Cart, variant: string, quantity: number): Promise<Cart> => {
  const { body } = await shop.operate(cart, [operation('add_line', { variant, quantity })]);
  return { ...body.data, token: cart.token, bearer: cart.bearer };
};
const quantities = (cart: Cart) => Object.fromEntries(cart.lines.map(({ id, quantity }) => [id, quantity]));
async function twoVariants(): Promise<[string, string]> {
  const rows = await app.sql<{ document_id: string }>(
    "select document_id from variants where inventory_policy = 'tracked' order by id limit 2",
  );
  return [rows[0]?.document_id ?? '', rows[1]?.document_id ?? ''];
}

describe('signing in while the cart is being checked out', () => {
  /** Does `meanwhile` when the claim was asked for and has not begun. */
  const claimLate = (customer: Awaited<ReturnType<typeof newCustomer>>, cart: Cart, meanwhile: () => Promise<unknown>) =>
    app.whileLocked(
      `select pg_advisory_xact_lock(hashtextextended('claim-cart', ${customer.userId}))`,
      () => customer.claim(cart),
      meanwhile,
    );

  test('gives the checkout up before the carts become one', async () => {
    const customer = await newCustomer();
    const variant = await shop.variant();
    const own = await withLine(await customer.newCart(), variant, 1);
    const cart = await shop.readyCart({ variant, quantity: 2 });
    const claimed = await claimLate(customer, cart, () => shop.checkOut(cart, {}, { payment: { provider: 'scripted' } }).expect(201));

    expect([claimed.status, claimed.body.data.id, quantities(claimed.body.data)]).toEqual([200, own.id, { [variant]: 3 }]);
    expect(await app.sql('select cart_status, checkout_order_id from carts where document_id = $1', [cart.id])).toEqual([
      { cart_status: 'merged', checkout_order_id: null },
    ]);
    expect(await app.sql('select order_status from orders where cart_document_id = $1', [cart.id])).toEqual([{ order_status: 'expired' }]);
  });

  test('makes a checkout that read the cart before look again', async () => {
    const customer = await newCustomer();
    const cart = await shop.readyCart();
    const { body } = await customer.claim(cart).expect(200);

    expect(body.data.revision).toBe(cart.revision + 1);
  });
});

describe('signing in takes the cart along', () => {
  test('as it is, when the account has none', async () => {
    const [mug] = await twoVariants();
    const guest = await withLine(await shop.newCart(), mug, 2);
    const customer = await newCustomer();
    await customer.read(guest.id).expect(404);

    const { body } = await customer.claim(guest).expect(200);

    expect(body.data).toMatchObject({ id: guest.id, lines: [{ variant: mug, quantity: 2 }] });
    expect((await customer.read(guest.id).expect(200)).body.data.id).toBe(guest.id);
  });

  test.each([
    ['sum', { mug: 5, plate: 1 }, 'own'],
    ['keep_customer', { mug: 3 }, 'own'],
    ['keep_guest', { mug: 2, plate: 1 }, 'guest'],
  ] as const)('by %s, when it has one', async (strategy, expected, survivor) => {
    await setting('cart_merge', strategy);
    const [mug, plate] = await twoVariants();
    const customer = await newCustomer();
    const own = await withLine(await customer.newCart(), mug, 3);
    const guest = await withLine(await withLine(await shop.newCart(), mug, 2), plate, 1);

    const { body } = await customer.claim(guest).expect(200);

    const left = { own, guest }[survivor];
    expect(body.data.id).toBe(left.id);
    expect(quantities(body.data)).toEqual(
      Object.fromEntries(Object.entries(expected).map(([name, count]) => [name === 'mug' ? mug : plate, count])),
    );
    const gone = survivor === 'own' ? guest : own;
    const closed = await shop.operate(gone, [operation('set_note', { note: 'too late' })]);
    expect(closed.body.error.details).toMatchObject({ code: 'CART_CLOSED', status: 'merged', cart: left.id });
    await setting('cart_merge', 'sum');
  });

  test('and keeps what the customer had chosen, where the guest chose nothing', async () => {
    await setting('cart_merge', 'keep_guest');
    const [mug] = await twoVariants();
    const customer = await newCustomer();
    const own = await withLine(await customer.newCart(), mug, 3);

    const { body } = await customer.claim(await shop.newCart()).expect(200);
    await setting('cart_merge', 'sum');

    expect([body.data.id, quantities(body.data)]).toEqual([own.id, { [mug]: 3 }]);
  });

  test('and applies nothing again that an app sends again because its answer was lost', async () => {
    const [mug, plate] = await twoVariants();
    const customer = await newCustomer();
    const own = await withLine(await customer.newCart(), mug, 1);
    const guest = await shop.newCart();
    const queue = [operation('add_line', { variant: mug, quantity: 1 }), operation('add_line', { variant: plate, quantity: 1 })];
    await shop.operate(guest, queue);
    await customer.claim(guest).expect(200);

    const { body } = await shop.operate(own, queue);

    expect(quantities(body.data)).toEqual({ [mug]: 2, [plate]: 1 });
  });

  test('and remember what the app did last, however long both queues were', async () => {
    const [mug, plate] = await twoVariants();
    const customer = await newCustomer();
    const own = await withLine(await customer.newCart(), mug, 1);
    const guest = await shop.newCart();
    const queue = [operation('add_line', { variant: plate, quantity: 1 })];
    await shop.operate(guest, queue);
    const full = JSON.stringify(Array.from({ length: 500 }, (_, index) => `old-${index}`));
    await app.sql('update carts set operations = $2 where document_id = $1', [own.id, full]);
    await customer.claim(guest).expect(200);

    const { body } = await shop.operate(own, queue);
    expect(quantities(body.data)).toEqual({ [mug]: 1, [plate]: 1 });
    const [cart] = await app.sql<{ operations: string[] }>('select operations from carts where document_id = $1', [own.id]);
    expect([cart?.operations.length, cart?.operations.at(-2)]).toEqual([500, 'old-499']);
  });

  test('once, however often and from however many places it is asked', async () => {
    const [mug] = await twoVariants();
    const customer = await newCustomer();
    const own = await withLine(await customer.newCart(), mug, 1);
    const guest = await withLine(await shop.newCart(), mug, 2);

    const answers = await Promise.all(Array.from({ length: 8 }, () => customer.claim(guest)));
    const again = await customer.claim(guest).expect(200);

    expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(200));
    expect(new Set([...answers, again].map(({ body }) => body.data.id))).toEqual(new Set([own.id]));
    expect(quantities(again.body.data)).toEqual({ [mug]: 3 });
  });

  test('two guest carts of two devices, both of them', async () => {
    const [mug] = await twoVariants();
    const customer = await newCustomer();
    const [phone, tablet] = [await withLine(await shop.newCart(), mug, 1), await withLine(await shop.newCart(), mug, 4)];

    await Promise.all([customer.claim(phone).expect(200), customer.claim(tablet).expect(200)]);

    const { body } = await customer.claim(phone).expect(200);
    expect(quantities(body.data)).toEqual({ [mug]: 5 });
  });

  test('not for somebody else who was handed the phone, and their checkout goes on', async () => {
    const cart = await shop.readyCart();
    const first = await newCustomer();
    await first.claim(cart).expect(200);
    const { body } = await first.read(cart.id).expect(200);
    const checkout = await shop
      .checkOut({ ...body.data, token: cart.token, bearer: first.bearer }, {}, { payment: { provider: 'scripted' } })
      .expect(201);
    const second = await newCustomer();
    await second.claim(cart).expect(404);
    const asSecond = { Authorization: second.bearer, 'X-Cart-Token': cart.token };
    const order = `/api/orders/${checkout.body.data.order.id}`;

    await app.http().get(`/api/carts/${cart.id}`).set(asSecond).expect(404);
    await app.http().get(order).set(asSecond).expect(404);
    await app.http().post(`${order}/cancel`).set(asSecond).send({}).expect(404);
    const synced = await app.http().post(`/api/payments/${checkout.body.data.payment.id}/sync`).set(asSecond).expect(404);
    expect(synced.body.error.details.code).toBe('PAYMENT_NOT_FOUND');
    expect(await app.sql('select order_status from orders where cart_document_id = $1', [cart.id])).toEqual([
      { order_status: 'pending_payment' },
    ]);
  });

  test('and from then on the account alone opens it, not the token of the guest it was', async () => {
    const customer = await newCustomer();
    const cart = await shop.newCart();
    await customer.claim(cart).expect(200);

    expect((await app.http().get(`/api/carts/${cart.id}`).set('X-Cart-Token', cart.token)).status).toBe(404);
    expect((await customer.read(cart.id)).status).toBe(200);
  });

  test("never a cart that is somebody else's by now, whoever shows its token", async () => {
    const guest = await shop.newCart();
    const first = await newCustomer();
    await first.claim(guest).expect(200);

    const { body } = await (await newCustomer()).claim(guest).expect(404);

    expect(body.error.details.code).toBe('CART_NOT_FOUND');
    await first.read(guest.id).expect(200);
  });

  test('only with an account, and only one the caller can show the token of', async () => {
    const guest = await shop.newCart();
    await app.http().post(`/api/carts/${guest.id}/claim`).set('X-Cart-Token', guest.token).send({}).expect(401);
    const customer = await newCustomer();
    expect((await customer.claim({ id: guest.id, token: 'guessed' }).expect(404)).body.error.details.code).toBe('CART_NOT_FOUND');
    const other = await newCustomer();
    const theirs = await other.newCart();
    await customer.claim({ id: theirs.id, token: 'guessed' }).expect(404);
  });
});

test.each<[string, (userId: number) => Promise<unknown>]>([
  [
    'by staff',
    async (userId) => {
      const owner = await signInAsOwner(app);
      const [user] = await app.sql<{ document_id: string }>('select document_id from up_users where id = $1', [userId]);
      await owner.delete(`/content-manager/collection-types/plugin::users-permissions.user/${user?.document_id}`).expect(200);
    },
  ],
  ['past the shop', (userId) => app.sql('delete from up_users where id = $1', [userId])],
])('what an account claimed stays shut to the guest it was of when the account is deleted %s', async (_how, deleteAccount) => {
  const customer = await newCustomer();
  const bought = await shop.readyCart();
  const { body } = await customer.claim(bought).expect(200);
  const claimed = { ...bought, ...body.data, bearer: customer.bearer };
  const { order } = (await shop.checkOut(claimed).expect(201)).body.data;
  const left = await shop.newCart();
  await customer.claim(left).expect(200);
  const asGuest = async (path: string, { token }: Pick<Cart, 'token'>) => (await app.http().get(path).set('X-Cart-Token', token)).status;
  const opened = async () => [
    await asGuest(`/api/orders/${order.id}`, bought),
    await asGuest(`/api/carts/${bought.id}`, bought),
    await asGuest(`/api/carts/${left.id}`, left),
  ];
  expect(await opened()).toEqual([404, 404, 404]);

  await deleteAccount(customer.userId);

  expect(await opened()).toEqual([404, 404, 404]);
});
