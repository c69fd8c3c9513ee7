import { useApp } from '../support/app';
import { lvivAddress, operation, shopping, type Cart } from '../support/shopping';
import { signInAsOwner, type Staff } from '../support/staff';
import { stockOf, wrongBooks } from '../support/stock';

const app = useApp('demo');
const shop = shopping(app);
let staff: Staff;
beforeAll(async () => {
  staff = await signInAsOwner(app);
});
afterEach(async () => expect(await wrongBooks(app)).toEqual([]));

type Order = Record<string, never> & {
  id: string;
  lines: { id: string; total: { amount: number } }[];
  totals: Record<'total' | 'delivery', { amount: number; currency: string }>;
  shipments: { id: string; status: string }[];
  returnRequests: { id: string; status: string }[];
  setAside: { line: string; location: string; quantity: number }[];
};
type Placed = { cart: Cart; order: Order; variant: string };

async function placed({ quantity = 3, variant }: { quantity?: number; variant?: string } = {}): Promise<Placed> {
  const bought = variant ?? (await shop.variant());
  const cart = await shop.readyCart({ variant: bought, quantity });
  const { body } = await shop.checkOut(cart).expect(201);
  return { cart, order: body.data.order, variant: bought };
}
const asGuest = ({ cart, order }: Placed) => ({
  post: (path: string, data: object = {}) => app.http().post(`/api/orders/${order.id}${path}`).set('X-Cart-Token', cart.token).send(data),
  get: () => app.http().get(`/api/orders/${order.id}`).set('X-Cart-Token', cart.token),
});
/** Staff do something with the order; answers the order as it is then. */
const act = async ({ order }: Placed, path: string, data: object = {}, status = 200): Promise<Order> => {
  const { body } = await staff.post(`/storekeeper/orders/${order.id}${path}`, data).expect(status);
  return status === 200 ? body.data : body.error;
};
const firstLine = ({ order }: Placed) => order.lines[0]?.id ?? '';

describe('an order is cancelled', () => {
  test('by its guest: stock and discounts are free again', async () => {
    const variant = await shop.variant();
    const before = await stockOf(app, variant);
    const cart = await shop.readyCart({ variant, quantity: 2 });
    const withCode = await shop.operate(cart, [operation('apply_code', { code: 'MEADOW5' })]);
    const checkedOut = await shop.checkOut({ ...withCode.body.data, token: cart.token }).expect(201);
    const purchase = { cart, order: checkedOut.body.data.order, variant };

    const { body } = await asGuest(purchase).post('/cancel', { reason: 'Too many' }).expect(200);

    expect(body.data).toMatchObject({ status: 'cancelled', paymentStatus: 'unpaid', actions: [], payments: [{ status: 'cancelled' }] });
    expect(await stockOf(app, variant)).toEqual(before);
    expect(await app.sql('select distinct state from discount_redemptions where order_document_id = $1', [purchase.order.id])).toEqual([
      { state: 'released' },
    ]);
    expect(body.data.timeline.at(-1)).toMatchObject({ type: 'order.cancelled', actor: 'guest' });
  });

  test('once, whoever asks how often', async () => {
    const purchase = await placed();
    await asGuest(purchase).post('/cancel').expect(200);
    const { body } = await asGuest(purchase).post('/cancel').expect(409);

    expect(body.error.details).toMatchObject({ code: 'ORDER_ILLEGAL_TRANSITION', allowed: [] });
    expect((await shop.checkOut(purchase.cart).expect(201)).body.data.order).toMatchObject({ id: purchase.order.id, status: 'cancelled' });
  });

  test('by ten requests at once with one effect', async () => {
    const variant = await shop.variant();
    const before = await stockOf(app, variant);
    const purchase = await placed({ variant });

    const answers = await Promise.all(Array.from({ length: 10 }, () => asGuest(purchase).post('/cancel')));

    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array<number>(9).fill(409)]);
    expect(await stockOf(app, variant)).toEqual(before);
  });

  test('and what was paid goes back', async () => {
    const purchase = await placed();
    await act(purchase, '/confirm-payment');
    const order = await act(purchase, '/cancel', { reason: 'Customer called' });

    expect(order).toMatchObject({
      status: 'cancelled',
      paymentStatus: 'refunded',
      payments: [{ captured: purchase.order.totals.total, refunded: purchase.order.totals.total }],
      refunds: [{ status: 'succeeded', amount: purchase.order.totals.total }],
    });
  });

  test('by nobody else', async () => {
    const purchase = await placed();
    const stranger = await placed();

    const { body } = await app
      .http()
      .post(`/api/orders/${purchase.order.id}/cancel`)
      .set('X-Cart-Token', stranger.cart.token)
      .send({})
      .expect(404);

    expect(body.error.details.code).toBe('ORDER_NOT_FOUND');
    expect((await asGuest(purchase).get().expect(200)).body.data.status).toBe('placed');
  });

  test('not once a piece was sent', async () => {
    const purchase = await placed();
    await act(purchase, '/ship', { lines: [{ line: firstLine(purchase), quantity: 1 }] });

    const { body } = await asGuest(purchase).post('/cancel').expect(409);

    expect(body.error.details.code).toBe('ORDER_ILLEGAL_TRANSITION');
  });
});

describe('an order is sent', () => {
  test('in several parcels, and is completed once all arrived and it is paid', async () => {
    const variant = await shop.variant();
    const before = await stockOf(app, variant);
    const purchase = await placed({ quantity: 3, variant });
    const line = firstLine(purchase);

    const first = await act(purchase, '/ship', {
      lines: [{ line, quantity: 1 }],
      carrier: 'Nova Poshta',
      trackingNumber: '20450',
      trackingUrl: 'https://track.example.com/20450',
    });
    const second = await act(purchase, '/ship');
    expect(first).toMatchObject({
      fulfilmentStatus: 'partially_fulfilled',
      shipments: [{ status: 'shipped', carrier: 'Nova Poshta', trackingNumber: '20450', lines: [{ line, quantity: 1 }] }],
    });
    expect(second).toMatchObject({ fulfilmentStatus: 'fulfilled', lines: [{ fulfilledQuantity: 3 }], setAside: [] });
    expect(await stockOf(app, variant)).toEqual({ ...before, onHand: before.onHand - 3 });

    for (const { id } of second.shipments) await act(purchase, `/shipments/${id}/deliver`);
    const paid = await act(purchase, '/confirm-payment');
    expect(paid).toMatchObject({ status: 'completed', paymentStatus: 'paid', fulfilmentStatus: 'delivered' });
    const { timeline } = (await asGuest(purchase).get().expect(200)).body.data;
    expect(timeline.map(({ type }: { type: string }) => type)).toEqual([
      'order.placed',
      'order.shipped',
      'order.shipped',
      'order.delivered',
      'order.delivered',
      'order.payment_confirmed',
      'order.completed',
    ]);
  });

  test('never more than was bought, by two people at once', async () => {
    const purchase = await placed({ quantity: 2 });
    const lines = [{ line: firstLine(purchase), quantity: 2 }];

    const answers = await Promise.all([1, 2, 3].map(() => staff.post(`/storekeeper/orders/${purchase.order.id}/ship`, { lines })));

    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
  });

  test('by the sum of a line that is named twice', async () => {
    const variant = await shop.variant();
    const [one, other] = await app.sql<{ id: string; row: number }>(
      'select l.document_id as id, l.id as row from stock_locations l where l.enabled order by l.priority limit 2',
    );
    const purchase = await placed({ quantity: 3, variant });
    const neighbour = await placed({ quantity: 2, variant });
    const [line] = purchase.order.lines;
    const before = await stockOf(app, variant);
    const { setAside } = await act(purchase, '/confirm-payment', { amount: 1 });
    const place = setAside[0]?.location;
    expect([one?.id, other?.id]).toContain(place);

    await act(purchase, '/ship', { location: place, lines: Array(4).fill({ line: line?.id, quantity: 1 }) }, 422);
    const sent = await act(purchase, '/ship', { location: place, lines: Array(2).fill({ line: line?.id, quantity: 1 }) });
    expect(sent.setAside).toEqual([{ line: line?.id, location: place, quantity: 1 }]);
    expect(await stockOf(app, variant)).toEqual({ ...before, onHand: before.onHand - 2, allocated: before.allocated - 2 });
    await act(purchase, `/shipments/${sent.shipments[0]?.id}/fail`);
    expect(await stockOf(app, variant)).toEqual(before);
    await act(purchase, '/ship');
    await act(neighbour, '/ship');
  });

  test.each([
    ['tracked', 'untracked'],
    ['untracked', 'tracked'],
  ] as const)('as it was bought, when the variant that was %s is %s by now', async (bought, now) => {
    const policy = (to: string) => app.sql('update variants set inventory_policy = $2 where document_id = $1', [variant, to]);
    const variant = await shop.variant();
    await policy(bought);
    const before = await stockOf(app, variant);
    const purchase = await placed({ quantity: 2, variant });
    await policy(now);
    const { shipments } = await act(purchase, '/ship');
    const sent = bought === 'tracked' ? 2 : 0;
    expect(await stockOf(app, variant)).toEqual({ ...before, onHand: before.onHand - sent });
    const back = await act(purchase, `/shipments/${shipments[0]?.id}/fail`);
    expect(back.fulfilmentStatus).toBe('unfulfilled');
    expect(await stockOf(app, variant)).toEqual({ ...before, allocated: before.allocated + sent });
    await act(purchase, '/ship');
    expect(await stockOf(app, variant)).toEqual({ ...before, onHand: before.onHand - sent });
    await policy('tracked');
  });

  test('with a long link to follow it, of goods with long names, and cancelled for a long reason', async () => {
    const variant = await shop.variant();
    await app.sql('update variants set name = $2 where document_id = $1', [variant, 'v'.repeat(200)]);
    await app.sql(
      'update products set name = $2 where id in (select l.product_id from variants_product_lnk l join variants v on v.id = l.variant_id where v.document_id = $1)',
      [variant, 'p'.repeat(200)],
    );
    const [purchase, other] = [await placed({ variant }), await placed({ variant })];
    const trackingUrl = `https://post.example/${'x'.repeat(450)}`;

    expect(await act(purchase, '/ship', { trackingUrl })).toMatchObject({ shipments: [{ trackingUrl }] });
    await asGuest(other)
      .post('/cancel', { reason: 'r'.repeat(1_000) })
      .expect(200);
  });

  test('again when the parcel came back', async () => {
    const variant = await shop.variant();
    const purchase = await placed({ quantity: 2, variant });
    const before = await stockOf(app, variant);
    const { shipments } = await act(purchase, '/ship');

    const back = await act(purchase, `/shipments/${shipments[0]?.id}/fail`);
    expect(back).toMatchObject({ fulfilmentStatus: 'unfulfilled', shipments: [{ status: 'failed' }], setAside: [{ quantity: 2 }] });
    expect(await stockOf(app, variant)).toEqual(before);
    expect(await act(purchase, '/ship')).toMatchObject({ fulfilmentStatus: 'fulfilled' });
    expect(await act(purchase, `/shipments/${shipments[0]?.id}/deliver`, {}, 409)).toMatchObject({
      details: { code: 'ORDER_ILLEGAL_TRANSITION' },
    });
  });

  test('only with what is there: goods on backorder have to come in first', async () => {
    const [row] = await app.sql<{ document_id: string }>(
      "select document_id from variants where inventory_policy = 'backorder' order by id limit 1",
    );
    const variant = row?.document_id ?? '';
    await app.sql(
      'update stock_levels s set on_hand = s.allocated + s.held from variants v where v.id = s.variant_id and v.document_id = $1',
      [variant],
    );
    await app.sql('update variants set backorder_limit = 50 where document_id = $1', [variant]);
    const purchase = await placed({ quantity: 2, variant });

    const refused = await act(purchase, '/ship', {}, 422);
    expect(refused).toMatchObject({ details: { code: 'STOCK_TOO_LOW' } });

    const { setAside } = await act(purchase, '/confirm-payment');
    const [product] = await app.sql<{ document_id: string }>(
      'select p.document_id from products p join variants_product_lnk l on l.product_id = p.id join variants v on v.id = l.variant_id where v.document_id = $1 limit 1',
      [variant],
    );
    await staff
      .post(`/storekeeper/products/${product?.document_id}/receive`, { variant, location: setAside[0]?.location, quantity: 1_000 })
      .expect(200);
    expect(await act(purchase, '/ship')).toMatchObject({ fulfilmentStatus: 'fulfilled' });
  });
});

describe('pieces that will never be sent', () => {
  test('are free for others again, and the order is done without them', async () => {
    const variant = await shop.variant();
    const purchase = await placed({ quantity: 3, variant });
    const line = firstLine(purchase);
    await act(purchase, '/confirm-payment');
    await act(purchase, '/ship', { lines: [{ line, quantity: 1 }] });
    const before = await stockOf(app, variant);

    const refused = await act(purchase, '/cancel-pieces', { lines: Array(3).fill({ line, quantity: 1 }) }, 422);
    expect(refused).toMatchObject({ details: { code: 'QUANTITY_TOO_LARGE', left: 2 } });
    const after = await act(purchase, '/cancel-pieces', { lines: [{ line, quantity: 2 }], reason: 'The potter is ill' });

    expect(after).toMatchObject({ status: 'placed', fulfilmentStatus: 'fulfilled', setAside: [], lines: [{ cancelledQuantity: 2 }] });
    expect(await stockOf(app, variant)).toEqual({ ...before, allocated: before.allocated - 2 });
    expect((await asGuest(purchase).get()).body.data).toMatchObject({
      lines: [{ quantity: 3, cancelledQuantity: 2, fulfilledQuantity: 1 }],
      timeline: expect.arrayContaining([expect.objectContaining({ type: 'order.pieces_cancelled' })]),
    });
    await act(purchase, '/ship', {}, 409);
    const done = await act(purchase, `/shipments/${after.shipments[0]?.id}/deliver`);
    expect(done).toMatchObject({ status: 'completed', paymentStatus: 'partially_refunded', fulfilmentStatus: 'delivered' });
  });

  test('are not owed: cash for the others is all there is to come', async () => {
    const purchase = await placed({ quantity: 3 });
    const [line] = purchase.order.lines;
    const after = await act(purchase, '/cancel-pieces', { lines: [{ line: line?.id, quantity: 1 }] });
    const owed = purchase.order.totals.total.amount - Math.floor((line?.total.amount ?? 0) / 3);
    expect(after).toMatchObject({ paymentStatus: 'unpaid', due: { amount: owed } });
    const { total } = purchase.order.totals;
    expect((await asGuest(purchase).get()).body.data).toMatchObject({
      totals: { total },
      due: { amount: owed, currency: total.currency },
      cancelled: { amount: total.amount - owed, currency: total.currency },
    });
    await act(purchase, '/ship');

    const more = await act(purchase, '/confirm-payment', { amount: total.amount }, 422);
    expect(more).toMatchObject({ details: { code: 'PAYMENT_EXCEEDS_DUE', left: owed } });
    const paid = await act(purchase, '/confirm-payment', { amount: owed });
    expect(paid).toMatchObject({ paymentStatus: 'paid', payments: [{ status: 'paid', captured: { amount: owed } }] });
    const done = await act(purchase, `/shipments/${paid.shipments[0]?.id}/deliver`);
    expect(done.status).toBe('completed');
  });

  test('make an order paid of which only the others were', async () => {
    const purchase = await placed({ quantity: 2 });
    const [line] = purchase.order.lines;
    const one = purchase.order.totals.total.amount - Math.floor((line?.total.amount ?? 0) / 2);
    expect(await act(purchase, '/confirm-payment', { amount: one })).toMatchObject({ paymentStatus: 'partially_paid' });
    expect(await act(purchase, '/cancel-pieces', { lines: [{ line: line?.id, quantity: 1 }] })).toMatchObject({
      paymentStatus: 'paid',
      payments: [{ status: 'paid' }],
      refunds: [],
    });
  });

  describe('and were paid for', () => {
    const cost = ({ order: { lines } }: Placed, pieces: number) => Math.floor((lines[0]?.total.amount ?? 0) / pieces);
    const without = (purchase: Placed, quantity: number, data: object = {}) =>
      act(purchase, '/cancel-pieces', { lines: [{ line: firstLine(purchase), quantity }], ...data });

    test('are paid back, once however often it is pressed, and not a second time as pieces', async () => {
      const purchase = await placed({ quantity: 3 });
      await act(purchase, '/confirm-payment');
      const body = { lines: [{ line: firstLine(purchase), quantity: 1 }] };
      const press = () => staff.post(`/storekeeper/orders/${purchase.order.id}/cancel-pieces`, body).set('Idempotency-Key', 'once');
      await Promise.all([press(), press(), press()]);
      await press().expect(200);

      const back = { amount: cost(purchase, 3) };
      const { body: after } = await asGuest(purchase).get().expect(200);
      expect(after.data).toMatchObject({
        paymentStatus: 'partially_refunded',
        refunds: [{ amount: back }],
        payments: [{ refunded: back }],
      });
      const refused = await act(purchase, '/refund', { lines: [{ line: firstLine(purchase), quantity: 3 }] }, 422);
      expect(refused).toMatchObject({ details: { code: 'QUANTITY_TOO_LARGE', left: 2 } });
      const others = await act(purchase, '/refund', { lines: [{ line: firstLine(purchase), quantity: 2 }] });
      expect(others).toMatchObject({ payments: [{ refunded: { amount: purchase.order.lines[0]?.total.amount } }] });
    });

    test('are not, when staff settle that in another way', async () => {
      const purchase = await placed({ quantity: 3 });
      await act(purchase, '/confirm-payment');
      expect(await without(purchase, 1, { refund: false })).toMatchObject({ paymentStatus: 'paid', refunds: [] });
    });

    test('are not a second time, when they were refunded first; what is missing for the others is still owed', async () => {
      const purchase = await placed({ quantity: 3 });
      const [one, total] = [cost(purchase, 3), purchase.order.totals.total.amount];
      await act(purchase, '/confirm-payment', { amount: total - one });
      await act(purchase, '/refund', { lines: [{ line: firstLine(purchase), quantity: 1 }] });
      const after = await without(purchase, 1);
      expect(after).toMatchObject({ paymentStatus: 'partially_paid', due: { amount: total }, refunds: [expect.anything()] });

      const paid = await act(purchase, '/confirm-payment');
      expect(paid).toMatchObject({ paymentStatus: 'partially_refunded', payments: [{ captured: { amount: total } }] });
    });

    test('are as far as that is too much now', async () => {
      const purchase = await placed({ quantity: 3 });
      const [one, total] = [cost(purchase, 3), purchase.order.totals.total.amount];
      await act(purchase, '/confirm-payment', { amount: total - one + 7 });
      expect(await without(purchase, 1)).toMatchObject({ paymentStatus: 'partially_refunded', refunds: [{ amount: { amount: 7 } }] });
      expect(await without(purchase, 1)).toMatchObject({ payments: [{ status: 'paid', refunded: { amount: expect.any(Number) } }] });
      const [payment] = (await asGuest(purchase).get()).body.data.payments;
      expect(payment.captured.amount - payment.refunded.amount).toBe(total - 2 * one);
    });
  });

  test('are those that are missing on the shelves, not those that lie there', async () => {
    const variant = await shop.variant();
    const places = await app.sql<{ id: string; location_id: number }>(
      `select l.document_id as id, s.location_id from stock_levels s join stock_locations l on l.id = s.location_id join variants v on v.id = s.variant_id
        where v.document_id = $1 order by s.location_id limit 2`,
      [variant],
    );
    const [there, missing] = places;
    const purchase = await placed({ quantity: 4, variant });
    await app.sql(`update order_lines set allocations = $2 where order_id = (select id from orders where document_id = $1)`, [
      purchase.order.id,
      JSON.stringify([
        { locationId: there?.location_id, quantity: 2 },
        { locationId: missing?.location_id, quantity: 2 },
      ]),
    ]);
    await app.sql(
      `update stock_levels s set on_hand = case when s.location_id = $2 then 1000 else 0 end,
              allocated = (select coalesce(sum((a ->> 'quantity')::int), 0) from order_lines l join orders o on o.id = l.order_id cross join lateral jsonb_array_elements(l.allocations) a
                            where l.variant_id = s.variant_id and (a ->> 'locationId')::int = s.location_id and o.order_status in ('placed', 'completed'))
         from variants v where v.id = s.variant_id and v.document_id = $1`,
      [variant, there?.location_id],
    );
    await app.sql(
      `insert into stock_movements (document_id, variant_id, location_id, sku, kind, on_hand_delta, held_delta, allocated_delta, actor, occurred_at)
       select gen_random_uuid()::text, s.variant_id, s.location_id, v.sku, 'stocktake', 0, 0,
              s.allocated - (select coalesce(sum(m.allocated_delta), 0) from stock_movements m where m.variant_id = s.variant_id and m.location_id = s.location_id), 'system', now()
         from stock_levels s join variants v on v.id = s.variant_id where v.document_id = $1`,
      [variant],
    );

    const { setAside } = await act(purchase, '/cancel-pieces', { lines: [{ line: firstLine(purchase), quantity: 3 }] });

    expect(setAside).toEqual([{ line: firstLine(purchase), location: there?.id, quantity: 1 }]);
  });

  test('are never the whole order, once however often and by how many it is pressed', async () => {
    const purchase = await placed({ quantity: 3 });
    const lines = (quantity: number) => ({ lines: [{ line: firstLine(purchase), quantity }] });
    expect(await act(purchase, '/cancel-pieces', lines(3), 409)).toMatchObject({ details: { code: 'ORDER_ILLEGAL_TRANSITION' } });
    const pressed = [1, 2, 3].map(() =>
      staff.post(`/storekeeper/orders/${purchase.order.id}/cancel-pieces`, lines(2)).set('Idempotency-Key', 'pressed'),
    );
    const statuses = (await Promise.all(pressed)).map(({ status }) => status);
    const others = await Promise.all([1, 2].map(() => staff.post(`/storekeeper/orders/${purchase.order.id}/cancel-pieces`, lines(1))));

    expect(statuses.filter((status) => status === 200).length).toBeGreaterThan(0);
    expect(others.map(({ status }) => status)).toEqual([409, 409]);
    await asGuest(purchase).post('/cancel').expect(200);
  });
});

describe('money goes back', () => {
  test('piece by piece, and adds up to what the line cost', async () => {
    const purchase = await placed({ quantity: 3 });
    await act(purchase, '/confirm-payment');
    const line = firstLine(purchase);

    for (const quantity of [1, 2]) await act(purchase, '/refund', { lines: [{ line, quantity }], reason: 'Scratched' });

    const { body } = await asGuest(purchase).get().expect(200);
    const sum = body.data.refunds.reduce((all: number, refund: { amount: { amount: number } }) => all + refund.amount.amount, 0);
    expect(sum).toBe(purchase.order.lines[0]?.total.amount);
    expect(body.data).toMatchObject({ lines: [{ refundedQuantity: 3 }], payments: [{ refunded: { amount: sum } }] });
  });

  test('of delivery too, and then all of it is back', async () => {
    // Cheap enough that delivery is not free.
    const [cheap] = await app.sql<{ document_id: string }>(
      `select v.document_id from variants v join prices p on p.variant_id = v.id join price_lists l on l.id = p.price_list_id
        where l.currency = 'EUR' and l.kind = 'base' and v.inventory_policy = 'tracked'
          and (select sum(on_hand - held - allocated) from stock_levels s where s.variant_id = v.id) > 5 order by p.amount limit 1`,
    );
    const cart = await shop.readyCart({ variant: cheap?.document_id ?? '', method: 'express' });
    const { body } = await shop.checkOut(cart).expect(201);
    const purchase = { cart, order: body.data.order, variant: '' };
    await act(purchase, '/confirm-payment');

    expect(await act(purchase, '/refund', { lines: [{ line: firstLine(purchase), quantity: 1 }] })).toMatchObject({
      paymentStatus: 'partially_refunded',
    });
    const delivery = purchase.order.totals.delivery.amount;
    expect(delivery).toBeGreaterThan(0);
    expect(await act(purchase, '/refund', { delivery: delivery + 1 }, 422)).toMatchObject({ details: { code: 'REFUND_EXCEEDS_PAYMENT' } });
    expect(await act(purchase, '/refund', { delivery })).toMatchObject({
      paymentStatus: 'refunded',
      actions: expect.not.arrayContaining(['refund']),
    });
  });

  test.each([
    ['more pieces than were bought', (line: string) => ({ lines: [{ line, quantity: 4 }] }), 422, 'QUANTITY_TOO_LARGE'],
    ['more than was paid', () => ({ goodwill: 9_000_000 }), 422, 'REFUND_EXCEEDS_PAYMENT'],
    ['nothing', () => ({}), 422, 'REFUND_EMPTY'],
    ['a line of another order', () => ({ lines: [{ line: 'elsewhere', quantity: 1 }] }), 422, 'LINE_UNKNOWN'],
    ['an amount below zero', () => ({ goodwill: -1 }), 400, undefined],
  ])('never: %s', async (_name, request, status, code) => {
    const purchase = await placed({ quantity: 3 });
    await act(purchase, '/confirm-payment');

    const error = await act(purchase, '/refund', request(firstLine(purchase)), status);

    expect(error).toMatchObject(code ? { details: { code } } : { name: 'ValidationError' });
    expect((await asGuest(purchase).get()).body.data.refunds).toEqual([]);
  });

  test('never before it came', async () => {
    expect(await act(await placed(), '/refund', { goodwill: 1 }, 409)).toMatchObject({ details: { code: 'ORDER_ILLEGAL_TRANSITION' } });
  });

  test('never twice, when two people click at once', async () => {
    const purchase = await placed({ quantity: 1 });
    await act(purchase, '/confirm-payment');
    const lines = [{ line: firstLine(purchase), quantity: 1 }];

    const answers = await Promise.all([1, 2, 3, 4].map(() => staff.post(`/storekeeper/orders/${purchase.order.id}/refund`, { lines })));

    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect((await asGuest(purchase).get()).body.data.refunds).toHaveLength(1);
  });

  test('later, when the provider does not answer, and once', async () => {
    await app.payments({ next: 'paid' });
    const cart = await shop.readyCart({ quantity: 2 });
    const { body } = await shop.checkOut(cart, {}, { payment: { provider: 'scripted' } }).expect(201);
    const purchase = { cart, order: body.data.order, variant: '' };
    await app.payments({ isDown: true });

    const waiting = await act(purchase, '/refund', { lines: [{ line: firstLine(purchase), quantity: 1 }] });
    expect(waiting).toMatchObject({ paymentStatus: 'paid', refunds: [{ status: 'pending' }] });

    await app.payments();
    await app.doJobs();
    await app.call('shop/payments/resume-refunds', 'resumeRefunds', { now: new Date(Date.now() + 120_000) });
    const line = purchase.order.lines[0]?.total.amount ?? 0;
    const { payments } = await app.payments();
    expect((await asGuest(purchase).get()).body.data).toMatchObject({
      paymentStatus: 'partially_refunded',
      refunds: [{ status: 'succeeded' }],
    });
    expect(payments.at(-1)?.refunded).toBe(Math.ceil(line / 2));
  });

  test('not at all, when the provider refuses: the pieces can be refunded again', async () => {
    await app.payments({ next: 'paid' });
    const cart = await shop.readyCart({ quantity: 2 });
    const { body } = await shop.checkOut(cart, {}, { payment: { provider: 'scripted' } }).expect(201);
    const purchase = { cart, order: body.data.order, variant: '' };
    await app.payments({ next: 'refund_fails' });

    const order = await act(purchase, '/refund', { lines: [{ line: firstLine(purchase), quantity: 2 }] });

    expect(order).toMatchObject({
      paymentStatus: 'paid',
      refunds: [{ status: 'failed' }],
      lines: [{ refundedQuantity: 0 }],
      payments: [{ refunded: { amount: 0 } }],
    });
    expect(order).toHaveProperty('timeline', expect.arrayContaining([expect.objectContaining({ type: 'order.refund_failed' })]));
  });
});

describe('goods come back', () => {
  async function delivered(quantity = 3): Promise<Placed> {
    const purchase = await placed({ quantity });
    const { shipments } = await act(purchase, '/ship');
    for (const { id } of shipments) await act(purchase, `/shipments/${id}/deliver`);
    return purchase;
  }

  test('when the customer asks, staff accept and the parcel arrives; each piece is put on a shelf or written off', async () => {
    const purchase = await delivered(3);
    const line = firstLine(purchase);
    const before = await stockOf(app, purchase.variant);

    const asked = await asGuest(purchase)
      .post('/return-requests', { lines: [{ line, quantity: 3 }], reason: 'Wrong colour' })
      .expect(201);
    expect(asked.body.data.returnRequests).toMatchObject([{ status: 'requested', reason: 'Wrong colour' }]);
    const id = asked.body.data.returnRequests[0].id;
    await act(purchase, `/return-requests/${id}/decide`, { accept: true, note: 'Of course' });
    const back = await act(purchase, `/return-requests/${id}/receive`, {
      lines: [
        { line, quantity: 2, restock: true },
        { line, quantity: 1, restock: false },
      ],
    });

    expect(back).toMatchObject({
      fulfilmentStatus: 'returned',
      returnRequests: [{ status: 'received' }],
      lines: [{ returnedQuantity: 3 }],
    });
    expect(await stockOf(app, purchase.variant)).toEqual({ ...before, onHand: before.onHand + 2 });
    expect(
      await app.sql("select kind, on_hand_delta from stock_movements where order_document_id = $1 and kind = 'return'", [
        purchase.order.id,
      ]),
    ).toEqual([{ kind: 'return', on_hand_delta: 2 }]);
  });

  test('never more than the customer has, open requests counted', async () => {
    const purchase = await delivered(2);
    const line = firstLine(purchase);
    await asGuest(purchase)
      .post('/return-requests', { lines: [{ line, quantity: 1 }] })
      .expect(201);

    const { body } = await asGuest(purchase)
      .post('/return-requests', { lines: [{ line, quantity: 2 }] })
      .expect(422);

    expect(body.error.details).toMatchObject({ code: 'QUANTITY_TOO_LARGE', left: 1 });
  });

  test('only after staff accepted, once, and not more than was asked for', async () => {
    const purchase = await delivered(2);
    const line = firstLine(purchase);
    const { body } = await asGuest(purchase)
      .post('/return-requests', { lines: [{ line, quantity: 1 }] })
      .expect(201);
    const path = `/return-requests/${body.data.returnRequests[0].id}`;
    const receive = (quantity: number) => ({ lines: [{ line, quantity, restock: true }] });

    expect(await act(purchase, `${path}/receive`, receive(1), 409)).toMatchObject({ details: { code: 'ORDER_ILLEGAL_TRANSITION' } });
    await act(purchase, `${path}/decide`, { accept: true });
    expect(await act(purchase, `${path}/decide`, { accept: false }, 409)).toMatchObject({ details: { code: 'ORDER_ILLEGAL_TRANSITION' } });
    expect(await act(purchase, `${path}/receive`, receive(2), 422)).toMatchObject({ details: { code: 'QUANTITY_TOO_LARGE' } });
    await act(purchase, `${path}/receive`, receive(1));
    expect(await act(purchase, `${path}/receive`, receive(1), 409)).toMatchObject({ details: { code: 'ORDER_ILLEGAL_TRANSITION' } });
    expect(await act(purchase, '/return-requests/elsewhere/decide', { accept: true }, 404)).toMatchObject({
      details: { code: 'RETURN_REQUEST_NOT_FOUND' },
    });
  });

  test('not when nothing was sent, and not for a stranger', async () => {
    const purchase = await placed();
    const lines = [{ line: firstLine(purchase), quantity: 1 }];

    expect((await asGuest(purchase).post('/return-requests', { lines }).expect(409)).body.error.details.code).toBe(
      'ORDER_ILLEGAL_TRANSITION',
    );
    await app.http().post(`/api/orders/${purchase.order.id}/return-requests`).send({ lines }).expect(404);
    await asGuest(purchase).post('/return-requests', { lines: [] }).expect(400);
  });
});

describe('an order is bought again', () => {
  test('as a new cart at the prices of today, with what is no longer sold left out', async () => {
    const [kept, gone] = await app.sql<{ document_id: string }>(
      `select v.document_id from variants v where v.inventory_policy = 'tracked' and (select sum(on_hand - held - allocated) from stock_levels s where s.variant_id = v.id) > 20 order by v.id desc limit 2`,
    );
    const cart = await shop.newCart({ country: 'UA' });
    const [delivery] = await app.sql<{ document_id: string }>("select document_id from delivery_methods where code = 'courier'");
    const filled = await shop.operate(cart, [
      operation('add_line', { variant: kept?.document_id, quantity: 2, options: { engraving: 'Olena' } }),
      operation('add_line', { variant: gone?.document_id, quantity: 1 }),
      operation('set_contact', { email: 'olena@example.com' }),
      operation('set_address', { shipping: lvivAddress }),
      operation('set_delivery', { method: delivery?.document_id }),
    ]);
    const checkedOut = await shop.checkOut({ ...filled.body.data, token: cart.token }).expect(201);
    await app.sql('update variants set enabled = false where document_id = $1', [gone?.document_id]);

    const { body } = await asGuest({ cart, order: checkedOut.body.data.order, variant: '' }).post('/reorder').expect(201);

    expect(body.data).toMatchObject({
      token: expect.any(String),
      lines: [{ variant: kept?.document_id, quantity: 2, options: { engraving: 'Olena' } }],
      contact: { email: 'olena@example.com' },
      shippingAddress: lvivAddress,
      delivery: null,
    });
    expect(body.data.id).not.toBe(cart.id);
    expect(body.meta.leftOut).toEqual([expect.objectContaining({ quantity: 1 })]);
    await app.sql('update variants set enabled = true where document_id = $1', [gone?.document_id]);
  });

  test('by nobody else', async () => {
    const purchase = await placed();
    const { body } = await app.http().post(`/api/orders/${purchase.order.id}/reorder`).expect(404);
    expect(body.error.details.code).toBe('ORDER_NOT_FOUND');
  });
});

test('payments are confirmed in part, and never beyond what the order costs', async () => {
  const purchase = await placed();
  expect(await act(purchase, '/confirm-payment', { amount: 1 })).toMatchObject({
    paymentStatus: 'partially_paid',
    payments: [{ status: 'pending' }],
  });
  const left = purchase.order.totals.total.amount - 1;
  expect(await act(purchase, '/confirm-payment', { amount: left + 1 }, 422)).toMatchObject({
    details: { code: 'PAYMENT_EXCEEDS_DUE', left },
  });
  expect(await act(purchase, '/confirm-payment', { amount: left })).toMatchObject({
    paymentStatus: 'paid',
    payments: [{ status: 'paid', captured: purchase.order.totals.total }],
  });
  expect(await act(purchase, '/confirm-payment', {}, 409)).toMatchObject({ details: { code: 'ORDER_ILLEGAL_TRANSITION' } });
});
