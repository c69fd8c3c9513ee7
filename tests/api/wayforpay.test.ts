import { useApp } from '../support/app';
import { operation, shopping } from '../support/shopping';
import { signInAsOwner } from '../support/staff';
import { startWayForPay, type WayForPayDouble } from '../support/wayforpay/wayforpay-double';
import { signedStatus } from '../support/wayforpay/wayforpay-requests';
import { settingsFor } from '../support/wayforpay/wayforpay-world';

const app = useApp('demo', { freshFor: 'test' });
const shop = shopping(app);
const byWayForPay = { payment: { provider: 'wayforpay' } };
let bank: WayForPayDouble;
beforeEach(async () => {
  bank = await startWayForPay();
  await app.provider('wayforpay', settingsFor(bank));
});
afterEach(() => bank.stop());

async function waiting() {
  const cart = await shop.readyCart({ currency: 'UAH' });
  const { body } = await shop.checkOut(cart, {}, byWayForPay).expect(201);
  const [row] = await app.sql<{ reference: string }>('select reference from payments where document_id = $1', [body.data.payment.id]);
  return { cart, order: body.data.order.id as string, payment: body.data.payment, reference: String(row?.reference) };
}
const send = ({ body, headers }: { body: string; headers: Readonly<Record<string, string | undefined>> }) =>
  app
    .http()
    .post('/api/webhooks/wayforpay')
    .set('Content-Type', headers['content-type'] ?? 'application/json')
    .send(body);
/** Until then nobody looks what became of a refund without an answer. */
const tenMinutesLater = () => app.sql('update refunds set claimed_until = null');
const orderOf = async (id: string) =>
  (
    await app.sql(
      'select o.order_status, o.payment_status, p.captured_minor::int as captured, p.refunded_minor::int as refunded from orders o join payments p on p.order_id = o.id where o.document_id = $1',
      [id],
    )
  )[0];

describe('a second real provider, of another kind', () => {
  test('takes the customer to a page, tells the shop, and gets the signed answer it waits for', async () => {
    const { cart, order, payment, reference } = await waiting();
    expect(payment).toMatchObject({ provider: 'wayforpay', status: 'pending', paymentUrl: expect.stringMatching(/^https:/) });
    bank.pays(reference);
    for (const notice of bank.notices()) {
      const { body } = await send(notice).expect(200);
      expect(body).toEqual({
        orderReference: reference,
        status: 'accept',
        time: expect.any(Number),
        signature: expect.stringMatching(/^[0-9a-f]{32}$/),
      });
    }
    await app.doJobs();

    expect(await orderOf(order)).toEqual({
      order_status: 'placed',
      payment_status: 'paid',
      captured: cart.totals.total.amount,
      refunded: 0,
    });
  });

  test('is believed under a form content type too, and by nobody without its signature', async () => {
    const { order, reference } = await waiting();
    bank.pays(reference);
    const [notice] = bank.notices();
    if (!notice) throw new Error('no notice');
    const forged = await send({ ...notice, body: notice.body.replace('Approved', 'Declined') });
    expect([forged.status, forged.body.error.details.code]).toEqual([400, 'WEBHOOK_REFUSED']);
    expect(await app.sql('select id from provider_events')).toEqual([]);
    await send({ ...notice, headers: { 'content-type': 'application/x-www-form-urlencoded' } }).expect(200);
    await app.doJobs();

    expect(await orderOf(order)).toMatchObject({ order_status: 'placed' });
  });

  test('gives an app that was closed a page again', async () => {
    const { cart, payment } = await waiting();
    const again = await shop.checkOut(cart, {}, byWayForPay).expect(201);

    expect(again.body.data.payment).toMatchObject({ id: payment.id, paymentUrl: expect.stringMatching(/^https:/) });
  });

  test('leaves the page of the customer alone when the app asks how the payment stands', async () => {
    const { cart, payment } = await waiting();
    const { body } = await app.http().post(`/api/payments/${payment.id}/sync`).set('X-Cart-Token', cart.token).expect(200);

    expect(body.data.payment).toMatchObject({ id: payment.id, status: 'pending' });
    expect(bank.asked.map(({ transactionType }) => transactionType)).toEqual(['CREATE_INVOICE', 'CHECK_STATUS']);
  });

  test('tells a refund that was never sent from an earlier one, of which only the bank knows that it was made', async () => {
    const { cart, order, payment, reference } = await waiting();
    bank.pays(reference);
    await app.http().post(`/api/payments/${payment.id}/sync`).set('X-Cart-Token', cart.token).expect(200);
    const staff = await signInAsOwner(app);
    const refund = () => staff.post(`/storekeeper/orders/${order}/refund`, { goodwill: 500 }).expect(200);
    bank.setBalanceEmpty(true);
    await refund();
    bank.setBalanceEmpty(false);
    bank.endWaitingRefund(reference, true);
    bank.setDown(true);
    await refund();
    bank.setDown(false);
    await tenMinutesLater();
    const [second] = await app.sql<{ document_id: string }>('select document_id from refunds order by id desc limit 1');
    await app.call('shop/payments/execute-refund', 'executeRefund', { refundId: second?.document_id });

    expect(bank.order(reference).refunded).toBe(1_000);
  });

  test('refunds once, however often it is pressed, though it has no keys', async () => {
    const { cart, order, payment, reference } = await waiting();
    bank.pays(reference);
    await app.http().post(`/api/payments/${payment.id}/sync`).set('X-Cart-Token', cart.token).expect(200);
    const staff = await signInAsOwner(app);
    const refund = (goodwill: number) => staff.post(`/storekeeper/orders/${order}/refund`, { goodwill });
    bank.loseNextAnswer();
    await refund(500).expect(200);
    await Promise.all([refund(500), refund(200)]);
    const later = new Date(Date.now() + 120_000);
    await tenMinutesLater();
    for (let time = 0; time < 3; time += 1) await app.call('shop/payments/resume-refunds', 'resumeRefunds', { now: later });
    await app.doJobs();

    expect(await orderOf(order)).toMatchObject({ payment_status: 'partially_refunded', refunded: 1_200 });
    expect(await app.sql('select status, amount_minor::int as amount from refunds order by id')).toEqual(
      expect.arrayContaining([
        { status: 'succeeded', amount: 500 },
        { status: 'succeeded', amount: 500 },
        { status: 'succeeded', amount: 200 },
      ]),
    );
    expect(await app.sql('select kind from staff_alerts')).toEqual([]);
  });

  test('does not refund again while its own answers may be behind, and once they are not, finds what it did', async () => {
    const { cart, order, payment, reference } = await waiting();
    bank.pays(reference);
    await app.http().post(`/api/payments/${payment.id}/sync`).set('X-Cart-Token', cart.token).expect(200);
    const staff = await signInAsOwner(app);
    bank.loseNextAnswer();
    await staff.post(`/storekeeper/orders/${order}/refund`, { goodwill: 500 }).expect(200);
    bank.answersNext(signedStatus('Approved', { orderReference: reference, amount: bank.order(reference).amount / 100 }), {
      kind: 'CHECK_STATUS',
    });
    const resume = () =>
      app.call('shop/payments/resume-refunds', 'resumeRefunds', { now: new Date(Date.now() + 120_000) }).then(() => app.doJobs());
    await resume();
    expect(bank.order(reference).refunded).toBe(500);
    expect(await app.sql('select status from refunds')).toEqual([{ status: 'pending' }]);
    const [row] = await app.sql<{ seconds: number }>('select extract(epoch from claimed_until - now())::int as seconds from refunds');
    expect(row?.seconds).toBeGreaterThan(500);

    // The answer that is behind was meant for a look that nobody took.
    await app.call('shop/payments/sync-from-provider', 'syncFromProvider', { paymentId: payment.id, now: new Date() });
    await tenMinutesLater();
    await resume();

    expect(bank.order(reference).refunded).toBe(500);
    expect(await app.sql('select status, amount_minor::int as amount from refunds')).toEqual([{ status: 'succeeded', amount: 500 }]);
    expect(await app.sql('select kind from staff_alerts')).toEqual([]);
  });

  test('answers that payments cannot be taken when it hands out no page for a checkout that is sent again', async () => {
    const { cart } = await waiting();
    bank.answersNext('oops', { status: 502, kind: 'CREATE_INVOICE' });
    const down = await shop.checkOut(cart, {}, byWayForPay).expect(503);
    expect(down.body.error.details.code).toBe('PAYMENT_PROVIDER_UNAVAILABLE');
    bank.answersNext({ reason: 'no', reasonCode: 1130 }, { kind: 'CREATE_INVOICE' });
    const refused = await shop.checkOut(cart, {}, byWayForPay).expect(422);
    expect(refused.body.error.details).toMatchObject({ code: 'PAYMENT_DECLINED', reason: '1130' });
    expect(await app.sql('select order_status from orders where cart_document_id = $1', [cart.id])).toEqual([{ order_status: 'expired' }]);
    await shop.operate(cart, [operation('set_note', { note: 'ring twice' })]);
    await app.doJobs();
    await shop.checkOut(cart, {}, byWayForPay).expect(201);
    expect(await app.sql("select status from payments where provider = 'wayforpay' order by id")).toEqual([
      { status: 'cancelled' },
      { status: 'pending' },
    ]);
  });

  test('is not asked for ever about an invoice it refused, or one that it forgot', async () => {
    const cart = await shop.readyCart({ currency: 'UAH' });
    bank.answersNext({ reason: 'no', reasonCode: 1130 }, { kind: 'CREATE_INVOICE' });
    await shop.checkOut(cart, {}, byWayForPay).expect(422);
    const forgotten = await waiting();
    bank.answersNext({ reason: 'unknown', reasonCode: 1127 }, { kind: 'REMOVE_INVOICE' });
    await shop.operate(forgotten.cart, [operation('set_note', { note: 'ring twice' })]);
    await app.doJobs();
    expect(
      await app.sql('select status, reference is null as never_made from payments where provider = $1 order by id', ['wayforpay']),
    ).toEqual([
      { status: 'failed', never_made: true },
      { status: 'cancelled', never_made: false },
    ]);
    const reconcile = (hours: number) =>
      app.call('shop/payments/reconcile-payments', 'reconcilePayments', { now: new Date(Date.now() + hours * 3_600_000) });
    const asked = () => bank.asked.filter(({ transactionType }) => transactionType === 'CHECK_STATUS').length;
    // What its history tells of them is processed first.
    for (const hours of [1, 2]) await reconcile(hours);
    const before = asked();
    for (const hours of [24, 240]) await reconcile(hours);

    expect(asked()).toBe(before);
  });

  test('tells of thousands of payments at once after a long silence', async () => {
    const events = Array.from({ length: 4_500 }, (_, index) => ({
      id: `e${index}`,
      type: 'Approved',
      occurredAt: new Date(),
      payment: null,
      payload: {},
    }));
    const store = () =>
      app.call('shop/payments/provider-events', 'storeProviderEvents', {
        provider: 'wayforpay',
        source: 'reconciliation',
        events,
        now: new Date(),
      });

    expect([await store(), await store()]).toEqual([4_500, 0]);
  });
});
