import { useApp } from '../support/app';
import { usePlacedOrders, type Placed } from '../support/placed-orders';
import { shopping } from '../support/shopping';
import { stockOf } from '../support/stock';

const app = useApp('demo');
const shop = shopping(app);
const orders = usePlacedOrders(app);
const { placed, asGuest, act, firstLine } = orders;

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

    const answers = await Promise.all(
      [1, 2, 3, 4].map(() => orders.staff.post(`/storekeeper/orders/${purchase.order.id}/refund`, { lines })),
    );

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

  test('no more once their parcel came back to the shop', async () => {
    const purchase = await placed({ quantity: 3 });
    const line = firstLine(purchase);
    await act(purchase, '/ship', { lines: [{ line, quantity: 2 }] });
    const { shipments } = await act(purchase, '/ship');
    const ask = async () => {
      const asked = await act(purchase, '/return-requests', { lines: [{ line, quantity: 1 }] });
      const id = asked.returnRequests.at(-1)?.id ?? '';
      await act(purchase, `/return-requests/${id}/decide`, { accept: true });
      return id;
    };
    const [first, second, third] = [await ask(), await ask(), await ask()];
    const statuses = async () =>
      Object.fromEntries(
        (await asGuest(purchase).get()).body.data.returnRequests.map(({ id, status }: { id: string; status: string }) => [id, status]),
      );

    await act(purchase, `/shipments/${shipments[1]?.id}/fail`);
    expect(await statuses()).toEqual({ [first]: 'accepted', [second]: 'accepted', [third]: 'declined' });
    const back = await act(purchase, `/shipments/${shipments[0]?.id}/fail`);

    expect(await statuses()).toEqual({ [first]: 'declined', [second]: 'declined', [third]: 'declined' });
    expect(back).toMatchObject({ fulfilmentStatus: 'unfulfilled', lines: [{ left: { return: 0, ship: 3 } }] });
    const told = await app.sql(
      "select payload->>'returnRequest' as id from event_log where type = 'order.return_declined' and aggregate_id = $1",
      [purchase.order.id],
    );
    expect(told.map(({ id }) => id).sort()).toEqual([first, second, third].sort());
    await act(purchase, '/cancel');
  });

  test('and then their parcel was handed over, and cannot have come back', async () => {
    const purchase = await placed({ quantity: 2 });
    const line = firstLine(purchase);
    const sent = await act(purchase, '/ship');
    expect(sent.shipments).toMatchObject([{ actions: ['deliver', 'fail'] }]);
    const asked = await act(purchase, '/return-requests', { lines: [{ line, quantity: 1 }] });
    const path = `/return-requests/${asked.returnRequests[0]?.id}`;
    await act(purchase, `${path}/decide`, { accept: true });
    const back = await act(purchase, `${path}/receive`, { lines: [{ line, quantity: 1, restock: true }] });

    expect(back.shipments).toMatchObject([{ actions: ['deliver'] }]);
    const refused = await act(purchase, `/shipments/${sent.shipments[0]?.id}/fail`, {}, 409);
    expect(refused).toMatchObject({ details: { code: 'ORDER_ILLEGAL_TRANSITION' }, message: expect.stringContaining('handed over') });
    expect((await act(purchase, `/shipments/${sent.shipments[0]?.id}/deliver`)).shipments).toMatchObject([
      { status: 'delivered', actions: [] },
    ]);
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
