import { useApp } from '../support/app';
import { lvivAddress, operation, shopping } from '../support/shopping';
import { hire, signInAsOwner, type Staff } from '../support/staff';
import { useStripeShop } from '../support/stripe-shop';
import { wrongBooks } from '../support/stock';
import { startWayForPay, type WayForPayDouble } from '../support/wayforpay/wayforpay-double';
import { settingsFor } from '../support/wayforpay/wayforpay-world';

const app = useApp('demo');
const shop = shopping(app);
let staff: Staff;

type Cart = Readonly<{ id: string; totals: { total: { amount: number; currency: string } }; requirements: unknown[] }>;
type Placed = Readonly<{ order: string; link: { url: string; expiresAt: string } | null }>;

beforeAll(async () => {
  staff = await signInAsOwner(app);
});
afterEach(async () => expect(await wrongBooks(app)).toEqual([]));

/** A cart that lacks nothing, put together by staff. */
async function readyCart(currency = 'EUR', by = staff): Promise<Cart> {
  const { body } = await by.post('/storekeeper/carts', { currency, country: 'UA', locale: 'uk' }).expect(200);
  const operate = async (...operations: object[]): Promise<Cart> =>
    (await by.post(`/storekeeper/carts/${body.data.id}/operations`, { operations }).expect(200)).body.data;
  await operate(
    operation('add_line', { variant: await shop.variant(), quantity: 1 }),
    operation('set_contact', { email: 'on.the.phone@example.test' }),
    operation('set_address', { shipping: lvivAddress }),
  );
  const options = (await by.get(`/storekeeper/carts/${body.data.id}/delivery-options`).expect(200)).body.data;
  const offered = options.find(({ reason }: { reason: unknown }) => reason === null);
  return operate(operation('set_delivery', { method: offered.id }));
}
const checkOut = async (cart: Cart, provider: string, by = staff): Promise<Placed> =>
  (await by.post(`/storekeeper/carts/${cart.id}/checkout`, { expectedTotal: cart.totals.total, provider }).expect(200)).body.data;
const read = async (id: string) => (await staff.get(`/storekeeper/orders/${id}`).expect(200)).body.data;

test('an order on the phone is placed with cash, and says who took it', async () => {
  const cart = await readyCart();
  expect(cart.requirements).toEqual([]);
  const { order, link } = await checkOut(cart, 'manual');
  expect(link).toBeNull();
  expect(await read(order)).toMatchObject({ status: 'placed', paymentStatus: 'unpaid', takenBy: expect.stringContaining(' ') });
  // Once more, as when the answer was lost: the same order.
  expect((await checkOut(cart, 'manual')).order).toBe(order);
});

test('a customer’s cart is not opened by staff, and staff’s by no customer', async () => {
  const theirs = await shop.readyCart();
  await staff.post(`/storekeeper/carts/${theirs.id}/operations`, { operations: [operation('set_note', { note: 'x' })] }).expect(404);
  await staff.get(`/storekeeper/carts/${theirs.id}/delivery-options`).expect(404);
  const body = { expectedTotal: theirs.totals.total, provider: 'manual' };
  await staff.post(`/storekeeper/carts/${theirs.id}/checkout`, body).expect(404);
  const ours = await readyCart();
  const { status } = await app.http().get(`/api/carts/${ours.id}`).set('X-Cart-Token', theirs.token);
  expect(status).toBe(404);
});

test('who only reads orders takes none', async () => {
  const { staff: agent } = await hire(app, staff, 'agent-on-the-phone', 'support-agent');
  await agent.post('/storekeeper/carts', {}).expect(403);
  const { status } = await agent.get('/storekeeper/variant-search?q=jacket');
  expect(status).toBe(403);
});

describe('a link to pay on', () => {
  const stripe = useStripeShop(app);
  let bank: WayForPayDouble;
  beforeAll(async () => {
    bank = await startWayForPay();
    await app.provider('wayforpay', settingsFor(bank));
  });
  afterAll(() => bank.stop());
  const page = (path: string) => app.http().get(path).set('Accept-Language', 'uk');
  const pathOf = ({ link }: Placed): string => new URL(link?.url ?? '', app.url).pathname;
  const referenceOf = async (order: string): Promise<string> => {
    const [row] = await app.sql<{ reference: string }>(
      'select p.reference from payments p join orders o on o.id = p.order_id where o.document_id = $1',
      [order],
    );
    return row?.reference ?? '';
  };

  test('leads to the page of the provider, keeps the goods so long, and thanks once it is paid', async () => {
    const placed = await checkOut(await readyCart('UAH'), 'wayforpay');
    const path = pathOf(placed);
    expect(await read(placed.order)).toMatchObject({ status: 'pending_payment' });
    const [{ hours = 0 } = {}] = await app.sql<{ hours: string }>(
      `select extract(epoch from h.expires_at - now() at time zone 'UTC') / 3600 as hours
         from stock_holds h join carts c on c.id = h.cart_id join orders o on o.cart_document_id = c.document_id where o.document_id = $1`,
      [placed.order],
    );
    expect(Number(hours)).toBeGreaterThan(47);

    const shown = await page(path).expect(200).expect('Cache-Control', 'no-store').expect('Referrer-Policy', 'no-referrer');
    expect(shown.text).toContain('Сплатити');
    expect(shown.headers['content-security-policy']).toContain("default-src 'none'");
    const going = await app.http().post(path).redirects(0);
    expect([going.status, going.headers.location]).toEqual([303, expect.stringMatching(/^https:/)]);
    bank.pays(await referenceOf(placed.order));
    expect((await page(path).expect(200)).text).toContain('Дякуємо, сплачено.');
    expect(await read(placed.order)).toMatchObject({ status: 'placed', paymentStatus: 'paid' });
  });

  test('shows the fields of a provider without a page, who may run there and nobody else', async () => {
    const placed = await checkOut(await readyCart(), 'stripe');
    const path = pathOf(placed);
    const { text, headers } = await page(path).expect(200);
    const intent = await referenceOf(placed.order);
    expect(text).toContain(`clientSecret: "${intent}_secret_`);
    expect(text).not.toContain('sk_test_');
    expect(headers['content-security-policy']).toMatch(/script-src 'nonce-[^']+' https:\/\/js\.stripe\.com/);
    stripe.double.customer.pays(intent);
    expect((await page(path).expect(200)).text).toContain('Дякуємо, сплачено.');
    expect(await read(placed.order)).toMatchObject({ status: 'placed', paymentStatus: 'paid' });
  });

  test('another one ends the first, and of an order that is placed none is made without something to pay', async () => {
    const first = await checkOut(await readyCart(), 'stripe');
    const again = (await staff.post(`/storekeeper/orders/${first.order}/payment-link`, { linkHours: 100 }).expect(200)).body.data;
    await page(pathOf(first)).expect(404);
    await page(new URL(again.url, app.url).pathname).expect(200);
    const { order: placed } = await checkOut(await readyCart(), 'manual');
    const unsaid = await staff.post(`/storekeeper/orders/${placed}/payment-link`, {}).expect(422);
    expect(unsaid.body.error.details.code).toBe('PAYMENT_PROVIDER_UNKNOWN');
    await staff.post(`/storekeeper/orders/${placed}/confirm-payment`, {}).expect(200);
    const { body } = await staff.post(`/storekeeper/orders/${placed}/payment-link`, { provider: 'stripe' }).expect(409);
    expect(body.error.details.code).toBe('ORDER_ILLEGAL_TRANSITION');
    await staff.post(`/storekeeper/orders/${first.order}/payment-link`, { linkHours: 1e9 }).expect(400);
  });

  test('is mailed in the language of the order where staff ask for it, and kept nowhere', async () => {
    const cart = await readyCart();
    await app.mails();
    const body = { expectedTotal: cart.totals.total, provider: 'stripe', mailLink: true };
    const placed: Placed & { link: { mailed: boolean } } = (await staff.post(`/storekeeper/carts/${cart.id}/checkout`, body).expect(200))
      .body.data;
    expect(placed.link.mailed).toBe(true);
    const [mail] = await app.mails();
    expect(mail).toMatchObject({ to: 'on.the.phone@example.test', subject: expect.stringMatching(/^Оплата замовлення/) });
    const [, path = ''] = /https?:\/\/[^/]+(\/pay\/[\w-]+)/.exec(mail?.text ?? '') ?? [];
    expect(path).toBe(pathOf(placed));
    const [kept] = await app.sql<{ all: string }>('select json_agg(m)::text as all from order_mails m');
    expect(kept?.all).toContain('payment_link');
    expect(kept?.all).not.toContain(path.slice(5));

    await app.sql("update orders set email = 'gone@refused.test' where document_id = $1", [placed.order]);
    const again = await staff.post(`/storekeeper/orders/${placed.order}/payment-link`, { mailLink: true }).expect(200);
    expect(again.body.data.mailed).toBe(false);
    const { mails } = (await staff.get(`/storekeeper/orders/${placed.order}/mails`).expect(200)).body.data;
    expect(mails).toMatchObject([
      { state: 'failed', failure: 'refused' },
      { kind: 'payment_link', state: 'sent' },
    ]);
    // A link that nobody mails is none of theirs.
    expect((await staff.post(`/storekeeper/orders/${placed.order}/payment-link`, {}).expect(200)).body.data.mailed).toBeNull();
  });

  test('is left to its page: in ten minutes the provider is asked once, and each minute once it has ended', async () => {
    const placed = await checkOut(await readyCart(), 'stripe');
    const intent = await referenceOf(placed.order);
    const asked = () => stripe.double.asked.filter(({ method, path }) => method === 'GET' && path.includes(intent)).length;
    const minutes = async (from: number): Promise<number> => {
      const before = asked();
      for (let minute = from; minute < from + 10; minute += 1)
        await app.call('shop/checkout/resume-checkouts', 'resumeCheckouts', { now: new Date(Date.now() + minute * 60_000) });
      return asked() - before;
    };
    const once = await minutes(1);
    expect(once).toBeGreaterThan(0);
    await app.sql('delete from payment_links where order_id = (select id from orders where document_id = $1)', [placed.order]);
    expect(await minutes(20)).toBe(once * 10);
  });

  test('that has ended takes no money', async () => {
    const placed = await checkOut(await readyCart(), 'stripe');
    await app.sql(
      `update payment_links set expires_at = now() - interval '1 minute' where order_id = (select id from orders where document_id = $1)`,
      [placed.order],
    );
    const { status, text } = await app.http().post(pathOf(placed)).set('Accept-Language', 'uk').redirects(0);
    expect([status, text.includes('Ця сторінка вже недійсна'), text.includes('_secret_')]).toEqual([200, true, false]);
  });

  test('of a provider who does not answer says so, and moves nothing', async () => {
    const placed = await checkOut(await readyCart(), 'stripe');
    stripe.double.setDown(true);
    const { status, text } = await page(pathOf(placed));
    stripe.double.setDown(false);
    expect([status, text.includes('Зараз сплатити неможливо')]).toEqual([200, true]);
    expect(await read(placed.order)).toMatchObject({ status: 'pending_payment' });
  });

  test.each([
    ['nothing', '/pay/'],
    ['a word', '/pay/nobody'],
    ['a long one', `/pay/${'a'.repeat(2_000)}`],
    ['a NUL', '/pay/%00'],
    ['the other direction', '/pay/%E2%80%AE'],
  ])('of nobody says so: %s', async (_, path) => {
    const { status, text } = await page(path);
    expect([status < 500, status >= 400]).toEqual([true, true]);
    expect(text).not.toContain('Сплатити');
  });
});

test('variants are found by SKU, barcode and name, whatever is typed', async () => {
  const found = async (q: string) => (await staff.get(`/storekeeper/variant-search?q=${encodeURIComponent(q)}`).expect(200)).body.data;
  const [{ sku = '' } = {}] = await app.sql<{ sku: string }>('select sku from variants where enabled order by id limit 1');
  expect((await found(sku.toLowerCase()))[0]).toMatchObject({ sku });
  expect(await found('%_\\\'"')).toEqual([]);
  expect(await found('🧵🧵')).toEqual([]);
  await staff.get('/storekeeper/variant-search?q=a').expect(400);
});
