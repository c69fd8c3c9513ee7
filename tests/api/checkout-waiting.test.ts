import { useApp } from '../support/app';
import { operation, shopping, type Cart } from '../support/shopping';

const app = useApp('demo', { freshFor: 'test' });
const shop = shopping(app);

const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000);
const scripted = { payment: { provider: 'scripted' } };
const resume = (now = inMinutes(1)) =>
  app.call<{ settled: number; waiting: number }>('shop/checkout/resume-checkouts', 'resumeCheckouts', { now });
async function stockOf(variant: string) {
  const [row] = await app.sql<Record<'on_hand' | 'held' | 'allocated' | 'holds', string>>(
    `select sum(s.on_hand) as on_hand, sum(s.held) as held, sum(s.allocated) as allocated,
            (select coalesce(sum(quantity), 0) from stock_holds h where h.variant_id = v.id) as holds
       from stock_levels s join variants v on v.id = s.variant_id where v.document_id = $1 group by v.id`,
    [variant],
  );
  return { held: Number(row?.held), allocated: Number(row?.allocated), holds: Number(row?.holds) };
}
const ordersOf = (cart: Pick<Cart, 'id'>) =>
  app.sql('select order_status, payment_status, number from orders where cart_document_id = $1 order by id', [cart.id]);

describe('a checkout whose customer has to pay first', () => {
  test('puts the goods aside, hands the app what its payment SDK needs, and has no number yet', async () => {
    const variant = await shop.variant();
    const before = await stockOf(variant);
    const cart = await shop.readyCart({ variant, quantity: 3 });

    const { body } = await shop.checkOut(cart, {}, scripted).expect(201);

    expect(body.data.order).toMatchObject({ status: 'pending_payment', number: null, actions: ['cancel'] });
    expect(body.data.payment).toMatchObject({
      provider: 'scripted',
      status: 'requires_action',
      clientSecret: expect.stringMatching(/^secret-of-/),
    });
    expect(await stockOf(variant)).toEqual({ held: before.held + 3, allocated: before.allocated, holds: 3 });
  });

  test('is placed once the money came, by whoever finds out first', async () => {
    const variant = await shop.variant();
    const before = await stockOf(variant);
    const cart = await shop.readyCart({ variant, quantity: 3 });
    await shop.checkOut(cart, {}, scripted).expect(201);
    await app.payments({ move: 'paid' });

    await Promise.all([resume(), resume(), shop.checkOut(cart, {}, scripted)]);

    const { body } = await shop.checkOut(cart, {}, scripted).expect(201);
    expect(body.data.order).toMatchObject({ status: 'placed', paymentStatus: 'paid', number: expect.stringMatching(/^PL-/) });
    expect(await stockOf(variant)).toEqual({ held: before.held, allocated: before.allocated + 3, holds: 0 });
    const ledger = await app.sql(
      'select e.type, e.amount_minor from payment_events e join payments p on p.id = e.payment_id join orders o on o.id = p.order_id where o.cart_document_id = $1 order by e.id',
      [cart.id],
    );
    expect(ledger).toEqual([
      { type: 'authorized', amount_minor: String(cart.totals.total.amount) },
      { type: 'captured', amount_minor: String(cart.totals.total.amount) },
    ]);
    expect((await app.payments()).asked.filter(({ call }) => call === 'create')).toHaveLength(1);
  });

  test('answers the same order and the same payment while it waits', async () => {
    const cart = await shop.readyCart();
    const first = await shop.checkOut(cart, {}, scripted).expect(201);
    const second = await shop.checkOut(cart, {}, scripted).expect(201);

    expect(second.body.data.order.id).toBe(first.body.data.order.id);
    expect(second.body.data.payment).toEqual(first.body.data.payment);
  });

  test('leaves the last pieces to the one who holds them', async () => {
    const variant = await shop.variant();
    await app.sql(
      'update stock_levels s set on_hand = s.allocated, held = 0 from variants v where v.id = s.variant_id and v.document_id = $1',
      [variant],
    );
    await app.sql(
      'update stock_levels set on_hand = on_hand + 2 where id = (select min(s.id) from stock_levels s join variants v on v.id = s.variant_id where v.document_id = $1)',
      [variant],
    );
    const holder = await shop.readyCart({ variant, quantity: 2 });
    const other = await shop.readyCart({ variant, quantity: 1 });
    await shop.checkOut(holder, {}, scripted).expect(201);

    const { body } = await shop.checkOut(other).expect(422);
    const own = await app.http().get(`/api/carts/${holder.id}`).set('X-Cart-Token', holder.token).expect(200);

    expect(body.error.details.code).toBe('OUT_OF_STOCK');
    expect(own.body.data.requirements).toEqual([]);
  });

  test('is given up when the customer goes back to the cart, and the money that came after all goes back', async () => {
    const variant = await shop.variant();
    const before = await stockOf(variant);
    const cart = await shop.readyCart({ variant, quantity: 3 });
    await shop.checkOut(cart, {}, scripted).expect(201);

    const changed = await shop.operate(cart, [operation('set_quantity', { line: variant, quantity: 1 })]);
    expect(changed.status).toBe(200);
    expect(await stockOf(variant)).toEqual({ ...before, holds: 0 });
    // The sheet was still open, and the customer paid in it.
    await app.payments({ move: 'paid' });
    await app.doJobs();
    const again = await shop
      .checkOut(changed.body.data.token ? changed.body.data : { ...changed.body.data, token: cart.token })
      .expect(201);

    expect(again.body.data.order.status).toBe('placed');
    expect(await ordersOf(cart)).toEqual([
      { order_status: 'expired', payment_status: 'refunded', number: null },
      expect.objectContaining({ order_status: 'placed' }),
    ]);
    const [payment] = (await app.payments()).payments;
    expect(payment).toMatchObject({ captured: cart.totals.total.amount, refunded: cart.totals.total.amount });
  });

  test('goes on when what was asked of its cart is refused', async () => {
    const cart = await shop.readyCart();
    await shop.checkOut(cart, {}, scripted).expect(201);
    const refused = await shop.operate(cart, [operation('set_note', { note: 'ring' }), operation('apply_code', { code: 'NOSUCHCODE' })]);

    expect([refused.status, refused.body.error.details.code]).toEqual([422, 'CODE_UNKNOWN']);
    expect(await ordersOf(cart)).toMatchObject([{ order_status: 'pending_payment' }]);
  });

  test('does not count against itself what it has put aside', async () => {
    const code = await app.sql<{ normalized_code: string }>(
      `update discount_codes set usage_limit = 1 where normalized_code = 'WELCOME10' returning normalized_code`,
    );
    expect(code).toHaveLength(1);
    const ready = await shop.readyCart({ quantity: 2 });
    const { body } = await shop.operate(ready, [operation('apply_code', { code: 'WELCOME10' })]);
    const cart: Cart = { ...body.data, token: ready.token };
    expect(cart.totals.discounts.amount).not.toBe(0);
    const first = await shop.checkOut(cart, {}, scripted).expect(201);

    const read = await app.http().get(`/api/carts/${cart.id}`).set('X-Cart-Token', cart.token).expect(200);
    expect(read.body.data.totals).toEqual(cart.totals);
    const again = await shop.checkOut({ ...read.body.data, token: cart.token }, {}, scripted).expect(201);
    expect(again.body.data.order.id).toBe(first.body.data.order.id);
    const changed = await shop.operate(cart, [operation('set_quantity', { line: cart.lines[0]?.id, quantity: 3 })]);
    expect(changed.body.data.totals.discounts.amount).not.toBe(0);
  });

  test('cannot be left while the money is on its way', async () => {
    const cart = await shop.readyCart();
    await app.payments({ next: 'processing' });
    await shop.checkOut(cart, {}, scripted).expect(201);

    const changed = await shop.operate(cart, [operation('set_note', { note: 'never mind' })]);
    const other = await shop.checkOut(cart);

    expect(changed.body.error.details.code).toBe('CART_CLOSED');
    expect(other.body.error.details.code).toBe('CART_CLOSED');
  });

  test('that was declined opens the cart again, and another way to pay works', async () => {
    const variant = await shop.variant();
    const before = await stockOf(variant);
    const cart = await shop.readyCart({ variant });
    await app.payments({ next: 'failed' });

    const { body } = await shop.checkOut(cart, {}, scripted).expect(422);
    expect(body.error.details).toMatchObject({ code: 'PAYMENT_DECLINED', reason: 'card_declined' });
    expect(await stockOf(variant)).toEqual({ ...before, holds: 0 });

    await shop.checkOut(cart).expect(201);
    expect(await ordersOf(cart)).toMatchObject([{ order_status: 'expired' }, { order_status: 'placed' }]);
  });

  test('that nobody pays for is given up when its time is over, and the payment is cancelled', async () => {
    const variant = await shop.variant();
    const before = await stockOf(variant);
    const cart = await shop.readyCart({ variant });
    await shop.checkOut(cart, {}, scripted).expect(201);

    expect(await resume()).toEqual({ settled: 0, waiting: 1 });
    expect(await resume(inMinutes(16))).toEqual({ settled: 1, waiting: 0 });
    await app.doJobs();

    expect(await stockOf(variant)).toEqual({ ...before, holds: 0 });
    expect((await app.payments()).payments).toMatchObject([{ state: 'cancelled' }]);
    expect(await ordersOf(cart)).toMatchObject([{ order_status: 'expired' }]);
  });

  test('keeps its goods while a bank takes its time', async () => {
    const variant = await shop.variant();
    const cart = await shop.readyCart({ variant, quantity: 2 });
    await app.payments({ next: 'processing' });
    await shop.checkOut(cart, {}, scripted).expect(201);

    for (const minutes of [10, 20, 30, 3 * 24 * 60]) {
      expect(await resume(inMinutes(minutes))).toEqual({ settled: 0, waiting: 1 });
      await app.call('shop/cart/sweep-carts', 'sweepHolds', { now: inMinutes(minutes + 1) });
    }
    expect((await stockOf(variant)).holds).toBe(2);

    await app.payments({ move: 'failed' });
    expect(await resume(inMinutes(3 * 24 * 60))).toEqual({ settled: 1, waiting: 0 });
    expect((await stockOf(variant)).holds).toBe(0);
  });

  test('gives the money back when it came too late and the goods are gone', async () => {
    const variant = await shop.variant();
    const cart = await shop.readyCart({ variant, quantity: 2 });
    await shop.checkOut(cart, {}, scripted).expect(201);
    // The holds ran out unseen, and everything was sold.
    await app.sql('delete from stock_holds');
    await app.sql('update stock_levels set held = 0');
    await app.sql('update stock_levels s set on_hand = s.allocated from variants v where v.id = s.variant_id and v.document_id = $1', [
      variant,
    ]);
    await app.payments({ move: 'paid' });

    expect(await resume()).toEqual({ settled: 1, waiting: 0 });
    await app.doJobs();

    expect(await ordersOf(cart)).toEqual([{ order_status: 'expired', payment_status: 'refunded', number: null }]);
    expect((await app.payments()).payments).toMatchObject([{ captured: cart.totals.total.amount, refunded: cart.totals.total.amount }]);
  });

  test('looks for the goods elsewhere when its holds ran out', async () => {
    const variant = await shop.variant();
    const before = await stockOf(variant);
    const cart = await shop.readyCart({ variant, quantity: 2 });
    await shop.checkOut(cart, {}, scripted).expect(201);
    await app.sql('delete from stock_holds');
    await app.sql('update stock_levels set held = 0');
    await app.payments({ move: 'paid' });

    expect(await resume()).toEqual({ settled: 1, waiting: 0 });

    expect(await ordersOf(cart)).toMatchObject([{ order_status: 'placed' }]);
    expect(await stockOf(variant)).toEqual({ ...before, allocated: before.allocated + 2, holds: 0 });
  });

  test('lets go of what a bank only promised, when the order is cancelled', async () => {
    const cart = await shop.readyCart();
    await app.payments({ next: 'authorized' });
    const { body } = await shop.checkOut(cart, {}, scripted).expect(201);
    expect(body.data.order).toMatchObject({ status: 'placed', paymentStatus: 'authorized' });

    const cancelled = await app
      .http()
      .post(`/api/orders/${body.data.order.id}/cancel`)
      .set('X-Cart-Token', cart.token)
      .send({})
      .expect(200);

    expect(cancelled.body.data).toMatchObject({
      status: 'cancelled',
      paymentStatus: 'unpaid',
      payments: [{ status: 'cancelled' }],
      refunds: [],
    });
    const ledger = await app.sql(
      'select e.type from payment_events e join payments p on p.id = e.payment_id join orders o on o.id = p.order_id where o.document_id = $1 order by e.id',
      [body.data.order.id],
    );
    expect(ledger).toEqual([{ type: 'authorized' }, { type: 'voided' }]);
  });

  test('waits when the provider does not answer, and goes on from there', async () => {
    const cart = await shop.readyCart();
    await app.payments({ next: 'paid', isDown: true });

    const down = await shop.checkOut(cart, { 'Idempotency-Key': 'once' }, scripted).expect(503);
    expect(down.body.error.details.code).toBe('PAYMENT_PROVIDER_UNAVAILABLE');
    expect(down.headers['retry-after']).toBe('10');
    expect(await resume()).toEqual({ settled: 0, waiting: 1 });

    await app.payments({ next: 'paid' });
    const { body } = await shop.checkOut(cart, { 'Idempotency-Key': 'once' }, scripted).expect(201);
    expect(body.data.order).toMatchObject({ status: 'placed', paymentStatus: 'paid' });
    expect((await app.payments()).payments).toHaveLength(1);
  });
});
