import { useApp } from '../support/app';
import { paymentTrouble } from '../support/payment-trouble';
import { useStripeShop } from '../support/stripe-shop';

const app = useApp('demo', { freshFor: 'test' });
const stripe = useStripeShop(app);
const { resumeRefunds, asked, refundsMade, until, paid } = paymentTrouble(app, stripe);

describe('a refund', () => {
  const refunds = 'POST /v1/refunds';

  test('that is under way is left to whoever sends it, however old the batch is that comes across it', async () => {
    const { staff, orderId } = await paid();
    const release = stripe.double.holdAnswer(refunds);
    const pressed = staff.post(`/storekeeper/orders/${orderId}/refund`, { goodwill: 300 }).then((response) => response);
    await until(() => asked(refunds) === 1);
    await resumeRefunds(1);
    expect(await app.sql('select attempts from refunds')).toEqual([{ attempts: 1 }]);
    release();
    await pressed;

    expect(await stripe.order(orderId)).toMatchObject({ refunded: 300 });
  });

  test('is claimed for as long as Stripe lets us wait', async () => {
    const { staff, orderId } = await paid();
    const release = stripe.double.holdAnswer(refunds);
    const pressed = staff.post(`/storekeeper/orders/${orderId}/refund`, { goodwill: 300 }).then((response) => response);
    const claims = new Set<string>();
    while (claims.size < 2) {
      const [row] = await app.sql<{ until: string | null }>('select claimed_until::text as until from refunds');
      if (row?.until) claims.add(row.until);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    release();
    await pressed;

    expect(await app.sql('select claimed_until from refunds')).toEqual([{ claimed_until: null }]);
  });

  test('whose sender was too slow is decided by the one who took it over', async () => {
    const { staff, orderId, paymentId } = await paid();
    const release = stripe.double.holdAnswer(refunds);
    const pressed = staff.post(`/storekeeper/orders/${orderId}/refund`, { goodwill: 300 }).then((response) => response);
    await until(() => asked(refunds) === 1);
    await until(() => stripe.double.world.refunds.size === 1);
    const [before] = await app.sql('update refunds set attempts = attempts + 1 returning attempts, claimed_until');
    release();
    await pressed;

    const [after] = await app.sql('select attempts, claimed_until from refunds');
    expect(after).toEqual(before);
    await app.sql('update refunds set claimed_until = null');
    await resumeRefunds(1);
    expect((await stripe.ledger(paymentId)).slice(2)).toEqual(['refunded 300']);
    expect(refundsMade()).toEqual([300]);
  });

  test('nobody could tell Stripe of for hours is told to staff, once', async () => {
    const { staff, orderId } = await paid();
    stripe.double.setDown(true);
    await staff.post(`/storekeeper/orders/${orderId}/refund`, { goodwill: 300 }).expect(200);
    await expect(resumeRefunds(1)).rejects.toThrow('1 of 1 refunds');
    expect(await stripe.alerts()).toEqual([]);
    for (const hours of [3, 4]) await expect(resumeRefunds(hours)).rejects.toThrow('1 of 1 refunds');

    expect(await stripe.alerts()).toEqual(['refund_stuck']);
  });

  test('pressed again after the connection broke goes back once', async () => {
    const { staff, orderId } = await paid();
    const press = (key: string) => staff.post(`/storekeeper/orders/${orderId}/refund`, { goodwill: 300 }).set('Idempotency-Key', key);
    const first = await press('pressed').expect(200);
    const again = await press('pressed').expect(200);
    expect(again.body).toEqual(first.body);
    expect(refundsMade()).toEqual([300]);
    await press('another').expect(200);

    expect(refundsMade()).toEqual([300, 300]);
  });
});
