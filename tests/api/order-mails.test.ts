import { useApp } from '../support/app';
import { usePlacedOrders, type Placed } from '../support/placed-orders';
import { hire } from '../support/staff';
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

type Mails = { canSend: boolean; mails: { kind: string; state: string; to: string; again: boolean }[]; sendable: string[] };
const mailsOf = async ({ order }: Placed): Promise<Mails> =>
  (await orders.staff.get(`/storekeeper/orders/${order.id}/mails`).expect(200)).body.data;
const save = (kind: string, body: object, status = 200) => orders.staff.put(`/storekeeper/mail-templates/${kind}`, body).expect(status);
const templates = '/storekeeper/mail-templates';

beforeAll(async () => {
  // From here on.
  await run();
  await mailed();
});

test('an order that is moved to another slot is mailed with its new time', async () => {
  const cart = await shop.readyCart({ method: 'timed' });
  const options = await app.http().get(`/api/carts/${cart.id}/delivery-options`).set('X-Cart-Token', cart.token).expect(200);
  const timed = options.body.data.find(({ slots = [] }: { slots?: unknown[] }) => slots.length > 0);
  const [one, other] = timed.slots.filter(
    ({ isAvailable, surcharge }: { isAvailable: boolean; surcharge: { amount: number } }) => isAvailable && surcharge.amount === 0,
  );
  const chosen = await shop.operate(cart, [operation('set_delivery', { method: timed.id, slot: one.id })]);
  const { order } = (await shop.checkOut({ ...cart, totals: chosen.body.data.totals }).expect(201)).body.data;
  const [placedMail] = await mailed();
  expect(placedMail?.text).toMatch(/Delivery: Van at your time, \w{3}, \w{3} \d+, \d\d:00 – \d\d:00/);
  await app.http().post(`/api/orders/${order.id}/delivery-slot`).set('X-Cart-Token', cart.token).send({ slot: other.id }).expect(200);
  const [moved] = await mailed();
  expect(moved?.subject).toBe(`Order ${order.number} comes at another time`);
  expect(moved?.text).toContain('Delivery: Van at your time, ');
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
  expect((await mailsOf(refused)).mails).toMatchObject([
    { kind: 'order_placed', state: 'failed', failure: 'refused', to: 'gone@refused.test' },
  ]);
});

test('one whose sender died with it is not sent a second time', async () => {
  await placed();
  await app.call('shop/mails/watch-orders', 'watchOrders', { canSend: true });
  await app.sql("update order_mails set state = 'sending', moved_at = now() - interval '11 minutes' where state = 'waiting'");
  expect(await mailed()).toEqual([]);
  expect(await app.sql("select kind from order_mails where failure = 'interrupted'")).toEqual([{ kind: 'order_placed' }]);
});

describe('staff', () => {
  test('see what was mailed, and send again what fits the order, to the address it has now', async () => {
    const purchase = await placed();
    await mailed();
    expect(await mailsOf(purchase)).toMatchObject({
      canSend: true,
      mails: [{ kind: 'order_placed', state: 'sent' }],
      sendable: ['order_placed'],
    });

    await act(purchase, '/correct', { contact: { email: 'other@example.com' } });
    const { body } = await orders.staff.post(`/storekeeper/orders/${purchase.order.id}/mails`, { kind: 'order_placed' }).expect(200);
    expect(body.data.mails[0]).toMatchObject({ kind: 'order_placed', state: 'sent', to: 'other@example.com', again: true });
    expect((await app.mails()).map(({ to }) => to)).toEqual(['other@example.com']);

    const refused = await orders.staff.post(`/storekeeper/orders/${purchase.order.id}/mails`, { kind: 'parcel_sent' }).expect(409);
    expect(refused.body.error.details.code).toBe('MAIL_DOES_NOT_FIT');
  });

  test('write other words, language by language, and take them back', async () => {
    const text = { language: 'en', subject: 'We have {order}', body: '' };
    const { body } = await save('order_placed', { isOn: true, texts: [text] });
    const written = body.data.templates.find(({ kind }: { kind: string }) => kind === 'order_placed');
    expect(written.texts.find(({ language }: { language: string }) => language === 'en')).toMatchObject({
      subject: 'We have {order}',
      body: null,
      usual: { subject: 'Your order {order} at {shop}' },
    });
    await placed();
    await placed('uk');
    const mails = await mailed();
    expect(subjects(mails)).toEqual([expect.stringMatching(/^We have PL-/), expect.stringMatching(/^Ваше замовлення /)]);
    expect(mails[0]?.text).toContain('thank you for your order');

    await save('order_placed', { isOn: true, texts: [{ ...text, subject: null }] });
    await placed();
    expect(subjects(await mailed())).toEqual([expect.stringMatching(/^Your order /)]);
  });

  test('switch a mail off, and one on that was not sent', async () => {
    await save('order_placed', { isOn: false });
    await save('parcel_delivered', { isOn: true });
    const purchase = await placed();
    await act(purchase, '/ship');
    const { shipments } = await act(purchase, '/tags');
    await act(purchase, `/shipments/${shipments[0]?.id}/deliver`);
    expect(subjects(await mailed())).toEqual([expect.stringMatching(/is on its way$/), expect.stringMatching(/has arrived$/)]);
    await save('order_placed', { isOn: true });
  });

  test.each([
    ['a placeholder nobody knows', { subject: null, body: 'Hello {nam}' }, 'body', 'PLACEHOLDER_UNKNOWN'],
    ['a subject that begins another header', { subject: 'a\r\nBcc: b@example.com', body: null }, 'subject', 'SUBJECT_BROKEN'],
  ])('cannot save %s, by any door', async (_what, wrong, field, reason) => {
    const { body } = await save(
      'order_paid',
      {
        isOn: true,
        texts: [
          { language: 'uk', subject: null, body: null },
          { language: 'en', ...wrong },
        ],
      },
      400,
    );
    expect(body.error.details).toMatchObject({ code: 'CONTENT_INVALID', reason, field: `texts[1].${field}` });
    const content = '/content-manager/collection-types/api::store.message-template';
    const saved = await orders.staff.post(content, { kind: 'order_paid', ...wrong });
    expect([saved.status, saved.body.error.details]).toMatchObject([400, { reason, field }]);
    expect(await app.sql("select id from message_templates where kind = 'order_paid'")).toEqual([]);
  });

  test('see how a mail would read, and send it to themselves alone', async () => {
    const tried = { kind: 'parcel_sent', language: 'en', subject: 'Off it goes', body: '{parcel}\n\n{tracking_link} <b>' };
    const { body } = await orders.staff.post(`${templates}/preview`, tried).expect(200);
    expect(body.data).toMatchObject({
      subject: 'Off it goes',
      text: '2 × Lorem ipsum (M)\n\nhttps://carrier.example/20450000000000 <b>\n',
    });
    expect(body.data.html).toContain('&lt;b&gt;');
    const purchase = await placed();
    const real = await orders.staff.post(`${templates}/preview`, { ...tried, body: '{order}', order: purchase.order.id }).expect(200);
    expect(real.body.data.text).toMatch(/^PL-\d+\n$/);
    await mailed();

    const { to } = (await orders.staff.post(`${templates}/test`, tried).expect(200)).body.data;
    expect(await app.mails()).toMatchObject([{ to, subject: 'Off it goes' }]);
    await orders.staff.post(`${templates}/test`, { ...tried, to: 'somebody@example.com' }).expect(400);
  });

  test('who write mails and see no orders see none by a preview', async () => {
    const purchase = await placed();
    await mailed();
    const { staff: marketer } = await hire(app, orders.staff, 'writer', 'marketer');
    const tried = { kind: 'order_placed', language: 'en', subject: '', body: '' };
    await marketer.post(`${templates}/preview`, tried).expect(200);
    await marketer.post(`${templates}/preview`, { ...tried, order: purchase.order.id }).expect(403);
    const { status } = await marketer.get(`/storekeeper/orders/${purchase.order.id}/mails`);
    expect(status).toBe(403);
  });
});

test('who saves on top of words they have not seen is told, and nothing is saved', async () => {
  const text = { language: 'en', subject: 'Sent', body: 'Yours is on its way {customer}' };
  const seen = { subject: null, body: null };
  await save('parcel_sent', { isOn: true, texts: [{ ...text, before: seen }] });
  const { body } = await save('parcel_sent', { isOn: false, texts: [{ ...text, body: 'Mine', before: seen }] }, 409);
  expect(body.error.details).toMatchObject({ code: 'EDIT_CONFLICT', language: 'en' });
  const stored = async () =>
    (await orders.staff.get(templates).expect(200)).body.data.templates.find(({ kind }: { kind: string }) => kind === 'parcel_sent');
  expect(await stored()).toMatchObject({ isOn: true, texts: [{ subject: 'Sent', body: text.body }, {}] });
  // Another language is another text.
  await save('parcel_sent', { isOn: true, texts: [{ language: 'uk', subject: 'Надіслано', body: 'Їде', before: seen }] });
  // Two at once: one is first.
  const before = { subject: 'Sent', body: text.body };
  const answers = await Promise.all(
    ['One', 'Two'].map((subject) => orders.staff.put(`${templates}/parcel_sent`, { isOn: true, texts: [{ ...text, subject, before }] })),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  await save('parcel_sent', { isOn: true, texts: ['en', 'uk'].map((language) => ({ language, ...seen })) });
});
