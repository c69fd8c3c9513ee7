import Stripe from 'stripe';
import { WebhookRefused, type ParsedWebhook, type WebhookRequest } from '../payment-provider';
import { isLiveKey, type StripeSettings } from './stripe-client';
import { toProviderEvent } from './stripe-events';

// Stripe's own tolerance. It looks at old ones only; one from the future would stay good for as long as it likes.
const toleranceSeconds = 300;

/** The event, if one of our secrets signed it. */
function signedEvent(stripe: Stripe, secrets: readonly string[], { body, headers, now }: WebhookRequest): Stripe.Event {
  for (const secret of secrets) {
    try {
      return stripe.webhooks.constructEvent(body, headers['stripe-signature'] ?? '', secret, toleranceSeconds, undefined, now.getTime());
    } catch (error) {
      if (error instanceof Stripe.errors.StripeSignatureVerificationError) continue;
      // The signature is good: what is inside is no JSON, or one of the thin events of Stripe's second API.
      throw new WebhookRefused('The body is not an event of the kind this endpoint takes: send it snapshot events');
    }
  }
  throw new WebhookRefused('The signature is missing, too old, or not ours');
}

const isEvent = (event: unknown): event is Stripe.Event =>
  typeof event === 'object' &&
  event !== null &&
  'object' in event &&
  event.object === 'event' &&
  'id' in event &&
  typeof event.id === 'string' &&
  'type' in event &&
  typeof event.type === 'string' &&
  'created' in event &&
  typeof event.created === 'number' &&
  'data' in event &&
  typeof event.data === 'object' &&
  event.data !== null;

/** When it was signed. The SDK is more generous in what it reads as a time: two ways to write one would be two sendings. */
function timeOf({ headers }: WebhookRequest): Date {
  const [time, ...others] = (headers['stripe-signature'] ?? '').split(',').filter((item) => item.startsWith('t='));
  if (!time || others.length > 0 || !/^t=[1-9]\d*$/.test(time)) throw new WebhookRefused('The signature has no time, or more than one');
  return new Date(Number(time.slice(2)) * 1000);
}

/** Reads a webhook of Stripe's. Throws WebhookRefused. */
export function parseWebhook(stripe: Stripe, settings: StripeSettings, request: WebhookRequest): ParsedWebhook {
  const event: unknown = signedEvent(stripe, settings.webhookSecrets, request);
  const signedAt = timeOf(request);
  const ahead = signedAt.getTime() - request.now.getTime();
  if (!(ahead <= toleranceSeconds * 1000)) throw new WebhookRefused('The signature is from the future');
  if (!isEvent(event)) throw new WebhookRefused('The body is not an event');
  if (event.livemode !== isLiveKey(settings.secretKey)) throw new WebhookRefused('The event is of the other mode: test or live');
  return { events: [toProviderEvent(event)], signedAt };
}
