import { useApp } from '../support/app';
import { lvivAddress, shopping } from '../support/shopping';
import { signedWebsite } from '../support/signed-website';
import { signInAsOwner, type Staff } from '../support/staff';
import { wrongBooks } from '../support/stock';

const app = useApp('demo');
const shop = shopping(app);
const website = signedWebsite(app);
const { send } = website;
beforeAll(() => website.connect());
afterAll(() => app.call('shop/store/store-settings', 'forgetStoreSettings'));

const owns = async (what: string, owner: 'shop' | 'website' | null) => {
  await app.sql(`update store_settings set website_${what} = $1`, [owner]);
  await app.call('shop/store/store-settings', 'forgetStoreSettings');
};
const refusal = ({ body }: { body: { error: { details: object } } }) => body.error.details;
const sku = 'PLN-SHR-LIN-M';
const other = 'PLN-SHR-LIN-L';
const level = async (of: string, location: string) => {
  const [row] = await app.sql<{ on_hand: number; promised: number }>(
    `select s.on_hand, s.held + s.allocated as promised from stock_levels s join variants v on v.id = s.variant_id
       join stock_locations l on l.id = s.location_id where v.sku = $1 and l.code = $2`,
    [of, location],
  );
  return row;
};
const messages = () => app.sql('select message_id from website_messages order by received_at, message_id');

describe('a message', () => {
  const message = { rows: [{ sku, location: 'lviv', onHand: 31 }] };
  beforeAll(() => owns('stock', 'website'));

  test.each([
    ['six minutes old', { minutesAgo: 6 }],
    ['of in six minutes', { minutesAgo: -6 }],
    ['that somebody else signed', { secret: `whsec_${Buffer.alloc(32, 8).toString('base64')}` }],
  ])('%s is refused, and nothing is kept of it', async (_name, sent) => {
    const before = [await level(sku, 'lviv'), await messages()];
    expect(refusal(await send('stock', message, sent).expect(400))).toMatchObject({ code: 'WEBHOOK_REFUSED' });
    expect([await level(sku, 'lviv'), await messages()]).toEqual(before);
  });

  test('that comes again is done once, and answered as the first time', async () => {
    const first = await send('stock', message, { id: 'once' }).expect(200);
    await app.sql(`update stock_levels s set on_hand = 5 from variants v where v.id = s.variant_id and v.sku = $1`, [sku]);
    const again = await send('stock', message, { id: 'once' }).expect(200);
    expect(again.body).toEqual(first.body);
    expect(await level(sku, 'lviv')).toMatchObject({ on_hand: 5 });
    expect(refusal(await send('stock', { rows: [{ sku, location: 'lviv', onHand: 1 }] }, { id: 'once' }).expect(422))).toMatchObject({
      code: 'MESSAGE_ID_REUSED',
    });
    expect(refusal(await send('prices', { rows: [{ sku, list: 'base-eur', amount: 1 }] }, { id: 'once' }).expect(422))).toMatchObject({
      code: 'MESSAGE_ID_REUSED',
    });
  });

  test('that comes twice at once is done once', async () => {
    const moves = () => app.sql("select id from stock_movements where actor = 'machine:signed-http'");
    const before = (await moves()).length;
    const twice = { rows: [{ sku, location: 'lviv', onHand: 32 }] };
    const answers = await Promise.all([1, 2, 3].map(() => send('stock', twice, { id: 'at-once' })));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect((await moves()).length - before).toBe(1);
  });

  test('that was refused may come again under its id once it can be done', async () => {
    await owns('stock', 'shop');
    expect(refusal(await send('stock', message, { id: 'later' }).expect(409))).toEqual({ code: 'WEBSITE_NOT_OWNER', what: 'stock' });
    await owns('stock', 'website');
    await send('stock', message, { id: 'later' }).expect(200);
    expect(await level(sku, 'lviv')).toMatchObject({ on_hand: 31 });
  });

  test('is forgotten after some months', async () => {
    await send('stock', message, { id: 'old' }).expect(200);
    await app.sql("update website_messages set received_at = now() - interval '91 days' where message_id = 'old'");
    await app.sql("update website_messages set received_at = now() - interval '89 days' where message_id = 'later'");
    await app.call('bootstrap/jobs', 'runNow', 'sweep-website-messages');
    await app.doJobs();
    const left = (await messages()).map(({ message_id: id }) => id);
    expect([left.includes('old'), left.includes('later')]).toEqual([false, true]);
  });
});

describe('stock', () => {
  beforeAll(() => owns('stock', 'website'));

  test('is what lies there, or what can still be sold beside what was promised; without a location, where orders are taken from', async () => {
    const cart = await shop.readyCart({ variant: await shop.variant(sku), quantity: 2 });
    await shop.checkOut(cart).expect(201);
    const { body } = await send('stock', {
      rows: [
        { sku, available: 10 },
        { sku, location: 'warsaw', onHand: 4 },
      ],
    }).expect(200);
    expect(body.rows).toEqual([0, 1].map((row) => ({ row, done: true, code: null, field: null, message: null })));
    expect(await level(sku, 'lviv')).toEqual({ on_hand: 12, promised: 2 });
    expect(await level(sku, 'warsaw')).toEqual({ on_hand: 4, promised: 0 });
    const moved = await app.sql(
      "select kind, actor from stock_movements where sku = $1 and actor like 'machine%' order by id desc limit 1",
      [sku],
    );
    expect(moved).toEqual([{ kind: 'stocktake', actor: 'machine:signed-http' }]);
    expect(await wrongBooks(app)).toEqual([]);
  });

  test('of rows that cannot be done is refused as a whole, or row by row', async () => {
    const rows = [
      { sku, location: 'lviv', onHand: 20 },
      { sku: 'NOBODY', location: 'lviv', onHand: 1 },
      { sku, location: 'nowhere', onHand: 1 },
    ];
    expect(refusal(await send('stock', { rows }).expect(422))).toMatchObject({
      code: 'VARIANT_UNKNOWN',
      issues: [{ path: ['rows', 1, 'sku'] }, { path: ['rows', 2, 'location'], code: 'LOCATION_UNKNOWN' }],
    });
    const { body } = await send('stock', { mode: 'each', rows }).expect(200);
    expect(body.rows).toMatchObject([{ done: true }, { done: false, code: 'VARIANT_UNKNOWN' }, { done: false, code: 'LOCATION_UNKNOWN' }]);
    expect(await level(sku, 'lviv')).toMatchObject({ on_hand: 20 });
  });

  test.each([
    [{ sku }, 'onHand'],
    [{ sku, onHand: 1, available: 1 }, 'onHand'],
    [{ sku, onHand: -1 }, 'onHand'],
    [{ sku, onHand: 1.5 }, 'onHand'],
    [{ sku: '', onHand: 1 }, 'sku'],
  ])('that makes no sense is refused: %j', async (row, field) => {
    expect(refusal(await send('stock', { rows: [row] }).expect(400))).toMatchObject({ issues: [{ path: ['rows', 0, field] }] });
  });

  test('that is told twice of one place is refused', async () => {
    const rows = [
      { sku, onHand: 1 },
      { sku, location: 'lviv', onHand: 2 },
    ];
    expect(refusal(await send('stock', { rows }).expect(422))).toMatchObject({ code: 'LOCATION_AMBIGUOUS', location: 'lviv' });
  });
});

describe('prices', () => {
  const price = async () =>
    (
      await app.sql<{ amount: string }>(
        `select p.amount from prices p join variants v on v.id = p.variant_id join price_lists l on l.id = p.price_list_id
          where v.sku = $1 and l.code = 'base-eur' and p.min_quantity = 1`,
        [sku],
      )
    )[0]?.amount;
  const rows = [{ sku, list: 'base-eur', amount: 4321 }];

  test('are taken where the website sets them, and told as any other change', async () => {
    await owns('prices', null);
    expect(refusal(await send('prices', { rows }).expect(409))).toEqual({ code: 'WEBSITE_NOT_OWNER', what: 'prices' });
    await owns('prices', 'website');
    await send('prices', { rows }).expect(200);
    expect(await price()).toBe('4321');
    const [told] = await app.sql("select payload from event_log where type = 'variant.changed' order by seq desc limit 1");
    expect(told).toMatchObject({ payload: { fields: ['prices'], by: { name: 'signed-http' } } });
  });

  test('of a list nobody knows are refused', async () => {
    expect(refusal(await send('prices', { rows: [{ sku, list: 'gold', amount: 1 }] }).expect(422))).toMatchObject({
      code: 'PRICE_LIST_UNKNOWN',
    });
  });
});

describe('products', () => {
  const texts = async (state: 'draft' | 'published') =>
    (
      await app.sql<{ locale: string; name: string; description: string | null }>(
        `select distinct p.locale, p.name, p.description from products p
          where p.document_id = (select q.document_id from variants v join variants_product_lnk l on l.variant_id = v.id
                                   join products q on q.id = l.product_id where v.sku = $1 limit 1)
            and (p.published_at is null) = $2 and p.locale = 'en' order by p.locale`,
        [sku, state === 'draft'],
      )
    )[0];

  test('are called as the website says, field by field, and customers see it; another language stays', async () => {
    const rows = [{ sku, name: 'Linen of the meadow' }];
    expect(refusal(await send('products', { rows }).expect(409))).toEqual({ code: 'WEBSITE_NOT_OWNER', what: 'names' });
    await owns('names', 'website');
    const before = await texts('published');
    await send('products', { rows }).expect(200);
    expect(await texts('published')).toEqual({ ...before, name: 'Linen of the meadow' });
    expect(refusal(await send('products', { rows: [{ sku, description: 'Soft' }] }).expect(409))).toMatchObject({ what: 'descriptions' });
    await owns('descriptions', 'website');
    await send('products', { rows: [{ sku, description: 'Soft' }] }).expect(200);
    expect(await texts('published')).toMatchObject({ name: 'Linen of the meadow', description: 'Soft' });
    const [told] = await app.sql("select payload from event_log where type = 'product.changed' order by seq desc limit 1");
    expect(told).toMatchObject({ payload: { by: { name: 'signed-http' } } });
  });

  test('that say so already are not changed; while staff are at work on one, it waits in their draft', async () => {
    const changes = () => app.sql("select 1 from event_log where type = 'product.changed'");
    const before = (await changes()).length;
    await send('products', { rows: [{ sku, description: 'Soft' }] }).expect(200);
    expect((await changes()).length).toBe(before);
    await app.sql(
      "update products set updated_at = now() at time zone 'utc' + interval '1 minute' where name = 'Linen of the meadow' and published_at is null",
    );
    await send('products', { rows: [{ sku, description: 'Softer' }] }).expect(200);
    expect([(await texts('draft'))?.description, (await texts('published'))?.description]).toEqual(['Softer', 'Soft']);
  });

  test.each([
    [{ sku: 'NOBODY', name: 'x' }, 422, { code: 'VARIANT_UNKNOWN', issues: [{ path: ['rows', 0, 'sku'] }] }],
    [{ sku, language: 'fr', name: 'x' }, 400, { code: 'CONTENT_INVALID', field: 'rows[0].language' }],
    [{ sku }, 400, { issues: [{ path: ['rows', 0, 'name'] }] }],
    [{ sku, name: '' }, 400, { issues: [{ path: ['rows', 0, 'name'] }] }],
  ])('of which a row cannot be done are refused, naming it: %j', async (row, code, details) => {
    expect(refusal(await send('products', { rows: [row] }).expect(code))).toMatchObject(details);
  });
});

describe('an order of the website', () => {
  let made = 0;
  const order = (change: object = {}) => ({
    id: `site-${(made += 1)}`,
    currency: 'EUR',
    email: 'taras@example.com',
    lines: [
      { sku, quantity: 2, unitPrice: 1000, discount: 101, tax: 300, taxBasisPoints: 2000, total: 1899 },
      { sku: other, name: 'As it was sold there', quantity: 1, unitPrice: 250, total: 250 },
    ],
    shippingAddress: lvivAddress,
    delivery: { name: 'Nova Poshta', total: 400 },
    total: 2549,
    payment: { status: 'paid', method: 'card', reference: 'pi_1' },
    ...change,
  });
  const place = async (change: object = {}) => (await send('orders', order(change)).expect(200)).body;
  const status = (message: object) => send('order-status', message);
  const staffView = async (id: string) => (await owner.get(`/storekeeper/orders/${id}`).expect(200)).body.data;
  const put = async (of: string, onHand: number) =>
    send('stock', { rows: ['lviv', 'warsaw'].map((location) => ({ sku: of, location, onHand: location === 'lviv' ? onHand : 0 })) }).expect(
      200,
    );
  let owner: Staff;
  beforeAll(async () => {
    owner = await signInAsOwner(app);
    await owns('stock', 'website');
  });
  // Whatever waits of these goods goes back.
  beforeEach(async () => {
    const waiting = await app.sql<{ id: string }>(
      `select distinct o.document_id as id from orders o join order_lines l on l.order_id = o.id
        where o.order_status = 'placed' and o.fulfilment_status = 'unfulfilled' and l.sku = any($1) order by 1`,
      [[sku, other]],
    );
    for (const { id } of waiting) await status({ status: 'cancelled', order: { id } }).expect(200);
    await Promise.all([put(sku, 10), put(other, 10)]);
  });

  test('keeps its prices, has a number and stock, and its payment stands in the ledger', async () => {
    const taken = await place();
    expect(taken).toEqual({ order: expect.any(String), number: expect.any(String), shortages: [] });
    const view = await staffView(taken.order);
    const eur = (amount: number) => ({ amount, currency: 'EUR' });
    expect(view).toMatchObject({
      number: taken.number,
      status: 'placed',
      paymentStatus: 'paid',
      totals: { items: eur(2250), discounts: eur(101), delivery: eur(400), tax: eur(300), total: eur(2549) },
      lines: [
        { sku, quantity: 2, unitPrice: eur(1000), tax: eur(300), total: eur(1899) },
        { sku: other, name: 'As it was sold there', total: eur(250) },
      ],
      delivery: { name: 'Nova Poshta', total: eur(400) },
      payments: [{ provider: 'external', status: 'paid', captured: eur(2549) }],
      timeline: [{ type: 'order.placed', actor: 'machine', by: 'signed-http' }],
      owed: eur(0),
      refundable: eur(2549),
    });
    const ledger = await app.sql(
      `select e.type, e.amount_minor, e.source, e.provider_reference from payment_events e join payments p on p.id = e.payment_id
         join orders o on o.id = p.order_id where o.document_id = $1`,
      [taken.order],
    );
    expect(ledger).toEqual([{ type: 'captured', amount_minor: '2549', source: 'website', provider_reference: 'pi_1' }]);
    expect(await level(sku, 'lviv')).toEqual({ on_hand: 10, promised: 2 });
    expect(await wrongBooks(app)).toEqual([]);
    expect(await app.sql('select type from event_log where aggregate_id = $1', [taken.order])).toEqual([{ type: 'order.placed' }]);
  });

  test('is one order, whatever messages tell of it, also at once; another under its id is the first', async () => {
    const message = order();
    const answers = await Promise.all([1, 2, 3].map(() => send('orders', message)));
    expect(answers.map(({ status: code }) => code)).toEqual([200, 200, 200]);
    const ids = new Set(answers.map(({ body }) => body.order));
    expect(ids.size).toBe(1);
    expect(await app.sql('select known_version > 0 as known from website_orders where external_id = $1', [message.id])).toEqual([
      { known: true },
    ]);
    expect(await level(sku, 'lviv')).toMatchObject({ promised: 2 });
  });

  test('that sold more than there is, is taken all the same: the rest is owed, and staff are told', async () => {
    const lines = [{ sku, quantity: 12, unitPrice: 100, total: 1200 }];
    const taken = await place({ lines, delivery: undefined, total: 1200 });
    expect(taken.shortages).toEqual([{ sku, wanted: 12, left: 10 }]);
    expect(await level(sku, 'lviv')).toEqual({ on_hand: 10, promised: 12 });
    expect(await wrongBooks(app)).toEqual([]);
    const alerts = await app.sql('select kind, order_number, details from staff_alerts where order_document_id = $1', [taken.order]);
    expect(alerts).toEqual([
      { kind: 'website_shortage', order_number: taken.number, details: { shortages: [{ sku, wanted: 12, left: 10 }] } },
    ]);
    // What is owed is sent once it came in.
    const refused = await status({ status: 'shipped', order: { id: taken.order } }).expect(422);
    expect(refusal(refused)).toMatchObject({ code: 'STOCK_TOO_LOW' });
    await put(sku, 12);
    await status({ status: 'shipped', order: { id: taken.order } }).expect(200);
    expect(await level(sku, 'lviv')).toEqual({ on_hand: 0, promised: 0 });
  });

  test('of what lies nowhere is owed too', async () => {
    const small = 'PLN-SHR-LIN-S';
    await app.sql('delete from stock_levels using variants v where v.id = variant_id and v.sku = $1', [small]);
    const lines = [{ sku: small, quantity: 1, unitPrice: 100, total: 100 }];
    expect((await place({ lines, delivery: undefined, total: 100 })).shortages).toEqual([{ sku: small, wanted: 1, left: 0 }]);
    expect(await level(small, 'lviv')).toEqual({ on_hand: 0, promised: 1 });
  });

  test.each([
    [
      'an SKU nobody knows',
      {
        lines: [
          { sku, quantity: 1, unitPrice: 1, total: 1 },
          { sku: 'NOBODY', quantity: 1, unitPrice: 1, total: 1 },
        ],
        total: 402,
      },
      'VARIANT_UNKNOWN',
      ['lines', 1, 'sku'],
    ],
    ['a total that does not add up', { total: 2550 }, 'WEBSITE_ORDER_INVALID', ['total']],
    [
      'a line that does not',
      { lines: [{ sku, quantity: 2, unitPrice: 1000, total: 1999 }], total: 2399 },
      'WEBSITE_ORDER_INVALID',
      ['lines', 0, 'total'],
    ],
  ])('with %s is refused, naming where, and nothing of it is there', async (_name, change, code, path) => {
    const before = await app.sql('select count(*)::int as count from orders');
    const id = `msg-${String(path)}`;
    expect(refusal(await send('orders', order(change), { id }).expect(422))).toMatchObject({ code, issues: [{ path }] });
    expect(await app.sql('select count(*)::int as count from orders')).toEqual(before);
    expect(await level(sku, 'lviv')).toMatchObject({ promised: 0 });
    expect((await messages()).map(({ message_id: one }) => one)).not.toContain(id);
  });

  test('in a currency that is none is refused', async () => {
    expect(refusal(await send('orders', order({ currency: 'XXQ' })).expect(422))).toMatchObject({
      code: 'WEBSITE_ORDER_INVALID',
      issues: [{ path: ['currency'] }],
    });
  });

  test.each([
    ['lines', []],
    ['id', ''],
    ['email', 'nobody'],
    ['total', -1],
    ['payment', { status: 'maybe' }],
    ['shippingAddress', { ...lvivAddress, country: 'XX' }],
    ['unknown', 1],
  ])('with a %s that makes no sense is refused: %j', async (field, value) => {
    const { issues } = refusal(await send('orders', order({ [field]: value })).expect(400)) as { issues: { path: string[] }[] };
    expect(issues[0]?.path[0]).toBe(field);
  });

  test('is not mailed about by the shop, which mails about its own: the website does that', async () => {
    const mailed = async () => {
      await app.call('bootstrap/jobs', 'runNow', 'mail-orders');
      await app.doJobs();
      return (await app.mails()).map(({ subject, text }) => `${subject} ${text}`).join();
    };
    await mailed();
    const { number } = await place();
    const { order: own } = (await shop.checkOut(await shop.readyCart()).expect(201)).body.data;
    const texts = await mailed();
    expect([texts.includes(own.number), texts.includes(number)]).toEqual([true, false]);
  });

  test('is known there as far as the website did it, and not what the shop did in between', async () => {
    const { order: id } = await place();
    const isKnown = async () =>
      (
        await app.sql<{ known: boolean }>(
          `select known_version = (select max(seq) from event_log where aggregate_id = $1) as known from website_orders where order_document_id = $1`,
          [id],
        )
      )[0]?.known;
    expect(await isKnown()).toBe(true);
    await status({ status: 'shipped', order: { id }, lines: [{ sku, quantity: 1 }] }).expect(200);
    expect(await isKnown()).toBe(true);
    await owner.post(`/storekeeper/orders/${id}/ship`, {}).expect(200);
    expect(await isKnown()).toBe(false);
    await status({ status: 'delivered', order: { id } }).expect(200);
    expect(await isKnown()).toBe(false);
  });

  test('that was cancelled there gives its stock back, and its money as the website gave it', async () => {
    const message = order();
    const { order: id } = (await send('orders', message).expect(200)).body;
    const said = { status: 'cancelled', order: { externalId: message.id }, reason: 'The customer called' };
    expect((await status(said).expect(200)).body).toEqual({
      order: id,
      status: 'cancelled',
      paymentStatus: 'paid',
      fulfilmentStatus: 'unfulfilled',
    });
    await app.doJobs();
    expect(await staffView(id)).toMatchObject({
      status: 'cancelled',
      paymentStatus: 'refunded',
      payments: [{ provider: 'external', refunded: { amount: 2549 } }],
    });
    expect(await level(sku, 'lviv')).toEqual({ on_hand: 10, promised: 0 });
    expect(refusal(await status(said).expect(409))).toMatchObject({ code: 'ORDER_ILLEGAL_TRANSITION' });
  });

  test('is sent in part and whole, arrives, and is paid at the door', async () => {
    const { order: id } = await place({ payment: { status: 'pending', method: 'cash' } });
    expect(await staffView(id)).toMatchObject({ paymentStatus: 'unpaid', owed: { amount: 2549 } });
    const of = { order: { id } };
    const first = { ...of, status: 'shipped', lines: [{ sku, quantity: 1 }], carrier: 'DHL', trackingNumber: 'A1' };
    expect((await status(first).expect(200)).body).toMatchObject({ fulfilmentStatus: 'partially_fulfilled' });
    expect(refusal(await status({ ...first, lines: [{ sku, quantity: 2 }] }).expect(422))).toMatchObject({
      code: 'QUANTITY_TOO_LARGE',
      left: 1,
    });
    expect(refusal(await status({ ...first, lines: [{ sku: 'NOBODY', quantity: 1 }] }).expect(422))).toMatchObject({
      code: 'LINE_UNKNOWN',
    });
    await status({ ...of, status: 'delivered', trackingNumber: 'A1' }).expect(200);
    expect(refusal(await status({ ...of, status: 'delivered' }).expect(404))).toMatchObject({ code: 'SHIPMENT_NOT_FOUND' });
    await status({ ...of, status: 'shipped' }).expect(200);
    expect((await status({ ...of, status: 'delivered' }).expect(200)).body).toMatchObject({
      fulfilmentStatus: 'delivered',
      paymentStatus: 'unpaid',
    });
    expect(refusal(await status({ ...of, status: 'paid', amount: 2550 }).expect(422))).toMatchObject({
      code: 'PAYMENT_EXCEEDS_DUE',
      left: 2549,
    });
    expect((await status({ ...of, status: 'paid' }).expect(200)).body).toMatchObject({ status: 'completed', paymentStatus: 'paid' });
    expect(await wrongBooks(app)).toEqual([]);
  });

  test('that lies in two places leaves in two parcels, or from where the website says', async () => {
    await send('stock', {
      rows: [
        { sku, location: 'lviv', onHand: 1 },
        { sku, location: 'warsaw', onHand: 1 },
      ],
    }).expect(200);
    const lines = [{ sku, quantity: 2, unitPrice: 100, total: 200 }];
    const { order: id } = await place({ lines, delivery: undefined, total: 200 });
    expect((await status({ status: 'shipped', order: { id } }).expect(200)).body).toMatchObject({ fulfilmentStatus: 'fulfilled' });
    expect((await staffView(id)).shipments).toHaveLength(2);
    expect(await level(sku, 'warsaw')).toEqual({ on_hand: 0, promised: 0 });
  });

  test.each([
    [{ status: 'shipped', order: { id: 'nobody' } }, 'ORDER_NOT_FOUND'],
    [{ status: 'shipped', order: { externalId: 'nobody' } }, 'ORDER_NOT_FOUND'],
  ])('nobody knows is refused: %j', async (message, code) => {
    expect(refusal(await status(message).expect(404))).toMatchObject({ code });
  });

  test.each([
    { status: 'shipped', order: {} },
    { status: 'shipped', order: { id: 'a', externalId: 'b' } },
    { status: 'lost', order: { id: 'a' } },
  ])('of which a message makes no sense, it is refused: %j', async (message) => {
    expect(refusal(await status(message).expect(400))).toMatchObject({ code: 'VALIDATION_FAILED' });
  });

  test('of the shop itself is sent and cancelled in the same way', async () => {
    const cart = await shop.readyCart({ variant: await shop.variant(sku) });
    const { order: placed } = (await shop.checkOut(cart).expect(201)).body.data;
    expect((await status({ status: 'shipped', order: { id: placed.id } }).expect(200)).body).toMatchObject({
      fulfilmentStatus: 'fulfilled',
    });
    expect(refusal(await status({ status: 'cancelled', order: { id: placed.id } }).expect(409))).toMatchObject({
      code: 'ORDER_ILLEGAL_TRANSITION',
    });
  });

  test('has an invoice of what it cost there, and nobody is offered its way to pay at checkout', async () => {
    const { order: id } = await place();
    await app.sql("update store_settings set legal_name = 'Polonyna', legal_address = 'Lviv'");
    await app.call('shop/store/store-settings', 'forgetStoreSettings');
    const { body } = await owner.post(`/storekeeper/orders/${id}/invoice`, {}).expect(200);
    expect(body.data).toMatchObject({ papers: [{ kind: 'invoice', total: { amount: 2549, currency: 'EUR' } }] });
    const refused = await shop.checkOut(await shop.readyCart(), {}, { payment: { provider: 'external' } }).expect(422);
    expect(refusal(refused)).toMatchObject({ code: 'PAYMENT_PROVIDER_UNKNOWN' });
  });
});
