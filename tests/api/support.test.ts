import { useAccounts } from '../support/accounts';
import { useApp } from '../support/app';
import { shopping } from '../support/shopping';

const app = useApp('demo');
const shop = shopping(app);
const accounts = useAccounts(app);
type Customer = Awaited<ReturnType<typeof accounts.newCustomer>>;
type Headers = Record<string, string>;

const as = (headers: Headers) => ({
  get: (path: string) => app.http().get(`/api${path}`).set(headers),
  post: (path: string, body: object, more: Headers = {}) => app.http().post(`/api${path}`).set(headers).set(more).send(body),
});
const said = ({ status, body }: { status: number; body: { error?: { details?: { code?: string } } } }) => [
  status,
  body.error?.details?.code,
];
const asked = { subject: 'The cup is broken', text: 'It arrived in two pieces.' };
const ask = async ({ bearer }: Pick<Customer, 'bearer'>, more: object = {}) =>
  (
    await as(bearer)
      .post('/support-requests', { ...asked, ...more })
      .expect(201)
  ).body.data;

/** An order of a guest, and what opens it. */
async function guestOrder() {
  const cart = await shop.readyCart();
  const { body } = await shop.checkOut(cart).expect(201);
  return { id: body.data.order.id as string, number: body.data.order.number as string, token: { 'X-Cart-Token': cart.token } };
}
const orderOf = async ({ id: userId }: Customer) => {
  const order = await guestOrder();
  await app.sql('update orders set customer_id = $1 where document_id = $2', [userId, order.id]);
  return order;
};
const told = (id: string) =>
  app.sql<{ type: string; payload: object }>(
    "select type, payload from event_log where aggregate_type = 'support_request' and aggregate_id = $1 order by seq",
    [id],
  );
/** Staff answer by a desk; here it is enough that something stands there. */
const answered = async (id: string, text = 'A new one is on its way.'): Promise<string> => {
  await app.sql("insert into support_messages (id, request_id, kind, written_by, text) values ($1, $2, 'staff', 'staff:1', $3)", [
    `answer-${text}`,
    id,
    text,
  ]);
  await app.sql("update support_requests set status = 'waiting', waits_since = null where id = $1", [id]);
  return `answer-${text}`;
};

test('a customer asks about an order, is answered, reads it and writes on, which opens it again', async () => {
  const customer = await accounts.newCustomer({ language: 'uk' });
  const me = as(customer.bearer);
  const order = await orderOf(customer);
  const request = await ask(customer, { order: order.id });
  expect(request).toMatchObject({
    subject: asked.subject,
    status: 'open',
    order: { id: order.id, number: order.number },
    unread: 0,
    messages: [{ from: 'customer', text: asked.text }],
  });
  await app.sql(
    "insert into support_messages (id, request_id, kind, written_by, text) values ('a-note', $1, 'note', 'staff:1', 'Again!')",
    [request.id],
  );
  const first = await answered(request.id, 'Sorry!');
  await answered(request.id, 'A new one is on its way.');
  const path = `/support-requests/${request.id}`;
  const read = async () => (await me.get(path).expect(200)).body.data;
  expect(await read()).toMatchObject({ status: 'waiting', unread: 2 });
  expect((await read()).messages.map(({ from, text }: { from: string; text: string }) => [from, text])).toEqual([
    ['customer', asked.text],
    ['shop', 'Sorry!'],
    ['shop', 'A new one is on its way.'],
  ]);
  await me.post(`${path}/read`, { message: first }).expect(200);
  expect(await read()).toMatchObject({ unread: 1 });
  // What was seen stays seen.
  await me.post(`${path}/read`, { message: request.messages[0].id }).expect(200);
  expect((await me.get('/support-requests').expect(200)).body.data).toMatchObject([{ id: request.id, unread: 1 }]);
  for (const unknown of ['a-note', 'none'])
    expect(said(await me.post(`${path}/read`, { message: unknown }))).toEqual([404, 'SUPPORT_MESSAGE_NOT_FOUND']);

  expect((await me.post(`${path}/messages`, { text: ' Thanks ' }).expect(201)).body.data).toMatchObject({ status: 'open' });
  const ids = { requestId: request.id, userId: customer.id, orderId: order.id, messageId: expect.any(String) };
  expect(await told(request.id)).toEqual([
    { type: 'support.requested', payload: { ...ids, isFirst: true } },
    { type: 'support.requested', payload: { ...ids, isFirst: false } },
  ]);
  const [row] = await app.sql('select language, email, revision from support_requests where id = $1', [request.id]);
  expect(row).toEqual({ language: 'uk', email: null, revision: 1 });
});

test('what one customer asked is nobody else’s', async () => {
  const [anna, boris] = [await accounts.newCustomer(), await accounts.newCustomer()];
  const [order, guests] = [await orderOf(anna), await guestOrder()];
  const { id, messages } = await ask(anna, { order: order.id });
  for (const stranger of [boris.bearer, guests.token, order.token, { ...boris.bearer, ...order.token }]) {
    const other = as(stranger);
    const answers = await Promise.all([
      other.get(`/support-requests/${id}`),
      other.post(`/support-requests/${id}/messages`, { text: 'Hello' }),
      other.post(`/support-requests/${id}/read`, { message: messages[0].id }),
    ]);
    expect(answers.map(said)).toEqual(answers.map(() => [404, 'SUPPORT_REQUEST_NOT_FOUND']));
    expect(said(await other.get(`/support-requests?order=${order.id}`))).toEqual([404, 'ORDER_NOT_FOUND']);
    expect(said(await other.post('/support-requests', { ...asked, order: order.id }))).toEqual([404, 'ORDER_NOT_FOUND']);
  }
  expect((await as(boris.bearer).get('/support-requests').expect(200)).body.data).toEqual([]);
  expect(await app.sql('select count(*)::int as n from support_messages where request_id = $1', [id])).toEqual([{ n: 1 }]);
  for (const nobody of [as({}).get('/support-requests'), as({}).post('/support-requests', asked)]) await nobody.expect(401);
});

test('a guest asks about their order with its token, and it joins the account the order joins', async () => {
  const order = await guestOrder();
  const guest = as(order.token);
  const { body } = await guest.post('/support-requests', { ...asked, order: order.id, email: 'guest@example.com' }).expect(201);
  const { id } = body.data;
  await guest.post(`/support-requests/${id}/messages`, { text: 'Hello?' }).expect(201);
  expect((await guest.get(`/support-requests?order=${order.id}`).expect(200)).body.data).toMatchObject([{ id, status: 'open' }]);
  expect((await told(id)).map(({ payload }) => payload)).toMatchObject([{ userId: null }, { userId: null }]);
  expect(await app.sql('select email from support_requests where id = $1', [id])).toEqual([{ email: 'guest@example.com' }]);

  const customer = await accounts.newCustomer();
  await app.sql("update up_users set email = 'olena@example.com', confirmed = true where id = $1", [customer.id]);
  await app.call('shop/customers/join-guest-orders', 'joinGuestOrders', { userId: customer.id });
  await as(customer.bearer).get(`/support-requests/${id}`).expect(200);
  await guest.get(`/support-requests/${id}`).expect(404);
});

test('a list is paged without gaps, whatever is written meanwhile', async () => {
  const customer = await accounts.newCustomer();
  const me = as(customer.bearer);
  const ids: string[] = [];
  for (let made = 0; made < 5; made += 1) ids.push((await ask(customer)).id);
  // All at one time: then the number decides.
  await app.sql('update support_requests set changed_at = now() where user_id = $1', [customer.id]);
  const seen: string[] = [];
  let cursor: string | null = null;
  do {
    const { body }: { body: { data: { id: string }[]; meta: { nextCursor: string | null } } } = await me
      .get(`/support-requests?limit=2${cursor === null ? '' : `&cursor=${cursor}`}`)
      .expect(200);
    seen.push(...body.data.map(({ id }) => id));
    cursor = body.meta.nextCursor;
  } while (cursor !== null);
  expect(seen).toEqual(ids.toReversed());
  expect(said(await me.get('/support-requests?cursor=nonsense'))).toEqual([422, 'CURSOR_UNKNOWN']);
});

test('the same request twice is one, and messages of many at once are all there', async () => {
  const customer = await accounts.newCustomer();
  const me = as(customer.bearer);
  const once = { 'Idempotency-Key': 'ask-once' };
  const first = (await me.post('/support-requests', asked, once).expect(201)).body.data.id;
  expect((await me.post('/support-requests', asked, once).expect(201)).body.data.id).toBe(first);
  const texts = Array.from({ length: 8 }, (_, n) => `Message ${n}`);
  const sent = await Promise.all(texts.map((text) => me.post(`/support-requests/${first}/messages`, { text })));
  expect(sent.map(({ status }) => status)).toEqual(texts.map(() => 201));
  const { messages } = (await me.get(`/support-requests/${first}`).expect(200)).body.data;
  expect(messages.map(({ text }: { text: string }) => text).toSorted()).toEqual([asked.text, ...texts].toSorted());
  expect(await app.sql('select revision from support_requests where id = $1', [first])).toEqual([{ revision: 8 }]);
});

test('what is too much is refused: messages of a request, and of an hour', async () => {
  const customer = await accounts.newCustomer();
  const { id } = await ask(customer);
  await app.sql(
    `insert into support_messages (id, request_id, kind, written_by, text)
     select 'm' || n, $1, 'customer', 'customer', 'More' from generate_series(1, 499) n`,
    [id],
  );
  const more = () => as(customer.bearer).post(`/support-requests/${id}/messages`, { text: 'One more' });
  const { status, body } = await more();
  expect([status, body.error.details]).toEqual([422, { code: 'SUPPORT_LIMIT_REACHED', limit: 'messages', most: 500 }]);
  const tries = await Promise.all(Array.from({ length: 30 }, more));
  expect(tries.filter((answer) => answer.status === 429)).toHaveLength(2);
});

test.each([
  [{ subject: ' ' }, ['subject']],
  [{ subject: 'x'.repeat(201) }, ['subject']],
  [{ text: '' }, ['text']],
  [{ text: 'x'.repeat(5_001) }, ['text']],
  [{ text: 'a\0b' }, ['text']],
  [{ email: 'nobody' }, ['email']],
  [{ language: 'Ukrainian' }, ['language']],
  [{ order: 7 }, ['order']],
])('refuses %j', async (wrong, path) => {
  const customer = await accounts.newCustomer();
  const { body } = await as(customer.bearer)
    .post('/support-requests', { ...asked, ...wrong })
    .expect(400);
  expect(body.error.details.issues[0].path).toEqual(path);
});
