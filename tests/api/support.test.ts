import sharp from 'sharp';
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

test('a customer closes a request once, is told who did, and writes on; nobody else closes it', async () => {
  const [customer, stranger] = [await accounts.newCustomer(), await accounts.newCustomer()];
  const me = as(customer.bearer);
  const { id, closedBy } = await ask(customer);
  expect(closedBy).toBeNull();
  const close = (headers: Headers) => as(headers).post(`/support-requests/${id}/close`, {});
  expect(said(await close(stranger.bearer))).toEqual([404, 'SUPPORT_REQUEST_NOT_FOUND']);
  const answers = await Promise.all([close(customer.bearer), close(customer.bearer)]);
  expect(answers.map(({ status, body }) => [status, body.data.status, body.data.closedBy])).toEqual(
    answers.map(() => [200, 'closed', 'customer']),
  );
  expect((await told(id)).filter(({ type }) => type === 'support.closed')).toEqual([
    { type: 'support.closed', payload: { requestId: id, userId: customer.id, orderId: null, closedBy: 'customer' } },
  ]);
  expect((await me.get('/support-requests').expect(200)).body.data).toMatchObject([{ id, status: 'closed', closedBy: 'customer' }]);
  const again = await me.post(`/support-requests/${id}/messages`, { text: 'It broke again.' }).expect(201);
  expect(again.body.data).toMatchObject({ status: 'open', closedBy: null });
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
    expect(said(await other.get(`/orders/${order.id}/support-requests`))).toEqual([404, 'ORDER_NOT_FOUND']);
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
  expect((await guest.get(`/orders/${order.id}/support-requests`).expect(200)).body.data).toMatchObject([{ id, status: 'open' }]);
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

test('what does not fit is refused by the name of its field', async () => {
  const me = as((await accounts.newCustomer()).bearer);
  const wrong = [
    { subject: ' ' },
    { subject: 'x'.repeat(201) },
    { text: '' },
    { text: 'x'.repeat(5_001) },
    { text: 'a\0b' },
    { email: 'nobody' },
    { language: 'Ukrainian' },
    { order: 7 },
    { attachments: 'none' },
  ];
  const answers = await Promise.all(wrong.map((one) => me.post('/support-requests', { ...asked, ...one })));
  expect(answers.map(({ status, body }) => [status, body.error.details.issues[0].path])).toEqual(
    wrong.map((one) => [400, Object.keys(one)]),
  );
});

describe('a file', () => {
  const picture = () =>
    sharp({ create: { width: 40, height: 20, channels: 3, background: 'teal' } })
      .withExif({ IFD0: { Artist: 'Olena' }, IFD3: { GPSLatitudeRef: 'N' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
  const tell = async (headers: Headers, content: Buffer, more: object = {}) =>
    (
      await as(headers)
        .post('/support-attachments', { name: 'cup.jpg', type: 'image/jpeg', size: content.length, ...more })
        .expect(201)
    ).body.data;
  const put = (headers: Headers, id: string, content: Buffer) =>
    app
      .http()
      .post(`/api/support-attachments/${id}/content`)
      .set({ ...headers, 'Content-Type': 'application/octet-stream' })
      .send(content);
  const sent = async (headers: Headers, content: Buffer, more: object = {}): Promise<string> => {
    const { id } = await tell(headers, content, more);
    await put(headers, id, content).expect(200);
    return id;
  };
  const filed = async (id: string) =>
    (await app.sql<{ key: string }>('select key from support_files where key like $1 order by key', [`support/%${id}`])).map(
      ({ key }) => key,
    );

  test('comes with a message, is looked at, and is read without what the camera noted, by who may read the request', async () => {
    const [customer, stranger] = [await accounts.newCustomer(), await accounts.newCustomer()];
    const me = as(customer.bearer);
    const content = await picture();
    const id = await sent(customer.bearer, content);
    const request = await ask(customer, { attachments: [id] });
    expect(request.messages[0].attachments).toEqual([
      { id, name: 'cup.jpg', type: 'image/jpeg', size: content.length, status: 'waiting', reason: null },
    ]);
    // Nobody has looked at it.
    await me.get(`/support-attachments/${id}/content`).expect(404);
    expect(await filed(id)).toEqual([`support/new/${id}`]);
    await app.doJobs();
    expect(await filed(id)).toEqual([`support/${id}`]);
    const { body } = await me.get(`/support-attachments/${id}`).expect(200);
    expect(body.data).toMatchObject({ status: 'ready', url: null });
    const read = await me.get(`/support-attachments/${id}/content`).buffer(true).expect(200);
    expect([read.headers['content-type'], read.headers['cache-control'], read.headers['x-content-type-options']]).toEqual([
      'application/octet-stream',
      'private, no-store',
      'nosniff',
    ]);
    const { exif, width, height } = await sharp(read.body).metadata();
    expect([exif, width, height]).toEqual([undefined, 20, 40]);

    for (const path of [`/support-attachments/${id}`, `/support-attachments/${id}/content`])
      expect(said(await as(stranger.bearer).get(path))).toEqual([404, 'SUPPORT_ATTACHMENT_NOT_FOUND']);
    // Attached once: nobody attaches it again, and nobody changes it.
    expect(said(await me.post('/support-requests', { ...asked, attachments: [id] }))).toEqual([404, 'SUPPORT_ATTACHMENT_NOT_FOUND']);
    expect(said(await put(customer.bearer, id, content))).toEqual([404, 'SUPPORT_ATTACHMENT_NOT_FOUND']);
  });

  test('of somebody else is neither filled nor attached, and one goes with one message, however many at once', async () => {
    const [anna, boris] = [await accounts.newCustomer(), await accounts.newCustomer()];
    const content = await picture();
    const id = await sent(anna.bearer, content);
    expect(said(await put(boris.bearer, id, content))).toEqual([404, 'SUPPORT_ATTACHMENT_NOT_FOUND']);
    const request = await ask(boris);
    for (const path of ['/support-requests', `/support-requests/${request.id}/messages`]) {
      const body = path === '/support-requests' ? { ...asked, attachments: [id] } : { text: 'Look', attachments: [id] };
      expect(said(await as(boris.bearer).post(path, body))).toEqual([404, 'SUPPORT_ATTACHMENT_NOT_FOUND']);
    }
    expect((await as(boris.bearer).get('/support-requests').expect(200)).body.data).toHaveLength(1);
    const tries = await Promise.all(
      Array.from({ length: 4 }, () => as(anna.bearer).post('/support-requests', { ...asked, attachments: [id] })),
    );
    expect(tries.map(({ status }) => status).toSorted()).toEqual([201, 404, 404, 404]);

    const order = await guestOrder();
    const own = await sent(order.token, content, { order: order.id });
    await as(order.token)
      .post('/support-requests', { ...asked, order: order.id, attachments: [own] })
      .expect(201);
    await as({}).post('/support-attachments', { name: 'a.jpg', type: 'image/jpeg', size: 1 }).expect(401);
  });

  test('that is too large or in disguise is refused before it is kept', async () => {
    const customer = await accounts.newCustomer();
    const me = as(customer.bearer);
    const kind = { name: 'cup.jpg', type: 'image/jpeg' };
    for (const wrong of [{ size: 50 * 1024 * 1024 }, { size: 0 }, { size: 9, type: 'image/svg+xml' }, { size: 9, name: 'a\0' }])
      await me.post('/support-attachments', { ...kind, ...wrong }).expect(400);
    const { id } = await tell(customer.bearer, Buffer.alloc(9));
    expect((await put(customer.bearer, id, Buffer.alloc(50 * 1024 * 1024))).status).toBe(413);
    // Who does not say how much it is, is counted.
    const unsaid = await fetch(`${app.url}/api/support-attachments/${id}/content`, {
      ...{ method: 'POST', headers: customer.bearer, duplex: 'half' },
      body: ReadableStream.from(Array.from({ length: 12 }, () => new Uint8Array(1024 * 1024))),
    } as RequestInit).then(
      ({ status }) => status,
      // The connection may be closed before the answer is read.
      () => 413,
    );
    expect(unsaid).toBe(413);
    for (const disguised of ['<svg onload="alert(1)">', 'MZ\x90', '%PDF-1.7'])
      expect(said(await put(customer.bearer, id, Buffer.from(disguised)))).toEqual([422, 'SUPPORT_ATTACHMENT_REFUSED']);
    expect(await filed(id)).toEqual([]);
    const form = await app
      .http()
      .post(`/api/support-attachments/${id}/content`)
      .set(customer.bearer)
      .attach('file', Buffer.from('x'), 'x.jpg');
    expect(form.status).toBe(415);
  });

  test('as an iPhone takes it is kept and not shown, and what only begins so is refused', async () => {
    const customer = await accounts.newCustomer();
    const box = (text: string) => Buffer.concat([Buffer.from([0, 0, 0, text.length + 4]), Buffer.from(text, 'latin1')]);
    const content = Buffer.concat([
      box('ftypheic\0\0\0\0mif1heic'),
      box(`meta\0\0\0\0${box('iinf\0\0\0\0\0\0').toString('latin1')}`),
      box('mdat<script>'),
    ]);
    const heic = { name: 'cup.heic', type: 'image/heic' };
    const id = await sent(customer.bearer, content, heic);
    await ask(customer, { attachments: [id] });
    await app.doJobs();
    const read = await as(customer.bearer).get(`/support-attachments/${id}/content`).buffer(true).expect(200);
    expect([read.body.equals(content), read.headers['content-type']]).toEqual([true, 'application/octet-stream']);
    const other = await tell(customer.bearer, content, heic);
    for (const disguised of [
      await picture(),
      box('ftypisom\0\0\0\0mp42'),
      Buffer.from('\0\0\0\x10ftypheic<svg onload="alert(1)">', 'latin1'),
    ])
      expect(said(await put(customer.bearer, other.id, disguised))).toEqual([422, 'SUPPORT_ATTACHMENT_REFUSED']);
  });

  test('that cannot be looked at is said to be refused, and nothing of it stays', async () => {
    const customer = await accounts.newCustomer();
    const script = Buffer.from('%PDF-1.7\n1 0 obj\n<< /S /JavaScript /JS (app.alert(1)) >>\nendobj');
    const ids = [
      await sent(customer.bearer, (await picture()).subarray(0, 300)),
      await sent(customer.bearer, script, { name: 'bill.pdf', type: 'application/pdf' }),
      (await tell(customer.bearer, Buffer.alloc(9))).id,
    ];
    const { id } = await ask(customer, { attachments: ids });
    await app.doJobs();
    const { messages } = (await as(customer.bearer).get(`/support-requests/${id}`).expect(200)).body.data;
    expect(messages[0].attachments.map(({ status, reason }: { status: string; reason: string }) => [status, reason])).toEqual([
      ['refused', 'broken'],
      ['refused', 'active_content'],
      ['refused', 'missing'],
    ]);
    expect((await Promise.all(ids.map(filed))).flat()).toEqual([]);
  });

  test('that was never attached is forgotten, and what was goes with its account', async () => {
    const customer = await accounts.newCustomer();
    const [left, attached] = [await sent(customer.bearer, await picture()), await sent(customer.bearer, await picture())];
    await ask(customer, { attachments: [attached] });
    await app.doJobs();
    const sweep = () => app.call('shop/support/check-attachments', 'sweepAttachments');
    await sweep();
    expect((await Promise.all([filed(left), filed(attached)])).flat()).toHaveLength(2);
    await app.sql("update support_attachments set created_at = now() - interval '25 hours' where user_id = $1", [customer.id]);
    await sweep();
    expect(await Promise.all([filed(left), filed(attached)])).toEqual([[], [`support/${attached}`]]);
    await app.sql('delete from up_users where id = $1', [customer.id]);
    await sweep();
    expect(await filed(attached)).toEqual([]);
    expect(await app.sql('select id from support_files_gone')).toEqual([]);
  });

  test('is one of twenty at most that wait, and one of five in a message', async () => {
    const customer = await accounts.newCustomer();
    await app.sql(
      "insert into support_attachments (id, user_id, name, type, size) select 'w' || n, $1, 'a.jpg', 'image/jpeg', 1 from generate_series(1, 20) n",
      [customer.id],
    );
    const { status, body } = await as(customer.bearer).post('/support-attachments', { name: 'a.jpg', type: 'image/jpeg', size: 1 });
    expect([status, body.error.details]).toEqual([422, { code: 'SUPPORT_LIMIT_REACHED', limit: 'attachments', most: 20 }]);
    for (const wrong of [
      ['w1', 'w1'],
      ['w1', 'w2', 'w3', 'w4', 'w5', 'w6'],
    ])
      await as(customer.bearer)
        .post('/support-requests', { ...asked, attachments: wrong })
        .expect(400);
  });
});

test('what is asked is mailed to the address for support, and an answer to the mail goes to who asked', async () => {
  await app.doJobs();
  await app.mails();
  const customer = await accounts.newCustomer();
  const order = await orderOf(customer);
  const { id } = await ask(customer, { order: order.id });
  await as(customer.bearer).post(`/support-requests/${id}/messages`, { text: 'And the saucer.' }).expect(201);
  await app.doJobs();
  const [settings] = await app.sql<{ support_email: string }>('select support_email from store_settings');
  const mails = (await app.mails()).filter(({ to }) => to === settings?.support_email);
  const mail = { subject: asked.subject, replyTo: customer.email };
  expect(mails).toEqual([
    expect.objectContaining({ ...mail, text: expect.stringContaining(`Order: ${order.number}\n\n${asked.text}`) }),
    expect.objectContaining({ ...mail, text: expect.stringContaining('And the saucer.') }),
  ]);
});
