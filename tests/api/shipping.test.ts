import { useApp } from '../support/app';
import { usePlacedOrders } from '../support/placed-orders';
import { shopping } from '../support/shopping';
import { stockOf } from '../support/stock';

const app = useApp('demo');
const shop = shopping(app);
const orders = usePlacedOrders(app);
const { placed, asGuest, act, firstLine } = orders;

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

    const answers = await Promise.all([1, 2, 3].map(() => orders.staff.post(`/storekeeper/orders/${purchase.order.id}/ship`, { lines })));

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
    await orders.staff
      .post(`/storekeeper/products/${product?.document_id}/receive`, { variant, location: setAside[0]?.location, quantity: 1_000 })
      .expect(200);
    expect(await act(purchase, '/ship')).toMatchObject({ fulfilmentStatus: 'fulfilled' });
  });
});
