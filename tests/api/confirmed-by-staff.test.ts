import { useApp } from '../support/app';
import { shopping } from '../support/shopping';
import { signInAsOwner, type Staff } from '../support/staff';
import { wrongBooks } from '../support/stock';

const app = useApp('demo');
const shop = shopping(app);
let staff: Staff;
beforeAll(async () => {
  staff = await signInAsOwner(app);
});
beforeEach(() => app.invoices());
afterEach(async () => expect(await wrongBooks(app)).toEqual([]));

type Order = { id: string; lines: { id: string; quantity: number; total: { amount: number } }[] };
const act = async (order: Order, path: string, body: object = {}, status = 200) => {
  const answer = await staff.post(`/storekeeper/orders/${order.id}${path}`, body).expect(status);
  return answer.body.data ?? answer.body.error.details;
};
/** Three pieces, by a provider of a plugin whose money staff confirm. */
async function ordered(provider = 'invoice') {
  const cart = await shop.readyCart({ quantity: 3 });
  const { body } = await shop.checkOut(cart, {}, { payment: { provider } }).expect(201);
  return { cart, order: body.data.order, payment: body.data.payment, total: cart.totals.total.amount };
}

describe.each(['invoice', 'manual'])('an order by %s', (provider) => {
  test('is placed before its money comes, and staff say when it came', async () => {
    const { order, payment, total } = await ordered(provider);
    expect(order).toMatchObject({ status: 'placed', paymentStatus: 'unpaid', actions: expect.arrayContaining(['confirm_payment']) });
    expect(payment).toMatchObject({ provider, status: 'pending', confirmedByStaff: true, failureCode: null, failureReason: null });

    const partly = await act(order, '/confirm-payment', { amount: total - 100 });
    expect(partly).toMatchObject({ paymentStatus: 'partially_paid', payments: [{ status: 'pending', captured: { amount: total - 100 } }] });
    const paid = await act(order, '/confirm-payment');
    expect(paid).toMatchObject({ paymentStatus: 'paid', payments: [{ status: 'paid', captured: { amount: total } }] });
  });

  test('is paid with what came, once no more is owed for the pieces that are left', async () => {
    const { order } = await ordered(provider);
    const [line] = order.lines;
    const lines = [{ line: line.id, quantity: 1 }];
    const { due } = await act(order, '/cancel-pieces', { lines });
    await act(order, '/confirm-payment', { amount: due.amount - 500 });
    const left = await act(order, '/cancel-pieces', { lines });

    expect(left).toMatchObject({ status: 'placed', paymentStatus: 'partially_refunded', payments: [{ status: 'paid' }] });
    expect(left.refunds.map(({ status }: { status: string }) => status)).toEqual(['succeeded']);
  });

  test('is cancelled, and what came goes back', async () => {
    const { order, total } = await ordered(provider);
    await act(order, '/confirm-payment');
    const cancelled = await act(order, '/cancel');

    expect(cancelled).toMatchObject({ status: 'cancelled', paymentStatus: 'refunded', payments: [{ refunded: { amount: total } }] });
  });

  test('is not offered where the shop takes no payment on delivery', async () => {
    const cart = await shop.readyCart();
    await app.sql('update store_settings set cash_on_delivery = false');
    await app.call('shop/store/store-settings', 'forgetStoreSettings');
    const { body } = await shop.checkOut(cart, {}, { payment: { provider } }).expect(422);
    await app.sql('update store_settings set cash_on_delivery = true');
    await app.call('shop/store/store-settings', 'forgetStoreSettings');

    expect(body.error.details).toMatchObject({ code: 'PAYMENT_PROVIDER_UNKNOWN', offered: ['scripted'] });
  });
});

test('a provider of a plugin hears of what staff do', async () => {
  const { order, total } = await ordered();
  await act(order, '/confirm-payment', { amount: total });
  await act(order, '/cancel');
  expect(await app.invoices()).toEqual([{ call: 'refund', amount: total }]);
  const { order: unpaid } = await ordered();
  await act(unpaid, '/cancel');

  expect(await app.invoices()).toMatchObject([{ call: 'cancel', reference: expect.stringMatching(/^invoice-/) }]);
});

test('money nobody can say more of is not confirmed, once the provider is gone from the shop', async () => {
  const { order } = await ordered();
  await app.sql("update payments set provider = 'gone' where reference like 'invoice-%'");

  expect(await act(order, '/confirm-payment', {}, 404)).toMatchObject({ code: 'PAYMENT_NOT_FOUND' });
  const { body } = await staff.get(`/storekeeper/orders/${order.id}`).expect(200);
  expect(body.data.payments).toMatchObject([{ provider: 'gone', confirmedByStaff: false }]);
});

test('what went wrong is told in the word of the provider and in ours', async () => {
  await app.payments({ next: 'failed' });
  const { body } = await shop.checkOut(await shop.readyCart(), {}, { payment: { provider: 'scripted' } }).expect(422);
  await app.payments({ next: 'paid' });

  expect(body.error.details).toMatchObject({ code: 'PAYMENT_DECLINED', reason: 'card_declined', failureReason: 'declined' });
});
