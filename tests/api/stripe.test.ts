import { useApp } from '../support/app';
import { operation, shopping } from '../support/shopping';
import { useStripeShop } from '../support/stripe-shop';

const app = useApp('demo', { freshFor: 'test' });
const shop = shopping(app);
const stripe = useStripeShop(app);

const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000);
const resume = (now: Date) => app.call('shop/checkout/resume-checkouts', 'resumeCheckouts', { now });

describe('a payment is followed', () => {
  test('when the sheet closes', async () => {
    const waiting = await stripe.waiting();
    stripe.double.customer.paysWithWallet(waiting.intent);
    const { body } = await stripe.sync(waiting).expect(200);

    expect(body.data.order).toMatchObject({ status: 'placed', paymentStatus: 'paid', number: expect.any(String) });
    expect(body.data.payment).toMatchObject({ id: waiting.paymentId, status: 'paid', failureCode: null });
    expect(await app.sql('select method from payments where document_id = $1', [waiting.paymentId])).toEqual([{ method: 'apple_pay' }]);
  });

  test('by nobody but its owner', async () => {
    const [waiting, other] = [await stripe.waiting(), await stripe.waiting()];
    const { body } = await stripe.sync({ paymentId: waiting.paymentId, cart: other.cart }).expect(404);
    expect(body.error.details.code).toBe('PAYMENT_NOT_FOUND');
    await app.http().post(`/api/payments/${waiting.paymentId}/sync`).expect(404);
  });

  test('by webhooks alone, when the app was closed; sent three times in any order they change nothing more', async () => {
    const waiting = await stripe.waiting();
    stripe.double.customer.pays(waiting.intent);
    await stripe.deliver({ times: 3, isShuffled: true });
    await app.doJobs();
    await stripe.deliver({ times: 3, isShuffled: true });
    await app.doJobs();

    const total = waiting.cart.totals.total.amount;
    expect(await stripe.order(waiting.orderId)).toMatchObject({
      status: 'placed',
      paymentStatus: 'paid',
      payment: 'paid',
      captured: total,
    });
    expect(await stripe.ledger(waiting.paymentId)).toEqual([`authorized ${total}`, `captured ${total}`]);
    const events = await app.sql<{ state: string; attempts: number }>('select state, attempts from provider_events');
    expect(events.length).toBe(stripe.double.world.events.size);
    expect(events.every(({ state, attempts }) => state === 'processed' && attempts === 1)).toBe(true);
  });

  test('through a card that is declined and one that asks the bank', async () => {
    const waiting = await stripe.waiting();
    stripe.double.customer.declined(waiting.intent);
    const declined = await stripe.sync(waiting).expect(200);
    expect(declined.body.data).toMatchObject({
      order: { status: 'pending_payment' },
      payment: { status: 'pending', failureCode: 'generic_decline', clientSecret: waiting.clientData.clientSecret },
    });
    stripe.double.customer.isAsked(waiting.intent);
    expect((await stripe.sync(waiting).expect(200)).body.data.payment).toMatchObject({ status: 'requires_action' });
    stripe.double.customer.completesAction(waiting.intent);

    expect((await stripe.sync(waiting).expect(200)).body.data.order).toMatchObject({ status: 'placed', paymentStatus: 'paid' });
  });

  test('for three days while it is processing, with the goods put aside, and given up when it fails', async () => {
    const waiting = await stripe.waiting();
    stripe.double.customer.paysSlowly(waiting.intent);
    await stripe.hear();
    for (let hour = 1; hour <= 72; hour += 6) await resume(inHours(hour));
    const holds = () =>
      app.sql('select h.id from stock_holds h join carts c on c.id = h.cart_id where c.document_id = $1', [waiting.cart.id]);
    expect(await stripe.order(waiting.orderId)).toMatchObject({ status: 'pending_payment', payment: 'processing' });
    expect(await holds()).toHaveLength(1);

    stripe.double.customer.slowFails(waiting.intent);
    await stripe.hear();
    await resume(inHours(74));
    await app.doJobs();

    expect(await stripe.order(waiting.orderId)).toMatchObject({ status: 'expired', payment: 'cancelled', captured: 0 });
    expect(await holds()).toEqual([]);
    expect(stripe.double.world.intents.get(waiting.intent)?.status).toBe('canceled');
  });

  test('with an outage for an answer, and it is the same payment afterwards', async () => {
    const cart = await shop.readyCart();
    stripe.double.setDown(true);
    const refused = await shop.checkOut(cart, {}, { payment: { provider: 'stripe' } }).expect(503);
    expect(refused.body.error.details.code).toBe('PAYMENT_PROVIDER_UNAVAILABLE');
    stripe.double.setDown(false);
    stripe.double.fault({ kind: 'answer_lost', on: 'POST /v1/payment_intents' });
    const waiting = await stripe.waiting(cart);
    stripe.double.customer.pays(waiting.intent);
    stripe.double.setDown(true);
    expect((await stripe.sync(waiting).expect(503)).body.error.details.code).toBe('PAYMENT_PROVIDER_UNAVAILABLE');
    stripe.double.setDown(false);

    expect((await stripe.sync(waiting).expect(200)).body.data.order.status).toBe('placed');
    expect(stripe.double.world.intents.size).toBe(1);
  });
});

describe('money without its order goes back', () => {
  const otherWay = { payment: { provider: 'manual' } };

  test('when a cart that was paid in another way is paid in the old sheet too', async () => {
    const waiting = await stripe.waiting();
    await app.sql("update discounts set enabled = false where name like '%cash%'");
    const { body } = await shop.checkOut(waiting.cart, {}, otherWay).expect(201);
    // Before the job had the time to cancel it.
    stripe.double.customer.pays(waiting.intent);
    await stripe.hear();

    expect(await stripe.order(body.data.order.id)).toMatchObject({ status: 'placed' });
    const total = waiting.cart.totals.total.amount;
    expect(await stripe.order(waiting.orderId)).toMatchObject({ status: 'expired', captured: total, refunded: total });
    const [alert] = await app.sql<{ kind: string; details: { paidOrder: string } }>('select kind, details from staff_alerts');
    expect(alert).toMatchObject({ kind: 'money_returned', details: { because: 'other_payment', paidOrder: body.data.order.number } });
    expect([...stripe.double.world.refunds.values()].map(({ amount }) => amount)).toEqual([total]);
  });

  test('also when nobody got through to Stripe to close the sheet', async () => {
    const waiting = await stripe.waiting();
    await shop.operate(waiting.cart, [operation('set_note', { note: 'ring twice' })]);
    stripe.double.setDown(true);
    await expect(app.doJobs()).rejects.toThrow(/stripe/);
    stripe.double.setDown(false);
    stripe.double.customer.pays(waiting.intent);
    await stripe.hear();

    const total = waiting.cart.totals.total.amount;
    expect(await stripe.order(waiting.orderId)).toMatchObject({ status: 'expired', captured: total, refunded: total });
  });

  test('when the goods are gone by the time it is paid', async () => {
    const variant = await shop.variant();
    const waiting = await stripe.waiting(await shop.readyCart({ variant }));
    await app.sql('delete from stock_holds');
    await app.sql(
      'update stock_levels s set on_hand = s.allocated, held = 0 from variants v where v.id = s.variant_id and v.document_id = $1',
      [variant],
    );
    stripe.double.customer.pays(waiting.intent);
    const { body } = await stripe.sync(waiting).expect(200);
    expect(body.data.order.status).toBe('expired');
    await app.doJobs();

    const total = waiting.cart.totals.total.amount;
    expect(await stripe.order(waiting.orderId)).toMatchObject({ status: 'expired', captured: total, refunded: total });
    expect(await stripe.alerts()).toEqual(['money_returned']);
  });

  test('when it is not what the order costs', async () => {
    const waiting = await stripe.waiting();
    const intent = stripe.double.world.intents.get(waiting.intent);
    if (!intent) throw new Error('no intent');
    intent.amount -= 100;
    stripe.double.customer.pays(waiting.intent);
    await stripe.hear();
    await app.doJobs();

    const paid = waiting.cart.totals.total.amount - 100;
    expect(await stripe.order(waiting.orderId)).toMatchObject({ status: 'expired', captured: paid, refunded: paid });
    expect((await stripe.alerts()).sort()).toEqual(['money_returned', 'payment_differs']);
  });

  test('and a payment nobody here ever asked for is left alone, but staff are told once', async () => {
    const { intent, paymentId } = await stripe.waiting();
    await app.sql("update payments set reference = 'pi_forgotten' where document_id = $1", [paymentId]);
    stripe.double.customer.pays(intent);
    await stripe.hear();
    await stripe.hear();

    expect(await app.sql('select kind, details from staff_alerts')).toEqual([
      { kind: 'payment_unknown', details: { provider: 'stripe', reference: intent } },
    ]);
    expect(stripe.double.world.refunds.size).toBe(0);
  });
});
