import { Webhook } from 'standardwebhooks';
import { useAccounts } from '../support/accounts';
import { useApp } from '../support/app';
import { startHubspot } from '../support/crm/hubspot-double';
import { startKeycrm } from '../support/crm/keycrm-double';
import { startLoopback } from '../support/loopback';
import { usePlacedOrders } from '../support/placed-orders';
import { shopping } from '../support/shopping';
import { websiteSecret } from '../support/signed-website';

const app = useApp('demo');
const accounts = useAccounts(app);
const orders = usePlacedOrders(app);
const shop = shopping(app);
type Customer = Awaited<ReturnType<typeof accounts.newCustomer>>;
type Delivery = { id: string; aggregateType: string; aggregateId: string; state: string; reason: string | null; attempts: number };

let hubspot: Awaited<ReturnType<typeof startHubspot>>;
let keycrm: Awaited<ReturnType<typeof startKeycrm>> | undefined;
beforeEach(async () => {
  hubspot = await startHubspot();
  await app.provider('hubspot', hubspot.settings);
  // What other tests left.
  await send();
  await app.sql(
    'truncate crm_links, crm_settings, crm_hints, crm_conflicts, crm_order_hints, crm_order_statuses, crm_order_conflicts, deliveries, delivery_targets',
  );
  await app.sql("delete from rate_limits where key like 'crm:%'");
  hubspot.clear();
});
afterEach(async () => {
  await hubspot.stop();
  await keycrm?.stop();
  keycrm = undefined;
  await app.provider('keycrm', null);
  await app.environment({ HUBSPOT_API_URL: null });
  await app.sql("delete from integration_settings where port = 'crm'");
  await app.call('shop/integrations/apply-parameters', 'applyParameters');
});

/** What is due goes out, as each second. */
const send = () => app.call('bootstrap/jobs', 'runNow', 'send-deliveries');
/** As if its time had come. */
async function soon() {
  await app.sql("update deliveries set due_at = now() - interval '1 second' where state = 'waiting'");
  await app.sql('update delivery_targets set rests_until = null');
  await app.sql("delete from rate_limits where key like 'crm:%'");
  await send();
}
const deliveries = async (query = ''): Promise<Delivery[]> =>
  (await orders.staff.get(`/storekeeper/deliveries?limit=100&channel=crm${query}`).expect(200)).body.data.deliveries;
const onlyDeal = () => {
  const [deal, ...others] = hubspot.all('deals');
  if (!deal || others.length > 0) throw new Error(`There are ${hubspot.all('deals').length} deals`);
  return deal;
};
const save = (customer: Customer, change: object) => app.http().patch('/api/me').set(customer.bearer).send(change).expect(200);
const consent = (customer: Customer, purpose: string, granted: boolean) =>
  app
    .http()
    .post('/api/me/consents')
    .set(customer.bearer)
    .send({ consents: [{ purpose, granted }] })
    .expect(200);
const contactOf = (customer: Customer) =>
  hubspot.all('contacts').find(({ properties }) => properties.shop_customer_id === `user:${customer.id}`);
/** What an account ordered with a cart of its own. */
async function ordered(customer: Customer) {
  const cart = await shop.readyCart();
  await app.http().post(`/api/carts/${cart.id}/claim`).set('X-Cart-Token', cart.token).set(customer.bearer).expect(200);
  const { body } = await app.http().get(`/api/carts/${cart.id}`).set(customer.bearer).expect(200);
  return (await shop.checkOut({ ...cart, ...body.data }, customer.bearer).expect(201)).body.data.order as { id: string };
}

test('an order stands in the CRM with its guest and its lines; what happens to it later too, and where nothing changed nobody is asked', async () => {
  const purchase = await orders.placed({ quantity: 2 });
  await send();
  const deal = onlyDeal();
  expect(deal.properties).toMatchObject({ shop_order_id: purchase.order.id, dealstage: 'closedwon' });
  const [contact] = hubspot.all('contacts');
  expect(contact?.properties).toMatchObject({ email: 'olena@example.com', firstname: 'Olena' });
  expect(hubspot.associated('deals', deal.id, 'contacts')).toEqual([contact?.id]);
  expect(hubspot.all('line_items').map(({ properties }) => properties.quantity)).toEqual(['2']);
  expect(hubspot.associated('deals', deal.id, 'line_items')).toHaveLength(1);

  hubspot.asked();
  await app.sql(
    "insert into deliveries (channel, target, event_type, aggregate_type, aggregate_id) values ('crm', 'hubspot', 'order.placed', 'order', $1)",
    [purchase.order.id],
  );
  await send();
  expect(hubspot.asked()).toEqual([]);
  await orders.act(purchase, '/cancel', {});
  await send();
  expect(onlyDeal().properties).toMatchObject({ dealstage: 'closedlost' });
  expect((await deliveries()).map(({ state }) => state)).toEqual(['delivered', 'delivered', 'delivered']);
});

test('a customer stands there as they are now, with what they agreed to; many changes are one call', async () => {
  const customer = await accounts.newCustomer();
  await save(customer, { firstName: 'Olena' });
  await save(customer, { firstName: 'Olha', lastName: 'Koval' });
  await consent(customer, 'marketing_email', true);
  hubspot.asked();
  await send();
  expect(contactOf(customer)?.properties).toMatchObject({
    firstname: 'Olha',
    lastname: 'Koval',
    email: customer.email,
    shop_marketing_email: 'true',
  });
  expect(contactOf(customer)?.properties).not.toHaveProperty('shop_marketing_sms');
  expect(hubspot.asked().filter(({ path }) => path.endsWith('/batch/upsert'))).toHaveLength(1);
  await consent(customer, 'marketing_email', false);
  await send();
  expect(contactOf(customer)?.properties).toMatchObject({ shop_marketing_email: 'false' });
});

test('whom the CRM knew before the shop is taken over; a guest who makes an account stays one record', async () => {
  const known = hubspot.add('contacts', { email: 'olena@example.com', city: 'Lviv' });
  await orders.placed();
  await send();
  expect(hubspot.all('contacts').map(({ id, properties }) => [id, properties.city, properties.firstname])).toEqual([
    [known, 'Lviv', 'Olena'],
  ]);

  const customer = await accounts.newCustomer();
  await app.sql('update up_users set email = $1 where id = $2', ['olena@example.com', customer.id]);
  await save(customer, { firstName: 'Olha' });
  await send();
  expect(hubspot.all('contacts').map(({ id, properties }) => [id, properties.shop_customer_id, properties.firstname])).toEqual([
    [known, `user:${customer.id}`, 'Olha'],
  ]);
  // Whoever orders with it without signing in is that person there; what the account says stays.
  await orders.placed();
  await send();
  expect(hubspot.all('contacts').map(({ properties }) => properties.firstname)).toEqual(['Olha']);
  // Proved to be theirs, what was ordered as a guest is put anew, of the account.
  await app.sql('update up_users set confirmed = true where id = $1', [customer.id]);
  await app.call('shop/customers/join-guest-orders', 'joinGuestOrders', { userId: customer.id });
  await send();
  expect(
    await app.sql("select distinct event_type from deliveries where channel = 'crm' and event_type like '%joined' order by 1"),
  ).toEqual([{ event_type: 'customer.orders_joined' }]);
  expect(hubspot.associated('deals', hubspot.all('deals')[0]?.id ?? '', 'contacts')).toEqual([known]);
  expect(await deliveries('&state=parked')).toEqual([]);
});

test('a record that would be two customers of the shop is parked with its reason, and put once they are told apart', async () => {
  const [first, second] = [await accounts.newCustomer(), await accounts.newCustomer()];
  await save(first, { firstName: 'Olena' });
  await send();
  const record = contactOf(first);
  // A colleague has given one record the address of the other.
  hubspot.change('contacts', record?.id ?? '', { email: second.email });
  await save(second, { firstName: 'Taras' });
  await send();
  expect(await deliveries('&state=parked')).toMatchObject([
    {
      aggregateId: String(second.id),
      reason: expect.stringContaining(`one record (${record?.id}) for two customers`) as string,
      attempts: 1,
    },
  ]);
  expect(contactOf(first)?.properties).toMatchObject({ firstname: 'Olena' });

  hubspot.change('contacts', record?.id ?? '', { email: first.email });
  await save(second, { firstName: 'Taras', lastName: 'Koval' });
  await send();
  expect(contactOf(second)?.properties).toMatchObject({ firstname: 'Taras', email: second.email });
});

test('what the account’s own rules refuse is parked in its words, and keeps no other; a field it has lost is named', async () => {
  const [refused, other] = [await accounts.newCustomer(), await accounts.newCustomer()];
  await save(refused, { firstName: 'Refused' });
  await save(other, { firstName: 'Olena' });
  await send();
  expect(await deliveries('&state=parked')).toMatchObject([
    { aggregateId: String(refused.id), reason: 'Record does not meet the validation rule "No such names" of this account' },
  ]);
  expect(contactOf(other)?.properties).toMatchObject({ firstname: 'Olena' });

  hubspot.loseProperty('contacts', 'firstname');
  await save(other, { firstName: 'Olha' });
  await send();
  expect((await deliveries('&state=parked'))[0]?.reason).toContain('Property "firstname" does not exist');
});

test('a CRM that has no time is left alone until it has, by all instances; and nobody asks it more than it takes', async () => {
  hubspot.setBusy(1, '90');
  const purchase = await orders.placed();
  await send();
  hubspot.asked();
  await send();
  expect(hubspot.asked()).toEqual([]);
  expect(await deliveries()).toMatchObject([{ aggregateId: purchase.order.id, state: 'waiting', reason: 'hubspot: TEN_SECONDLY_ROLLING' }]);
  const [{ seconds } = { seconds: 0 }] = await app.sql<{ seconds: number }>(
    'select extract(epoch from rests_until - now())::int as seconds from delivery_targets',
  );
  expect(seconds).toBeGreaterThan(60);
  await soon();
  expect(onlyDeal().properties.shop_order_id).toBe(purchase.order.id);

  // Other instances have asked all that it takes for the next minute.
  await orders.act(purchase, '/cancel', {});
  await app.sql(
    "update rate_limits set points = 1000, expire = (extract(epoch from now()) * 1000 + 60000)::bigint where key = 'crm:hubspot'",
  );
  hubspot.asked();
  await send();
  expect(hubspot.asked()).toEqual([]);
  expect((await deliveries('&state=waiting'))[0]?.reason).toBe('All is asked that it takes in its time');
  await soon();
  expect(onlyDeal().properties.dealstage).toBe('closedlost');
});

test('a wrong key typed in the desk is read why, mended, and what waited goes out', async () => {
  await app.environment({ HUBSPOT_API_URL: hubspot.settings.apiUrl });
  const path = '/storekeeper/integrations/crm/hubspot';
  const type = async (key: string, revision: string) =>
    (await orders.staff.put(path, { revision, isOn: true, parameters: { HUBSPOT_SERVICE_KEY: key } }).expect(200)).body.data
      .revision as string;
  const wrong = { parameters: { HUBSPOT_SERVICE_KEY: 'mistyped-key' } };
  expect((await orders.staff.post(`${path}/check`, wrong).expect(200)).body.data).toEqual({
    ...{ is: 'refused', account: null, said: 'hubspot: it does not know the Service Key' },
  });
  const revision = await type('mistyped-key', 'new');
  const purchase = await orders.placed();
  await send();
  expect(await deliveries()).toMatchObject([{ state: 'waiting', reason: 'hubspot: it does not know the Service Key' }]);

  await type(hubspot.settings.serviceKey, revision);
  await soon();
  expect(onlyDeal().properties.shop_order_id).toBe(purchase.order.id);
});

test('who is deleted is gone there too, and found in no link, no delivery and no job', async () => {
  keycrm = await startKeycrm();
  await app.provider('keycrm', keycrm.settings);
  const customer = await accounts.newCustomer();
  await save(customer, { firstName: 'Solomiia', lastName: 'Krushelnytska' });
  const order = await ordered(customer);
  await send();
  expect(contactOf(customer)?.properties).toMatchObject({ firstname: 'Solomiia' });
  expect(keycrm.orders).toHaveLength(1);
  expect(keycrm.buyers).toMatchObject([{ full_name: 'Solomiia Krushelnytska', email: [customer.email] }]);
  expect(JSON.stringify(keycrm.orders)).toContain('Koval');

  await app.sql("update orders set order_status = 'completed', fulfilment_status = 'delivered' where document_id = $1", [order.id]);
  await app.sql("insert into account_deletions (user_id, source, due_at) values ($1, 'app', now() - interval '1 minute')", [customer.id]);
  await app.call('shop/customers/personal-data/delete-account', 'deleteDueAccounts', {});
  // It is away for a while: nothing of it is lost.
  hubspot.setDown(true);
  await send();
  hubspot.setDown(false);
  await soon();
  expect(hubspot.all('contacts')).toEqual([]);
  expect(hubspot.all('deals').map(({ properties }) => properties.shop_order_id)).toEqual([order.id]);
  expect(keycrm.buyers).toEqual([{ id: 1, full_name: '—', email: [], phone: [], note: '' }]);
  expect(JSON.stringify(keycrm.orders)).not.toContain('Koval');

  expect(await app.sql("select local_id from crm_links where kind = 'contact'")).toEqual([]);
  const [found] = await app.sql<{ texts: string }>(
    `select concat((select string_agg(d::text, ' ') from deliveries d), (select string_agg(l::text, ' ') from crm_links l),
                   (select string_agg(j::text, ' ') from pgboss.job j)) as texts`,
  );
  for (const word of ['Solomiia', customer.email, 'olena@example.com']) expect(found?.texts).not.toContain(word);
});

describe('a customer who has another e-mail now', () => {
  const emailIs = async (customer: Customer, email: string) => {
    await app.sql('update up_users set email = $1 where id = $2', [email, customer.id]);
    await save(customer, { firstName: 'Olha' });
  };
  const twoOf = /two records \(\d+, \d+\) for one customer/;

  test('that the CRM has of somebody it knew before is parked with both records, and keeps no other', async () => {
    const [customer, other] = [await accounts.newCustomer(), await accounts.newCustomer()];
    for (const one of [customer, other]) await save(one, { firstName: 'Olena' });
    await send();
    hubspot.add('contacts', { email: 'moved@example.com' });
    await emailIs(customer, 'moved@example.com');
    await save(other, { firstName: 'Oksana' });
    await send();
    expect((await deliveries('&state=parked')).map(({ aggregateId, reason }) => [aggregateId, reason])).toEqual([
      [String(customer.id), expect.stringMatching(twoOf)],
    ]);
    expect(contactOf(other)?.properties).toMatchObject({ firstname: 'Oksana' });
    expect(hubspot.all('contacts')).toHaveLength(3);
  });

  test('that they ordered with as a guest is parked with both records too', async () => {
    const customer = await accounts.newCustomer();
    await save(customer, { firstName: 'Olena' });
    const { order } = await orders.placed();
    await app.sql("update orders set email = 'as-a-guest@example.com' where document_id = $1", [order.id]);
    await send();
    expect(hubspot.all('contacts')).toHaveLength(2);
    await emailIs(customer, 'as-a-guest@example.com');
    await send();
    expect((await deliveries('&state=parked')).map(({ reason }) => reason)).toEqual([expect.stringMatching(twoOf)]);
  });
});

test('a home-made CRM that hangs up in the middle is told of no one twice whom it has taken', async () => {
  const told: string[] = [];
  const receiver = await startLoopback((_request, text) => {
    const { type, data } = JSON.parse(text) as { type: string; data: { id: string } };
    if (type === 'contact.put') told.push(data.id);
    return told.length === 3 ? 'hang up' : { status: 200, body: {} };
  });
  const parameters = { CRM_URL: `${receiver.url.replace('127.0.0.1', 'localhost')}/crm`, CRM_SECRET: websiteSecret };
  await orders.staff.put('/storekeeper/integrations/crm/signed-http', { revision: 'new', isOn: true, parameters }).expect(200);
  const customers = [await accounts.newCustomer(), await accounts.newCustomer(), await accounts.newCustomer()];
  for (const customer of customers) await save(customer, { firstName: 'Olena' });
  await send();
  expect(told).toHaveLength(3);
  await soon();
  const ids = customers.map(({ id }) => `user:${id}`);
  expect(told).toEqual([...ids, ids[2]]);
  await receiver.stop();
});

test('what waits for a CRM that is switched off while it is told is kept for it', async () => {
  const url = '/storekeeper/integrations/crm/signed-http';
  let told = 0;
  const receiver = await startLoopback(async () => {
    told += 1;
    if (told === 1) {
      const { body } = await orders.staff.get('/storekeeper/integrations').expect(200);
      const own = body.data.integrations.find(({ port, name }: Record<string, string>) => port === 'crm' && name === 'signed-http');
      await orders.staff.put(url, { revision: own.revision, isOn: false, parameters: {} }).expect(200);
    }
    return { status: 200, body: {} };
  });
  const parameters = { CRM_URL: `${receiver.url.replace('127.0.0.1', 'localhost')}/crm`, CRM_SECRET: websiteSecret };
  await orders.staff.put(url, { revision: 'new', isOn: true, parameters }).expect(200);
  // Whoever is gone is forgotten there.
  await app.sql(
    `insert into deliveries (channel, target, event_type, aggregate_type, aggregate_id)
     select 'crm', 'signed-http', 'customer.deleted', 'customer', (900000 + n)::text from generate_series(1, 30) n`,
  );
  await send();
  await send();
  const states = await app.sql("select state, count(*)::int as n from deliveries where target = 'signed-http' group by 1 order by 1");
  expect(states).toEqual([
    { state: 'delivered', n: 25 },
    { state: 'waiting', n: 5 },
  ]);
  await receiver.stop();
});

test('what the shop itself fails at is told to staff in words, and no SQL', async () => {
  const { order } = await orders.placed();
  await app.sql('alter table crm_links rename to crm_links_away');
  await send();
  await app.sql('alter table crm_links_away rename to crm_links');
  expect(await deliveries()).toMatchObject([
    { aggregateId: order.id, state: 'waiting', reason: 'The shop itself failed. Its log says why' },
  ]);
});

test('who is deleted while the CRM is switched off is forgotten there once it is on again', async () => {
  const customer = await accounts.newCustomer();
  await save(customer, { firstName: 'Solomiia' });
  await send();
  expect(contactOf(customer)).toBeDefined();
  await app.provider('hubspot', null);
  await app.sql("insert into account_deletions (user_id, source, due_at) values ($1, 'app', now() - interval '1 minute')", [customer.id]);
  await app.call('shop/customers/personal-data/delete-account', 'deleteDueAccounts', {});
  await send();
  await app.provider('hubspot', hubspot.settings);
  await soon();
  expect([hubspot.all('contacts'), await app.sql('select local_id from crm_links')]).toEqual([[], []]);
});

type Page = {
  mapping: Record<'contact' | 'order' | 'line', { from: string; to: string; values?: Record<string, string> }[]>;
  isOwnMapping: boolean;
  revision: string;
  isBehindSince: string | null;
  resync: { state: string; total: number; done: number; waiting: number } | null;
};
const desk = '/storekeeper/crms/hubspot';
const page = async (): Promise<Page> => (await orders.staff.get(desk).expect(200)).body.data;
const saveMapping = async (change: (mapping: Page['mapping']) => Page['mapping'] | null, status = 200) => {
  const { mapping, revision } = await page();
  const { body } = await orders.staff.put(desk, { revision, rule: 'newest', mapping: change(mapping) }).expect(status);
  return status === 200 ? (body.data as Page) : body.error.details;
};
const withLine = (from: string, to: string, values?: Record<string, string>) => (mapping: Page['mapping']) => ({
  ...mapping,
  order: [...mapping.order.filter((line) => line.to !== to), { from, to, ...(values && { values }) }],
});

describe('the mapping of a CRM', () => {
  test('is read, looked at on a real order, saved, and holds from then on', async () => {
    const purchase = await orders.placed();
    const before = await page();
    expect(before).toMatchObject({ isOwnMapping: false, isOn: true });
    const fields = (await orders.staff.get(`${desk}/fields`).expect(200)).body.data as Record<string, { name: string; values: object[] }[]>;
    expect(fields.order?.find(({ name }) => name === 'dealstage')?.values).toHaveLength(3);

    const mapping = withLine('paymentStatus', 'dealname')(before.mapping);
    const { body } = await orders.staff.post(`${desk}/preview`, { mapping }).expect(200);
    expect(body.data.order.id).toBe(purchase.order.id);
    expect(body.data.records.map(({ kind }: { kind: string }) => kind)).toEqual(['contact', 'order', 'line']);
    expect(body.data.records[1].fields).toContainEqual({ to: 'dealname', value: 'unpaid' });

    expect(await saveMapping(() => mapping)).toMatchObject({ isOwnMapping: true, mapping });
    await send();
    expect(onlyDeal().properties.dealname).toBe('unpaid');
    expect(await saveMapping(() => null)).toMatchObject({ isOwnMapping: false, mapping: before.mapping });
    const late = { revision: before.revision, rule: 'shop', mapping };
    expect((await orders.staff.put(desk, { ...late, revision: 'old' }).expect(409)).body.error.details.code).toBe('EDIT_CONFLICT');
  });

  test('onto a field the CRM has lost is refused with the line; of a CRM that is away only what the shop knows is', async () => {
    expect(await saveMapping(withLine('number', 'gone'), 422)).toMatchObject({
      code: 'CRM_MAPPING_INVALID',
      problems: [{ kind: 'order', index: 4, field: 'gone', is: 'unknown_there' }],
    });
    expect(await saveMapping(withLine('status', 'dealstage', { placed: 'nowhere' }), 422)).toMatchObject({
      problems: [{ is: 'value_unknown' }],
    });
    expect(await saveMapping(withLine('password', 'dealname'), 422)).toMatchObject({
      problems: [{ field: 'password', is: 'unknown_here' }],
    });
    hubspot.setDown(true);
    expect((await orders.staff.get(`${desk}/fields`).expect(503)).body.error.details.code).toBe('CRM_UNAVAILABLE');
    await saveMapping(withLine('number', 'gone'));
    hubspot.setDown(false);
    await orders.placed();
    await send();
    expect((await deliveries('&state=parked'))[0]?.reason).toContain('Property "gone" does not exist');
  });

  test('of a CRM nobody knows, or that is not in use, is refused', async () => {
    await orders.staff.get('/storekeeper/crms/nobody').expect(404);
    await orders.staff.get('/storekeeper/crms/keycrm').expect(200);
    const off = await orders.staff.post('/storekeeper/crms/keycrm/resync', {}).expect(409);
    expect(off.body.error.details.code).toBe('CRM_OFF');
  });
});

test('everything is put anew, also what the shop believes to be there, and goes on where it was left', async () => {
  const customer = await accounts.newCustomer();
  await save(customer, { firstName: 'Olena' });
  const purchase = await orders.placed();
  await send();
  // Somebody has emptied the CRM.
  hubspot.clear();
  const [{ count } = { count: 0 }] = await app.sql<{ count: number }>(
    'select (select count(*) from up_users)::int + (select count(*) from orders where number is not null)::int as count',
  );
  const switchedOn = JSON.stringify([{ parameter: 'isOn', before: 'false', after: 'true' }]);
  await app.sql("insert into integration_changes (port, provider, changes, made_by) values ('crm', 'hubspot', $1, 'staff:1')", [
    switchedOn,
  ]);
  expect((await page()).isBehindSince).toEqual(expect.any(String));
  const { body } = await orders.staff.post(`${desk}/resync`, {}).expect(200);
  expect((await page()).isBehindSince).toBeNull();
  expect(body.data.resync).toMatchObject({ state: 'running', total: count });
  // Again, it is the same.
  await orders.staff.post(`${desk}/resync`, {}).expect(200);
  expect((await app.sql("select 1 from deliveries where channel = 'crm' and state = 'waiting'")).length).toBe(count);

  for (let round = 0; round < 10 && (await page()).resync?.state === 'running'; round += 1) {
    await app.call('bootstrap/jobs', 'runNow', 'resync-crms');
    await soon();
  }
  expect((await page()).resync).toMatchObject({ state: 'done', done: count, waiting: 0 });
  expect(contactOf(customer)?.properties).toMatchObject({ firstname: 'Olena' });
  expect(hubspot.all('deals').map(({ properties }) => properties.shop_order_id)).toContain(purchase.order.id);
});

test('a resync that is interrupted has asked for each once; one that is stopped asks for no more', async () => {
  await app.sql(
    `insert into crm_resyncs (provider, contacts_after, contacts_until, orders_until, total, asked, begun_by)
     select 'hubspot', max(id) - 1, max(id), 0, 2, 1, 'staff:1' from up_users
     on conflict (provider) do update set contacts_after = excluded.contacts_after, contacts_until = excluded.contacts_until, orders_after = 0,
       orders_until = 0, total = 2, asked = 1, asked_at = null, stopped_at = null`,
  );
  await app.call('bootstrap/jobs', 'runNow', 'resync-crms');
  expect(await app.sql("select aggregate_type, aggregate_id from deliveries where channel = 'crm' order by id")).toEqual(
    await app.sql("select 'customer' as aggregate_type, max(id)::text as aggregate_id from up_users"),
  );
  await app.sql("update crm_resyncs set contacts_after = 0, asked_at = null; delete from deliveries where channel = 'crm'");
  expect((await orders.staff.post(`${desk}/resync/stop`, {}).expect(200)).body.data.resync).toMatchObject({ state: 'stopped' });
  await app.call('bootstrap/jobs', 'runNow', 'resync-crms');
  expect(await app.sql("select 1 from deliveries where channel = 'crm'")).toEqual([]);
});

describe('what is changed in the CRM', () => {
  const url = () => `${app.url}/api/webhooks/crm/hubspot`;
  const tell = async (id: string, how: Parameters<typeof hubspot.notice>[2] = {}) => {
    const { body, headers } = hubspot.notice(url(), [id], how);
    return fetch(url(), { method: 'POST', headers, body });
  };
  const takeIn = () => app.call('bootstrap/jobs', 'runNow', 'read-crm-changes');
  const known = async () => {
    const customer = await accounts.newCustomer();
    await save(customer, { firstName: 'Olena', lastName: 'Koval' });
    await consent(customer, 'marketing_email', true);
    await send();
    return { customer, id: contactOf(customer)?.id ?? '' };
  };
  const nameOf = async ({ id }: Customer) => (await app.sql('select first_name, last_name from up_users where id = $1', [id]))[0];
  const consentsOf = ({ id }: Customer) =>
    app.sql("select granted, source from customer_consents where user_id = $1 and purpose = 'marketing_email' order by id", [id]);
  const conflicts = async () => (await orders.staff.get(`${desk}/conflicts`).expect(200)).body.data.conflicts as object[];

  test('comes in, is told as any change, and is not put there again; an e-mail stays', async () => {
    const { customer, id } = await known();
    hubspot.change('contacts', id, { firstname: 'Olha', email: 'thief@example.com', shop_marketing_email: 'false' });
    expect((await tell(id)).status).toBe(200);
    await takeIn();
    expect(await nameOf(customer)).toEqual({ first_name: 'Olha', last_name: 'Koval' });
    expect(await consentsOf(customer)).toEqual([
      { granted: true, source: 'app' },
      { granted: false, source: 'crm' },
    ]);
    const told = await app.sql(
      "select payload->'by'->>'type' as by from event_log where type = 'customer.changed' and aggregate_id = $1 order by seq desc limit 1",
      [String(customer.id)],
    );
    expect(told).toEqual([{ by: 'system' }]);
    expect(await app.sql('select email from up_users where id = $1', [customer.id])).toEqual([{ email: customer.email }]);
    hubspot.asked();
    await send();
    expect(hubspot.asked().filter(({ path }) => path.includes('/batch/'))).toEqual([]);
    expect(await conflicts()).toMatchObject([{ field: 'email', ours: customer.email, theirs: 'thief@example.com', kept: 'shop' }]);
    // What was said once is not said again.
    await tell(id);
    await takeIn();
    expect(await conflicts()).toHaveLength(1);
  });

  test('comes in of the fields it still has: one that is lost there takes nothing away here', async () => {
    const { customer, id } = await known();
    hubspot.loseProperty('contacts', 'lastname');
    hubspot.change('contacts', id, { firstname: 'Olha' });
    await tell(id);
    await takeIn();
    expect(await nameOf(customer)).toEqual({ first_name: 'Olha', last_name: 'Koval' });
  });

  test('comes in beside a record that cannot be read, which is looked at again later', async () => {
    const [one, other] = [await known(), await known()];
    hubspot.spoil(one.id);
    hubspot.change('contacts', other.id, { firstname: 'Olha' });
    await tell(one.id);
    await tell(other.id);
    await takeIn();
    expect(await nameOf(other.customer)).toMatchObject({ first_name: 'Olha' });
    expect(await app.sql('select remote_id from crm_hints')).toEqual([{ remote_id: one.id }]);
  });

  test('that the shop changed too is settled by the rule, and stands in the log', async () => {
    const { customer, id } = await known();
    const { mapping, revision } = await page();
    await orders.staff.put(desk, { revision, rule: 'shop', mapping }).expect(200);
    hubspot.change('contacts', id, { lastname: 'Kovalenko' });
    await tell(id);
    await save(customer, { lastName: 'Bondar' });
    await takeIn();
    expect(await nameOf(customer)).toMatchObject({ last_name: 'Bondar' });
    expect(await conflicts()).toMatchObject([
      { field: 'lastName', ours: 'Bondar', theirs: 'Kovalenko', kept: 'shop', customer: { name: 'Olena Bondar' } },
    ]);
    await send();
    expect(contactOf(customer)?.properties).toMatchObject({ lastname: 'Bondar' });
  });

  test('that nobody changed here is not written over by something else that was', async () => {
    const { customer, id } = await known();
    hubspot.change('contacts', id, { lastname: 'Kovalenko' });
    await save(customer, { firstName: 'Olha' });
    await send();
    expect(contactOf(customer)?.properties).toMatchObject({ firstname: 'Olha', lastname: 'Kovalenko' });
    await tell(id);
    await takeIn();
    expect(await nameOf(customer)).toEqual({ first_name: 'Olha', last_name: 'Kovalenko' });
  });

  test.each([
    ['signed with another secret', { secret: 'other' }, 400],
    ['older than five minutes', { at: Date.now() - 6 * 60_000 }, 400],
    ['of the future', { at: Date.now() + 6 * 60_000 }, 400],
  ])('is not believed %s', async (_how, how, status) => {
    const { id } = await known();
    expect((await tell(id, how)).status).toBe(status);
    expect(await app.sql('select 1 from crm_hints')).toEqual([]);
  });

  describe('a stage of an order', () => {
    const moved = async (stage: string) => {
      const { id } = onlyDeal();
      hubspot.change('deals', id, { dealstage: stage });
      expect((await tell(id, { type: 'deal.propertyChange' })).status).toBe(200);
      await takeIn();
    };
    const seen = async (order: string) => (await orders.staff.get(`/storekeeper/orders/${order}`).expect(200)).body.data;
    const told = (order: string) =>
      app.sql(
        "select payload->>'label' as label from event_log where type = 'order.crm_status_changed' and aggregate_id = $1 order by seq",
        [order],
      );

    test('is shown and told, moves neither money nor goods, and stays there until the shop has news', async () => {
      const purchase = await orders.placed();
      await send();
      const before = await seen(purchase.order.id);
      expect(before.inCrms).toEqual([]);
      await moved('closedlost');
      await moved('closedlost');
      const after = await seen(purchase.order.id);
      expect(after).toEqual({ ...before, inCrms: [{ crm: 'HubSpot', status: 'closedlost', since: expect.any(String) }] });
      expect(await told(purchase.order.id)).toEqual([{ label: 'closedlost' }]);
      expect(await conflicts()).toMatchObject([
        { order: { number: purchase.order.number }, field: 'status', ours: 'placed', theirs: 'closedlost', kept: 'crm' },
      ]);
      // Something else of the order is put there, and what was moved stays.
      const [{ name }] = (await app.sql('select name from store_settings')) as [{ name: string }];
      await app.sql("update store_settings set name = 'Another name'");
      await app.sql(
        "insert into deliveries (channel, target, event_type, aggregate_type, aggregate_id) values ('crm', 'hubspot', 'order.placed', 'order', $1)",
        [purchase.order.id],
      );
      await send();
      expect(onlyDeal().properties).toMatchObject({ dealname: expect.stringContaining('Another name'), dealstage: 'closedlost' });
      await app.sql('update store_settings set name = $1', [name]);
      await moved('closedwon');
      expect((await seen(purchase.order.id)).inCrms).toEqual([]);
      await moved('appointmentscheduled');
      await orders.act(purchase, '/cancel', {});
      await send();
      expect(onlyDeal().properties).toMatchObject({ dealstage: 'closedlost' });
    });

    test('is the last one that was said, though the clock there was hours ahead', async () => {
      const purchase = await orders.placed();
      await send();
      hubspot.setAhead(6 * 3_600_000);
      await moved('closedlost');
      hubspot.setAhead(0);
      await moved('appointmentscheduled');
      expect((await seen(purchase.order.id)).inCrms).toMatchObject([{ status: 'appointmentscheduled' }]);
    });

    test('is put right where the shop is always right', async () => {
      const purchase = await orders.placed();
      await send();
      const { mapping, revision } = await page();
      await orders.staff.put(desk, { revision, rule: 'shop', mapping }).expect(200);
      await moved('closedlost');
      expect(await conflicts()).toMatchObject([{ order: { id: purchase.order.id }, kept: 'shop' }]);
      await send();
      expect(onlyDeal().properties).toMatchObject({ dealstage: 'closedwon' });
    });

    test('of a home-made CRM comes in a signed message, and the newest counts', async () => {
      const receiver = await startLoopback(() => ({ status: 200, body: { id: 'a\u0000' } }));
      const url = `${receiver.url.replace('127.0.0.1', 'localhost')}/crm`;
      const parameters = { CRM_URL: url, CRM_SECRET: websiteSecret };
      await orders.staff.put('/storekeeper/integrations/crm/signed-http', { revision: 'new', isOn: true, parameters }).expect(200);
      const { order } = await orders.placed();
      await send();
      const says = (status: string, secondsAgo: number, key = websiteSecret) => {
        const at = new Date(Date.now() - secondsAgo * 1_000);
        const body = JSON.stringify({ type: 'order.status', data: { id: order.id, status } });
        const id = `msg_${status}`;
        return app
          .http()
          .post('/api/webhooks/crm/signed-http')
          .set({
            'Content-Type': 'application/json',
            'webhook-id': id,
            'webhook-timestamp': String(Math.floor(at.getTime() / 1_000)),
            'webhook-signature': new Webhook(key).sign(id, at, body),
          })
          .send(body);
      };
      await says('packed', 20).expect(200);
      await says('asked', 40).expect(200);
      await says('lost', 1, `whsec_${Buffer.alloc(32, 9).toString('base64')}`).expect(400);
      const [stands] = (await seen(order.id)).inCrms;
      expect(stands).toMatchObject({ crm: 'Zapier, Make, n8n …', status: 'packed' });
      expect(await told(order.id)).toEqual([{ label: 'packed' }]);
      expect((await orders.staff.get('/storekeeper/crms/signed-http/conflicts').expect(200)).body.data.conflicts).toEqual([]);
      await receiver.stop();
    });

    test('of KeyCRM is asked for once its hint comes with the key of the address', async () => {
      keycrm = await startKeycrm();
      await app.provider('keycrm', keycrm.settings);
      await send();
      const { order } = await orders.placed();
      await send();
      const [theirs] = keycrm.orders;
      const at = '/storekeeper/crms/keycrm';
      expect((await orders.staff.get(at).expect(200)).body.data).toMatchObject({ comesBack: 'no_key' });
      const hint = (path: string) =>
        app
          .http()
          .post(path)
          .send({ event: 'order.change_order_status', context: { id: theirs?.id, status_id: 1 } });
      await hint('/api/webhooks/crm/keycrm?key=').expect(400);
      const { path } = (await orders.staff.post(`${at}/notice-address`, {}).expect(200)).body.data;
      expect((await orders.staff.get(at).expect(200)).body.data).toMatchObject({ comesBack: 'key' });
      keycrm.move(theirs?.id ?? 0, 12);
      for (const wrong of ['/api/webhooks/crm/keycrm', `${path}x`]) await hint(wrong).expect(400);
      await takeIn();
      expect(await told(order.id)).toEqual([]);
      await hint(path).expect(200);
      await takeIn();
      // What the hint itself says is believed in nothing.
      expect((await seen(order.id)).inCrms).toEqual([{ crm: 'KeyCRM', status: 'Виконано', since: expect.any(String) }]);
      expect(await told(order.id)).toEqual([{ label: 'Виконано' }]);
      expect(JSON.stringify(await app.sql('select * from crm_settings'))).not.toContain(path.split('key=')[1]);
      await orders.staff.post(`${at}/notice-address`, {}).expect(200);
      await hint(path).expect(400);
      await orders.staff.post(`${desk}/notice-address`, {}).expect(409);
    });
  });

  test('of somebody who is none of the shop’s, or is told by nobody the shop knows, is nothing', async () => {
    const stranger = hubspot.add('contacts', { email: 'stranger@example.com' });
    expect((await tell(stranger)).status).toBe(200);
    expect(await app.sql('select 1 from crm_hints')).toEqual([]);
    await app.http().post('/api/webhooks/crm/nobody').send([]).expect(404);
  });
});
