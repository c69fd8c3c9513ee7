import { useAccounts } from '../support/accounts';
import { useApp } from '../support/app';
import { startExpoDouble } from '../support/expo-double';
import { shopping } from '../support/shopping';
import { signInAsOwner, type Staff } from '../support/staff';

const app = useApp('demo');
const shop = shopping(app);
const accounts = useAccounts(app);
type Customer = Awaited<ReturnType<typeof accounts.newCustomer>>;
let expo: Awaited<ReturnType<typeof startExpoDouble>>;
let staff: Staff;

const run = (job: string) => app.call('bootstrap/jobs', 'runNow', job);
beforeAll(async () => {
  staff = await signInAsOwner(app);
  expo = await startExpoDouble();
  await app.provider('expo', expo.settings);
  // Those of the demo shop are no customers of these tests.
  await app.sql('update up_users set blocked = true');
});
afterAll(() => expo.stop());
beforeEach(() => expo.take());

const me = ({ bearer }: Customer) => ({
  get: async (path: string) => (await app.http().get(`/api/me${path}`).set(bearer).expect(200)).body,
  post: async (path: string, body: object) => (await app.http().post(`/api/me${path}`).set(bearer).send(body)).body.data,
  patch: (path: string, body: object) => app.http().patch(`/api/me${path}`).set(bearer).send(body),
});
let phones = 0;
async function customerWith(agreed: readonly string[] = ['marketing_push'], more: object = {}) {
  const customer = await accounts.newCustomer({ language: 'uk', ...more });
  await app.sql('update up_users set confirmed = true where id = $1', [customer.id]);
  if (agreed.length > 0) await me(customer).post('/consents', { consents: agreed.map((purpose) => ({ purpose, granted: true })) });
  phones += 1;
  await me(customer).post('/devices', {
    deviceId: 'phone',
    platform: 'ios',
    push: { provider: 'expo', token: expo.token(`campaign-${phones}`) },
  });
  await me(customer).patch('/notification-settings', { quietHours: null }).expect(200);
  return customer;
}
const told = async (customer: Customer) =>
  (await me(customer).get('/notifications')).data.map(({ title, data }: { title: string; data: object }) => ({ title, data }));

const texts = {
  en: { title: 'Autumn is here', body: 'Warm things cost less.' },
  uk: { title: 'Осінь уже тут', body: 'Теплі речі дешевші.' },
};
const ways = { push: true, mail: true };
const draft = (segment: object = {}, more: object = {}) => ({ name: 'Autumn', texts, link: null, ways, segment, ...more });
type Desk = {
  id: string;
  revision: number;
  state: string;
  recipients: number;
  expected: number | null;
  counts: { recipients: number; opened: number; push: object; mail: object; bought: object } | null;
};
const made = async (...of: Parameters<typeof draft>): Promise<Desk> =>
  (await staff.post('/storekeeper/campaigns', draft(...of)).expect(200)).body.data;
const send = ({ id, revision }: Desk, at: string | null = null) => staff.post(`/storekeeper/campaigns/${id}/send`, { revision, at });
const read = async ({ id }: Pick<Desk, 'id'>): Promise<Desk> => (await staff.get(`/storekeeper/campaigns/${id}`).expect(200)).body.data;
const reach = async (segment: object) =>
  (await staff.post('/storekeeper/campaigns/preview', { segment, ways }).expect(200)).body.data as Record<string, number>;
const refusalOf = async (asked: PromiseLike<{ status: number; body: { error?: { details: { code?: string; field?: string } } } }>) => {
  const { status, body } = await asked;
  return [status, body.error?.details.code, body.error?.details.field ?? null];
};
async function orderOf(customer: Customer, variant: string, daysAgo: number) {
  const { order } = (await shop.checkOut(await shop.readyCart({ variant, quantity: 1 })).expect(201)).body.data;
  await app.sql(
    `update orders set customer_id = $1, placed_at = (now() at time zone 'UTC') - make_interval(days => $2) where document_id = $3`,
    [customer.id, daysAgo, order.id],
  );
  return order;
}
beforeEach(() => app.sql('update up_users set blocked = true'));

test('who is counted gets it, once, by the ways they agreed to, in their language; the others do not', async () => {
  const both = await customerWith(['marketing_push', 'marketing_email']);
  const english = await customerWith(['marketing_push'], { language: 'en' });
  const mailOnly = await customerWith(['marketing_email'], { language: 'ja' });
  const silent = await customerWith([]);
  await app.doJobs();
  await app.mails();
  const campaign = await made({}, { link: { kind: 'url', value: 'https://shop.example/autumn' } });
  expect(await reach({})).toEqual({ matching: 4, withoutConsent: 1, recipients: 3, push: 2, mail: 2 });
  await send(campaign).expect(200);
  await app.doJobs();
  await run('work-campaigns');
  // As if whoever sent it had died before it was written down how far it was.
  await app.sql("update campaigns set state = 'sending', last_user = 0 where id = $1", [campaign.id]);
  await Promise.all([run('work-campaigns'), run('work-campaigns')]);
  await run('push-notifications');
  await run('mail-messages');

  const data = { campaign: campaign.id, url: 'https://shop.example/autumn' };
  expect([await told(both), await told(english), await told(mailOnly), await told(silent)]).toEqual([
    [{ title: 'Осінь уже тут', data }],
    [{ title: 'Autumn is here', data }],
    [{ title: 'Autumn is here', data }],
    [],
  ]);
  expect(expo.take().map(({ title }) => title)).toEqual(['Осінь уже тут', 'Autumn is here']);
  const mails = (await app.mails()).filter(({ stopping }) => stopping);
  expect(mails.map(({ to, subject }) => [to, subject]).sort()).toEqual([
    [both.email, 'Осінь уже тут'],
    [mailOnly.email, 'Autumn is here'],
  ]);
  expect(mails[0]?.text).toContain('https://shop.example/autumn');
  expect(await read(campaign)).toMatchObject({ state: 'sent', recipients: 3, expected: 3 });
});

test('a segment is what staff say: group, language, bought, wished, topic, last order', async () => {
  const variant = await shop.variant();
  const [goods] = await app.sql<{ product: string; category: string; brand: string }>(
    `select p.document_id as product, b.document_id as brand,
            (select c.document_id from products_categories_lnk k join categories c on c.id = k.category_id where k.product_id = p.id order by c.id limit 1) as category
       from variants v join variants_product_lnk l on l.variant_id = v.id join products p on p.id = l.product_id left join brands b on b.id = p.brand_id
      where v.document_id = $1 and p.published_at is not null order by p.id limit 1`,
    [variant],
  );
  const [buyer, early, wisher, reader, member] = [
    await customerWith(),
    await customerWith(),
    await customerWith(),
    await customerWith(),
    await customerWith(['marketing_push'], { language: 'en' }),
  ];
  await orderOf(buyer, variant, 2);
  await orderOf(early, variant, 40);
  const list = await me(wisher).post('/wish-lists', { name: 'Wishes' });
  await me(wisher).post(`/wish-lists/${list.id}/items`, { variant });
  const [other] = await app.sql<{ id: string }>(
    'select document_id as id from products where published_at is not null and document_id <> $1 order by id limit 1',
    [goods?.product],
  );
  const theirs = await me(reader).post('/wish-lists', { name: 'Wishes' });
  await me(reader).post(`/wish-lists/${theirs.id}/items`, { product: other?.id });
  const topics = (await staff.post('/storekeeper/message-topics', { names: { en: 'News', uk: 'Новини' } }).expect(200)).body.data.topics;
  const topic = topics.at(-1).id;
  await me(reader)
    .patch('/notification-settings', { topics: [{ id: topic, isSubscribed: true }] })
    .expect(200);
  const mine = (await me(reader).get('/notification-settings')).data.topics;
  expect(mine.at(-1)).toEqual({ id: topic, name: 'Новини', isSubscribed: true });
  const [group] = await app.sql<{ id: number; document_id: string }>('select id, document_id from customer_groups order by id limit 1');
  await app.sql('update up_users set customer_group_id = $1 where id = $2', [group?.id, member.id]);

  const some = { products: [], categories: [], brands: [] };
  const matching = async (segment: object) => (await reach(segment)).matching;
  const bought = (more: object) => matching({ bought: { is: 'bought', days: null, ...some, ...more } });
  expect([
    await bought({ products: [goods?.product] }),
    await bought({ categories: [goods?.category] }),
    await bought({ brands: [goods?.brand] }),
    await bought({ products: [goods?.product], days: 7 }),
    await bought({ is: 'not_bought' }),
    await bought({ products: ['nothing'] }),
  ]).toEqual([2, 2, 2, 1, 3, 0]);
  expect([
    await matching({ wished: { ...some, products: [goods?.product] } }),
    await matching({ topic }),
    await matching({ customerGroup: group?.document_id }),
    await matching({ languages: ['en'] }),
    await matching({ lastOrderBefore: 30 }),
    await matching({ lastOrderBefore: 30, languages: ['en'] }),
    await matching({ topic: 'nothing' }),
  ]).toEqual([1, 1, 1, 1, 1, 0, 0]);

  await staff.put(`/storekeeper/message-topics/${topic}`, { revision: 1, names: { en: 'News' }, isOn: false }).expect(200);
  const late = staff.put(`/storekeeper/message-topics/${topic}`, { revision: 1, names: { en: 'Old' }, isOn: true });
  expect(await refusalOf(late)).toEqual([409, 'EDIT_CONFLICT', null]);
  const gone = me(reader).patch('/notification-settings', { topics: [{ id: topic, isSubscribed: false }] });
  expect(await refusalOf(gone)).toEqual([404, 'MESSAGE_TOPIC_NOT_FOUND', null]);
});

test('what came of it is counted: delivered, opened, and bought within a week', async () => {
  const variant = await shop.variant();
  const [buyer, reader] = [await customerWith(), await customerWith()];
  const campaign = await made();
  await send(campaign).expect(200);
  await app.doJobs();
  await run('push-notifications');
  await app.sql("update notification_pushes set due_at = now() where state = 'taken'");
  await run('push-notifications');
  await me(reader).post('/notifications/read', { ids: 'all', opened: true });
  const order = await orderOf(buyer, variant, -1);
  await orderOf(buyer, variant, -8);
  await orderOf(reader, variant, 1);

  expect((await read(campaign)).counts).toEqual({
    recipients: 2,
    opened: 1,
    push: { waiting: 0, sent: 2, delivered: 2, failed: 0 },
    mail: { waiting: 0, sent: 0, failed: 0 },
    bought: { customers: 1, orders: 1, sums: [order.totals.total] },
  });
});

test('it is cancelled on its way: nobody else gets it, and phones that wait do not ring', async () => {
  const customer = await customerWith();
  const campaign = await made();
  await send(campaign).expect(200);
  await run('work-campaigns');
  await app.sql("update campaigns set state = 'sending' where id = $1", [campaign.id]);
  const later = await customerWith();
  expect((await staff.post(`/storekeeper/campaigns/${campaign.id}/cancel`, {}).expect(200)).body.data.state).toBe('cancelled');
  await app.doJobs();
  await run('work-campaigns');
  await run('push-notifications');

  expect(expo.take()).toEqual([]);
  expect([(await told(customer)).length, (await told(later)).length]).toEqual([1, 0]);
  expect((await read(campaign)).counts?.push).toEqual({ waiting: 0, sent: 0, delivered: 0, failed: 1 });
});

test('no phone rings for who took the consent back, or was blocked, before it was their turn', async () => {
  const [stays, takesBack, blocked] = [await customerWith(), await customerWith(), await customerWith()];
  const campaign = await made();
  await send(campaign).expect(200);
  await app.doJobs();
  await run('work-campaigns');
  await me(takesBack).post('/consents', { consents: [{ purpose: 'marketing_push', granted: false }] });
  await app.sql('update up_users set blocked = true where id = $1', [blocked.id]);
  await run('push-notifications');

  const became = await app.sql(
    `select n.user_id as id, p.state, p.failure from notification_pushes p join notifications n on n.row_id = p.notification_row_id
      where n.user_id = any($1) order by n.user_id`,
    [[stays.id, takesBack.id, blocked.id]],
  );
  expect(became).toEqual([
    { id: stays.id, state: 'taken', failure: null },
    { id: takesBack.id, state: 'failed', failure: 'unwanted' },
    { id: blocked.id, state: 'failed', failure: 'unwanted' },
  ]);
});

test('who is deleted, or stops the mails, while it goes out, is sent nothing any more, and nothing is kept of who is gone', async () => {
  const [stays, gone, asksToGo, stops] = [
    await customerWith(['marketing_push', 'marketing_email']),
    await customerWith(['marketing_push', 'marketing_email']),
    await customerWith(['marketing_push', 'marketing_email']),
    await customerWith(['marketing_email']),
  ];
  await app.doJobs();
  await app.mails();
  const campaign = await made();
  await send(campaign).expect(200);
  await app.doJobs();
  await run('work-campaigns');
  expect([(await told(gone)).length, (await read(campaign)).recipients]).toEqual([1, 4]);
  const [account] = await app.sql<{ id: string }>('select document_id as id from up_users where id = $1', [gone.id]);
  await staff.delete(`/content-manager/collection-types/plugin::users-permissions.user/${account?.id}`).expect(200);
  await app.sql(
    "insert into account_deletions (user_id, source, requested_at, due_at) values ($1, 'app', now(), now() + interval '30 days')",
    [asksToGo.id],
  );
  await me(stops).post('/consents', { consents: [{ purpose: 'marketing_email', granted: false }] });
  await run('push-notifications');
  await run('mail-messages');

  const names = new Map([stays, gone, asksToGo, stops].map((each) => [each.email, each]));
  expect((await app.mails()).filter(({ stopping }) => stopping).map(({ to }) => names.get(to)?.id)).toEqual([stays.id]);
  expect(expo.take()).toHaveLength(1);
  expect(
    await app.sql(
      `select (select count(*)::int from notifications where user_id = $1) as inbox,
              (select count(*)::int from campaign_recipients where user_id = $1) as recipients,
              (select count(*)::int from customer_devices where user_id = $1) as phones,
              (select count(*)::int from customer_consents where user_id = $1) as consents,
              (select count(*)::int from notification_mails m where not exists (select from notifications n where n.row_id = m.notification_row_id)) as mails`,
      [gone.id],
    ),
  ).toEqual([{ inbox: 0, recipients: 0, phones: 0, consents: 0, mails: 0 }]);
  expect((await read(campaign)).counts).toMatchObject({
    recipients: 3,
    push: { waiting: 0, sent: 1, failed: 1 },
    mail: { waiting: 0, sent: 1, failed: 2 },
  });
});

test('it waits for its time, and is a draft again when it is cancelled before', async () => {
  const customer = await customerWith();
  const campaign = await made();
  const at = new Date(Date.now() + 3_600_000).toISOString();
  await send(campaign, at).expect(200);
  await run('work-campaigns');
  expect([await told(customer), (await read(campaign)).state]).toEqual([[], 'scheduled']);
  const draftAgain = (await staff.post(`/storekeeper/campaigns/${campaign.id}/cancel`, {}).expect(200)).body.data;
  expect(draftAgain).toMatchObject({ state: 'draft', sendAt: null });
  await send(draftAgain, at).expect(200);
  await app.sql("update campaigns set send_at = now() - interval '1 second' where id = $1", [campaign.id]);
  await run('work-campaigns');
  expect([(await told(customer)).length, (await read(campaign)).state]).toEqual([1, 'sent']);
});

test('two people, and what cannot be sent, are told so', async () => {
  const { id, revision } = await made({}, { texts: { uk: { title: 'Осінь', body: '' } } });
  const path = `/storekeeper/campaigns/${id}`;
  expect(await refusalOf(send({ id, revision } as Desk))).toEqual([400, 'CONTENT_INVALID', 'texts.en.title']);
  const saved = (await staff.put(path, { revision, draft: draft() }).expect(200)).body.data;
  expect(await refusalOf(staff.put(path, { revision, draft: draft() }))).toEqual([409, 'EDIT_CONFLICT', null]);
  expect(await refusalOf(send({ id, revision } as Desk))).toEqual([409, 'EDIT_CONFLICT', null]);
  await send(saved).expect(200);
  expect(await refusalOf(staff.put(path, { revision: saved.revision + 1, draft: draft() }))).toEqual([409, 'CAMPAIGN_STATE_DIFFERS', null]);
  expect(await refusalOf(staff.get('/storekeeper/campaigns/nothing'))).toEqual([404, 'CAMPAIGN_NOT_FOUND', null]);
  for (const wrong of [
    { name: '' },
    { name: 'a\0b' },
    { ways: {} },
    { segment: { lastOrderBefore: 1e12 } },
    { texts: { en: { title: 'x' } } },
  ])
    await staff.post('/storekeeper/campaigns', draft({}, wrong)).expect(400);
  await app.doJobs();
});

test('a test goes to whoever asks, and to nobody else', async () => {
  const other = await customerWith(['marketing_push', 'marketing_email']);
  await app.mails();
  const asked = await staff.post('/storekeeper/campaigns/test', { language: 'uk', texts, link: null, ways }).expect(200);
  const mails = await app.mails();
  expect(mails.map(({ to, subject }) => [to, subject])).toEqual([[asked.body.data.mailedTo, 'Осінь уже тут']]);
  expect(await told(other)).toEqual([]);
  const empty = staff.post('/storekeeper/campaigns/test', { language: 'de', texts, link: null, ways });
  expect(await refusalOf(empty)).toEqual([400, 'CONTENT_INVALID', 'texts.de.title']);
  const [owner] = await app.sql<{ email: string }>('select email from admin_users order by id limit 1');
  await app.sql("update admin_users set email = 'owner@refused.test' where email = $1", [owner?.email]);
  const refused = staff.post('/storekeeper/campaigns/test', { language: 'uk', texts, link: null, ways });
  expect((await refusalOf(refused)).slice(0, 2)).toEqual([422, 'MAIL_REFUSED']);
  await app.sql("update admin_users set email = $1 where email = 'owner@refused.test'", [owner?.email]);
});
