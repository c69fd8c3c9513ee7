import { useApp } from '../support/app';
import { usePlacedOrders } from '../support/placed-orders';
import { lvivAddress, operation, shopping } from '../support/shopping';
import { stockOf } from '../support/stock';

const app = useApp('demo');
const shop = shopping(app);
const { placed, asGuest, act, firstLine } = usePlacedOrders(app);

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
      lines: [
        {
          variant: kept?.document_id,
          quantity: 2,
          options: expect.arrayContaining([expect.objectContaining({ code: 'engraving', label: 'Olena' })]),
        },
      ],
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
