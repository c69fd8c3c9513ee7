import { useApp } from '../support/app';
import { operation, shopping } from '../support/shopping';

const app = useApp('demo', { freshFor: 'test' });
const shop = shopping(app);

const wrongHeld = () =>
  app.sql(
    `select s.id from stock_levels s left join stock_holds h on h.variant_id = s.variant_id and h.location_id = s.location_id
      group by s.id, s.held having s.held <> coalesce(sum(h.quantity), 0)`,
  );
const heal = () => app.call('bootstrap/jobs', 'runNow', 'heal-lost-halves');
const resume = (now: Date) => app.call('shop/checkout/resume-checkouts', 'resumeCheckouts', { now });
const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000);

async function waiting() {
  const cart = await shop.readyCart({ quantity: 2 });
  const { body } = await shop.checkOut(cart, {}, { payment: { provider: 'scripted' } }).expect(201);
  const { id, payments } = body.data.order;
  return { cart, orderId: String(id), paymentId: String(payments[0].id) };
}
const statusOf = async (orderId: string) =>
  (await app.sql<{ order_status: string }>('select order_status from orders where document_id = $1', [orderId]))[0]?.order_status;

/** As somebody with all rights would do it. */
const pastForeignKeys = (statements: string) => app.sql(`do $$ begin set local session_replication_role = replica; ${statements}; end $$`);

describe('a cart that somebody deleted while its customer was paying', () => {
  test('leaves an order that is placed when the money comes, and stock that is counted anew', async () => {
    const { cart, orderId, paymentId } = await waiting();
    await app.sql('delete from carts where document_id = $1', [cart.id]);
    await app.payments({ move: 'paid' });

    const { body } = await app.http().post(`/api/payments/${paymentId}/sync`).set('X-Cart-Token', cart.token).send({}).expect(200);
    expect(body.data.order).toMatchObject({ id: orderId, status: 'placed', paymentStatus: 'paid' });

    expect(await wrongHeld()).toHaveLength(1);
    await heal();
    expect(await wrongHeld()).toEqual([]);
    expect(await app.sql("select held_delta from stock_movements where reason like 'counted anew%'")).toEqual([{ held_delta: -2 }]);
  });

  test('leaves an order that expires when no money comes, and gives late money back', async () => {
    const { cart, orderId } = await waiting();
    await app.sql('delete from carts where document_id = $1', [cart.id]);

    await resume(inMinutes(60));
    expect(await statusOf(orderId)).toBe('expired');

    await app.payments({ move: 'paid' });
    await app.doJobs();
    expect((await app.payments()).payments).toMatchObject([{ captured: cart.totals.total.amount, refunded: cart.totals.total.amount }]);
  });
});

describe('an order of which a part was deleted', () => {
  test('is given up without its lines, and its money goes back', async () => {
    const { cart, orderId } = await waiting();
    await app.sql('delete from order_lines where order_id = (select id from orders where document_id = $1)', [orderId]);
    await app.payments({ move: 'paid' });

    await resume(inMinutes(1));
    await app.doJobs();

    expect(await statusOf(orderId)).toBe('expired');
    expect((await app.payments()).payments).toMatchObject([{ refunded: cart.totals.total.amount }]);
  });

  test('is given up in time without its payment', async () => {
    const { orderId } = await waiting();
    await pastForeignKeys('delete from payments');

    await resume(inMinutes(1));
    expect(await statusOf(orderId)).toBe('pending_payment');
    await resume(inMinutes(60));
    expect(await statusOf(orderId)).toBe('expired');
  });
});

describe('an order that somebody deleted', () => {
  const deleteOrder = (orderId: string) =>
    pastForeignKeys(
      `delete from order_lines where order_id = (select id from orders where document_id = '${orderId}');
       delete from orders where document_id = '${orderId}'`,
    );

  test('leaves a cart that can be changed and checked out again at once', async () => {
    const { cart, orderId } = await waiting();
    await deleteOrder(orderId);

    const changed = await shop.operate(cart, [operation('set_note', { note: 'once more' })]);
    expect(changed.status).toBe(200);
    const again = await shop.checkOut({ ...cart, totals: changed.body.data.totals });
    expect([again.status, again.body.data.order.status]).toEqual([201, 'placed']);
    expect(await wrongHeld()).toEqual([]);
  });

  test('leaves a cart that is checked out again without being changed', async () => {
    const { cart, orderId } = await waiting();
    await deleteOrder(orderId);
    expect((await shop.checkOut(cart)).status).toBe(201);
  });

  test('after it was placed leaves a cart that says it was checked out', async () => {
    const cart = await shop.readyCart();
    const { body } = await shop.checkOut(cart).expect(201);
    await deleteOrder(body.data.order.id);
    expect((await shop.checkOut(cart).expect(409)).body.error.details.code).toBe('CART_CLOSED');
  });

  test('is told to staff once when its money had come', async () => {
    const { cart, orderId } = await waiting();
    await app.sql('update payments set captured_minor = amount_minor');
    await deleteOrder(orderId);

    await heal();
    await heal();

    const alerts = await app.sql("select amount_minor, currency from staff_alerts where kind = 'payment_unknown'");
    expect(alerts).toEqual([{ amount_minor: String(cart.totals.total.amount), currency: 'EUR' }]);
    expect(await app.sql('select checkout_order_id from carts where document_id = $1', [cart.id])).toEqual([{ checkout_order_id: null }]);
  });
});
