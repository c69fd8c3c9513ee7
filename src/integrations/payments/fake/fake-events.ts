import { createHmac, timingSafeEqual } from 'node:crypto';
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

/** Standard Webhooks: `v1,<base64>` over id, timestamp and body; several secrets and several signatures may be current. */
export function parseWebhook(secrets: string, { body, headers, now }: WebhookRequest): ParsedWebhook {
  const { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signatures } = headers;
  if (!id || !timestamp || !signatures) throw new WebhookRefused('The signature is missing');
  const expected = secrets.split(',').map((secret) => signatureOf(`${id}.${timestamp}.${body}`, secret.trim()));
  const isGenuine = signatures.split(' ').some((given) => expected.some((right) => isSame(given, right)));
  if (!isGenuine) throw new WebhookRefused('The signature does not match');
  // An empty or crooked timestamp is no number, and no number is within the tolerance.
  const signedAt = new Date(Number(timestamp) * 1000);
  if (!(Math.abs(now.getTime() - signedAt.getTime()) <= toleranceMs)) throw new WebhookRefused('The webhook is too old, or too new');

  const event = eventShape.safeParse(parseJson(body));
  if (!event.success || event.data.id !== id) throw new WebhookRefused('This is no event');
  return { events: [toEvent(event.data)], signedAt };
}

function signatureOf(content: string, secret: string): string {
  const key = secret.startsWith('whsec_') ? Buffer.from(secret.slice('whsec_'.length), 'base64') : Buffer.from(secret);
  return `v1,${createHmac('sha256', key).update(content).digest('base64')}`;
}

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
