import { randomBytes, randomUUID } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import { useAccounts } from '../support/accounts';
import { useApp } from '../support/app';
import { until } from '../support/fake-payments/until';
import { startRepeatingSystems } from '../support/repeating-systems';
import { lvivAddress, operation, shopping } from '../support/shopping';
import { signInAsOwner, type Staff } from '../support/staff';

const app = useApp('demo');
const shop = shopping(app);
const accounts = useAccounts(app);
let staff: Staff;
beforeAll(async () => {
  staff = await signInAsOwner(app);
});
type Customer = Awaited<ReturnType<typeof accounts.newCustomer>>;
const as = ({ bearer }: Pick<Customer, 'bearer'>) => ({
  get: (path: string) => app.http().get(`/api${path}`).set(bearer),
  post: (path: string, body: object) => app.http().post(`/api${path}`).set(bearer).send(body),
  patch: (path: string, body: object) => app.http().patch(`/api${path}`).set(bearer).send(body),
  remove: (path: string) => app.http().delete(`/api${path}`).set(bearer),
});

// Words nobody else in the shop has.
const secrets = {
  first: 'Zynoviia',
  last: 'Qwertenko',
  street: 'Xylophone 77',
  phone: '+380939876521',
  note: 'Ring the violet bell',
  reason: 'It clashes with my zebra',
  engraving: 'For Wolfgang-Amadeus',
  staffNote: 'Calls on Tuesdays about narwhals',
  question: 'Why does it smell of marzipan',
  search: 'pyjamas with ocelots',
};

/** Somebody who left something of themselves wherever the shop keeps anything. */
async function someone() {
  const customer = await accounts.newCustomer({ phone: secrets.phone, deviceId: 'zyn-phone' });
  const me = as(customer);
  const address = { ...lvivAddress, firstName: secrets.first, lastName: secrets.last, line1: secrets.street, phone: secrets.phone };
  await me.patch('/me', { firstName: secrets.first, lastName: secrets.last }).expect(200);
  await me.post('/me/addresses', { label: 'Home', address }).expect(201);
  await me.post('/me/devices', {
    deviceId: 'zyn-phone',
    platform: 'ios',
    name: `iPhone of ${secrets.first}`,
    push: { provider: 'expo', token: 'zyn-token' },
  });
  const agreed = (['marketing_push', 'analytics'] as const).map((purpose) => ({ purpose, granted: true }));
  await me.post('/me/consents', { consents: agreed }).expect(200);
  const at = new Date().toISOString();
  const searched = { id: randomUUID(), name: 'search', at, params: { term: secrets.search } };
  await me.post('/events', { sentAt: at, anonymousId: randomUUID(), events: [searched] }).expect(200);
  const list = (await me.post('/me/wish-lists', { name: `Wishes of ${secrets.first}` }).expect(201)).body.data;
  const variant = await shop.variant();
  await me.post(`/me/wish-lists/${list.id}/items`, { variant }).expect(201);
  const order = await bought(me, address, variant);
  const [row] = await app.sql<{ id: string }>('select document_id as id from up_users where id = $1', [customer.id]);
  await staff.post(`/storekeeper/customers/${row?.id}/notes`, { text: secrets.staffNote }).expect(200);
  await me.post('/support-requests', { subject: `From ${secrets.first}`, text: secrets.question, order: order.id }).expect(201);
  return { customer, me, order, variant };
}

async function bought(me: ReturnType<typeof as>, address: object, variant: string) {
  const cart = (await me.post('/carts', { currency: 'EUR', country: 'UA' }).expect(201)).body.data;
  const [method] = await app.sql<{ document_id: string }>("select document_id from delivery_methods where code = 'courier'");
  const ready = await me
    .post(`/carts/${cart.id}/operations`, {
      operations: [
        operation('add_line', { variant, quantity: 1, options: { Engraving: secrets.engraving } }),
        operation('set_address', { shipping: address }),
        operation('set_delivery', { method: method?.document_id }),
        operation('set_note', { note: secrets.note }),
      ],
    })
    .expect(200);
  const { body } = await me
    .post(`/carts/${cart.id}/checkout`, { expectedTotal: ready.body.data.totals.total, payment: { provider: 'manual' } })
    .expect(201);
  return body.data.order as Readonly<{ id: string; number: string; lines: readonly Readonly<{ id: string }>[]; totals: object }>;
}

async function completed(orderId: string): Promise<void> {
  const path = `/storekeeper/orders/${orderId}`;
  const { body } = await staff.post(`${path}/ship`, {}).expect(200);
  for (const { id } of body.data.shipments) await staff.post(`${path}/shipments/${id}/deliver`, {}).expect(200);
  await staff.post(`${path}/confirm-payment`, {}).expect(200);
}

/** Every column of text or JSON in the database in which one of `words` stands. */
async function foundIn(words: readonly string[]): Promise<string[]> {
  const columns = await app.sql<{ table: string; column: string }>(
    `select c.table_schema || '.' || c.table_name as table, c.column_name as column
       from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
      where t.table_type = 'BASE TABLE' and c.table_schema not in ('pg_catalog', 'information_schema')
        and c.data_type in ('text', 'character varying', 'json', 'jsonb', 'ARRAY')
      order by 1, 2`,
  );
  const pattern = words.map((word) => word.replace(/[^\p{L}\p{N}]/gu, '.')).join('|');
  const found: string[] = [];
  for (const { table, column } of columns) {
    const [row] = await app.sql<{ n: number }>(`select count(*)::int as n from ${table} where "${column}"::text ~* $1`, [pattern]);
    if ((row?.n ?? 0) > 0) found.push(`${table}.${column}`);
  }
  return found;
}
const graceIsOver = (customer: Customer) =>
  app.sql("update account_deletions set due_at = now() - interval '1 second' where user_id = $1", [customer.id]);
const deleteDue = () => app.call<number>('shop/customers/personal-data/delete-account', 'deleteDueAccounts');

describe('an account that is deleted', () => {
  test('leaves nothing that says who it was, anywhere in the database, and the e-mail may register again', async () => {
    const { customer, me, order, variant } = await someone();
    const line = order.lines[0]?.id;
    await staff.post(`/storekeeper/orders/${order.id}/notes`, { text: `Talked to ${secrets.first}` }).expect(200);
    await completed(order.id);
    await me.post(`/orders/${order.id}/return-requests`, { lines: [{ line, quantity: 1 }], reason: secrets.reason }).expect(201);
    const withdrawn = await app
      .http()
      .post('/api/withdrawals')
      .send({ number: order.number, name: `${secrets.first} ${secrets.last}`, email: customer.email })
      .expect(201);
    await app.http().post(`/api/withdrawals/${withdrawn.body.data.id}/confirm`).send({}).expect(200);
    const cart = (await me.post('/carts', { currency: 'EUR' }).expect(201)).body.data;
    await me.post(`/carts/${cart.id}/operations`, { operations: [operation('add_line', { variant, quantity: 1 })] }).expect(200);
    await app.sql(
      `insert into support_attachments (id, user_id, message_id, name, type, size, state)
       select 'theirs', $1, m.id, $2, 'application/pdf', 4, 'ready' from support_messages m join support_requests r on r.id = m.request_id where r.user_id = $1`,
      [customer.id, `${secrets.first}.pdf`],
    );
    await app.sql("insert into support_files (key, content) values ('support/theirs', '%PDF')");
    await app.doJobs();
    const before = await app.sql('select total_minor, order_status, number from orders where document_id = $1', [order.id]);
    const words = [customer.email, ...Object.values(secrets), '0939876521'];
    expect((await foundIn(words)).length).toBeGreaterThan(8);

    const { body } = await me.remove('/me').expect(200);
    expect(Date.parse(body.data.deletesAt)).toBeGreaterThan(Date.now() + 13 * 24 * 3_600_000);
    expect(await accounts.opens(customer.bearer)).toEqual([401, 401]);
    await app.doJobs();
    expect((await app.mails()).at(-1)).toMatchObject({ to: customer.email, text: expect.stringContaining('sign in before that day') });
    expect(await deleteDue()).toBe(0);
    await graceIsOver(customer);
    await app.doJobs();
    expect(await deleteDue()).toBe(1);
    expect(await deleteDue()).toBe(0);

    expect(await foundIn(words)).toEqual([]);
    await app.call('shop/support/check-attachments', 'sweepAttachments');
    expect(await app.sql("select key from support_files where key = 'support/theirs'")).toEqual([]);
    expect(await app.sql("select id from support_attachments where id = 'theirs'")).toEqual([]);
    expect(await app.sql('select total_minor, order_status, number from orders where document_id = $1', [order.id])).toEqual(before);
    const seen = (await staff.get(`/storekeeper/orders/${order.id}`).expect(200)).body.data;
    expect(seen).toMatchObject({ number: order.number, totals: order.totals, contact: null, addresses: { shipping: null } });
    await app.http().get(`/api/orders/${order.id}`).set(customer.bearer).expect(401);
    expect(await app.sql("select payload from event_log where type = 'customer.deleted'")).toHaveLength(1);
    await accounts.post('local/register', { email: customer.email, password: 'Meadow-1234' }).expect(200);
  });

  test('is found in nothing that other systems are told, and they are told to forget it', async () => {
    const words = [...Object.values(secrets), '0939876521'];
    const systems = await startRepeatingSystems(app, staff, words);
    try {
      const { customer, me, order } = await someone();
      await app.sql("update store_settings set website_acceptance = 'ask'");
      await app.call('shop/store/store-settings', 'forgetStoreSettings');
      const later = await bought(me, { ...lvivAddress, firstName: secrets.first, phone: secrets.phone }, await shop.variant());
      await systems.send();
      await systems.send();
      await completed(order.id);
      await completed(later.id);
      await systems.send();
      const all = [customer.email, ...words];
      expect(await foundIn(all)).toContain('public.deliveries.answer');
      expect(await app.sql("select 1 from deliveries where channel = 'automation' and state = 'delivered'")).not.toEqual([]);
      expect(await app.sql("select 1 from crm_links where kind = 'contact' and local_id = $1", [`user:${customer.id}`])).toHaveLength(1);
      expect(JSON.stringify(systems.told)).toContain(customer.email);

      await me.remove('/me').expect(200);
      await graceIsOver(customer);
      systems.told.length = 0;
      expect(await deleteDue()).toBe(1);
      await systems.send();
      await app.doJobs();
      expect(await foundIn(all)).toEqual([]);
      const to = (url: string, type: string) => systems.told.filter((told) => told.to === url && told.type === type);
      expect(to('/crm', 'contact.forgotten').map(({ data }) => data.id)).toEqual([`user:${customer.id}`]);
      const forgotten = to('/website', 'order.forgotten').map(({ data }) => String(data.id));
      expect(new Set(forgotten)).toEqual(new Set([order.id, later.id]));
      expect(JSON.stringify(systems.told)).not.toMatch(new RegExp([customer.email, secrets.first, secrets.phone.slice(1)].join('|')));
      await systems.send();
      expect(to('/website', 'order.forgotten')).toHaveLength(forgotten.length);
    } finally {
      await systems.stop();
    }
  });

  test('is found in nothing that was on its way, and whoever hears of it so late is told to forget it', async () => {
    const words = [...Object.values(secrets), '0939876521'];
    const systems = await startRepeatingSystems(app, staff, words);
    try {
      const { customer, me, order } = await someone();
      await me.remove('/me').expect(200);
      await graceIsOver(customer);
      await app.sql("update orders set order_status = 'completed' where document_id = $1", [order.id]);
      const release = systems.hold();
      const sending = systems.send();
      const isTold = (type: string) => systems.told.some((one) => one.type === type && JSON.stringify(one.data).includes(secrets.phone));
      await until(() => isTold('order.put') && isTold('order.changed'));
      expect(await deleteDue()).toBe(1);
      systems.told.length = 0;
      release();
      await sending;
      await app.doJobs();
      expect(await foundIn([customer.email, ...words])).toEqual([]);
      await systems.send();
      const told = (url: string, type: string) =>
        new Set(systems.told.flatMap((one) => (one.to === url && one.type === type ? one.data.id : [])));
      expect(told('/crm', 'contact.forgotten')).toEqual(new Set([`user:${customer.id}`]));
      expect(told('/crm', 'order.put')).toEqual(new Set([order.id]));
      expect(told('/website', 'order.forgotten')).toEqual(new Set([order.id]));
      expect(JSON.stringify(systems.told)).not.toMatch(new RegExp([customer.email, secrets.first, secrets.phone.slice(1)].join('|')));
    } finally {
      await systems.stop();
    }
  });

  test('is found in no job that failed, by its event or by whom its mail was for', async () => {
    const customer = await accounts.newCustomer();
    const former = `former-${customer.email}`;
    const [event] = await app.sql<{ id: string }>(
      `insert into event_log (id, type, aggregate_type, aggregate_id, payload) values (gen_random_uuid(), 'customer.sign_in_changed', 'customer', $1, $2) returning id`,
      [String(customer.id), { userId: customer.id, change: 'email_changed', provider: null, formerEmail: former }],
    );
    const failed = (data: object, said: string) =>
      app.sql(
        `insert into pgboss.job (name, data, source_name, source_retry_count, source_output) values ('parked', $1, 'mail.in-turn', 8, $2)`,
        [data, { message: `550 <${said}> has no box here` }],
      );
    await failed({ id: event?.id, type: 'customer.sign_in_changed', payload: { userId: customer.id, formerEmail: former } }, former);
    await failed({ id: randomUUID(), type: 'account.code_requested', aggregateId: 'abc', payload: { kind: 'email' } }, customer.email);
    await as(customer).remove('/me').expect(200);
    await graceIsOver(customer);
    expect((await foundIn([customer.email])).filter((place) => place.startsWith('pgboss'))).not.toEqual([]);
    expect(await deleteDue()).toBe(1);
    expect(await foundIn([customer.email])).toEqual([]);
    // What is still to be done is found by its numbers.
    const left = await app.sql("select data -> 'payload' as payload from pgboss.job where data ->> 'id' = $1", [event?.id]);
    expect(left).toEqual([{ payload: { userId: customer.id, formerEmail: null } }]);
    await app.sql("delete from pgboss.job where name = 'parked'");
  });

  test('stays when its customer signs in before', async () => {
    const customer = await accounts.newCustomer();
    await as(customer).remove('/me').expect(200);
    await graceIsOver(customer);
    await accounts.signIn(customer.email).expect(200);
    expect(await deleteDue()).toBe(0);
    expect(await app.sql('select count(*)::int as n from up_users where id = $1', [customer.id])).toEqual([{ n: 1 }]);
  });

  test('waits for an order on its way, and keeps the books of stock right', async () => {
    const { customer, me, order } = await someone();
    await me.remove('/me').expect(200);
    await graceIsOver(customer);
    expect(await deleteDue()).toBe(0);
    await completed(order.id);
    await Promise.all([deleteDue(), deleteDue(), deleteDue()]);
    expect(await app.sql('select count(*)::int as n from up_users where id = $1', [customer.id])).toEqual([{ n: 0 }]);
  });

  test('keeps the buyer of an invoice as long as the law says, and not longer', async () => {
    const { customer, me, order } = await someone();
    await completed(order.id);
    await app
      .sql("update store_settings set legal_name = 'Meadow Ltd'")
      .then(() => app.call('shop/store/store-settings', 'forgetStoreSettings'));
    await staff.post(`/storekeeper/orders/${order.id}/invoice`, {}).expect(200);
    await me.remove('/me').expect(200);
    await graceIsOver(customer);
    expect(await deleteDue()).toBe(1);
    const buyer = async () =>
      (
        await app.sql<{ name: string }>("select document->'buyer'->>'name' as name from invoices where order_document_id = $1", [order.id])
      )[0]?.name;
    const forget = () => app.call<number>('shop/customers/personal-data/forget-invoices', 'forgetInvoices');
    expect([await forget(), await buyer()]).toEqual([0, `${secrets.first} ${secrets.last}`]);
    const change = (sql: string) => `update invoices set ${sql} where order_document_id = '${order.id}'`;
    await expect(app.sql(change("document = '{}'"))).rejects.toThrow('neither changed nor deleted');
    const forgetting = (sql: string) => app.sql(`begin; set local storekeeper.forgetting = 'on'; ${change(sql)}; commit`);
    await expect(forgetting("document = jsonb_set(document, '{number}', '\"X\"')")).rejects.toThrow('neither changed nor deleted');
    await app.sql('rollback');
    await forgetting("issued_at = issued_at - interval '11 years'");
    expect([await forget(), await buyer(), await forget()]).toEqual([1, '', 0]);
  });
});

describe('an export', () => {
  test('holds all that was put in, for whoever has its address, as long as it lasts', async () => {
    const { customer, me, order } = await someone();
    expect((await me.get('/me/export').expect(200)).body.data).toBeNull();
    const asked = await Promise.all([me.post('/me/export', {}).expect(201), me.post('/me/export', {}).expect(201)]);
    expect(new Set(asked.map(({ body }) => body.data.id)).size).toBe(1);
    expect(asked[0].body.data).toMatchObject({ status: 'waiting', progress: 0, path: null });
    const noise = randomBytes(1_500_000);
    await app.sql(
      `insert into support_attachments (id, user_id, message_id, name, type, size, state, reason)
       select 'zyn-' || a.state, $1, (select m.id from support_messages m join support_requests r on r.id = m.request_id where r.user_id = $1 limit 1),
              a.name, 'application/pdf', $2, a.state, a.reason
         from (values ('ready', '../bill: one.pdf', null), ('refused', 'virus.pdf', 'active_content'), ('waiting', 'later.pdf', null)) a(state, name, reason)`,
      [customer.id, noise.length],
    );
    await app.sql("insert into support_files (key, content) select 'support/zyn-' || s, $1 from unnest(array['ready', 'refused']) s", [
      noise,
    ]);
    await app.doJobs();
    const { path, status } = (await me.get('/me/export').expect(200)).body.data;
    expect(status).toBe('ready');
    const file = await fetch(`${app.url}${path}`);
    expect([file.status, file.headers.get('content-type')]).toEqual([200, 'application/zip']);
    const bytes = Buffer.from(await file.arrayBuffer());
    const { 'support-files/0001 .._bill_ one.pdf': bill, ...parts } = unzipSync(bytes);
    expect(noise.equals(bill ?? Buffer.of())).toBe(true);
    const all = Object.fromEntries(Object.entries(parts).map(([name, content]) => [name, strFromU8(content)]));
    expect(JSON.parse(all['support-files.json'] ?? '')).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ name: '../bill: one.pdf', status: 'ready', path: 'support-files/0001 .._bill_ one.pdf' }),
        expect.objectContaining({ name: 'virus.pdf', status: 'refused', reason: 'active_content', path: null }),
        expect.objectContaining({ name: 'later.pdf', path: null }),
      ]),
    );
    expect(Object.keys(all).sort()).toEqual(
      [
        'accepted-legal-texts',
        'activity',
        'addresses',
        'cart',
        'consents',
        'deliveries',
        'delivery-photos',
        'devices',
        'leave-at-door',
        'notes-of-the-shop',
        'notification-settings',
        'notifications',
        'orders',
        'payment-methods',
        'profile',
        'sessions',
        'support-files',
        'support-requests',
        'ways-to-sign-in',
        'what-the-app-told',
        'wish-lists',
      ].map((name) => `${name}.json`),
    );
    const text = Object.values(all).join('\n');
    const missing = [
      customer.email,
      order.number,
      secrets.first,
      secrets.street,
      secrets.phone,
      secrets.engraving,
      secrets.note,
      secrets.staffNote,
      secrets.question,
      secrets.search,
      'zyn-phone',
      'marketing_push',
    ].filter((word) => !text.includes(word));
    expect(missing).toEqual([]);

    const [, , , id, key] = String(path).split('/');
    for (const wrong of [`/api/exports/${id}/${'A'.repeat(key?.length ?? 0)}`, `/api/exports/none/${key}`, `/api/exports/${id}/x`])
      await app.http().get(wrong).expect(404);
    await app.sql("update customer_exports set expires_at = now() - interval '1 second' where user_id = $1", [customer.id]);
    await app.http().get(String(path)).expect(404);
    expect((await me.get('/me/export').expect(200)).body.data).toBeNull();
  });
});
