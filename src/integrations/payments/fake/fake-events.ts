import { timingSafeEqual } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import { z } from 'zod';
import { WebhookRefused, type ParsedWebhook, type PaymentProvider, type ProviderEvent, type WebhookRequest } from '../payment-provider';
import { read, type AskFake } from './fake-api';

const toleranceMs = 5 * 60_000;
const dayMs = 24 * 60 * 60_000;

const eventShape = z.object({
  id: z.string(),
  type: z.string(),
  occurredAt: z.coerce.date(),
  data: z.looseObject({ payment: z.string() }),
});
const eventsShape = z.object({ events: z.array(eventShape), cursor: z.string().nullable() });

const toEvent = ({ id, type, occurredAt, data }: z.infer<typeof eventShape>): ProviderEvent => ({
  id,
  type,
  occurredAt,
  payment: data.payment,
  payload: data,
});

/**
 * Several secrets, separated by commas, and several signatures may be current. What the package would check by the clock of
 * this machine is checked by `now`.
 */
export function parseWebhook(secrets: string, { body, headers, now }: WebhookRequest): ParsedWebhook {
  const { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signatures } = headers;
  if (!id || !timestamp || !signatures) throw new WebhookRefused('The signature is missing');
  // Two ways to write one time would be two sendings.
  if (!/^[1-9]\d{0,11}$/.test(timestamp)) throw new WebhookRefused('The webhook is too old, or too new');
  const signedAt = new Date(Number(timestamp) * 1000);
  const expected = secrets.split(',').map((secret) => signer(secret.trim()).sign(id, signedAt, body));
  const isGenuine = signatures.split(' ').some((given) => expected.some((right) => isSame(given, right)));
  if (!isGenuine) throw new WebhookRefused('The signature does not match');
  if (Math.abs(now.getTime() - signedAt.getTime()) > toleranceMs) throw new WebhookRefused('The webhook is too old, or too new');

  const event = eventShape.safeParse(parseJson(body));
  if (!event.success || event.data.id !== id) throw new WebhookRefused('This is no event');
  return { events: [toEvent(event.data)], signedAt };
}

const signer = (secret: string): Webhook => (secret.startsWith('whsec_') ? new Webhook(secret) : new Webhook(secret, { format: 'raw' }));

function isSame(given: string, right: string): boolean {
  const [left, other] = [Buffer.from(given), Buffer.from(right)];
  return left.length === other.length && timingSafeEqual(left, other);
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null; // Which is no event either.
  }
}

/** The cursor is the id of the last event. One the provider does not know any more begins a day ago, as none does. */
export const createListEvents =
  (ask: AskFake): NonNullable<PaymentProvider['listEvents']> =>
  async ({ cursor, now }) => {
    const query = new URLSearchParams({ since: new Date(now.getTime() - dayMs).toISOString(), ...(cursor !== null && { after: cursor }) });
    const page = read(await ask({ method: 'GET', path: `events?${query}` }), eventsShape);
    return { events: page.events.map(toEvent), cursor: page.cursor };
  };
