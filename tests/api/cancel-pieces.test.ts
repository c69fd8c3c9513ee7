import { useApp } from '../support/app';
import { usePlacedOrders, type Placed } from '../support/placed-orders';
import { shopping } from '../support/shopping';
import { stockOf } from '../support/stock';

const app = useApp('demo');
const shop = shopping(app);
const orders = usePlacedOrders(app);
const { placed, asGuest, act, firstLine } = orders;

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
      const press = () => orders.staff.post(`/storekeeper/orders/${purchase.order.id}/cancel-pieces`, body).set('Idempotency-Key', 'once');
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
      orders.staff.post(`/storekeeper/orders/${purchase.order.id}/cancel-pieces`, lines(2)).set('Idempotency-Key', 'pressed'),
    );
    const statuses = (await Promise.all(pressed)).map(({ status }) => status);
    const others = await Promise.all(
      [1, 2].map(() => orders.staff.post(`/storekeeper/orders/${purchase.order.id}/cancel-pieces`, lines(1))),
    );

    expect(statuses.filter((status) => status === 200).length).toBeGreaterThan(0);
    expect(others.map(({ status }) => status)).toEqual([409, 409]);
    await asGuest(purchase).post('/cancel').expect(200);
  });
});
