import { useAccounts } from '../support/accounts';
import { useApp } from '../support/app';
import { operation, shopping } from '../support/shopping';

const app = useApp('demo');
const shop = shopping(app);
const accounts = useAccounts(app);

type Order = Readonly<{ id: string; number: string }>;
const placed = async (): Promise<Order> => (await shop.checkOut(await shop.readyCart()).expect(201)).body.data.order;
const email = 'olena@example.com';
const ask = (number: string, of = email) => app.http().post('/api/orders/lookup').send({ number, email: of });
const open = (number: string, code: string) => app.http().post('/api/orders/lookup/open').send({ number, code });
const codes = async (): Promise<string[]> => {
  await app.doJobs();
  return (await app.mails()).flatMap(({ to, text }) => (to === email ? (/^([A-Z0-9]{8})$/m.exec(text)?.[1] ?? []) : []));
};
const said = ({ status, body }: { status: number; body: { error?: { details?: { code?: string } } } }) => [
  status,
  body.error?.details?.code,
];

test('a guest finds an order by its number and the code of a mail, once, and does with it what its cart could', async () => {
  const order = await placed();
  await ask(order.number.toLowerCase(), ' Olena@Example.com ').expect(200);
  const [code = ''] = await codes();
  const { body } = await open(order.number, code.toLowerCase()).expect(200);
  expect(body.data.order).toMatchObject({ id: order.id, number: order.number });
  expect(said(await open(order.number, code))).toEqual([422, 'ORDER_CODE_INVALID']);

  const token = { 'X-Cart-Token': body.data.token };
  const other = await placed();
  await app.http().get(`/api/orders/${other.id}`).set(token).expect(404);
  await app.http().get('/api/orders/nothing').set(token).expect(404);
  await app.http().post(`/api/orders/${order.id}/cancel`).set(token).send({}).expect(200);
  await app.sql("update order_tokens set expires_at = now() - interval '1 second'");
  await app.http().get(`/api/orders/${order.id}`).set(token).expect(404);
});

test('whoever asks learns nothing: another address, a number of nothing, an order of an account', async () => {
  const order = await placed();
  const customer = await accounts.newCustomer();
  const theirs = await placed();
  await app.sql('update orders set customer_id = $1 where document_id = $2', [customer.id, theirs.id]);
  for (const response of [await ask(order.number, 'other@example.com'), await ask('SK-999999'), await ask(theirs.number)])
    expect([response.status, response.body.data]).toEqual([200, null]);
  expect(await codes()).toEqual([]);
  expect(said(await open(theirs.number, 'ABCDEFGH'))).toEqual([422, 'ORDER_CODE_INVALID']);
  for (const wrong of [
    { number: '', email },
    { number: 'x'.repeat(61), email },
    { number: 'SK-1', email: 'nobody' },
    { number: 'a\0', email },
  ])
    await app.http().post('/api/orders/lookup').send(wrong).expect(400);
});

test('a code is guessed five times at most, however many guess at once, and a new one counts anew', async () => {
  const { number } = await placed();
  await ask(number).expect(200);
  const [code = ''] = await codes();
  const guesses = await Promise.all(Array.from({ length: 12 }, () => open(number, 'WRONGWRO')));
  expect(new Set(guesses.map(({ status }) => status))).toEqual(new Set([422]));
  expect(said(await open(number, code))).toEqual([422, 'ORDER_CODE_INVALID']);
  expect(await app.sql('select max(guesses)::int as most from order_codes')).toEqual([{ most: 5 }]);
  await ask(number).expect(200);
  const [fresh = ''] = await codes();
  await app.sql("update order_codes set expires_at = now() - interval '1 second'");
  expect(said(await open(number, fresh))).toEqual([422, 'ORDER_CODE_INVALID']);
  await ask(number).expect(200);
  const [last = ''] = await codes();
  await open(number, last).expect(200);
});

describe('what was ordered as a guest', () => {
  const joined = async (customer: Readonly<{ bearer: Record<string, string> }>): Promise<string[]> => {
    await app.doJobs();
    return (await app.http().get('/api/orders').set(customer.bearer).expect(200)).body.data.map(({ id }: { id: string }) => id);
  };
  const orderOf = async (contact: object): Promise<Order> => {
    const cart = await shop.readyCart();
    const { body } = await shop.operate(cart, [operation('set_contact', { email: 'guest@example.com', ...contact })]);
    return (await shop.checkOut({ ...cart, totals: body.data.totals }).expect(201)).body.data.order;
  };

  test('joins the account once its e-mail is proved, and what is ordered later with the next sign-in', async () => {
    const customer = await accounts.newCustomer();
    const first = await orderOf({ email: customer.email.toUpperCase() });
    expect(await joined(customer)).toEqual([]);
    await accounts.post('email-confirmation', { code: (await accounts.mailedCode()).code }).expect(200);
    expect(await joined(customer)).toEqual([first.id]);
    const second = await orderOf({ email: customer.email });
    expect(await joined(customer)).toEqual([first.id]);
    await accounts.signIn(customer.email).expect(200);
    expect(await joined(customer)).toEqual([second.id, first.id]);
    const other = await accounts.newCustomer();
    await app.http().get(`/api/orders/${first.id}`).set(other.bearer).expect(404);
  });

  test('joins by a telephone number only where nobody proved its e-mail, and never by the address it was sent to', async () => {
    const owner = await accounts.newCustomer();
    await app.sql('update up_users set confirmed = true where id = $1', [owner.id]);
    const customer = await accounts.newCustomer({ phone: '+380939000111' });
    await app.sql('update up_users set phone_confirmed = true where id = $1', [customer.id]);
    const mine = await orderOf({ phone: '093 900 01 11' });
    await orderOf({ email: owner.email, phone: '+380939000111' });
    const sent = await orderOf({});
    await app.sql(
      'insert into customer_keys (key, order_document_id) select key, $1 from customer_keys where order_document_id = $2 on conflict do nothing',
      [sent.id, mine.id],
    );
    await accounts.signIn(customer.email).expect(200);
    expect(await joined(customer)).toEqual([mine.id]);
  });
});
