import { wrongSums } from '../../src/domain/website/order-sums';
import { allowPrivateHosts } from '../../src/integrations/outgoing/address';
import type { PlacedThere } from '../../src/integrations/website/placed-there';
import type { OrderToAccept, WebsiteOrder } from '../../src/integrations/website/website';
import { checkWoo } from '../../src/integrations/website/woocommerce/woo-api';
import { wooStatusOf } from '../../src/integrations/website/woocommerce/woo-order';
import { wooWebsite } from '../../src/integrations/website/woocommerce/woo-website';
import { readNeighbourSettings } from '../../src/settings/neighbour-settings';
import { startWoo } from '../support/woo-double';
import { wooOrderOf } from '../support/woo-orders';

let woo: Awaited<ReturnType<typeof startWoo>>;
beforeEach(async () => {
  allowPrivateHosts(['127.0.0.1']);
  woo = await startWoo([
    { id: 11, sku: 'TEA', stock: 5 },
    { id: 12, sku: 'SHIRT-M', stock: 1, parent: 10 },
    { id: 13, sku: 'HONEY', stock: null },
    { id: 14, sku: 'CHEESE', stock: null, status: 'outofstock' },
    { id: 15, sku: 'BOOK', stock: 0, backorders: true },
    { id: 16, sku: 'A,B', stock: 0 },
  ]);
});
afterEach(() => woo.stop());
afterAll(() => allowPrivateHosts([]));

const inTime = () => AbortSignal.timeout(5_000);
const eur = (amount: number) => ({ amount, currency: 'EUR' });
const site = (settings = woo.settings) => wooWebsite(settings);
const asked = (...lines: [sku: string, quantity: number][]): OrderToAccept => ({
  ...{ id: 'o1', total: eur(1), email: null, country: null },
  lines: lines.map(([sku, quantity]) => ({ sku, name: `The ${sku}`, quantity, total: eur(1) })),
});
const line = (sku: string, change: Partial<WebsiteOrder['lines'][number]> = {}): WebsiteOrder['lines'][number] => ({
  ...{ id: sku, sku, name: `The ${sku}`, quantity: 2, cancelled: 0, sent: 0, returned: 0 },
  ...{ unitPrice: eur(1200), discount: eur(240), tax: eur(360), total: eur(2160), ...change },
});
const order = (change: Partial<WebsiteOrder> = {}): WebsiteOrder => ({
  ...{ id: 'o1', version: 5, number: '000017', reference: null, status: 'placed', paymentStatus: 'paid', fulfilmentStatus: 'unfulfilled' },
  ...{ email: 'olena@example.com', phone: '+380501112233', country: 'UA', language: 'uk', note: null },
  shippingAddress: { firstName: 'Olena', lastName: 'Koval', line1: 'Svobody 1', city: 'Lviv', postalCode: '79000', country: 'UA' },
  billingAddress: null,
  lines: [line('TEA'), line('SHIRT-M', { quantity: 1 }), line('NOT-THERE', { discount: eur(0), tax: eur(0), total: eur(2400) })],
  delivery: { name: 'Courier', tax: eur(80), total: eur(480) },
  totals: { items: eur(7200), discounts: eur(480), delivery: eur(480), tax: eur(800), total: eur(7200) },
  shipments: [],
  placedAt: new Date(Date.now() - 60_000).toISOString(),
  ...change,
});

describe('asked whether it takes an order', () => {
  test.each<[[string, number][], boolean]>([
    [
      [
        ['TEA', 5],
        ['HONEY', 99],
      ],
      true,
    ],
    [[['TEA', 6]], false],
    [
      [
        ['TEA', 3],
        ['TEA', 3],
      ],
      false,
    ],
    [[['SHIRT-M', 2]], false],
    [[['CHEESE', 1]], false],
    [[['BOOK', 3]], true],
    [[['A,B', 1]], false],
    [[['NOT-THERE', 9]], true],
  ])('%j: %s', async (lines, accepted) => {
    expect((await site().acceptOrder(asked(...lines), inTime())).accepted).toBe(accepted);
  });

  test('an outage and an answer that makes no sense are thrown', async () => {
    woo.setDown(true);
    await expect(site().acceptOrder(asked(['TEA', 1]), inTime())).rejects.toMatchObject({ name: 'IntegrationError', retryable: true });
  });
});

describe('told of an order', () => {
  test('makes one, with the amounts without tax, and what it does not sell as a fee', async () => {
    const told = await site().pushOrder?.(order(), inTime());
    const [made, ...others] = woo.orders();
    expect([told, others]).toEqual([{ reference: String(made?.id) }, []]);
    expect(made).toMatchObject({
      status: 'processing',
      currency: 'EUR',
      billing: { first_name: 'Olena', postcode: '79000', country: 'UA', email: 'olena@example.com' },
      line_items: [
        { sku: 'TEA', quantity: 2, subtotal: '20.00', total: '18.00' },
        { sku: 'SHIRT-M', quantity: 1, subtotal: '20.00', total: '18.00' },
      ],
      fee_lines: [{ name: '2 × The NOT-THERE (NOT-THERE)', total: '24.00' }],
      shipping_lines: [{ method_title: 'Courier', total: '4.00' }],
    });
  });

  test('once: also where it made it and nobody heard, and told again it changes the one there is', async () => {
    woo.setDying(true);
    await expect(site().pushOrder?.(order(), inTime())).rejects.toMatchObject({ retryable: true });
    woo.setDying(false);
    const again = await site().pushOrder?.(order({ version: 6, fulfilmentStatus: 'fulfilled' }), inTime());
    expect(woo.orders()).toMatchObject([{ id: Number(again?.reference), status: 'completed' }]);

    const { reference } = again ?? {};
    woo.calls();
    await site().pushOrder?.(order({ reference: reference ?? null, version: 7, status: 'cancelled' }), inTime());
    expect(woo.calls()).toEqual([`GET /wp-json/wc/v3/orders/${reference}`, `PUT /wp-json/wc/v3/orders/${reference}`]);
    // An older one that comes late changes nothing.
    await site().pushOrder?.(order({ reference: reference ?? null, version: 6 }), inTime());
    expect(woo.orders()).toMatchObject([{ status: 'cancelled' }]);
  });

  test('finds its own among thousands made since', async () => {
    const placedAt = new Date(Date.now() - 60_000).toISOString();
    // It was away for days, and has sold since.
    woo.fill(2_100);
    woo.setDying(true);
    await expect(site().pushOrder?.(order({ placedAt }), inTime())).rejects.toMatchObject({ retryable: true });
    woo.setDying(false);
    await site().pushOrder?.(order({ placedAt }), inTime());
    expect(woo.orders()).toHaveLength(2_101);
  });

  test('of somebody who left no e-mail is taken; told to forget who ordered, it has none of it, of orders of the shop alone', async () => {
    await site().pushOrder?.(order({ email: null, note: 'Ring twice' }), inTime());
    const { id: mine } = woo.orders()[0] ?? {};
    const forget = (asked: object) =>
      site().forgetOrder?.({ id: 'o1', reference: null, placedAt: new Date(Date.now() - 60_000).toISOString(), ...asked }, inTime());
    for (const asked of [{ id: 'o2', reference: String(mine) }, { id: 'o2' }, { reference: '9999' }, { placedAt: null }])
      await forget(asked);
    expect(woo.orders()).toMatchObject([{ billing: { last_name: 'Koval', phone: '+380501112233' } }]);
    await forget({});
    const [{ billing, ...left } = { billing: {} }] = woo.orders();
    expect(Object.values(billing).filter(Boolean)).toEqual([]);
    expect(JSON.stringify(left)).not.toMatch(/Olena|Koval|Svobody|Lviv|Ring|79000/);
    expect(woo.orders()).toMatchObject([{ status: 'processing', line_items: [{ sku: 'TEA' }, { sku: 'SHIRT-M' }] }]);
  });

  test('what it refuses as it stands is for good, and says why; a key that opens nothing is mended', async () => {
    const wrong = site().pushOrder?.(order({ email: 'nobody' }), inTime());
    await expect(wrong).rejects.toMatchObject({ retryable: false, message: expect.stringContaining('Invalid billing email address') });
    const closed = site({ ...woo.settings, secret: `cs_${'0'.repeat(40)}` }).pushOrder?.(order(), inTime());
    await expect(closed).rejects.toMatchObject({ retryable: true, message: expect.stringContaining('401') });
  });
});

test.each([
  [{ status: 'placed', paymentStatus: 'paid', fulfilmentStatus: 'unfulfilled' }, 'processing'],
  [{ status: 'placed', paymentStatus: 'unpaid', fulfilmentStatus: 'unfulfilled' }, 'on-hold'],
  [{ status: 'placed', paymentStatus: 'disputed', fulfilmentStatus: 'unfulfilled' }, 'on-hold'],
  [{ status: 'placed', paymentStatus: 'unpaid', fulfilmentStatus: 'fulfilled' }, 'completed'],
  [{ status: 'completed', paymentStatus: 'paid', fulfilmentStatus: 'delivered' }, 'completed'],
  [{ status: 'cancelled', paymentStatus: 'unpaid', fulfilmentStatus: 'unfulfilled' }, 'cancelled'],
  [{ status: 'cancelled', paymentStatus: 'refunded', fulfilmentStatus: 'unfulfilled' }, 'refunded'],
])('%j is %s there', (state, expected) => {
  expect(wooStatusOf(state)).toBe(expected);
});

test('is told what is left, products and variations in their batches, and says what it did not take', async () => {
  const push = (...levels: [sku: string, available: number][]) =>
    site().pushStock?.(
      levels.map(([sku, available]) => ({ sku, available })),
      inTime(),
    );
  expect(await push(['TEA', 9], ['SHIRT-M', 4], ['NOT-THERE', 1], ['HONEY', 2])).toEqual([]);
  expect([woo.stock(11), woo.stock(12), woo.stock(13)]).toEqual([9, 4, 2]);
  expect(woo.calls().filter((call) => call.startsWith('POST'))).toEqual([
    'POST /wp-json/wc/v3/products/batch',
    'POST /wp-json/wc/v3/products/10/variations/batch',
  ]);
});

test('says before it is saved whether the key opens orders', async () => {
  expect(await checkWoo(woo.settings, inTime())).toEqual({ account: new URL(woo.settings.url).host });
  await expect(checkWoo({ ...woo.settings, key: `ck_${'0'.repeat(40)}` }, inTime())).rejects.toMatchObject({ retryable: false });
  woo.setDown(true);
  await expect(checkWoo(woo.settings, inTime())).rejects.toMatchObject({ retryable: true });
});

test('is made of an address and a whole key', () => {
  const given = {
    WOOCOMMERCE_URL: 'https://shop.example/',
    WOOCOMMERCE_KEY: `ck_${'1'.repeat(40)}`,
    WOOCOMMERCE_SECRET: `cs_${'2'.repeat(40)}`,
  };
  expect(readNeighbourSettings(given).website.woocommerce?.settings).toMatchObject({ url: 'https://shop.example' });
  expect(readNeighbourSettings({ ...given, WOOCOMMERCE_SECRET: 'cs_1' }).issues).toMatchObject([{ path: ['WOOCOMMERCE_SECRET'] }]);
});

describe('a webhook', () => {
  const news = (body: object, headers?: object) => {
    const sent = woo.webhook(body);
    const small = Object.fromEntries(
      Object.entries({ ...sent.headers, ...headers }).map(([name, value]) => [name.toLowerCase(), String(value)]),
    );
    return site().newsOf?.({ body: sent.text, headers: small, now: new Date() });
  };

  test('of an order says what was sold, in whole cents that add up, whatever is between goods and total', () => {
    const told = news(wooOrderOf('TEA'));
    expect(told).toMatchObject({ is: 'order', about: 'order 901', externalId: '901', ownId: null, step: 'open', isPaid: true });
    const { placed } = told as { placed: PlacedThere };
    expect(placed).toMatchObject({
      ...{ id: '901', currency: 'EUR', email: 'taras@example.com', note: 'Ring twice', total: 5118, taxIncluded: true },
      lines: [{ sku: 'TEA', name: 'Linen shirt', quantity: 3, unitPrice: 1367, discount: 206, tax: 728, total: 3895 }],
      // Delivery, the fee, and their tax.
      delivery: { name: 'DPD', tax: 184, total: 1223 },
      shippingAddress: { firstName: 'Taras', line1: 'Nowa 1', city: 'Kraków', postalCode: '30-001', country: 'PL' },
      payment: { status: 'paid', method: 'Card', reference: 'ch_1' },
    });
    expect(wrongSums({ ...placed, delivery: placed.delivery ?? null })).toEqual([]);
  });

  test.each([
    ['less is paid than the goods cost', { total: '30.00', shipping_lines: [] }],
    ['nothing is paid', { total: '0.00', shipping_lines: [] }],
    ['nothing is between', { total: '38.95', shipping_lines: [] }],
  ])('of an order adds up where %s', (_name, change) => {
    const { placed } = news(wooOrderOf('TEA', change)) as { placed: PlacedThere };
    expect(wrongSums({ ...placed, delivery: placed.delivery ?? null })).toEqual([]);
  });

  test.each([
    ['pending', 'nothing'],
    ['failed', 'nothing'],
    ['checkout-draft', 'nothing'],
    ['toString', 'nothing'],
    ['on-hold', 'order'],
    ['completed', 'order'],
  ])('of an order that is %s says %s', (status, is) => {
    expect(news(wooOrderOf('TEA', { status }))).toMatchObject({ is });
  });

  test('of an order of the shop says whose it is, of a product how many are left, of anything else nothing', () => {
    expect(news(wooOrderOf('TEA', { meta_data: [{ key: '_storekeeper_order', value: 'o1' }] }))).toMatchObject({ ownId: 'o1' });
    const product = { id: 11, sku: 'TEA', date_modified_gmt: '2026-11-28T10:00:00', manage_stock: true, stock_quantity: 7, name: 'Tea' };
    expect(news(product)).toEqual({ is: 'stock', about: 'product 11', changedAt: '2026-11-28T10:00:00', sku: 'TEA', available: 7 });
    expect(news({ ...product, stock_quantity: -2 })).toMatchObject({ available: 0 });
    expect([news({ ...product, manage_stock: false }), news({ ...product, sku: '' }), news({ id: 1, code: 'SUMMER' })]).toEqual(
      [1, 2, 3].map(() => ({ is: 'nothing' })),
    );
  });

  test('is refused with another signature, or none; only the first, which asks nothing, has none', () => {
    expect(() => news({}, { 'X-WC-Webhook-Signature': 'AAAA' })).toThrow('The signature does not match');
    expect(() => news({}, { 'X-WC-Webhook-Signature': '' })).toThrow('The signature does not match');
    expect(site().newsOf?.({ body: 'webhook_id=7', headers: {}, now: new Date() })).toEqual({ is: 'nothing' });
  });
});
