import { useAccounts } from '../support/accounts';
import { useApp } from '../support/app';
import { startExpoDouble } from '../support/expo-double';
import { operation, shopping } from '../support/shopping';
import { signInAsOwner, type Staff } from '../support/staff';
import { putStock } from '../support/stock';

const app = useApp('demo');
const shop = shopping(app);
const accounts = useAccounts(app);
type Customer = Awaited<ReturnType<typeof accounts.newCustomer>>;
let staff: Staff;
let expo: Awaited<ReturnType<typeof startExpoDouble>>;

type Saved = { kind: string; isOn: boolean; afterHours: number | null; link: string | null; texts: object[] };
const path = (kind: string) => `/storekeeper/automatic-messages/${kind}`;
const save = async (kind: string, body: object): Promise<Saved> =>
  (await staff.put(path(kind), body).expect(200)).body.data.messages.find((each: Saved) => each.kind === kind);
const none = { title: null, body: null, subject: null, mail: null };
const refusalOf = async (kind: string, body: object) => {
  const { status, body: refused } = await staff.put(path(kind), body);
  const { code, reason, field } = refused.error.details;
  return [status, reason ?? code, field];
};
const run = (job: string) => app.call('bootstrap/jobs', 'runNow', job);
beforeAll(async () => {
  staff = await signInAsOwner(app);
  expo = await startExpoDouble();
  await app.provider('expo', expo.settings);
});
afterAll(() => expo.stop());
beforeEach(async () => {
  await app.sql('delete from notifications');
  expo.take();
});

const as = ({ bearer }: Customer) => ({
  get: async (path: string) => (await app.http().get(`/api/me${path}`).set(bearer).expect(200)).body.data,
  post: async (path: string, body: object) => (await app.http().post(`/api/me${path}`).set(bearer).send(body)).body.data,
});
const everything = ['marketing_push', 'marketing_email'];
let phones = 0;
/** Somebody with a phone, and a wish list, who agreed to some messages. */
async function customerWith(agreed: readonly string[] = everything) {
  const customer = await accounts.newCustomer({ language: 'uk' });
  await app.sql('update up_users set confirmed = true where id = $1', [customer.id]);
  const me = as(customer);
  if (agreed.length > 0) await me.post('/consents', { consents: agreed.map((purpose) => ({ purpose, granted: true })) });
  phones += 1;
  const push = { provider: 'expo', token: expo.token(`messages-${phones}`) };
  await me.post('/devices', { deviceId: 'phone', platform: 'ios', push });
  await app.http().patch('/api/me/notification-settings').set(customer.bearer).send({ quietHours: null }).expect(200);
  const list = await me.post('/wish-lists', { name: 'Wishes' });
  return {
    ...customer,
    wish: (body: object) => me.post(`/wish-lists/${list.id}/items`, body),
    told: async () =>
      (await me.get('/notifications')).map(({ kind, title, data }: { kind: string; title: string; data: object }) => ({
        kind,
        title,
        data,
      })),
  };
}
const productOf = async (variant: string) =>
  (
    await app.sql<{ id: string }>(
      `select p.document_id as id from variants v join variants_product_lnk l on l.variant_id = v.id join products p on p.id = l.product_id
        where v.document_id = $1 and p.published_at is not null order by p.id limit 1`,
      [variant],
    )
  )[0]?.id ?? '';
const mailsTo = async (customer: Customer) => {
  await run('mail-messages');
  return (await app.mails()).filter(({ to, stopping }) => to === customer.email && stopping !== undefined);
};
async function comesBack(variant: string) {
  await putStock(app, variant, 0);
  const [location] = await app.sql<{ id: string }>('select document_id as id from stock_locations where enabled order by id limit 1');
  const received = { variant, location: location?.id, quantity: 5 };
  await staff.post(`/storekeeper/products/${await productOf(variant)}/receive`, received).expect(200);
}

test('what somebody wished for is told to be back, once a day, by every way they agreed to', async () => {
  const variant = await shop.variant();
  const product = await productOf(variant);
  const [wants, mailOnly, asked, never, silent] = [
    await customerWith(),
    await customerWith(['marketing_email']),
    await customerWith([]),
    await customerWith(),
    await customerWith([]),
  ];
  for (const each of [wants, mailOnly, silent]) await each.wish({ variant });
  await asked.wish({ variant, notify: { backInStock: true } });
  await never.wish({ variant, notify: { backInStock: false } });
  await app.doJobs();
  await app.mails();
  await comesBack(variant);
  await comesBack(variant);
  await app.doJobs();
  await run('push-notifications');
  await run('push-notifications');

  const [news] = await wants.told();
  expect(news).toEqual({ kind: 'back_in_stock', title: expect.stringMatching(/ знову в наявності$/), data: { product, variant } });
  expect([await wants.told(), await mailOnly.told(), await asked.told()]).toEqual([[news], [news], [news]]);
  expect([await never.told(), await silent.told()]).toEqual([[], []]);
  expect(expo.take().map(({ title }) => title)).toEqual([news.title, news.title]);
  const [mail, ...more] = await mailsTo(wants);
  expect([mail?.subject, more]).toEqual([news.title, []]);
  expect(await mailsTo(asked)).toEqual([]);
  expect(mail?.stopping).toEqual([
    expect.stringMatching(/^List-Unsubscribe: <http.*\/unsubscribe\/\S+>$/),
    'List-Unsubscribe-Post: List-Unsubscribe=One-Click',
  ]);
});

test('any of a product is told to be back only where no other of it was there all the while', async () => {
  const variant = await shop.variant();
  const product = await productOf(variant);
  const customer = await customerWith();
  await customer.wish({ product });
  await comesBack(variant);
  await app.doJobs();
  expect(await customer.told()).toEqual([]);

  const others = await app.sql<{ id: string }>(
    `select v.document_id as id from listing_stock s join variants v on v.id = s.variant where s.product = $1 and v.document_id <> $2 order by v.id`,
    [product, variant],
  );
  for (const { id } of others) await putStock(app, id, 0);
  await comesBack(variant);
  await app.doJobs();
  expect(await customer.told()).toHaveLength(1);
});

test('a lower price is told once, and again only where it falls further', async () => {
  const variant = await shop.variant();
  const product = await productOf(variant);
  const [customer, silent] = [await customerWith(), await customerWith([])];
  await customer.wish({ variant, currency: 'EUR', country: 'UA' });
  await customer.wish({ product, currency: 'EUR', country: 'UA', notify: { priceDrop: false } });
  await silent.wish({ variant, currency: 'EUR', country: 'UA' });
  const costs = async (percent: number) => {
    await app.sql(
      `update prices set amount = round(amount * $1::numeric / 100) where variant_id in (select id from variants where document_id = $2)`,
      [percent, variant],
    );
    await app.call('shop/listing/refresh-listings', 'refreshAll');
    await Promise.all([run('tell-price-drops'), run('tell-price-drops')]);
    return (await customer.told()).length;
  };
  expect([await costs(96), await costs(97), await costs(100)]).toEqual([0, 1, 1]);
  expect((await customer.told())[0]).toMatchObject({
    kind: 'price_drop',
    title: expect.stringMatching(/ціна знизилася$/),
    data: { product, variant },
  });
  expect([await costs(150), await costs(50), await costs(100)]).toEqual([1, 2, 2]);
  expect(await silent.told()).toEqual([]);
});

test('a cart that is left is told of once, with consent, and not after an order', async () => {
  await app.sql('update store_settings set cart_message_after_hours = 2');
  await app.call('shop/store/store-settings', 'forgetStoreSettings');
  const [left, silent, bought, busy] = [await customerWith(), await customerWith([]), await customerWith(), await customerWith()];
  for (const customer of [left, silent, bought, busy]) {
    const { body } = await app.http().post('/api/carts').set(customer.bearer).send({ currency: 'EUR' }).expect(201);
    const operations = [operation('add_line', { variant: await shop.variant(), quantity: 1 })];
    await app.http().post(`/api/carts/${body.data.id}/operations`).set(customer.bearer).send({ operations }).expect(200);
  }
  const since = (hours: number, { id }: Customer) =>
    app.sql(`update carts set last_changed_at = (now() at time zone 'UTC') - make_interval(hours => $1) where customer_id = $2`, [
      hours,
      id,
    ]);
  for (const customer of [left, silent, bought]) await since(3, customer);
  await since(1, busy);
  const { order } = (await shop.checkOut(await shop.readyCart()).expect(201)).body.data;
  await app.sql('update orders set customer_id = $1 where document_id = $2', [bought.id, order.id]);
  await app.mails();
  await run('tell-left-carts');
  await run('tell-left-carts');

  expect(await left.told()).toEqual([{ kind: 'cart_left', title: 'Ваш кошик чекає', data: { cart: expect.any(String) } }]);
  expect([await silent.told(), await bought.told(), await busy.told()]).toEqual([[], [], []]);
  expect((await mailsTo(left)).map(({ text }) => text)).toEqual([expect.stringContaining('polonyna://account/cart')]);
  await since(50, left);
  await run('tell-left-carts');
  expect(await left.told()).toHaveLength(1);
});

test('mails are stopped by the one button of a page, not by looking at it, and nobody else’s', async () => {
  const variant = await shop.variant();
  const [customer, other] = [await customerWith(['marketing_email']), await customerWith(['marketing_email'])];
  await customer.wish({ variant });
  await other.wish({ variant });
  await comesBack(variant);
  await app.doJobs();
  const [mail] = await mailsTo(customer);
  const { pathname } = new URL(/<(\S+)>/.exec(mail?.stopping?.[0] ?? '')?.[1] ?? '');
  expect(mail?.text).toContain(pathname);
  const page = (method: 'GET' | 'POST', path: string, body: string | null = null) =>
    fetch(`${app.url}${path}`, { method, body, headers: { 'Content-Type': 'application/x-www-form-urlencoded', 'Accept-Language': 'uk' } });
  const granted = async () =>
    (await as(customer).get('/consents')).find(({ purpose }: { purpose: string }) => purpose === 'marketing_email').granted;

  const looked = await page('GET', pathname);
  expect([looked.status, /<form method="post">/.test(await looked.text()), await granted()]).toEqual([200, true, true]);
  for (const forged of [`${pathname.slice(0, -4)}AAAA`, '/unsubscribe/1', '/unsubscribe/%00', `/unsubscribe/${'x'.repeat(2_000)}`])
    expect([forged, (await page('POST', forged)).status, (await page('GET', forged)).status]).toEqual([forged, 404, 404]);
  expect(await granted()).toBe(true);
  expect((await page('POST', pathname, 'List-Unsubscribe=One-Click')).status).toBe(200);
  expect(await granted()).toBe(false);
  // In the other form RFC 8058 knows too.
  await as(customer).post('/consents', { consents: [{ purpose: 'marketing_email', granted: true }] });
  const fields = new FormData();
  fields.set('List-Unsubscribe', 'One-Click');
  expect((await fetch(`${app.url}${pathname}`, { method: 'POST', body: fields })).status).toBe(200);
  expect(await granted()).toBe(false);
  const proof = await app.sql(
    "select granted, source from customer_consents where user_id = $1 and purpose = 'marketing_email' order by id",
    [customer.id],
  );
  expect(proof).toEqual([
    { granted: true, source: 'app' },
    { granted: false, source: 'unsubscribe' },
    { granted: true, source: 'app' },
    { granted: false, source: 'unsubscribe' },
  ]);
  expect((await as(other).get('/consents')).find(({ purpose }: { purpose: string }) => purpose === 'marketing_email').granted).toBe(true);
});

test('who takes the consent back, is blocked, or cannot be reached gets no mail that waits', async () => {
  const variant = await shop.variant();
  const agreeing = () => customerWith(['marketing_email']);
  const [tookBack, refusing, unreached, unproved] = [await agreeing(), await agreeing(), await agreeing(), await agreeing()];
  const all = [tookBack, refusing, unreached, unproved];
  for (const customer of all) await customer.wish({ variant });
  await app.sql("insert into customer_identities (provider, subject, user_id, mail_reaches) values ('x', 'y', $1, false)", [unreached.id]);
  await app.sql('update up_users set confirmed = false where id = $1', [unproved.id]);
  await app.sql("update up_users set email = 'x@refused.test' where id = $1", [refusing.id]);
  await comesBack(variant);
  await app.doJobs();
  await as(tookBack).post('/consents', { consents: [{ purpose: 'marketing_email', granted: false }] });
  await app.mails();
  await run('mail-messages');
  await run('mail-messages');
  expect(await app.mails()).toEqual([]);
  const states = await app.sql(
    `select n.user_id, m.failure from notification_mails m join notifications n on n.row_id = m.notification_row_id where n.user_id = any($1) order by n.user_id`,
    [all.map(({ id }) => id)],
  );
  expect(states).toEqual([
    { user_id: tookBack.id, failure: 'unwanted' },
    { user_id: refusing.id, failure: 'refused' },
  ]);
  expect(await app.sql('select user_id from mail_refusals')).toEqual([{ user_id: refusing.id }]);
});

test('staff write what is told, for phones and mails in each language, and what it opens; and go back to the words of the shop', async () => {
  const variant = await shop.variant();
  const product = await productOf(variant);
  const own = { title: 'Є! {product}', body: null, subject: 'Знову: {product}', mail: '# Є\n\n**{product}** [тут]({link}) у {shop}' };
  const saved = await save('back_in_stock', {
    isOn: true,
    link: 'https://polonyna.test/back',
    texts: [{ language: 'uk', ...own, before: none }],
  });
  expect(saved).toMatchObject({
    isOn: true,
    link: 'https://polonyna.test/back',
    texts: expect.arrayContaining([expect.objectContaining(own)]),
  });
  const customer = await customerWith();
  await customer.wish({ variant });
  await comesBack(variant);
  await app.doJobs();
  const [told] = await customer.told();
  expect(told).toEqual({
    ...{ kind: 'back_in_stock', title: expect.stringMatching(/^Є! \S/) },
    data: { product, variant, url: 'https://polonyna.test/back' },
  });
  const [mail] = await mailsTo(customer);
  const name = told.title.slice('Є! '.length);
  expect(mail).toMatchObject({ subject: `Знову: ${name}`, stopping: expect.any(Array) });
  expect(mail?.text).toContain(`Є\n\n${name} тут: https://polonyna.test/back у `);
  expect(mail?.text).toMatch(/Більше не надсилати: http\S+\/unsubscribe\//);

  expect(await refusalOf('back_in_stock', { isOn: true, texts: [{ language: 'uk', ...none, before: none }] })).toEqual([
    409,
    'EDIT_CONFLICT',
    undefined,
  ]);
  expect(await refusalOf('back_in_stock', { isOn: true, texts: [{ language: 'uk', ...own, mail: '{price}' }] })).toEqual([
    ...[400, 'PLACEHOLDER_UNKNOWN', 'texts[0].mail'],
  ]);
  expect(await refusalOf('back_in_stock', { isOn: true, link: 'javascript:alert(1)' })).toEqual([400, 'LINK_INVALID', 'link']);
  expect(await refusalOf('back_in_stock', { isOn: true, afterHours: 3 })).toEqual([400, 'HOURS_UNKNOWN', 'afterHours']);
  expect(await refusalOf('constructor', { isOn: true })).toEqual([404, 'MESSAGE_KIND_NOT_FOUND', undefined]);
  for (const wrong of [
    { isOn: 'yes' },
    { isOn: true, link: 'x'.repeat(501) },
    { isOn: true, texts: [{ language: 'uk', ...own, title: 'a\0' }] },
  ])
    await staff.put(path('back_in_stock'), wrong).expect(400);
  const back = await save('back_in_stock', { isOn: true, link: null, texts: [{ language: 'uk', ...none, before: own }] });
  expect(back).toMatchObject({ link: null, texts: expect.arrayContaining([expect.objectContaining({ language: 'uk', ...none })]) });
});

test('of what is switched off nobody is told, not even of what waits, and apps know', async () => {
  const variant = await shop.variant();
  const customer = await customerWith();
  await customer.wish({ variant });
  await comesBack(variant);
  await app.doJobs();
  await app.mails();
  const offered = async () => (await app.http().get('/api/storefront/bootstrap').expect(200)).body.data.messages;
  expect(await offered()).toEqual({ backInStock: true, priceDrop: true });

  expect(await save('back_in_stock', { isOn: false })).toMatchObject({ isOn: false });
  // What is kept of it is forgotten a moment later.
  while ((await offered()).backInStock);
  await run('push-notifications');
  expect([expo.take(), await mailsTo(customer)]).toEqual([[], []]);
  const went = await app.sql(
    `select p.failure, m.failure as mail from notifications n join notification_pushes p on p.notification_row_id = n.row_id
       join notification_mails m on m.notification_row_id = n.row_id where n.user_id = $1 order by n.row_id`,
    [customer.id],
  );
  expect(went).toEqual([{ failure: 'unwanted', mail: 'unwanted' }]);
  await app.sql('delete from notifications');
  await comesBack(variant);
  await app.doJobs();
  expect(await app.sql('select 1 from notifications')).toEqual([]);

  await save('back_in_stock', { isOn: true });
  await comesBack(variant);
  await app.doJobs();
  expect(await customer.told()).toHaveLength(1);
});

test('a price that fell while nobody was told is no news later', async () => {
  const variant = await shop.variant();
  const customer = await customerWith();
  await customer.wish({ variant, currency: 'EUR', country: 'UA' });
  const halve = async () => {
    await app.sql(`update prices set amount = round(amount / 2.0) where variant_id in (select id from variants where document_id = $1)`, [
      variant,
    ]);
    await app.call('shop/listing/refresh-listings', 'refreshAll');
    await run('tell-price-drops');
    return (await customer.told()).length;
  };
  await save('price_drop', { isOn: false });
  expect(await halve()).toBe(0);
  await save('price_drop', { isOn: true });
  await run('tell-price-drops');
  expect([(await customer.told()).length, await halve()]).toEqual([0, 1]);
});

test('a cart that was left is told of after the hours staff enter where they switch it on', async () => {
  const off = await save('cart_left', { isOn: false, afterHours: null });
  expect(off).toMatchObject({ isOn: false, afterHours: null });
  expect(await refusalOf('cart_left', { isOn: true })).toEqual([400, 'HOURS_MISSING', 'afterHours']);
  await staff.put(path('cart_left'), { isOn: true, afterHours: 721 }).expect(400);
  expect(await save('cart_left', { isOn: true, afterHours: 5 })).toMatchObject({ isOn: true, afterHours: 5 });
  const { settings, changes } = (await staff.get('/storekeeper/settings').expect(200)).body.data;
  expect([settings.cartMessageAfterHours, changes[0].fields]).toEqual([5, [{ field: 'cartMessageAfterHours', before: null, after: 5 }]]);

  const left = await customerWith();
  const { body } = await app.http().post('/api/carts').set(left.bearer).send({ currency: 'EUR' }).expect(201);
  const operations = [operation('add_line', { variant: await shop.variant(), quantity: 1 })];
  await app.http().post(`/api/carts/${body.data.id}/operations`).set(left.bearer).send({ operations }).expect(200);
  const since = (hours: number) =>
    app.sql(`update carts set last_changed_at = (now() at time zone 'UTC') - make_interval(hours => $1) where customer_id = $2`, [
      hours,
      left.id,
    ]);
  const tellAfter = async (hours: number) => {
    await since(hours);
    await run('tell-left-carts');
    return (await left.told()).length;
  };
  expect(await tellAfter(4)).toBe(0);
  await save('cart_left', { isOn: false });
  expect(await tellAfter(6)).toBe(0);
  expect(await save('cart_left', { isOn: true })).toMatchObject({ isOn: true, afterHours: 5 });
  expect(await tellAfter(6)).toBe(1);
});

test('staff see how it reads, and try it on themselves alone', async () => {
  const [owner] = await app.sql<{ email: string }>('select email from admin_users order by id limit 1');
  const mine = await customerWith([]);
  await app.mails();
  const tried = {
    kind: 'price_drop',
    language: 'uk',
    title: '{product} за {price}',
    body: '',
    subject: '',
    mail: '',
    link: 'polonyna://sale',
  };
  const { data } = (await staff.post('/storekeeper/automatic-messages/preview', tried).expect(200)).body;
  expect(data).toMatchObject({
    title: 'Lorem ipsum за €9.00',
    subject: 'Lorem ipsum: ціна знизилася',
    text: expect.stringContaining('polonyna://sale'),
  });
  const test = async (ways: object) => (await staff.post('/storekeeper/automatic-messages/test', { ...tried, ways }).expect(200)).body.data;
  expect(await test({ push: true, mail: false })).toEqual({ mailedTo: null, isInApp: false });
  await app.sql('update up_users set email = $1 where id = $2', [owner?.email, mine.id]);
  expect(await test({ push: true, mail: true })).toEqual({ mailedTo: owner?.email, isInApp: true });
  await run('push-notifications');
  expect(expo.take()).toMatchObject([{ title: 'Lorem ipsum за €9.00', data: { url: 'polonyna://sale' } }]);
  expect((await app.mails()).map(({ to, subject }) => [to, subject])).toEqual([[owner?.email, 'Lorem ipsum: ціна знизилася']]);

  const ofOrder = { kind: 'order_placed', language: 'en', title: 'Hi {order}', body: '', link: 'https://polonyna.test/club' };
  expect((await staff.post('/storekeeper/notification-templates/test', ofOrder).expect(200)).body.data).toEqual({ isInApp: true });
  await run('push-notifications');
  expect(expo.take()).toMatchObject([{ title: 'Hi A-000123', data: { url: 'https://polonyna.test/club' } }]);
  for (const door of ['preview', 'test'])
    await staff
      .post(`/storekeeper/automatic-messages/${door}`, {
        ...tried,
        kind: 'nothing',
        ...(door === 'test' ? { ways: { push: true, mail: true } } : {}),
      })
      .expect(404);
});

test('a message of a plugin is told in its words, or those of staff, and switched off like the others', async () => {
  const [one, other] = [await customerWith(), await customerWith()];
  const greet = async ({ bearer }: Customer) => (await app.http().get('/api/careless/greet').set(bearer).expect(200)).body.data.text;
  expect([await greet(one), await greet(one)]).toEqual(['1', '0']);
  expect(await one.told()).toEqual([{ kind: 'careless.birthday', title: 'Happy birthday', data: { gift: 'mug' } }]);
  const [mail] = await mailsTo(one);
  expect([mail?.subject, mail?.text]).toEqual(['Happy birthday', expect.stringContaining('A **mug** is yours.')]);

  await save('careless.birthday', { isOn: false });
  expect(await greet(other)).toBe('0');
  await save('careless.birthday', { isOn: true, texts: [{ language: 'uk', ...none, title: 'З днем народження!' }] });
  expect([await greet(other), (await other.told())[0].title]).toEqual(['1', 'З днем народження!']);
});

test('a mail that fails in a way nobody foresaw is tried again, keeps no other waiting, and goes out once', async () => {
  const [broken, fine] = [await customerWith(), await customerWith()];
  await app.doJobs();
  await app.mails();
  await app.sql(
    `with told as (
       insert into notifications (id, user_id, kind, about, language, title, body, data)
       select 'unforeseen-' || u, u, 'campaign', 'unforeseen', 'uk', 'Осінь', 'Теплі речі', case when u = $1 then 'null' else '{}' end::jsonb
         from unnest($2::int[]) u returning row_id, user_id)
     insert into notification_mails (notification_row_id) select row_id from told order by user_id`,
    [broken.id, [broken.id, fine.id]],
  );
  const became = () =>
    app.sql(
      `select n.user_id as id, m.state, m.failure, m.due_at > now() as later from notification_mails m
         join notifications n on n.row_id = m.notification_row_id order by n.user_id`,
    );

  expect([await mailsTo(broken), (await became())[0]]).toEqual([
    [],
    { id: broken.id, state: 'waiting', failure: 'unforeseen', later: true },
  ]);
  expect((await became())[1]).toEqual({ id: fine.id, state: 'sent', failure: null, later: false });
  await app.sql("update notifications set data = '{}'; update notification_mails set due_at = now() where state = 'waiting'");
  expect((await mailsTo(broken)).map(({ subject }) => subject)).toEqual(['Осінь']);
  expect([await mailsTo(broken), (await became())[0]]).toEqual([[], { id: broken.id, state: 'sent', failure: null, later: false }]);
});
