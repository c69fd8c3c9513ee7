import { useApp } from '../support/app';
import { shopping } from '../support/shopping';
import { signInAsOwner } from '../support/staff';
import { signature, toWebhook } from '../support/stripe-double/webhooks';
import { stripeSecrets, useStripeShop } from '../support/stripe-shop';

const app = useApp('demo', { freshFor: 'test' });
const shop = shopping(app);
const stripe = useStripeShop(app);

const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000);
const reconcile = (now = inMinutes(5)) =>
  app.call<{ missed: number; processed: number; settled: number }>('shop/payments/reconcile-payments', 'reconcilePayments', { now });
const send = (body: string, headers: Record<string, string>, provider = 'stripe') =>
  app.http().post(`/api/webhooks/${provider}`).set(headers).set('Content-Type', 'application/json').send(body);
const stored = async () =>
  (await app.sql('select id from provider_events')).length +
  (await app.sql("select id from event_log where type like 'provider_event%'")).length;

async function paid() {
  const waiting = await stripe.waiting();
  stripe.double.customer.pays(waiting.intent);
  const event = [...stripe.double.world.events.values()].at(-1);
  if (!event) throw new Error('Nothing happened');
  return { ...waiting, event };
}
const seconds = () => Math.floor(Date.now() / 1000);
const signedAt = (body: string, at: number, secret = stripeSecrets.webhook) => ({ 'Stripe-Signature': signature([secret], body, at) });

describe('a webhook is refused, and nothing is stored', () => {
  test.each<[string, (body: string) => { body: string; headers: Record<string, string> }]>([
    ['without a signature', (body) => ({ body, headers: {} })],
    ['signed by somebody else', (body) => ({ body, headers: signedAt(body, seconds(), 'whsec_of_a_thief') })],
    ['signed ten minutes ago', (body) => ({ body, headers: signedAt(body, seconds() - 600) })],
    ['signed in ten minutes', (body) => ({ body, headers: signedAt(body, seconds() + 600) })],
    ['with the signature of another body', (body) => ({ body: body.replace('succeeded', 'forged'), headers: signedAt(body, seconds()) })],
    [
      'with the same JSON written in another way',
      (body) => ({ body: JSON.stringify(JSON.parse(body)), headers: signedAt(body, seconds()) }),
    ],
    [
      'of live money in a test shop',
      (body) => {
        const live = body.replaceAll('"livemode": false', '"livemode": true');
        return { body: live, headers: signedAt(live, seconds()) };
      },
    ],
    ['empty', () => ({ body: '', headers: signedAt('', seconds()) })],
    ['that is no event', () => ({ body: '[]', headers: signedAt('[]', seconds()) })],
  ])('%s', async (_name, change) => {
    const { event, orderId } = await paid();
    const { body, headers } = change(toWebhook(event, [stripeSecrets.webhook]).body);
    const response = await send(body, headers).expect(400);

    expect(response.body.error.details.code).toBe('WEBHOOK_REFUSED');
    expect(await stored()).toBe(0);
    await app.doJobs();
    expect(await stripe.order(orderId)).toMatchObject({ status: 'pending_payment' });
  });

  test('of a provider nobody knows, or who sends none', async () => {
    for (const provider of ['paypal', 'manual', '..%2f..']) {
      const { body } = await send('{}', {}, provider).expect(404);
      expect(body.data).toBeNull();
    }
    expect(await stored()).toBe(0);
  });

  test('that is no JSON at all, as 400', async () => {
    await send('{"id": ', signedAt('{"id": ', seconds())).expect(400);
    expect(await stored()).toBe(0);
  });
});

describe('a genuine webhook', () => {
  test('is stored once and answered, however often Stripe sends it, all at once', async () => {
    const { event } = await paid();
    const sendings = Array.from({ length: 20 }, () => toWebhook(event, ['whsec_the_next_one', stripeSecrets.webhook]));
    const answers = await Promise.all(sendings.map(({ body, headers }) => send(body, { ...headers })));

    expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(200));
    expect(answers[0]?.body).toEqual({ received: true });
    const rows = await app.sql('select event_id, state, source, jsonb_array_length(sendings) as sendings from provider_events');
    expect(rows).toEqual([{ event_id: event.id, state: 'received', source: 'webhook', sendings: 20 }]);
    expect(await app.doJobs()).toBeGreaterThan(0);
  });

  test('is taken once, however often somebody replays it: at once, later, and with one of two signatures cut off', async () => {
    const { event, orderId } = await paid();
    const { body, headers } = toWebhook(event, ['whsec_an_older_one', stripeSecrets.webhook]);
    const answers = await Promise.all(Array.from({ length: 20 }, () => send(body, { ...headers })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array(19).fill(400)]);
    await app.doJobs();
    const before = [await stored(), await app.sql('select * from provider_events')];

    const [time, first, second] = String(headers['stripe-signature']).split(',');
    for (const signatures of [first, second, `${second},${first}`]) {
      const { body: answer } = await send(body, { 'stripe-signature': `${time},${signatures}` }).expect(400);
      expect(answer.error.details.code).toBe('WEBHOOK_REFUSED');
    }
    expect([await stored(), await app.sql('select * from provider_events')]).toEqual(before);
    expect(await stripe.order(orderId)).toMatchObject({ status: 'placed', paymentStatus: 'paid' });
  });

  test('is no replay because reconciliation found the event before', async () => {
    const { event } = await paid();
    await reconcile();
    expect(await stripe.deliver({ events: [event] })).toEqual([200]);
  });

  test('is kept without secrets and card data', async () => {
    await paid();
    await stripe.hear();
    const rows = JSON.stringify(await app.sql('select e::text as row from provider_events e'));
    for (const secret of ['_secret_', '4242', 'keepthissecret', 'olena@example.com']) expect(rows).not.toContain(secret);
    expect(rows).toContain('payment_intent.succeeded');
  });

  test('that cannot be processed keeps why, and staff have it processed again', async () => {
    const { orderId, event } = await paid();
    await stripe.deliver({ events: [event] });
    stripe.double.setDown(true);
    await expect(app.doJobs()).rejects.toThrow(/stripe/);
    const [failed] = await app.sql<{ document_id: string }>(
      'select document_id, state, failure, failure_kind, attempts from provider_events',
    );
    expect(failed).toMatchObject({ state: 'failed', attempts: 1, failure_kind: 'outage', failure: expect.stringMatching(/stripe/) });

    const staff = await signInAsOwner(app);
    const replay = () => staff.post(`/storekeeper/provider-events/${failed?.document_id}/replay`, {});
    expect((await replay().expect(503)).body.error.details.code).toBe('PAYMENT_PROVIDER_UNAVAILABLE');
    stripe.double.setDown(false);
    await replay().expect(200);
    await replay().expect(200);

    expect(await app.sql('select state, failure, failure_kind, attempts from provider_events')).toEqual([
      { state: 'processed', failure: null, failure_kind: null, attempts: 4 },
    ]);
    expect(await stripe.order(orderId)).toMatchObject({ status: 'placed', paymentStatus: 'paid' });
    await staff.post('/storekeeper/provider-events/none/replay', {}).expect(404);
    await app.http().post(`/storekeeper/provider-events/${failed?.document_id}/replay`).expect(401);
  });
});

describe('reconciliation', () => {
  test('finds what no webhook told, goes on from where it was, and finds nothing twice', async () => {
    const first = await paid();
    expect(await reconcile()).toMatchObject({ missed: 1 });
    await app.doJobs();
    expect(await stripe.order(first.orderId)).toMatchObject({ status: 'placed' });

    const second = await paid();
    expect((await reconcile()).missed).toBeGreaterThan(0);
    await app.doJobs();
    expect(await stripe.order(second.orderId)).toMatchObject({ status: 'placed' });
    expect(await reconcile()).toMatchObject({ missed: 0, processed: 0 });
    expect(await app.sql('select source, type, state from provider_events')).toEqual(
      Array(2).fill({ source: 'reconciliation', type: 'payment_intent.succeeded', state: 'processed' }),
    );
  });

  test('processes what its job could not', async () => {
    const { orderId } = await paid();
    await stripe.deliver();
    expect((await reconcile()).processed).toBe(stripe.double.world.events.size);
    expect(await stripe.order(orderId)).toMatchObject({ status: 'placed', paymentStatus: 'paid' });
  });

  test('tells staff of a provider that cannot be read for an hour, once, and goes on with the others', async () => {
    const { orderId } = await paid();
    await reconcile();
    await app.doJobs();
    stripe.double.setDown(true);
    await expect(reconcile(inMinutes(30))).rejects.toThrow(/Reconciling payments/);
    expect(await stripe.alerts()).toEqual([]);
    await expect(reconcile(inMinutes(90))).rejects.toThrow(/stripe/);
    await expect(reconcile(inMinutes(100))).rejects.toThrow(/stripe/);

    expect(await stripe.alerts()).toEqual(['payment_provider_failing']);
    expect(await stripe.order(orderId)).toMatchObject({ status: 'placed' });
  });

  test('is what staff ask for in the admin', async () => {
    await paid();
    const staff = await signInAsOwner(app);
    const { body } = await staff.post('/storekeeper/payments/reconcile', {}).expect(200);
    expect(body.data).toMatchObject({ missed: 1 });

    stripe.double.setDown(true);
    const refused = await staff.post('/storekeeper/payments/reconcile', {}).expect(503);
    expect(refused.body.error).toMatchObject({
      message: expect.stringMatching(/stripe/),
      details: { code: 'PAYMENT_PROVIDER_UNAVAILABLE' },
    });
  });
});

describe('an alert', () => {
  test('is closed once, by whoever looked at it', async () => {
    const waiting = await paid();
    await stripe.sync(waiting).expect(200);
    stripe.double.refundOutside(waiting.intent, 100);
    await stripe.hear();
    const [{ document_id: id } = { document_id: '' }] = await app.sql<{ document_id: string }>('select document_id from staff_alerts');
    const staff = await signInAsOwner(app);
    await staff.post(`/storekeeper/staff-alerts/${id}/close`, { note: 'Rang the customer' }).expect(200);
    await staff.post(`/storekeeper/staff-alerts/${id}/close`, { note: 'Another note' }).expect(200);

    expect(await app.sql('select state, done_note from staff_alerts')).toEqual([{ state: 'done', done_note: 'Rang the customer' }]);
    await staff.post('/storekeeper/staff-alerts/none/close', {}).expect(404);
  });

  test('and what providers told are not edited as content', async () => {
    const waiting = await paid();
    await stripe.sync(waiting).expect(200);
    stripe.double.refundOutside(waiting.intent, 100);
    await stripe.hear();
    const staff = await signInAsOwner(app);
    for (const [uid, table] of [
      ['api::operations.staff-alert', 'staff_alerts'],
      ['api::payment.provider-event', 'provider_events'],
    ] as const) {
      const [{ document_id: id } = { document_id: '' }] = await app.sql<{ document_id: string }>(`select document_id from ${table}`);
      const { status } = await staff.put(`/content-manager/collection-types/${uid}/${id}`, { state: 'done' });
      expect(status).toBe(403);
    }
  });
});

test('an idempotent checkout answers what the payment sheet needs again', async () => {
  const cart = await shop.readyCart();
  const key = { 'Idempotency-Key': 'checkout-1' };
  const first = await shop.checkOut(cart, key, { payment: { provider: 'stripe' } }).expect(201);
  const again = await shop.checkOut(cart, key, { payment: { provider: 'stripe' } }).expect(201);
  expect(again.body).toEqual(first.body);
  const keys = JSON.stringify(await app.sql('select k::text as row from idempotency_keys k'));
  expect(keys).not.toContain('_secret_');
});
