import { useAccounts } from '../support/accounts';
import { useApp } from '../support/app';
import { startExpoDouble } from '../support/expo-double';
import { machineWith } from '../support/api-tokens';
import { shopping } from '../support/shopping';
import { hire, signInAsOwner, type Staff } from '../support/staff';

const app = useApp('demo');
const shop = shopping(app);
const accounts = useAccounts(app);
type Customer = Awaited<ReturnType<typeof accounts.newCustomer>>;
type Message = Readonly<{ id: string; kind: string; text: string; by: string | null; isUnread: boolean; mail: { state: string } | null }>;
type Request = Readonly<{
  id: string;
  revision: number;
  status: string;
  waitsSince: string | null;
  assignee: { id: string } | null;
  messages: Message[];
}>;

let owner: Staff;
let agent: Awaited<ReturnType<typeof hire>>;
let expo: Awaited<ReturnType<typeof startExpoDouble>>;
beforeAll(async () => {
  owner = await signInAsOwner(app);
  agent = await hire(app, owner, 'sofia', 'support-agent');
  expo = await startExpoDouble();
  await app.provider('expo', expo.settings);
});
afterAll(() => expo.stop());

const as = (headers: Record<string, string>) => ({
  get: (path: string) => app.http().get(`/api${path}`).set(headers),
  post: (path: string, body: object) => app.http().post(`/api${path}`).set(headers).send(body),
});
const said = ({ status, body }: { status: number; body: { error?: { details?: { code?: string } } } }) => [
  status,
  body.error?.details?.code,
];
const run = (job: string) => app.call('bootstrap/jobs', 'runNow', job);
const asks = async ({ bearer }: Pick<Customer, 'bearer'>, more: object = {}): Promise<string> =>
  (
    await as(bearer)
      .post('/support-requests', { subject: 'The cup is broken', text: 'Two pieces.', ...more })
      .expect(201)
  ).body.data.id;
const path = (id: string, rest = '') => `/storekeeper/support-requests/${id}${rest}`;
const read = async (id: string): Promise<Request> => (await agent.staff.get(path(id)).expect(200)).body.data;
const find = async (
  query: Record<string, string>,
): Promise<{ requests: { id: string; unread: number; isOverdue: boolean }[]; nextCursor: string | null; counts: Record<string, number> }> =>
  (await agent.staff.get(`/storekeeper/support-requests?${new URLSearchParams({ limit: '100', ...query })}`).expect(200)).body.data;
const found = async (query: Record<string, string>): Promise<string[]> => (await find(query)).requests.map(({ id }) => id);
const reply = (id: string, body: object, by: Staff = agent.staff) =>
  by.post(path(id, '/reply'), { text: 'A new one is on its way.', ...body });
const told = (id: string) =>
  app.sql<{ type: string; payload: object }>(
    "select type, payload from event_log where aggregate_type = 'support_request' and aggregate_id = $1 and type <> 'support.requested' order by seq",
    [id],
  );
const mailedTo = async (address: string) => (await app.mails()).filter(({ to }) => to === address);

describe('a reply', () => {
  test('reaches the customer by mail, in the app and on the phone, once, whatever runs again', async () => {
    const customer = await accounts.newCustomer({ language: 'uk' });
    const device = { deviceId: 'phone', platform: 'ios', push: { provider: 'expo', token: expo.token('support') } };
    await app.http().post('/api/me/devices').set(customer.bearer).send(device).expect(200);
    await app.http().patch('/api/me/notification-settings').set(customer.bearer).send({ quietHours: null }).expect(200);
    await app.sql("update store_settings set support_email = 'help@polonyna.test'");
    await app.sql("update up_users set email = 'oksana@answers.test' where id = $1", [customer.id]);
    const id = await asks(customer);
    await app.doJobs();
    await app.mails();
    expo.take();
    const before = await read(id);
    const text = 'Замінимо. **Так** {shop}\n\n<b>https://evil.test</b>';
    const { body } = await reply(id, { revision: before.revision, text }).expect(200);
    expect(body.data).toMatchObject({
      status: 'waiting',
      waitsSince: null,
      assignee: { id: String(agent.id) },
      revision: before.revision + 1,
    });
    expect(body.data.messages.at(-1)).toMatchObject({ kind: 'staff', text, mail: { state: 'waiting' } });
    await app.doJobs();
    await Promise.all([run('mail-replies'), run('mail-replies')]);
    await run('mail-replies');
    await app.call('shop/support/notify-reply', 'notifyOfReply', { messageId: body.data.messages.at(-1).id });
    await run('push-notifications');

    const mails = await mailedTo('oksana@answers.test');
    expect(mails).toEqual([
      expect.objectContaining({ replyTo: 'help@polonyna.test', subject: expect.stringContaining('The cup is broken') }),
    ]);
    expect(mails[0]?.text).toContain('**Так** {shop}');
    expect((await read(id)).messages.at(-1)?.mail).toEqual({ state: 'sent', failure: null });
    const inbox = (await app.http().get('/api/me/notifications').set(customer.bearer).expect(200)).body.data;
    expect(inbox).toEqual([expect.objectContaining({ kind: 'support_replied', title: 'Ми вам відповіли', data: { supportRequest: id } })]);
    expect(expo.take()).toEqual([expect.objectContaining({ title: 'Ми вам відповіли' })]);
    const mine = (await as(customer.bearer).get(`/support-requests/${id}`).expect(200)).body.data;
    expect([mine.status, mine.unread, mine.messages.at(-1).text]).toEqual(['waiting', 1, text]);
    const ids = { requestId: id, userId: customer.id, orderId: null };
    expect(await told(id)).toEqual([
      { type: 'support.replied', payload: { ...ids, messageId: body.data.messages.at(-1).id, closes: false } },
    ]);
  });

  test('whose sender died with it is not mailed again, and staff are told', async () => {
    const customer = await accounts.newCustomer();
    const id = await asks(customer);
    const { body } = await reply(id, { revision: 0 }).expect(200);
    const message = body.data.messages.at(-1).id;
    await app.sql("update support_messages set mail_state = 'sending', mail_due_at = now() - interval '11 minutes' where id = $1", [
      message,
    ]);
    await app.mails();
    await run('mail-replies');
    expect((await read(id)).messages.at(-1)?.mail).toEqual({ state: 'failed', failure: 'interrupted' });
    expect(await app.mails()).toEqual([]);
  });

  test('to a guest goes by mail alone; who wants no mails gets none', async () => {
    const cart = await shop.readyCart();
    const { body } = await shop.checkOut(cart).expect(201);
    const order = body.data.order;
    const token = { 'X-Cart-Token': cart.token };
    const asked = await as(token)
      .post('/support-requests', { subject: 'Where is it?', text: 'Hello?', order: order.id, email: 'guest@answers.test' })
      .expect(201);
    const quiet = await accounts.newCustomer();
    await app
      .http()
      .patch('/api/me/notification-settings')
      .set(quiet.bearer)
      .send({ orders: { mail: false, push: false } })
      .expect(200);
    const other = await asks(quiet);
    const shown = await read(asked.body.data.id);
    expect(shown).toMatchObject({
      customer: { id: null, name: 'Olena Koval', email: 'guest@answers.test' },
      order: {
        id: order.id,
        number: order.number,
        total: order.totals.total,
        lines: [{ quantity: order.lines[0].quantity }],
        moreLines: 0,
      },
    });
    await app.doJobs();
    await app.mails();
    for (const id of [asked.body.data.id, other]) await reply(id, { revision: 0 }).expect(200);
    await app.doJobs();
    await run('mail-replies');
    expect((await app.mails()).map(({ to }) => to)).toEqual(['guest@answers.test']);
    expect((await read(other)).messages.at(-1)?.mail?.state).toBe('unwanted');
    expect(
      await app.sql("select count(*)::int as n from notifications where data ->> 'supportRequest' = $1", [asked.body.data.id]),
    ).toEqual([{ n: 0 }]);
  });

  test('of two at once one is refused, and so is one that did not see what the customer wrote', async () => {
    const customer = await accounts.newCustomer();
    const id = await asks(customer);
    const both = await Promise.all([reply(id, { revision: 0 }), reply(id, { revision: 0, text: 'Ask again' }, owner)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect((await read(id)).messages.filter(({ kind }) => kind === 'staff')).toHaveLength(1);
    const { revision } = await read(id);
    await as(customer.bearer).post(`/support-requests/${id}/messages`, { text: 'And the saucer' }).expect(201);
    const late = await reply(id, { revision, closes: true });
    expect([late.status, late.body.error.details]).toEqual([409, { code: 'EDIT_CONFLICT', revision: revision + 1 }]);
    expect(said(await agent.staff.post(path(id, '/close'), { revision }))).toEqual([409, 'EDIT_CONFLICT']);
    // A note of a colleague keeps nobody from answering.
    await owner.post(path(id, '/notes'), { text: 'Regular customer' }).expect(200);
    await reply(id, { revision: revision + 1, closes: true }).expect(200);
    expect((await told(id)).map(({ type }) => type)).toEqual(['support.replied', 'support.replied', 'support.closed']);
    const mine = (await as(customer.bearer).get(`/support-requests/${id}`).expect(200)).body.data;
    expect([mine.status, mine.closedBy, mine.messages.map(({ text }: Message) => text).includes('Regular customer')]).toEqual([
      'closed',
      'staff',
      false,
    ]);
  });
});

describe('requests', () => {
  test('stand in their views, the longest waiting first, page by page, until they are closed, and open again', async () => {
    await app.sql('delete from support_requests');
    const customer = await accounts.newCustomer();
    const ids: string[] = [];
    for (let made = 0; made < 4; made += 1) ids.push(await asks(customer));
    const [first = '', second = '', third = '', fourth = ''] = ids;
    await app.sql("update support_requests set waits_since = waits_since - interval '25 hours' where id = $1", [second]);
    expect(await found({})).toEqual([second, first, third, fourth]);
    expect((await find({})).requests.map(({ isOverdue, unread }) => [isOverdue, unread])).toEqual([
      [true, 1],
      [false, 1],
      [false, 1],
      [false, 1],
    ]);
    await owner.put('/storekeeper/settings', { changes: { supportOverdueHours: 26 } }).expect(200);
    expect((await find({})).requests.some(({ isOverdue }) => isOverdue)).toBe(false);
    expect((await owner.get('/storekeeper/overview').expect(200)).body.data.support).toEqual({ waiting: 4, overdue: 0 });
    await owner.put('/storekeeper/settings', { changes: { supportOverdueHours: 24 } }).expect(200);
    const page = await find({ limit: '3' });
    expect(await found({ limit: '3', cursor: page.nextCursor ?? '' })).toEqual([fourth]);
    await agent.staff.post(path(first, '/assign'), { to: String(agent.id) }).expect(200);
    await reply(third, { revision: 0 }).expect(200);
    await agent.staff.post(path(fourth, '/close'), { revision: 0 }).expect(200);
    const views = async () =>
      Object.fromEntries(
        await Promise.all(['open', 'mine', 'unassigned', 'answered', 'closed', 'all'].map(async (view) => [view, await found({ view })])),
      );
    expect(await views()).toEqual({
      ...{ open: [second, first], mine: [third, first], unassigned: [second], answered: [third], closed: [fourth] },
      all: [third, fourth, second, first],
    });
    expect((await find({})).counts).toEqual({ open: 2, mine: 2, unassigned: 1, answered: 1 });
    const { body } = await agent.staff.post(path(fourth, '/reopen'), { revision: 1 }).expect(200);
    expect(body.data).toMatchObject({ status: 'open', waitsSince: expect.any(String) });
    const overview = (await agent.staff.get('/storekeeper/overview').expect(200)).body.data;
    expect(overview.support).toEqual({ waiting: 3, overdue: 1 });
    const last = (await read(second)).messages.at(-1)?.id;
    await agent.staff.post(path(second, '/seen'), { message: last }).expect(200);
    expect((await find({})).requests[0]).toMatchObject({ id: second, unread: 0 });
    expect(said(await agent.staff.post(path(second, '/seen'), { message: 'none' }))).toEqual([404, 'SUPPORT_MESSAGE_NOT_FOUND']);
  });

  test('are found by words, name, e-mail and order', async () => {
    const customer = await accounts.newCustomer();
    await app.sql("update up_users set first_name = 'Зап''ятна', last_name = '100%_', email = 'odd@finding.test' where id = $1", [
      customer.id,
    ]);
    const cart = await shop.readyCart();
    const { order } = (await shop.checkOut(cart).expect(201)).body.data;
    await app.sql('update orders set customer_id = $1 where document_id = $2', [customer.id, order.id]);
    const id = await asks(customer, { subject: 'Чайник тече', text: 'Already the SECOND one', order: order.id });
    for (const q of ['чайник', 'тече ЧАЙ', 'second', "зап'ятна", '100%_', 'ODD@finding.test', order.number, 'те'])
      expect([q, (await found({ q, view: 'all' })).includes(id)]).toEqual([q, true]);
    for (const q of ['second чайник', 'nobody@finding.test', '%%%', '100%x']) expect([q, await found({ q, view: 'all' })]).toEqual([q, []]);
  });

  test('go to colleagues who may answer, and to nobody else', async () => {
    const id = await asks(await accounts.newCustomer());
    const reads = await hire(app, owner, 'analyst-of-support', 'analyst');
    const { colleagues } = (await agent.staff.get('/storekeeper/support-colleagues').expect(200)).body.data;
    const known = colleagues.map((each: { id: string }) => each.id);
    expect([known.includes(String(agent.id)), known.includes(String(reads.id))]).toEqual([true, false]);
    const assign = (to: string | null) => agent.staff.post(path(id, '/assign'), { to });
    for (const nobody of [String(reads.id), '999999999']) expect(said(await assign(nobody))).toEqual([422, 'SUPPORT_ASSIGNEE_UNKNOWN']);
    await assign(String(agent.id)).expect(200);
    expect((await assign(null).expect(200)).body.data.assignee).toBeNull();

    for (const forbidden of [
      await reads.staff.get('/storekeeper/support-requests'),
      await reads.staff.get(path(id)),
      await reply(id, { revision: 0 }, reads.staff),
      await reads.staff.get('/storekeeper/support-answers'),
    ])
      expect(forbidden.status).toBe(403);
  });

  test('are read by who may only read, and by a machine with one scope alone, and changed by neither', async () => {
    const id = await asks(await accounts.newCustomer());
    const action = (name: string) => ({ action: name, subject: null, properties: {}, conditions: [] });
    const { body } = await owner.post('/admin/roles', { name: 'Only reads', description: 'Reads what is asked' }).expect(201);
    await owner.put(`/admin/roles/${body.data.id}/permissions`, { permissions: [action('api::support.read')] }).expect(200);
    const { staff, id: readerId } = await hire(app, owner, 'only-reads', body.data.id);
    const machine = await machineWith(app, owner, 'Notes', ['api::support.staff.note']);
    expect((await staff.get(path(id)).expect(200)).body.data).toMatchObject({ id, closedBy: null });
    const changes = [
      ['post', `/support-requests/${id}/reply`, { revision: 0, text: 'Hm' }],
      ['post', `/support-requests/${id}/assign`, { to: null }],
      ['post', `/support-requests/${id}/close`, { revision: 0 }],
      ['post', '/support-answers', { title: 'Hm', texts: [{ language: 'en', text: 'Hm' }] }],
    ] as const;
    for (const [method, address, sent] of changes) {
      await staff[method](`/storekeeper${address}`, sent).expect(403);
      await machine[method](`/api/staff${address}`, sent).expect(403);
    }
    await staff.post(path(id, '/notes'), { text: 'Hm' }).expect(403);
    await machine.get(`/api/staff/support-requests/${id}`).expect(403);
    const noted = await machine.post(`/api/staff/support-requests/${id}/notes`, { text: 'Delivered on Monday' }).expect(200);
    expect(noted.body.data.messages.at(-1)).toMatchObject({ kind: 'note', by: 'Notes' });
    expect(said(await agent.staff.post(path(id, '/assign'), { to: String(readerId) }))).toEqual([422, 'SUPPORT_ASSIGNEE_UNKNOWN']);
    // Nobody who is blocked gets anything to do, and what somebody had who is gone is nobody's.
    const leaving = await hire(app, owner, 'leaving', 'support-agent');
    const assign = () => agent.staff.post(path(id, '/assign'), { to: String(leaving.id) });
    await app.sql('update admin_users set blocked = true where id = $1', [leaving.id]);
    expect(said(await assign())).toEqual([422, 'SUPPORT_ASSIGNEE_UNKNOWN']);
    await app.sql('update admin_users set blocked = false where id = $1', [leaving.id]);
    await assign().expect(200);
    await owner.delete(`/admin/users/${leaving.id}`).expect(200);
    expect((await read(id)).assignee).toBeNull();
  });

  test('that are not there, and what does not fit, are refused by name', async () => {
    const id = await asks(await accounts.newCustomer());
    const nowhere = await Promise.all([
      agent.staff.get(path('none')),
      reply('none', { revision: 0 }),
      agent.staff.post(path('none', '/notes'), { text: 'Hm' }),
      agent.staff.post(path('none', '/assign'), { to: null }),
      agent.staff.post(path('none', '/close'), { revision: 0 }),
      agent.staff.get(path('none', '/prepared-answers')),
    ]);
    expect(nowhere.map(said)).toEqual(nowhere.map(() => [404, 'SUPPORT_REQUEST_NOT_FOUND']));
    expect(said(await agent.staff.get('/storekeeper/support-attachments/none/content'))).toEqual([404, 'SUPPORT_ATTACHMENT_NOT_FOUND']);
    const wrong = [{ text: '' }, { text: 'x'.repeat(5_001) }, { text: 'a\0b' }, { revision: -1 }, { revision: 1e12 }, { closes: 'yes' }];
    const answers = await Promise.all(wrong.map((one) => reply(id, { revision: 0, ...one })));
    expect(answers.map(({ status, body }) => [status, body.error.details.issues?.[0]?.path])).toEqual(
      wrong.map((one) => [400, Object.keys(one)]),
    );
    await agent.staff.get('/storekeeper/support-requests?q=a%00b').expect(400);
    expect(said(await agent.staff.get('/storekeeper/support-requests?cursor=nonsense'))).toEqual([422, 'CURSOR_UNKNOWN']);
  });
});

test('prepared answers are kept, filled in for the customer, and not written over', async () => {
  const customer = await accounts.newCustomer({ language: 'uk' });
  await app.sql("update up_users set first_name = 'Оксана' where id = $1", [customer.id]);
  const id = await asks(customer);
  const texts = [
    { language: 'en', text: 'Hello {customer}, we are {shop}.' },
    { language: 'uk', text: 'Вітаємо, {customer}! Замовлення {order}.' },
  ];
  const add = (body: object) => agent.staff.post('/storekeeper/support-answers', { title: 'A greeting', texts, ...body });
  const all: { id: string; title: string; revision: number }[] = (await add({}).expect(200)).body.data.answers;
  const mine = all.find(({ title }) => title === 'A greeting');
  const filled = (await agent.staff.get(path(id, '/prepared-answers')).expect(200)).body.data.answers;
  expect(filled.find((each: { id: string }) => each.id === mine?.id)).toMatchObject({
    text: 'Вітаємо, Оксана! Замовлення.',
  });

  const wrong = await add({ texts: [{ language: 'en', text: 'Hello {name}' }] });
  expect([wrong.status, wrong.body.error.details.field]).toEqual([400, 'texts[0].text']);
  await add({ title: ' ' }).expect(400);
  await add({ texts: [{ language: 'en', text: 'x'.repeat(5_001) }] }).expect(400);
  const change = (revision: number, answer = mine?.id ?? '') =>
    agent.staff.put(`/storekeeper/support-answers/${answer}`, { title: 'Changed', texts, revision });
  const both = await Promise.all([change(0), change(0)]);
  expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  expect(said(await change(0, 'none'))).toEqual([404, 'SUPPORT_ANSWER_NOT_FOUND']);
  const take = () => agent.staff.post(`/storekeeper/support-answers/${mine?.id}/delete`, {});
  await take().expect(200);
  expect(said(await take())).toEqual([404, 'SUPPORT_ANSWER_NOT_FOUND']);
});
