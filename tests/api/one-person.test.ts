import { useApp } from '../support/app';
import { lvivAddress, operation, shopping, type Cart } from '../support/shopping';
import { signInAsOwner } from '../support/staff';

const app = useApp('demo');
const shop = shopping(app);
let delivery = '';
let made = 0;

beforeAll(async () => {
  const staff = await signInAsOwner(app);
  const save = async (type: string, data: object) =>
    (await staff.post(`/content-manager/collection-types/api::promotion.${type}`, data).expect(201)).body.data;
  const codes: [string, object][] = [
    ['ONCE', { limitPerCustomer: 1 }],
    ['FIRST', { conditions: [{ __component: 'discount-condition.first-order' }] }],
  ];
  for (const [code, rule] of codes) {
    const discount = await save('discount', {
      name: code,
      enabled: true,
      method: 'code',
      effect: [{ __component: 'discount-effect.percent-off-order', basisPoints: 1_000 }],
      ...rule,
    });
    await save('discount-code', { code, enabled: true, discount: { connect: [{ id: discount.id, documentId: discount.documentId }] } });
  }
  delivery = (await app.sql<{ id: string }>("select document_id as id from delivery_methods where code = 'courier'"))[0]?.id ?? '';
});

type Person = Readonly<{ email: string; phone?: string; bearer?: string }>;

const newEmail = () => `person-${(made += 1)}@example.com`;
async function account(email: string): Promise<Person> {
  const username = `user${(made += 1)}`;
  const { body } = await app.http().post('/api/auth/local/register').send({ username, email, password: 'Meadow-1234' }).expect(200);
  return { email, bearer: `Bearer ${body.jwt}` };
}
const as = ({ bearer }: Person, cart: Pick<Cart, 'token'>): Record<string, string> =>
  bearer ? { Authorization: bearer } : { 'X-Cart-Token': cart.token };

/** A cart with the code in it, ready to be checked out, and why the code gives nothing if it does not. */
async function cartOf(person: Person, code: string | null) {
  const opened = await app
    .http()
    .post('/api/carts')
    .set(as(person, { token: '' }))
    .send({ currency: 'EUR', country: 'UA' });
  const cart = opened.body.data as Cart;
  const operate = (...operations: object[]) =>
    app.http().post(`/api/carts/${cart.id}/operations`).set(as(person, cart)).send({ operations });
  const { email, phone } = person;
  const line = operation('add_line', { variant: await shop.variant(), quantity: 1 });
  const contact = operation('set_contact', { email, ...(phone ? { phone } : {}) });
  await operate(line, operation('set_address', { shipping: lvivAddress }), operation('set_delivery', { method: delivery })).expect(200);
  // The code before the contact: so it is taken, and what a guest makes known later is told of it.
  const coded = code === null ? null : await operate(operation('apply_code', { code }));
  const { body } = await operate(contact).expect(200);
  return { ...body.data, token: cart.token, refusedWith: coded?.body.error?.details.reason } as Cart & {
    notApplied: { code?: string; reason: string }[];
    refusedWith?: string;
  };
}
const checkOut = (person: Person, cart: Cart) =>
  app
    .http()
    .post(`/api/carts/${cart.id}/checkout`)
    .set(as(person, cart))
    .send({ expectedTotal: cart.totals.total, payment: { provider: 'manual' } });
/** The order, and the codes it got something for. */
const buy = async (person: Person, code: string | null) => {
  const cart = await cartOf(person, code);
  const { body } = await checkOut(person, cart).expect(201);
  const order = body.data.order as { id: string; discounts: { code: string | null }[] };
  return { cart, order, codes: order.discounts.flatMap((discount) => discount.code ?? []) };
};
/** Why the code gives nothing, when it is entered or once the customer is known; undefined where it gives something. */
async function reasonFor(person: Person, code: string) {
  const { refusedWith, notApplied } = await cartOf(person, code);
  return refusedWith ?? notApplied.find((entry) => entry.code === code)?.reason;
}

describe.each(['ONCE', 'FIRST'] as const)('one person gets %s once', (code) => {
  test.each<[string, (email: string) => Promise<[Person, Person]>]>([
    ['as a guest, then with an account of the same e-mail', async (email) => [{ email }, await account(email)]],
    ['with an account, then as a guest of its e-mail', async (email) => [await account(email), { email }]],
    [
      'with an account that names another e-mail, then as a guest of that',
      async (email) => [{ ...(await account(newEmail())), email }, { email }],
    ],
    [
      'with an account that names another e-mail, then as a guest of its own',
      async (email) => [{ ...(await account(email)), email: newEmail() }, { email }],
    ],
    ['in other capitals', async (email) => [{ email }, { email: email.toUpperCase() }]],
    [
      'with two e-mails and one telephone, however it is written',
      async (email) => [
        { email, phone: `+380 50 000 ${1000 + made}` },
        { email: newEmail(), phone: `050000${1000 + made - 1}` },
      ],
    ],
  ])('%s', async (_name, two) => {
    const [before, after] = await two(newEmail());

    expect((await buy(before, code)).codes).toEqual([code]);
    expect(await reasonFor(after, code)).toBe('CUSTOMER_LIMIT_REACHED');
  });

  test('what was cancelled is given back', async () => {
    const guest = { email: newEmail() };
    const { cart, order } = await buy(guest, code);
    await app.http().post(`/api/orders/${order.id}/cancel`).set('X-Cart-Token', cart.token).send({}).expect(200);

    expect((await buy(await account(guest.email), code)).codes).toEqual([code]);
  });

  test('a guest and an account of one e-mail, at once: one of them', async () => {
    const email = newEmail();
    const two = [{ email }, await account(email)];
    const carts = await Promise.all(two.map((person) => cartOf(person, code)));

    const answers = await Promise.all(two.map((person, index) => checkOut(person, carts[index] as Cart)));

    expect(answers.map(({ status, body }) => (status === 201 ? 'placed' : body.error.details.code)).sort()).toEqual([
      'CART_CHANGED',
      'placed',
    ]);
  });
});

describe('two persons are two', () => {
  test('with another plus-tag', async () => {
    const email = newEmail();
    await buy({ email }, 'ONCE');

    expect(await reasonFor({ email: email.replace('@', '+again@') }, 'ONCE')).toBeUndefined();
  });

  test('though a third one has something in common with each', async () => {
    const [one, other] = [newEmail(), newEmail()];
    await buy({ email: one }, 'ONCE');
    // This order is of the first one by its e-mail, and of the other one by its telephone.
    await buy({ email: one, phone: '+48 501 000 001' }, null);

    expect(await reasonFor({ email: other, phone: '+48501000001' }, 'ONCE')).toBeUndefined();
  });
});

test('a first order is one of somebody who never ordered, with a code or without, by any of what is known of them', async () => {
  const cart = await shop.readyCart();
  const phone = '+48 600 700 800';
  const { body } = await shop.operate(cart, [operation('set_contact', { email: newEmail(), phone })]);
  await shop.checkOut({ ...body.data, token: cart.token }).expect(201);

  expect(await reasonFor({ email: newEmail(), phone: '0048600700800' }, 'FIRST')).toBe('NOT_FIRST_ORDER');
});

test('orders from before customers were counted in this way are counted too', async () => {
  const email = newEmail();
  const buyer = await account(email);
  await buy({ ...buyer, email: newEmail() }, 'ONCE');
  await app.sql('delete from customer_keys');
  await app.sql("delete from strapi_core_store_settings where key like '%customers-counted%'");

  expect(await reasonFor({ email }, 'ONCE')).toBeUndefined();
  await app.call('database/count-customers', 'countCustomersOfOldOrders');
  expect(await reasonFor({ email }, 'ONCE')).toBe('CUSTOMER_LIMIT_REACHED');
});
