import type { Core } from '@strapi/strapi';
import { because } from '../../domain/deliveries/because';
import { switchedOffAfterMs } from '../../domain/deliveries/retry';
import { post, PostError, type Posted } from '../../integrations/outgoing/post';
import { failingSince } from '../deliveries/target-rows';
import type { Channel, Delivery, Outcome } from '../deliveries/channel';
import { eventsById } from '../events/read-changes';
import { toJson } from '../rows';
import { endpointRow, secretsOf, wantedTypes } from './endpoint-rows';
import { switchOff } from './switch-off';
import { testMessage, testType, writeMessage, type Message, type Written } from './write-message';

const name = 'webhook';

/** Webhooks, to where staff say: each event once for each endpoint that wants it, in the order of what it happened to. */
export const webhookChannel: Channel = {
  name,
  keeps: 'event',
  batch: 20,
  async targets(strapi) {
    const rows = await strapi.db.connection('webhook_endpoints').where({ is_on: true }).orderBy('id').select('id', 'events', 'on_since');
    return rows.map(({ id, events, on_since: since }) => ({ target: id, types: wantedTypes(toJson(events)), since }));
  },
  async deliver(strapi, batch, signal) {
    const [first] = batch;
    const endpoint = first && (await endpointRow(strapi.db.connection, first.target));
    if (!endpoint) return new Map(batch.map(({ id }) => [id, { kind: 'dropped', reason: because('The endpoint was deleted') } as const]));
    const secrets = secretsOf(strapi, endpoint);
    if (!secrets)
      return new Map(
        batch.map(({ id }) => [id, { kind: 'retry', reason: because('Its secret was sealed with another key: renew it') } as const]),
      );
    const told = await eventsById(
      strapi.db.connection,
      batch.flatMap(({ eventId }) => eventId ?? []),
    );
    const outcomes = await Promise.all(
      batch.map(async (delivery): Promise<readonly [string, Outcome]> => {
        const message = messageOf(delivery, told);
        if (!message) return [delivery.id, { kind: 'dropped', reason: because('The event is gone') }];
        return [delivery.id, await send(endpoint.url, writeMessage(message, secrets), signal)];
      }),
    );
    await judge(strapi, endpoint.id, outcomes);
    return new Map(outcomes);
  },
};

function messageOf({ id, eventId, eventType, isLate }: Delivery, told: Awaited<ReturnType<typeof eventsById>>): Message | null {
  if (eventType === testType) return testMessage(id);
  const event = eventId === null ? undefined : told.get(eventId);
  if (!event) return null;
  const { aggregateType, aggregateId, occurredAt, payload, type, version } = event;
  return { id: event.id, type, version, timestamp: occurredAt, aggregate: { type: aggregateType, id: aggregateId }, isLate, data: payload };
}

/** One request, and what is made of the answer: only 2xx is one, and it is followed nowhere. */
export async function send(url: string, { body, headers }: Written, signal: AbortSignal): Promise<Outcome> {
  const begun = performance.now();
  try {
    const posted = await post({ url, headers, body, signal });
    return { ...outcomeOf(posted), status: posted.status, answer: posted.answer, tookMs: performance.now() - begun };
  } catch (error) {
    if (error instanceof PostError) return { kind: 'retry', reason: error.message, tookMs: performance.now() - begun };
    throw error;
  }
}

/** Those that say "later": what they ask for is obeyed. */
const throttling: ReadonlySet<number> = new Set([429, 502, 503, 504]);

function outcomeOf({ status, retryAfterMs }: Posted): Outcome {
  if (status >= 200 && status < 300) return { kind: 'delivered' };
  const reason =
    status >= 300 && status < 400 ? because(`It answered ${status}, and redirects are not followed`) : because(`It answered ${status}`);
  return { kind: 'retry', reason, ...(throttling.has(status) && retryAfterMs !== null && { afterMs: retryAfterMs }) };
}

/** One that says it is gone, or that has answered nothing else for days, is switched off. */
async function judge(strapi: Core.Strapi, id: string, outcomes: readonly (readonly [string, Outcome])[]): Promise<void> {
  if (outcomes.some(([, { status }]) => status === 410)) return switchOff(strapi, id, 'gone');
  if (outcomes.some(([, { kind }]) => kind !== 'retry')) return;
  const since = await failingSince(strapi.db.connection, { channel: name, target: id });
  if (since && Date.now() - since.getTime() > switchedOffAfterMs) await switchOff(strapi, id, 'failing');
}
