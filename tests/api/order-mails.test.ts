import { useApp } from '../support/app';
import { usePlacedOrders, type Placed } from '../support/placed-orders';
import { operation, shopping } from '../support/shopping';

const app = useApp('demo');
const orders = usePlacedOrders(app);
const shop = shopping(app);
const { act, asGuest, firstLine } = orders;

const run = () => app.call('bootstrap/jobs', 'runNow', 'mail-orders');
/** What was mailed since the last time, by the job of each minute. */
async function mailed() {
  await app.doJobs();
  await run();
  return app.mails();
}
async function placed(language = 'en', { email = 'olena@example.com', payment = 'manual' } = {}): Promise<Placed> {
  const cart = await shop.readyCart({ quantity: 2 });
  const changed = await shop.operate(cart, [operation('set_contact', { email })], { 'Accept-Language': language });
  expect(changed.status).toBe(200);
  await app.sql('update carts set language = $1 where document_id = $2', [language, cart.id]);
  const { body } = await shop.checkOut(cart, {}, { payment: { provider: payment } }).expect(201);
  return { cart, order: body.data.order, variant: '' };
}
const subjects = (mails: { subject: string }[]) => mails.map(({ subject }) => subject);

beforeAll(async () => {
  // From here on.
  await run();
  await mailed();
});

test('each step of an order is mailed once, and told as it is', async () => {
  const purchase = await placed();
  const number = (await asGuest(purchase).get().expect(200)).body.data.number;
  const [first, ...others] = await mailed();
  expect(others).toEqual([]);
  expect(first).toMatchObject({ to: 'olena@example.com', subject: expect.stringContaining(number) });
  for (const part of ['Olena Koval', number, '2 × ', 'Total: €', 'Svobody 1']) expect(first?.text).toContain(part);

  await act(purchase, '/confirm-payment');
  expect(subjects(await mailed())).toEqual([`Order ${number} is paid`]);

  await act(purchase, '/ship', { carrier: 'Nova Poshta', trackingNumber: '20450000', trackingUrl: 'https://track.example/20450000' });
  const [sent] = await mailed();
  expect(sent?.text).toContain('Carrier: Nova Poshta\nTracking number: 20450000\nFollow it here: https://track.example/20450000');

  // Nobody is mailed that a parcel arrived, unless staff want it.
  const { shipments } = await act(purchase, '/tags');
  await act(purchase, `/shipments/${shipments[0]?.id}/deliver`);
  expect(await mailed()).toEqual([]);

  const lines = [{ line: firstLine(purchase), quantity: 1 }];
  await asGuest(purchase).post('/return-requests', { lines, reason: 'too small' }).expect(201);
  const [request] = (await act(purchase, '/tags')).returnRequests;
  await act(purchase, `/return-requests/${request?.id}/decide`, { accept: false, note: 'Worn <b>for a month</b>' });
  expect((await mailed())[0]?.text).toContain('Worn <b>for a month</b>');

  await act(purchase, '/refund', { goodwill: 100 });
  expect((await mailed())[0]?.text).toContain('€1.00');
});

test('in the customer’s language', async () => {
  await placed('uk');
  const [mail] = await mailed();
  expect(mail?.subject).toMatch(/^Ваше замовлення /);
  expect(mail?.text).toContain('Разом: ');
});

test('once, however often the job runs and wherever', async () => {
  await placed();
  await Promise.all([run(), run(), run()]);
  expect(await mailed()).toHaveLength(1);
  expect(await mailed()).toEqual([]);
});

test('who paid at the checkout gets one mail, and an order that was never placed none', async () => {
  await app.payments({ next: 'paid' });
  await placed('en', { payment: 'scripted' });
  expect(subjects(await mailed())).toEqual([expect.stringMatching(/^Your order /)]);

  await app.payments({ next: 'requires_action' });
  const waiting = await placed('en', { payment: 'scripted' });
  await act(waiting, '/cancel');
  expect(await mailed()).toEqual([]);
});

test('an address that is refused stops nobody else, and is told with the order', async () => {
  const refused = await placed('en', { email: 'gone@refused.test' });
  await placed();
  expect(await mailed()).toHaveLength(1);
  expect(
    await app.sql('select state, failure, recipient from order_mails m join orders o on o.id = m.order_id where o.document_id = $1', [
      refused.order.id,
    ]),
  ).toEqual([{ state: 'failed', failure: 'refused', recipient: 'gone@refused.test' }]);
});

test('one whose sender died with it is not sent a second time', async () => {
  await placed();
  await app.call('shop/mails/watch-orders', 'watchOrders', { canSend: true });
  await app.sql("update order_mails set state = 'sending', moved_at = now() - interval '11 minutes' where state = 'waiting'");
  expect(await mailed()).toEqual([]);
  expect(await app.sql("select kind from order_mails where failure = 'interrupted'")).toEqual([{ kind: 'placed' }]);
});
