import { useApp } from '../support/app';
import { lvivAddress, operation, shopping } from '../support/shopping';
import { hire, signInAsOwner, type Staff } from '../support/staff';
import { usePlacedOrders } from '../support/placed-orders';

const app = useApp('demo');
const shop = shopping(app);
const { act } = usePlacedOrders(app);
const password = 'Meadow-1234';
let staff: Staff;

type Person = Readonly<{ id: string; account: number; email: string; bearer: string; refreshToken: string }>;
type Page = Readonly<{
  id: string;
  revision: string;
  notes: { id: string; text: string; kind: string }[];
  tags: string[];
  spent: object[];
}>;

/** Somebody with an account. */
async function registered(email: string, names: readonly [string | null, string | null] = [null, null]): Promise<Person> {
  const { body } = await app.http().post('/api/auth/local/register').send({ email, password }).expect(200);
  const { jwt, refreshToken, user } = body;
  await app.sql('update up_users set first_name = $2, last_name = $3 where id = $1', [user.id, ...names]);
  return { id: user.documentId, account: user.id, email, bearer: `Bearer ${jwt}`, refreshToken };
}

/** What they ordered signed in, or as a guest who told the same e-mail. */
async function ordered({ email, bearer }: Pick<Person, 'email' | 'bearer'>, { isGuest = false } = {}) {
  const cart = await shop.readyCart({ quantity: 2 });
  await shop.operate(cart, [operation('set_contact', { email })]);
  const headers: Record<string, string> = isGuest ? {} : { Authorization: bearer };
  if (!isGuest) await app.http().post(`/api/carts/${cart.id}/claim`).set('X-Cart-Token', cart.token).set(headers).expect(200);
  return { order: (await shop.checkOut(cart, headers).expect(201)).body.data.order, cart };
}

const read = async (id: string) => (await staff.get(`/storekeeper/customers/${id}`).expect(200)).body.data;
const find = async (query: Record<string, string>): Promise<{ customers: { id: string; email: string }[]; nextCursor: string | null }> =>
  (await staff.get(`/storekeeper/customers?${new URLSearchParams(query)}`).expect(200)).body.data;
const found = async (query: Record<string, string>): Promise<string[]> => (await find(query)).customers.map(({ email }) => email);

beforeAll(async () => {
  staff = await signInAsOwner(app);
});

describe('customers', () => {
  test('are found by any part of a name, an e-mail or a phone, whatever its letters', async () => {
    const odd = [
      ["o'hara.100%_@example.test", "Зап'ятна", '100% _\\'],
      ['maryam@example.test', 'مريم', '🧵 Дім'],
      ['plain.person@example.test', 'Plain', 'Person'],
    ] as const;
    for (const [email, first, last] of odd) await registered(email, [first, last]);
    await app.sql("update up_users set phone = '+380671234567' where email = 'maryam@example.test'");
    for (const q of ["зап'ЯТНА", '100%', '_\\', 'hara.100%_', "O'HARA.100%_@example.test"])
      expect([q, await found({ q })]).toEqual([q, [odd[0][0]]]);
    for (const q of ['مريم', 'дім مريم', '+380 67 123-45-67', '🧵']) expect([q, await found({ q })]).toEqual([q, [odd[1][0]]]);
    expect(await found({ q: 'person plain' })).toEqual([odd[2][0]]);
    expect(await found({ q: 'nobody%' })).toEqual([]);
    await staff.get('/storekeeper/customers?q=a%00b').expect(400);
    await staff.get('/storekeeper/customers?cursor=nonsense').expect(422);
  });

  test('are listed by what they did, page by page', async () => {
    const [first, second, idle] = [
      await registered('first@list.test'),
      await registered('second@list.test'),
      await registered('idle@list.test'),
    ];
    const seconds = await ordered(second);
    const firsts = await ordered(first);
    // Nobody wrote a name into an account: it stands in the order.
    expect((await find({ q: 'second@list.test' })).customers).toMatchObject([{ name: 'Olena Koval', orders: 1, leftCart: false }]);
    const lists = async (query: Record<string, string>) =>
      (await found({ ...query, limit: '100' })).filter((email) => email.endsWith('@list.test'));
    expect(await lists({ sort: 'last_order' })).toEqual([first.email, second.email]);
    expect(await lists({})).toEqual([idle.email, second.email, first.email]);
    expect(await lists({ view: 'with_orders' })).toEqual([second.email, first.email]);
    expect(await lists({ view: 'without_orders' })).toEqual([idle.email]);
    expect(await lists({ orderedWithin: '1' })).toEqual([first.email, second.email]);
    expect(await lists({ notOrderedFor: '30' })).toEqual([]);
    await app.sql("update orders set placed_at = placed_at - interval '40 days' where email = 'first@list.test'");
    expect(await lists({ notOrderedFor: '30' })).toEqual([first.email]);
    expect(await lists({ sort: 'last_order' })).toEqual([second.email, first.email]);

    // What was spent is known with the commit that takes or gives back money, as the page of each says.
    const orderOf = ({ order, cart }: Awaited<ReturnType<typeof ordered>>) => ({ order, cart, variant: '' });
    expect(await lists({ sort: 'spent', currency: 'UAH' })).toEqual([]);
    await act(orderOf(firsts), '/confirm-payment');
    expect(await lists({ sort: 'spent' })).toEqual([first.email, second.email]);
    await act(orderOf(seconds), '/confirm-payment');
    await act(orderOf(firsts), '/refund', { goodwill: 100 });
    await app.doJobs();
    expect(await lists({ sort: 'spent' })).toEqual([second.email, first.email]);
    expect(await lists({ sort: 'spent', notOrderedFor: '30' })).toEqual([first.email]);
    const [told] = (await find({ q: first.email })).customers as unknown as { spent: object[] }[];
    expect(told?.spent).toEqual((await read(first.id)).spent.map(({ net }: { net: object }) => net));
    const kept = () =>
      app.sql(`select a.user_id, a.last_order_at, s.currency, s.net from customer_activity a join customer_spend s using (user_id)
                order by a.user_id, s.currency`);
    const before = await kept();
    await app.sql('truncate customer_activity, customer_spend');
    await app.sql('insert into customer_changes (user_id) select id from up_users');
    await lists({});
    expect(await kept()).toEqual(before);
    await staff.get('/storekeeper/customers?sort=spent&currency=euro').expect(400);

    for (const sort of ['newest', 'last_order', 'spent']) {
      const whole = await found({ sort, limit: '100' });
      const paged: string[] = [];
      for (let cursor: string | null = ''; cursor !== null;) {
        const page = await find({ sort, limit: '2', ...(cursor === '' ? {} : { cursor }) });
        paged.push(...page.customers.map(({ email }) => email));
        cursor = page.nextCursor;
      }
      expect(paged).toEqual(whole);
    }
  });

  test('have what they bought on their page, and what guests bought with their e-mail apart from it', async () => {
    const person = await registered('buyer@page.test');
    const { order } = await ordered(person);
    const asGuest = await ordered({ ...person, email: 'BUYER@page.test' }, { isGuest: true });
    const placed = { order, cart: asGuest.cart, variant: '' };
    await act(placed, '/confirm-payment');
    await act(placed, '/refund', { goodwill: 100, reason: 'late' });
    const { amount, currency } = order.totals.total;
    expect(await read(person.id)).toMatchObject({
      email: person.email,
      orderCount: 1,
      orders: [{ id: order.id, number: order.number, total: { amount, currency } }],
      spent: [{ orders: 1, paid: { amount, currency }, givenBack: { amount: 100, currency }, net: { amount: amount - 100, currency } }],
      lastContact: { name: 'Olena Koval', phone: null },
      guestOrderCount: 1,
      guestOrders: [{ id: asGuest.order.id }],
      addresses: [{ address: lvivAddress, orders: 1 }],
      signIn: { password: true, providers: [], passkeys: 0, devices: 1 },
      ...{ phoneConfirmed: false, agreedTo: [], deletesAt: null },
      carts: [],
      codes: [],
    });
    const orderForStaff = async (id: string) => (await staff.get(`/storekeeper/orders/${id}`).expect(200)).body.data;
    expect(await orderForStaff(order.id)).toMatchObject({ customer: person.id });
    expect(await orderForStaff(asGuest.order.id)).toMatchObject({ customer: null });
    await staff.get('/storekeeper/customers/nobody').expect(404);
  });

  test('are told of with what opens their account, what they agreed to last, and when they go', async () => {
    const { id, account } = await registered('agreeing@page.test');
    await app.sql('update up_users set phone = $2, phone_confirmed = true where id = $1', [account, '+380501234567']);
    await app.sql(`insert into passkeys (credential_id, id, user_id, public_key, counter, backed_up) values ('c', 'p', $1, '', 0, true)`, [
      account,
    ]);
    for (const [purpose, granted] of [
      ['marketing_push', true],
      ['marketing_email', true],
      ['marketing_email', false],
    ])
      await app.sql(`insert into customer_consents (user_id, purpose, granted, source) values ($1, $2, $3, 'test')`, [
        account,
        purpose,
        granted,
      ]);
    await app.sql(`insert into account_deletions (user_id, source, due_at) values ($1, 'app', '2030-01-01T00:00:00Z')`, [account]);
    expect(await read(id)).toMatchObject({
      signIn: { password: true, providers: [], passkeys: 1 },
      ...{ phoneConfirmed: true, agreedTo: ['marketing_push'], deletesAt: '2030-01-01T00:00:00.000Z' },
    });
  });

  test('are saved by one of two who saw the same, and told of without what stands in them', async () => {
    const { id, account } = await registered('two@people.test');
    const { body } = await staff.get('/storekeeper/customer-choices').expect(200);
    const group = body.data.groups[0].id;
    const { revision } = await read(id);
    const save = (change: object) => staff.put(`/storekeeper/customers/${id}`, { revision, ...change });
    const answers = await Promise.all([save({ firstName: 'Олена' }), save({ lastName: 'Коваль' })]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(answers.find(({ status }) => status === 409)?.body.error.details.code).toBe('EDIT_CONFLICT');
    const newest = await read(id);
    const saved = await staff
      .put(`/storekeeper/customers/${id}`, { revision: newest.revision, group, language: 'uk', phone: null })
      .expect(200);
    expect(saved.body.data).toMatchObject({ group: { id: group }, language: 'uk' });
    await staff.put(`/storekeeper/customers/${id}`, { revision: saved.body.data.revision, group: 'nobodys' }).expect(422);
    await staff.put(`/storekeeper/customers/${id}`, { revision, email: 'thief@people.test' }).expect(400);
    const told = await app.sql<{ payload: string }>(
      "select payload::text as payload from event_log where type = 'customer.changed' and aggregate_id = $1 order by seq",
      [String(account)],
    );
    expect(told.map(({ payload }) => JSON.parse(payload).fields).at(-1)).toEqual(['language', 'customerGroup']);
    expect(JSON.stringify(told)).not.toMatch(/Олена|Коваль/);
  });

  test('have notes and tags, which go with the account', async () => {
    const { id, account } = await registered('notes@page.test');
    const path = `/storekeeper/customers/${id}`;
    const again = () => staff.post(`${path}/notes`, { text: '  Спершу подзвонити ☎️  ' }).set('Idempotency-Key', 'one-note-twice');
    for (let time = 0; time < 2; time += 1) await again().expect(200);
    expect(await read(id)).toMatchObject({ notes: [{ kind: 'note', text: 'Спершу подзвонити ☎️', by: expect.any(String) }] });
    await staff.post(`${path}/tags`, { add: ['VIP', 'Опт'] }).expect(200);
    const tagged = await staff.post(`${path}/tags`, { add: ['vip'], remove: ['опт'] }).expect(200);
    expect(tagged.body.data.tags).toEqual(['VIP']);
    await staff.post(`${path}/tags`, { add: Array.from({ length: 20 }, (_, index) => `tag ${index}`) }).expect(422);
    expect(await found({ tag: 'vip' })).toEqual(['notes@page.test']);
    expect((await staff.get('/storekeeper/customer-choices').expect(200)).body.data.tags).toEqual(['VIP']);
    const [note] = (await read(id)).notes as Page['notes'];
    expect((await staff.post(`${path}/notes/${note?.id}/delete`, {}).expect(200)).body.data.notes).toEqual([]);
    await staff.post(`${path}/notes/${note?.id}/delete`, {}).expect(404);
    await staff.post(`${path}/notes`, { text: 'Goes with the account' }).expect(200);
    await staff.delete(`/content-manager/collection-types/plugin::users-permissions.user/${id}`).expect(200);
    for (const table of ['customer_notes', 'customer_tags'])
      expect(await app.sql(`select 1 from ${table} where user_id = $1`, [account])).toEqual([]);
  });

  test('who are blocked are signed out at once, by one of two, and let in again; why stays among the notes', async () => {
    const { id, bearer, refreshToken, email } = await registered('rude@page.test');
    const me = () => app.http().get('/api/users/me').set('Authorization', bearer);
    await me().expect(200);
    const block = () => staff.post(`/storekeeper/customers/${id}/block`, { reason: 'Never paid at the door' });
    const answers = await Promise.all([block(), block()]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await read(id)).toMatchObject({ blocked: true, signIn: { devices: 0 } });
    await me().expect(401);
    await app.http().post('/api/auth/refresh').send({ refreshToken }).expect(401);
    await app.http().post('/api/auth/local').send({ identifier: email, password }).expect(403);
    expect(await found({ view: 'blocked' })).toEqual([email]);
    await staff.post(`/storekeeper/customers/${id}/unblock`, {}).expect(400);
    const { body } = await staff.post(`/storekeeper/customers/${id}/unblock`, { reason: 'Paid' }).expect(200);
    expect(body.data).toMatchObject({
      blocked: false,
      notes: [{ kind: 'blocked', text: 'Never paid at the door' }, { kind: 'unblocked' }],
    });
    await staff.post(`/storekeeper/customers/${id}/notes/${body.data.notes[0].id}/delete`, {}).expect(404);
    // The form of Strapi asks for no reason: who did it and when is kept all the same, and nobody stays signed in.
    await app.http().post('/api/auth/local').send({ identifier: email, password }).expect(200);
    const form = `/content-manager/collection-types/plugin::users-permissions.user/${id}`;
    await staff.put(form, { blocked: true }).expect(200);
    await staff.put(form, { firstName: 'Rude' }).expect(200);
    const [, , noted, ...more] = (await read(id)).notes;
    expect([noted, more]).toMatchObject([{ kind: 'blocked', text: '', by: expect.stringContaining('Owner') }, []]);
    expect(await read(id)).toMatchObject({ blocked: true, signIn: { devices: 0 } });
    await staff.put(form, { blocked: false }).expect(200);
    expect((await read(id)).notes.at(-1)).toMatchObject({ kind: 'unblocked', text: '' });
    await app.http().post('/api/auth/local').send({ identifier: email, password }).expect(200);
  });

  test('are read by who has the right for it, and by nobody who only reads events or edits products', async () => {
    const { id } = await registered('private@page.test');
    const paths = ['/storekeeper/customers', '/storekeeper/customer-choices', `/storekeeper/customers/${id}`, '/storekeeper/left-carts'];
    const statuses = async (who: Staff) => Promise.all(paths.map(async (path) => (await who.get(path)).status));
    for (const role of ['analyst', 'catalogue-manager', 'marketer', 'courier-dispatcher'])
      expect(await statuses((await hire(app, staff, `${role}-of-customers`, role)).staff)).toEqual([403, 403, 403, 403]);
    const { staff: agent } = await hire(app, staff, 'agent-of-customers', 'support-agent');
    expect(await statuses(agent)).toEqual([200, 200, 200, 200]);
    const noted = await agent.post(`/storekeeper/customers/${id}/notes`, { text: 'Called twice' }).expect(200);
    const { revision, notes } = noted.body.data as Page;
    await agent.put(`/storekeeper/customers/${id}`, { revision, firstName: 'X' }).expect(403);
    for (const [path, body] of [
      ['tags', { add: ['x'] }],
      ['block', { reason: 'x' }],
      ['unblock', { reason: 'x' }],
      [`notes/${notes[0]?.id}/delete`, {}],
    ] as const)
      await agent.post(`/storekeeper/customers/${id}/${path}`, body).expect(403);
    const { staff: manager } = await hire(app, staff, 'manager-of-customers', 'order-manager');
    await manager.put(`/storekeeper/customers/${id}`, { revision, firstName: 'Y' }).expect(200);
  });
});

describe('carts left behind', () => {
  const leftPage = async (query: Record<string, string>): Promise<{ carts: { id: string }[]; nextCursor: string | null }> =>
    (await staff.get(`/storekeeper/left-carts?${new URLSearchParams(query)}`).expect(200)).body.data;
  const carts = async (query: Record<string, string> = {}) => (await leftPage({ limit: '50', ...query })).carts;
  const touchedHoursAgo = (id: string, hours: number) =>
    app.sql('update carts set last_changed_at = last_changed_at - make_interval(hours => $2) where document_id = $1', [id, hours]);

  test('are those with something in them that nobody touched, pays for or took over', async () => {
    const left = await shop.readyCart({ quantity: 3 });
    const [known, unknown, empty, fresh, bought] = [
      left,
      await shop.newCart(),
      await shop.newCart(),
      await shop.readyCart(),
      await shop.readyCart(),
    ];
    await shop.operate(unknown, [operation('add_line', { variant: await shop.variant(), quantity: 1 })]);
    await shop.checkOut(bought).expect(201);
    const byStaff = (await staff.post('/storekeeper/carts', {}).expect(200)).body.data;
    await staff
      .post(`/storekeeper/carts/${byStaff.id}/operations`, {
        operations: [operation('add_line', { variant: await shop.variant(), quantity: 1 })],
      })
      .expect(200);
    for (const { id } of [known, unknown, empty, bought, byStaff]) await touchedHoursAgo(id, 30);
    const ids = async (query: Record<string, string> = {}) => {
      const shown = (await carts(query)).map(({ id }) => id);
      return [known, unknown, empty, fresh, bought, byStaff].map(({ id }) => shown.includes(id));
    };
    expect(await ids()).toEqual([true, true, false, false, false, false]);
    expect(await ids({ hours: '24', who: 'known' })).toEqual([true, false, false, false, false, false]);
    expect(await ids({ hours: '72' })).toEqual([false, false, false, false, false, false]);
    const [shown] = (await carts()).filter(({ id }) => id === known.id);
    expect(shown).toMatchObject({
      customer: null,
      name: 'Olena Koval',
      email: 'olena@example.com',
      pieces: 3,
      lines: [{ quantity: 3, name: expect.any(String) }],
      moreLines: 0,
      total: known.totals.total,
      channel: 'app',
      country: 'UA',
    });
    const { body } = await staff.get(`/storekeeper/left-carts/${known.id}`).expect(200);
    expect(body.data).toMatchObject({ email: 'olena@example.com', cart: { id: known.id, totals: known.totals } });
    await staff.get('/storekeeper/left-carts/nobodys').expect(404);
    const taken = await staff.post(`/storekeeper/left-carts/${known.id}/phone-order`, {}).expect(200);
    expect(taken.body.data).toMatchObject({ contact: { email: 'olena@example.com' }, totals: known.totals, lines: [{ quantity: 3 }] });
    expect(await ids()).toEqual([true, true, false, false, false, false]);
    await staff.post('/storekeeper/left-carts/nobodys/phone-order', {}).expect(404);

    const paged: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const page = await leftPage({ limit: '1', ...(cursor === '' ? {} : { cursor }) });
      paged.push(...page.carts.map(({ id }) => id));
      cursor = page.nextCursor;
    }
    expect(paged).toEqual((await carts()).map(({ id }) => id));
  });

  test('show on the page of their customer, and find them', async () => {
    const person = await registered('left@cart.test');
    const cart = await shop.readyCart();
    await app.http().post(`/api/carts/${cart.id}/claim`).set('X-Cart-Token', cart.token).set('Authorization', person.bearer).expect(200);
    expect(await read(person.id)).toMatchObject({ carts: [{ id: cart.id, pieces: 1, isLeft: false }] });
    expect(await found({ view: 'left_cart' })).toEqual([]);
    await touchedHoursAgo(cart.id, 30);
    expect(await read(person.id)).toMatchObject({ carts: [{ id: cart.id, isLeft: true }] });
    expect(await found({ view: 'left_cart' })).toEqual([person.email]);
    expect((await carts()).find(({ id }) => id === cart.id)).toMatchObject({ customer: person.id });
  });
});
