import { useApp } from '../support/app';
import { shopping } from '../support/shopping';
import { signInAsOwner, type Staff } from '../support/staff';
import { wrongBooks } from '../support/stock';
import { startWoo } from '../support/woo-double';
import { wooOrderOf } from '../support/woo-orders';

const app = useApp('demo');
const shop = shopping(app);
const sku = 'PLN-SHR-LIN-M';
let woo: Awaited<ReturnType<typeof startWoo>>;
let owner: Staff;

beforeAll(async () => {
  woo = await startWoo([{ id: 11, sku, stock: 20, parent: 10 }]);
  await app.website({ answer: 'absent' });
  await app.provider('woocommerce', { ...woo.settings, url: woo.settings.url.replace('127.0.0.1', 'localhost') });
  owner = await signInAsOwner(app);
  await deliver();
});
afterAll(async () => {
  await app.website({ answer: 'accept' });
  await app.call('shop/store/store-settings', 'forgetStoreSettings');
  await woo.stop();
});
afterEach(async () => expect(await wrongBooks(app)).toEqual([]));

const deliver = () => app.call('bootstrap/jobs', 'runNow', 'send-deliveries');
const set = async (column: string, value: string) => {
  await app.sql(`update store_settings set ${column} = $1`, [value]);
  await app.call('shop/store/store-settings', 'forgetStoreSettings');
};
const hear = (body: object, headers: Record<string, string> = {}, source = 'woocommerce') => {
  const sent = woo.webhook(body);
  return app
    .http()
    .post(`/api/integrations/website/webhooks/${source}`)
    .set({ 'Content-Type': 'application/json', ...sent.headers, ...headers })
    .send(sent.text);
};
const took = (body: object) => hear(body).expect(200, { received: true });
const orderOf = async (externalId: number) => {
  const [row] = await app.sql<{ id: string }>('select order_document_id as id from website_orders where external_id = $1', [
    String(externalId),
  ]);
  return row && (await owner.get(`/storekeeper/orders/${row.id}`).expect(200)).body.data;
};
const available = async () =>
  (
    await app.sql<{ left: number }>(
      `select s.on_hand - s.held - s.allocated as left from stock_levels s join variants v on v.id = s.variant_id
         join stock_locations l on l.id = s.location_id where v.sku = $1 and l.code = 'lviv'`,
      [sku],
    )
  )[0]?.left;
let made = 1_000;
const order = (change: object = {}) => wooOrderOf(sku, { id: (made += 1), ...change });

test('an order of the shop is one there, changes with it, and what comes back of it is nothing new', async () => {
  await set('website_acceptance', 'ask');
  const refused = await shop.checkOut(await shop.readyCart({ variant: await shop.variant(sku), quantity: 21 })).expect(422);
  expect(refused.body.error.details).toMatchObject({ code: 'ORDER_REFUSED' });
  const { order: placed } = (await shop.checkOut(await shop.readyCart({ variant: await shop.variant(sku) })).expect(201)).body.data;
  await deliver();
  const mine = () => woo.orders().filter(({ meta_data: meta }) => meta.some(({ value }) => value === placed.id));
  expect(mine()).toMatchObject([{ status: 'on-hold', line_items: [{ sku, quantity: 1 }] }]);

  const count = async () => (await app.sql('select id from orders')).length;
  const before = await count();
  await took({ ...wooOrderOf(sku), ...mine()[0] });
  expect(await count()).toBe(before);

  await owner.post(`/storekeeper/orders/${placed.id}/cancel`, {}).expect(200);
  await deliver();
  expect(mine()).toMatchObject([{ status: 'cancelled' }]);
});

test('an order of theirs comes in once with its prices and its money, goes on as it does there, and is told back what the shop does with it', async () => {
  const sold = order();
  const before = (await available()) ?? 0;
  await Promise.all([took(sold), took(sold), took({ ...sold, date_modified_gmt: '2026-11-28T10:00:05' })]);
  const view = await orderOf(sold.id);
  expect(view).toMatchObject({
    ...{ status: 'placed', paymentStatus: 'paid', fulfilmentStatus: 'unfulfilled' },
    totals: { total: { amount: 5118, currency: 'EUR' } },
    payments: [{ provider: 'external', captured: { amount: 5118 } }],
  });
  expect(await app.sql('select 1 from website_orders where external_id = $1', [String(sold.id)])).toHaveLength(1);
  expect(await available()).toBe(before - 3);

  await took({ ...sold, status: 'completed', date_modified_gmt: '2026-11-28T11:00:00' });
  expect(await orderOf(sold.id)).toMatchObject({ fulfilmentStatus: 'fulfilled' });
  // News of before that comes late takes nothing back.
  await took({ ...sold, status: 'cancelled', date_modified_gmt: '2026-11-28T10:30:00' });
  expect(await orderOf(sold.id)).toMatchObject({ status: 'placed', fulfilmentStatus: 'fulfilled' });
});

test('one that waits there for its money is paid when it is, and cancelled when it is', async () => {
  const sold = order({ status: 'on-hold', date_paid_gmt: null });
  await took(sold);
  expect(await orderOf(sold.id)).toMatchObject({ paymentStatus: 'unpaid' });
  await took({ ...sold, status: 'processing', date_paid_gmt: '2026-11-28T12:00:00' });
  expect(await orderOf(sold.id)).toMatchObject({ paymentStatus: 'paid' });
  await took({ ...sold, status: 'refunded', date_paid_gmt: '2026-11-28T12:00:00' });
  await app.doJobs();
  expect(await orderOf(sold.id)).toMatchObject({ status: 'cancelled', paymentStatus: 'refunded' });
  const never = order({ status: 'cancelled' });
  await took(never);
  expect(await orderOf(never.id)).toBeUndefined();
});

test('what cannot be taken is an alert with why, and comes in once it is mended and saved there again', async () => {
  const sold = order({
    line_items: [{ name: 'Cap', sku: 'CAP-1', quantity: 1, subtotal: '10', subtotal_tax: '0', total: '10', total_tax: '0' }],
    total: '10.00',
  });
  await took(sold);
  expect(await orderOf(sold.id)).toBeUndefined();
  const alerts = () => app.sql("select details from staff_alerts where kind = 'website_news_refused' order by id");
  expect(await alerts()).toEqual([{ details: { reference: `order ${sold.id}`, failure: expect.stringContaining('CAP-1') } }]);
  await app.sql("update variants set sku = 'CAP-1' where sku = 'PLN-SHR-LIN-S'");
  // The very same webhook: nothing was kept of it.
  await took(sold);
  expect(await orderOf(sold.id)).toMatchObject({ lines: [{ sku: 'CAP-1' }] });
  expect(await alerts()).toHaveLength(1);
});

test('stock is theirs where the website counts: the newest count, whichever comes last', async () => {
  const product = (pieces: number, at: string) => ({
    id: 11,
    sku,
    date_modified_gmt: `2026-11-28T${at}`,
    manage_stock: true,
    stock_quantity: pieces,
  });
  await set('website_stock', 'shop');
  const before = await available();
  await took(product(3, '12:00:00'));
  expect(await available()).toBe(before);
  await set('website_stock', 'website');
  await took(product(8, '14:00:00'));
  expect(await available()).toBe(8);
  await took(product(9, '13:00:00'));
  expect(await available()).toBe(8);
  // Wherever words are sorted in another order than by their characters.
  await app.sql('alter table website_messages alter column message_id type text collate "en-x-icu"');
  await took(product(7, '15:00:00'));
  expect(await available()).toBe(7);
  await app.sql('alter table website_messages alter column message_id type text collate "default"');
});

test('where the shop counts, the website is told what is left, once for each change', async () => {
  const push = () => app.call('shop/website/push-stock', 'pushStock');
  await set('website_stock', 'website');
  expect(await push()).toBe(0);
  await set('website_stock', 'shop');
  const everything = await app.sql("select id from variants where inventory_policy <> 'untracked'");
  expect(await push()).toBe(everything.length);
  const left = async () =>
    (
      await app.sql<{ left: number }>(
        `select sum(s.on_hand - s.held - s.allocated)::int as left from stock_levels s join variants v on v.id = s.variant_id where v.sku = $1`,
        [sku],
      )
    )[0]?.left;
  expect(woo.stock(11)).toBe(await left());
  expect(await push()).toBe(0);
  await set('website_acceptance', 'off');
  await shop.checkOut(await shop.readyCart({ variant: await shop.variant(sku) })).expect(201);
  woo.setDown(true);
  expect(await push()).toBe(0);
  woo.setDown(false);
  expect(await push()).toBe(1);
  expect(woo.stock(11)).toBe(await left());
  await app.sql(
    "update website_stock set told_at = now() - interval '25 hours' where variant_id = (select id from variants where sku = $1)",
    [sku],
  );
  expect(await push()).toBe(1);
});

test('a webhook that is forged, or of nobody, is refused; the first one, which asks nothing, is taken', async () => {
  const sold = order();
  for (const signature of ['AAAA', '']) {
    const { body } = await hear(sold, { 'X-WC-Webhook-Signature': signature }).expect(400);
    expect(body.error.details.code).toBe('WEBHOOK_REFUSED');
  }
  const { body } = await hear(sold, {}, 'shopify').expect(404);
  expect(body.error.details.code).toBe('WEBHOOK_UNKNOWN');
  expect(await orderOf(sold.id)).toBeUndefined();
  const path = '/api/integrations/website/webhooks/woocommerce';
  await app.http().post(path).type('form').send('webhook_id=12').expect(200, { received: true });
});
