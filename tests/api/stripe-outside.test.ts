import { useApp } from '../support/app';
import { signInAsOwner } from '../support/staff';
import { useStripeShop } from '../support/stripe-shop';

const app = useApp('demo', { freshFor: 'test' });
const stripe = useStripeShop(app);

describe('what happens to the money outside the shop is mirrored:', () => {
  test('a refund made in the dashboard', async () => {
    const paid = await stripe.paid();
    stripe.double.refundOutside(paid.intent, 500);
    await stripe.hear();
    await stripe.hear();

    expect(await stripe.order(paid.orderId)).toMatchObject({ paymentStatus: 'partially_refunded', refunded: 500 });
    expect((await stripe.ledger(paid.paymentId)).slice(2)).toEqual(['refunded 500']);
    expect(await stripe.alerts()).toEqual(['refund_outside']);
  });

  test('a refund of ours, however many webhooks tell of it', async () => {
    const paid = await stripe.paid();
    const staff = await signInAsOwner(app);
    await staff.post(`/storekeeper/orders/${paid.orderId}/refund`, { goodwill: 700, reason: 'late' }).expect(200);
    await stripe.deliver({ times: 2, isShuffled: true });
    await app.doJobs();

    expect(await stripe.order(paid.orderId)).toMatchObject({ refunded: 700 });
    expect((await stripe.ledger(paid.paymentId)).slice(2)).toEqual(['refunded 700']);
    expect(await app.sql('select status, amount_minor from refunds')).toEqual([{ status: 'succeeded', amount_minor: '700' }]);
    expect(await stripe.alerts()).toEqual([]);
  });

  test('a refund that fails days after it succeeded', async () => {
    const paid = await stripe.paid();
    const staff = await signInAsOwner(app);
    await staff.post(`/storekeeper/orders/${paid.orderId}/refund`, { goodwill: 700 }).expect(200);
    const [refund] = [...stripe.double.world.refunds.keys()];
    stripe.double.refundFails(String(refund));
    await stripe.hear();

    expect(await stripe.order(paid.orderId)).toMatchObject({ paymentStatus: 'paid', refunded: 0 });
    expect((await stripe.ledger(paid.paymentId)).slice(2)).toEqual(['refunded 700', 'refund_failed 700']);
    expect(await stripe.alerts()).toEqual(['refund_failed']);
  });

  test('a refund the provider calls pending again after it succeeded', async () => {
    const paid = await stripe.paid();
    const staff = await signInAsOwner(app);
    await staff.post(`/storekeeper/orders/${paid.orderId}/refund`, { goodwill: 700 }).expect(200);
    const [refund] = [...stripe.double.world.refunds.values()];
    if (!refund) throw new Error('Nothing was refunded');
    for (const status of ['pending', 'succeeded']) {
      refund.status = status;
      await stripe.sync(paid).expect(200);
    }

    expect((await stripe.ledger(paid.paymentId)).slice(2)).toEqual(['refunded 700']);
    expect(await stripe.order(paid.orderId)).toMatchObject({ refunded: 700 });
  });

  test('a dispute that took a part of the money, of which the rest goes on', async () => {
    const paid = await stripe.paid();
    const dispute = stripe.double.openDispute(paid.intent, { amount: 1000 });
    await stripe.hear();
    const staff = await signInAsOwner(app);
    await staff.post(`/storekeeper/orders/${paid.orderId}/ship`, {}).expect(409);
    // What the bank calls it at the end is not more than was taken away.
    dispute.amount = 1100;
    stripe.double.loseDispute(dispute.id);
    await stripe.hear();

    expect(await stripe.order(paid.orderId)).toMatchObject({ paymentStatus: 'partially_refunded', disputed: 1000, refunded: 0 });
    expect((await stripe.ledger(paid.paymentId)).slice(2)).toEqual(['dispute_opened 1000', 'dispute_lost 1000']);
    const rest = paid.cart.totals.total.amount - 1000;
    await staff.post(`/storekeeper/orders/${paid.orderId}/refund`, { goodwill: rest + 1 }).expect(422);
    await staff.post(`/storekeeper/orders/${paid.orderId}/ship`, {}).expect(200);
  });

  test.each([
    ['won', 'paid', 0, ['dispute_opened', 'dispute_won']],
    ['lost', 'disputed', 1, ['dispute_opened', 'dispute_lost']],
  ] as const)('a dispute that is %s', async (end, paymentStatus, kept, alerts) => {
    const paid = await stripe.paid();
    const total = paid.cart.totals.total.amount;
    const dispute = stripe.double.openDispute(paid.intent);
    await stripe.hear();
    expect(await stripe.order(paid.orderId)).toMatchObject({ paymentStatus: 'disputed', disputed: total });
    const staff = await signInAsOwner(app);
    await staff.post(`/storekeeper/orders/${paid.orderId}/ship`, {}).expect(409);

    if (end === 'won') stripe.double.winDispute(dispute.id);
    else stripe.double.loseDispute(dispute.id);
    await stripe.deliver({ times: 2, isShuffled: true });
    await app.doJobs();

    expect(await stripe.order(paid.orderId)).toMatchObject({ paymentStatus, disputed: kept * total });
    expect((await stripe.ledger(paid.paymentId)).slice(2)).toEqual([`dispute_opened ${total}`, `dispute_${end} ${total}`]);
    expect(await stripe.alerts()).toEqual(alerts);
  });

  test('a dispute that was lost, won on appeal, and lost for good', async () => {
    const paid = await stripe.paid();
    const total = paid.cart.totals.total.amount;
    const dispute = stripe.double.openDispute(paid.intent);
    const became = async (status: 'won' | 'lost') => {
      dispute.status = status;
      await stripe.sync(paid).expect(200);
      return stripe.order(paid.orderId);
    };

    expect(await became('lost')).toMatchObject({ paymentStatus: 'disputed', disputed: total });
    expect(await became('won')).toMatchObject({ paymentStatus: 'paid', disputed: 0 });
    expect(await became('won')).toMatchObject({ paymentStatus: 'paid', disputed: 0 });
    expect(await became('lost')).toMatchObject({ paymentStatus: 'disputed', disputed: total });
    expect((await stripe.ledger(paid.paymentId)).slice(2)).toEqual(
      ['opened', 'lost', 'won', 'opened', 'lost'].map((step) => `dispute_${step} ${total}`),
    );
    expect(await stripe.alerts()).toEqual(['opened', 'lost', 'won', 'opened', 'lost'].map((step) => `dispute_${step}`));
  });
});
