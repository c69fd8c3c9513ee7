import assert from 'node:assert/strict';
import type { Money } from '../../domain/money/money';
import { isIntegrationError } from '../integration-error';
import { isWebhookRefused, type CreatePayment, type PaymentProvider, type ProviderPayment, type WebhookRequest } from './payment-provider';

/** The world around an adapter, as far as its promises need it: a double of the provider that the test can play. */
export type ProviderWorld = Readonly<{
  provider: PaymentProvider;
  /** A currency the double takes, and its amounts are minor units as everywhere. */
  currency: string;
  customer: Readonly<{
    pays(reference: string): Promise<void>;
    /** Tries to pay and is told no. */
    isDeclined(reference: string): Promise<void>;
    /** Pays in a way that takes days. */
    paysSlowly(reference: string): Promise<void>;
    slowPaymentFails(reference: string): Promise<void>;
  }>;
  /** Somebody refunds in the provider's own dashboard. */
  refundOutside(reference: string, amount: Money): Promise<void>;
  /** The double does what the next request asks, and its answer never arrives. */
  loseNextAnswer(): void;
  /** No call is answered until it is up again. */
  setDown(isDown: boolean): void;
  /** The webhooks the provider sent since last asked, as they arrived. */
  webhooks(): Promise<readonly Omit<WebhookRequest, 'now'>[]>;
  /** What must never be seen in an error or a stored payload. */
  secrets: readonly string[];
}>;

type Promised = Readonly<Record<string, (world: ProviderWorld) => Promise<void>>>;

let asked = 0;
const request = ({ currency }: ProviderWorld, more: Partial<CreatePayment> = {}): CreatePayment => {
  asked += 1;
  return {
    idempotencyKey: `key-${process.pid}-${asked}`,
    amount: { amount: 12_300, currency },
    orderId: `order-${asked}`,
    customer: { userId: null, email: 'buyer@example.com', reference: null },
    capture: 'automatic',
    ...more,
  };
};

async function truth({ provider }: ProviderWorld, { reference }: ProviderPayment): Promise<ProviderPayment> {
  const payment = await provider.fetchPayment(reference);
  assert(payment, 'fetchPayment has no answer for a payment that was made');
  return payment;
}

async function paid(world: ProviderWorld, more: Partial<CreatePayment> = {}): Promise<ProviderPayment> {
  const payment = await world.provider.createPayment(request(world, more));
  await world.customer.pays(payment.reference);
  return truth(world, payment);
}

const move = (
  { reference, amount }: ProviderPayment,
  part: number,
  more: { key?: string; movedBefore?: number; isRetry?: boolean } = {},
) => {
  asked += 1;
  return {
    idempotencyKey: more.key ?? `move-${process.pid}-${asked}`,
    reference,
    amount: { ...amount, amount: part },
    movedBefore: more.movedBefore ?? 0,
    isRetry: more.isRetry ?? false,
  };
};

const isOutage = (error: unknown): boolean => isIntegrationError(error) && error.retryable;

const payments: Promised = {
  'a new payment waits for its customer and moves nothing': async (world) => {
    const wanted = request(world);
    const payment = await world.provider.createPayment(wanted);
    assert(payment.state === 'pending' || payment.state === 'requires_action', `it is ${payment.state}`);
    assert.deepEqual(payment.amount, wanted.amount);
    assert.deepEqual([payment.authorized, payment.captured, payment.refunded], [0, 0, 0]);
    assert(Object.keys(payment.clientData).length > 0, 'the app learns nothing to pay with');
    assert.equal((await truth(world, payment)).reference, payment.reference);
  },
  'the same key is the same payment, also when asked for at once': async (world) => {
    const wanted = request(world);
    const first = await world.provider.createPayment(wanted);
    const others = await Promise.all([1, 2, 3].map(() => world.provider.createPayment(wanted)));
    assert.deepEqual(new Set(others.map(({ reference }) => reference)), new Set([first.reference]));
  },
  'a payment whose answer was lost is found again by its key': async (world) => {
    const wanted = request(world);
    world.loseNextAnswer();
    const first = await world.provider.createPayment(wanted).catch((error: unknown) => {
      assert(isOutage(error), `not an outage: ${String(error)}`);
      return world.provider.createPayment(wanted);
    });
    await world.customer.pays(first.reference);
    assert.equal((await world.provider.createPayment(wanted)).reference, first.reference);
  },
  'what the customer paid is captured': async (world) => {
    const payment = await paid(world);
    assert.equal(payment.state, 'paid');
    assert.deepEqual([payment.authorized, payment.captured, payment.refunded], [0, 12_300, 0]);
    assert(payment.method, 'nobody knows how it was paid');
  },
  'a declined customer has paid nothing and is told why': async (world) => {
    const payment = await world.provider.createPayment(request(world));
    await world.customer.isDeclined(payment.reference);
    const { state, failureCode, captured, authorized } = await truth(world, payment);
    assert(['pending', 'requires_action', 'failed'].includes(state), `it is ${state}`);
    assert.deepEqual([captured, authorized], [0, 0]);
    assert(failureCode, 'no reason');
  },
  'a slow payment is processing, and may fail days later': async (world) => {
    const payment = await world.provider.createPayment(request(world));
    await world.customer.paysSlowly(payment.reference);
    const { state, captured } = await truth(world, payment);
    assert.deepEqual([state, captured], ['processing', 0]);
    await world.customer.slowPaymentFails(payment.reference);
    const after = await truth(world, payment);
    assert(['pending', 'failed'].includes(after.state), `it is ${after.state}`);
    assert(after.failureCode, 'no reason');
  },
};

const captures: Promised = {
  'a manual capture is first authorised': async (world) => {
    const payment = await paid(world, { capture: 'manual' });
    assert.equal(payment.state, 'authorized');
    assert.deepEqual([payment.authorized, payment.captured], [12_300, 0]);
  },
  'a capture takes its part once, and the rest is voided': async (world) => {
    const payment = await paid(world, { capture: 'manual' });
    const wanted = move(payment, 10_000);
    assert.equal((await world.provider.capture(wanted)).state, 'succeeded');
    assert.equal((await world.provider.capture({ ...wanted, isRetry: true })).state, 'succeeded');
    const { state, authorized, captured } = await truth(world, payment);
    assert.deepEqual([state, authorized, captured], ['paid', 0, 10_000]);
  },
  'a capture of more than an earlier one took is not called done': async (world) => {
    const payment = await paid(world, { capture: 'manual' });
    await world.provider.capture(move(payment, 5_000));
    const { state, failureCode } = await world.provider.capture(move(payment, 8_000));
    assert.equal(state, 'failed');
    assert(failureCode, 'no reason');
    assert.equal((await truth(world, payment)).captured, 5_000);
  },
  'a capture of what was voided fails, and says why': async (world) => {
    const payment = await paid(world, { capture: 'manual' });
    await world.provider.cancel({ idempotencyKey: `cancel-${payment.reference}`, reference: payment.reference });
    const { state, failureCode } = await world.provider.capture(move(payment, 10_000));
    assert.equal(state, 'failed');
    assert(failureCode, 'no reason');
  },
  'a cancelled payment holds nothing, however often it is cancelled': async (world) => {
    for (const payment of [await world.provider.createPayment(request(world)), await paid(world, { capture: 'manual' })]) {
      const wanted = { idempotencyKey: `cancel-${payment.reference}`, reference: payment.reference };
      assert.equal(await world.provider.cancel(wanted), true);
      assert.equal(await world.provider.cancel(wanted), true);
      const { state, authorized, captured } = await truth(world, payment);
      assert.deepEqual([state, authorized, captured], ['cancelled', 0, 0]);
    }
  },
  'cancelling what was taken leaves it taken': async (world) => {
    const payment = await paid(world);
    assert.equal(await world.provider.cancel({ idempotencyKey: `cancel-${payment.reference}`, reference: payment.reference }), false);
    assert.deepEqual([(await truth(world, payment)).state, (await truth(world, payment)).captured], ['paid', 12_300]);
  },
};

const refunds: Promised = {
  'a refund moves its money once for its key': async (world) => {
    const payment = await paid(world);
    const wanted = move(payment, 300);
    const first = await world.provider.refund(wanted);
    assert.equal(first.state, 'succeeded');
    const again = await world.provider.refund({ ...wanted, isRetry: true });
    assert.deepEqual([again.state, again.reference], ['succeeded', first.reference]);
    assert.equal((await truth(world, payment)).refunded, 300);
  },
  'a refund whose answer was lost is not made twice': async (world) => {
    const payment = await paid(world);
    const earlier = await world.provider.refund(move(payment, 1_000));
    assert.equal(earlier.state, 'succeeded');
    const wanted = move(payment, 300, { movedBefore: 1_000 });
    world.loseNextAnswer();
    await world.provider.refund(wanted).catch((error: unknown) => assert(isOutage(error), `not an outage: ${String(error)}`));
    assert.equal((await world.provider.refund({ ...wanted, isRetry: true })).state, 'succeeded');
    assert.equal((await truth(world, payment)).refunded, 1_300);
  },
  'two refunds of the same amount are two': async (world) => {
    const payment = await paid(world);
    await world.provider.refund(move(payment, 300));
    await world.provider.refund(move(payment, 300, { movedBefore: 300 }));
    assert.equal((await truth(world, payment)).refunded, 600);
  },
  'all of it can go back, and no more': async (world) => {
    const payment = await paid(world);
    await world.provider.refund(move(payment, 12_300));
    const { state, failureCode } = await world.provider.refund(move(payment, 1, { movedBefore: 12_300 }));
    assert.equal(state, 'failed');
    assert(failureCode, 'no reason');
    assert.equal((await truth(world, payment)).refunded, 12_300);
  },
  'a refund made outside is seen': async (world) => {
    const payment = await paid(world);
    await world.refundOutside(payment.reference, { ...payment.amount, amount: 500 });
    const { refunded, refunds: each } = await truth(world, payment);
    assert.equal(refunded, 500);
    if (each)
      assert.deepEqual(
        each.map(({ idempotencyKey, amount }) => [idempotencyKey, amount]),
        [[null, 500]],
      );
  },
};

const outages: Promised = {
  'no answer is an outage, of which somebody may try again': async (world) => {
    const payment = await paid(world);
    world.setDown(true);
    try {
      await assert.rejects(world.provider.fetchPayment(payment.reference), isOutage);
      await assert.rejects(world.provider.refund(move(payment, 300)), isOutage);
    } finally {
      world.setDown(false);
    }
    assert.equal((await truth(world, payment)).refunded, 0);
  },
};

async function receive(world: ProviderWorld) {
  const payment = await paid(world);
  const sent = await world.webhooks();
  assert(sent.length > 0, 'nothing was sent');
  const parse = (webhook: Omit<WebhookRequest, 'now'>) => {
    assert(world.provider.parseWebhook, 'it sends webhooks and nobody reads them');
    return world.provider.parseWebhook({ ...webhook, now: new Date() });
  };
  return { payment, sent, parse };
}

const webhooks: Promised = {
  'a webhook names the payment it is about': async (world) => {
    const { payment, sent, parse } = await receive(world);
    const about = sent.flatMap((webhook) => parse(webhook).events).map((event) => event.payment);
    assert(about.includes(payment.reference), `they are about ${about.join(', ')}`);
  },
  'a webhook that is sent again is the same event': async (world) => {
    const { sent, parse } = await receive(world);
    for (const webhook of sent) {
      const [first, second] = [parse(webhook), parse(webhook)];
      assert.deepEqual(first.events, second.events);
      assert.deepEqual(first.signedAt, second.signedAt, 'a replay could not be told from another sending');
    }
  },
  'a webhook that was changed, unsigned or signed by another is refused': async (world) => {
    const { sent, parse } = await receive(world);
    for (const { body, headers } of sent) {
      const refused = (webhook: Omit<WebhookRequest, 'now'>) => assert.throws(() => parse(webhook), isWebhookRefused);
      refused({ body: body.replace(/[0-9]/, (digit) => String((Number(digit) + 1) % 10)), headers });
      refused({ body: '', headers });
      refused({ body: '{}', headers: {} });
    }
  },
  'nothing that is kept of a webhook holds a secret': async (world) => {
    const { sent, parse } = await receive(world);
    const kept = JSON.stringify(sent.flatMap((webhook) => parse(webhook).events));
    for (const secret of world.secrets) assert(!kept.includes(secret), 'a secret is kept');
  },
};

const history: Promised = {
  'what happened can be read again from a cursor': async (world) => {
    if (!world.provider.listEvents) return;
    const before = await world.provider.listEvents({ cursor: null, now: new Date() });
    const payment = await paid(world);
    const { events, cursor } = await world.provider.listEvents({ cursor: before.cursor, now: new Date() });
    assert(
      events.some((event) => event.payment === payment.reference),
      'the payment is not among them',
    );
    const known = new Set(before.events.map(({ id }) => id));
    assert(
      events.some(({ id }) => !known.has(id)),
      'nothing new',
    );
    const after = await world.provider.listEvents({ cursor, now: new Date() });
    assert(after.events.length < events.length || events.length === 0, 'the cursor does not move on');
  },
};

/**
 * What every payment adapter promises, as named checks for any test runner. Each needs a world of its own, or at least one
 * in which nobody else acts. A promise that is not kept throws an AssertionError.
 */
export const paymentProviderPromises: Promised = { ...payments, ...captures, ...refunds, ...outages, ...webhooks, ...history };
