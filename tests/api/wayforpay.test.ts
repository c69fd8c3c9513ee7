import { useApp } from '../support/app';
import { shopping } from '../support/shopping';
import { signInAsOwner } from '../support/staff';
import { startWayForPay, type WayForPayDouble } from '../support/wayforpay/wayforpay-double';
import { settingsFor } from '../support/wayforpay/wayforpay-world';

const app = useApp('demo');
const shop = shopping(app);
const byWayForPay = { payment: { provider: 'wayforpay' } };
let bank: WayForPayDouble;
beforeEach(async () => {
  await app.fresh();
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
});
