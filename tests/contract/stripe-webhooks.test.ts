import type Stripe from 'stripe';
import { isWebhookRefused, type ParsedWebhook, type WebhookRequest } from '../../src/integrations/payments/payment-provider';
import type { StripeSettings } from '../../src/integrations/payments/stripe/stripe-client';
import { stripeEventTypes } from '../../src/integrations/payments/stripe/stripe-events';
import { signature, toWebhook, type Webhook } from '../support/stripe-double/webhooks';
import { moveOf, secrets, useStripe, webhookSecret } from './stripe/given-stripe';

const stripe = useStripe();
const now = new Date('2026-11-23T12:00:00Z');
const seconds = now.getTime() / 1000;

function parse(request: Omit<WebhookRequest, 'now'>, more: Partial<StripeSettings> = {}, at = now): ParsedWebhook {
  const provider = stripe.provider(more);
  if (!provider.parseWebhook) throw new Error('Nobody reads webhooks');
  return provider.parseWebhook({ ...request, now: at });
}

function refusalOf(work: () => unknown): string | null {
  try {
    work();
    return null;
  } catch (error) {
    if (isWebhookRefused(error)) return error.message;
    throw error;
  }
}

async function anEvent(): Promise<Stripe.Event> {
  const { reference } = await stripe.paid();
  const event = [...stripe.double.world.events.values()].find(({ type }) => type === 'payment_intent.succeeded');
  if (!event) throw new Error(`${reference} was paid and nobody said so`);
  return { ...event, created: seconds };
}
const sent = async (signedWith: readonly string[] = [webhookSecret], at = seconds): Promise<Webhook> =>
  toWebhook(await anEvent(), signedWith, at);

const resigned = (body: string, at = seconds): Webhook => ({
  body,
  headers: { 'stripe-signature': signature([webhookSecret], body, at) },
});

describe('the signature', () => {
  test('is taken from whichever of our secrets is still good', async () => {
    const webhook = await sent(['whsec_new']);

    expect(parse(webhook, { webhookSecrets: [webhookSecret, 'whsec_new'] }).events).toHaveLength(1);
    expect(parse(webhook, { webhookSecrets: ['whsec_new', webhookSecret] }).events).toHaveLength(1);
  });

  test('may be one of several, while Stripe signs with two secrets', async () => {
    expect(parse(await sent(['whsec_other', webhookSecret])).events).toHaveLength(1);
  });

  test.each<[string, (webhook: Webhook) => Omit<WebhookRequest, 'now'>]>([
    ['of another secret', ({ body }) => ({ body, headers: { 'stripe-signature': signature(['whsec_other'], body, seconds) } })],
    ['of another body', ({ body, headers }) => ({ body: body.replace('12300', '12301'), headers })],
    ['of the same JSON, written differently', ({ body, headers }) => ({ body: JSON.stringify(JSON.parse(body)), headers })],
    ['that is missing', ({ body }) => ({ body, headers: {} })],
    ['that is empty', ({ body }) => ({ body, headers: { 'stripe-signature': '' } })],
    ['without a time', ({ body, headers }) => ({ body, headers: { 'stripe-signature': headers['stripe-signature']?.split(',')[1] } })],
    [
      'of another kind',
      ({ body, headers }) => ({ body, headers: { 'stripe-signature': headers['stripe-signature']?.replace('v1=', 'v0=') } }),
    ],
    [
      'under another time',
      ({ body, headers }) => ({ body, headers: { 'stripe-signature': `${headers['stripe-signature']},t=${seconds - 1}` } }),
    ],
  ])('%s is refused', async (_what, changed) => {
    const webhook = await sent();

    expect(refusalOf(() => parse(changed(webhook)))).toBe('The signature is missing, too old, or not ours');
  });

  test.each([
    ['of two, one of them not read', (time: number) => `t=${time - 1},t=+${time}`],
    ['with a sign', (time: number) => `t=+${time}`],
    ['with zeros before it', (time: number) => `t=00${time}`],
    ['with words after it', (time: number) => `t=${time}seconds`],
    ['twice', (time: number) => `t=${time},t=${time}`],
  ])('is refused when its time is written in another way: %s', async (_what, written) => {
    const { body, headers } = await sent();
    const signed = headers['stripe-signature']?.replace(`t=${seconds}`, written(seconds));

    expect(refusalOf(() => parse({ body, headers: { 'stripe-signature': signed } }))).toBe('The signature has no time, or more than one');
  });

  test('is refused where we have no secret, and where the secret is empty', async () => {
    const webhook = await sent(['']);

    expect(refusalOf(() => parse(webhook, { webhookSecrets: [] }))).toContain('not ours');
    expect(refusalOf(() => parse(webhook, { webhookSecrets: [''] }))).toContain('not ours');
  });

  test.each([
    [300, true],
    [301, false],
    [-300, true],
    [-301, false],
    [-1_000_000_000, false],
  ])('%d seconds old: taken %p', async (age, isTaken) => {
    const webhook = await sent(undefined, seconds - age);

    expect(refusalOf(() => parse(webhook)) === null).toBe(isTaken);
  });

  test('tells when it was signed, which tells a replay from another sending', async () => {
    expect(parse(await sent(undefined, seconds - 7)).signedAt).toEqual(new Date(now.getTime() - 7_000));
  });

  test('is judged by the time it is told, not by the clock of the machine', async () => {
    const webhook = await sent();

    expect(parse(webhook).events).toHaveLength(1);
    expect(() => parse(webhook, {}, new Date(now.getTime() + 3_600_000))).toThrow('too old');
  });
});

describe('an event', () => {
  test.each([
    ['sk_live_x', true, true],
    ['rk_live_x', true, true],
    ['sk_live_x', false, false],
    ['sk_test_x', true, false],
    ['rk_test_x', false, true],
  ])('under %s with livemode %p: taken %p', async (secretKey, livemode, isTaken) => {
    const webhook = toWebhook({ ...(await anEvent()), livemode }, [webhookSecret], seconds);

    expect(refusalOf(() => parse(webhook, { secretKey }))).toBe(isTaken ? null : 'The event is of the other mode: test or live');
  });

  test.each([
    ['a thin one', JSON.stringify({ id: 'evt_1', object: 'v2.core.event', type: 'v1.billing.meter.error_report_triggered' }), 'snapshot'],
    ['no JSON', 'payment=paid', 'snapshot'],
    ['JSON of nothing', 'null', 'not an event'],
    ['another object', JSON.stringify({ id: 'pi_1', object: 'payment_intent' }), 'not an event'],
    ['one without a time', JSON.stringify({ id: 'evt_1', object: 'event', type: 'a', data: {}, livemode: false }), 'not an event'],
  ])('that is %s is refused', (_what, body, reason) => {
    expect(refusalOf(() => parse(resigned(body)))).toContain(reason);
  });

  test('is told with its own id, and when it happened', async () => {
    const event = await anEvent();

    expect(parse(toWebhook(event, [webhookSecret], seconds)).events).toMatchObject([
      { id: event.id, type: 'payment_intent.succeeded', occurredAt: now, payment: expect.stringMatching(/^pi_/) },
    ]);
  });

  test('of every kind we ask for names the payment it is about', async () => {
    const { reference } = await stripe.created();
    stripe.double.customer.declined(reference);
    stripe.double.customer.isAsked(reference);
    stripe.double.customer.completesAction(reference);
    const { id } = stripe.double.refundOutside(reference, 100);
    stripe.double.refundFails(id);
    const dispute = stripe.double.openDispute(reference);
    stripe.double.reviewDispute(dispute.id);
    stripe.double.winDispute(dispute.id);
    const slow = await stripe.created();
    stripe.double.customer.paysSlowly(slow.reference);
    const held = await stripe.paid({ capture: 'manual' });
    await stripe.provider().cancel({ idempotencyKey: 'c', reference: held.reference });

    const told = stripe.double.takeWebhooks().flatMap((webhook) => parse(webhook, {}, new Date()).events);
    expect(stripeEventTypes.filter((type) => !told.some((event) => event.type === type))).toEqual([]);
    expect(told.filter(({ payment }) => payment === null)).toEqual([]);
    expect(new Set(told.map(({ payment }) => payment))).toEqual(new Set([reference, slow.reference, held.reference]));
  });

  test('about anything else names no payment', async () => {
    await stripe.provider().customers?.create({ idempotencyKey: 'u', userId: 1, email: 'buyer@example.com' });
    const [created] = stripe.double.takeWebhooks().flatMap((webhook) => parse(webhook, {}, new Date()).events);

    expect(created).toMatchObject({ type: 'customer.created', payment: null });
  });
});

describe('what staff may read', () => {
  test('holds no secret, no card and nobody, whatever happened', async () => {
    const payment = await stripe.paid({ capture: 'manual' });
    await stripe.provider().capture(moveOf(payment, 10_000));
    await stripe.provider().refund(moveOf(payment, 100));
    const declined = await stripe.created();
    stripe.double.customer.declined(declined.reference);
    stripe.double.customer.isAsked(declined.reference);
    stripe.double.openDispute(payment.reference);
    const sentWebhooks = stripe.double.takeWebhooks();
    const kept = JSON.stringify(sentWebhooks.flatMap((webhook) => parse(webhook, {}, new Date()).events));

    // They were all sent, or this would prove nothing.
    expect(secrets.slice(1).filter((secret) => !JSON.stringify(sentWebhooks).includes(secret))).toEqual([]);
    expect(secrets.filter((secret) => kept.includes(secret))).toEqual([]);
  });

  test('still says what it is about, how much, and why not', async () => {
    const { reference } = await stripe.created();
    stripe.double.customer.declined(reference);
    const events = stripe.double.takeWebhooks().flatMap((webhook) => parse(webhook, {}, new Date()).events);

    expect(events.find(({ type }) => type === 'payment_intent.payment_failed')?.payload).toMatchObject({
      object: 'event',
      data: {
        object: {
          id: reference,
          amount: 12_300,
          status: 'requires_payment_method',
          last_payment_error: { code: 'card_declined', decline_code: 'generic_decline', message: 'Your card was declined.' },
        },
      },
    });
  });
});
