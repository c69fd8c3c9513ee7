import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Connected } from '../../adapter';
import { IntegrationError } from '../../integration-error';
import { ask, retryAfterMs } from '../../outgoing/ask';
import type { Website } from '../website';
import { headersFor, verify } from './signatures';

export type SignedSettings = Readonly<{ url: string; secrets: readonly string[] }>;

/** What of a reason a customer reads. */
const longestReason = 500;

const acceptance = z.union([
  z.object({ accepted: z.literal(true), reference: z.string().min(1).max(255).optional() }),
  z.object({
    accepted: z.literal(false),
    reason: z.string().transform((text) => text.replaceAll('\u0000', '').slice(0, longestReason).toWellFormed()),
  }),
]);

const failure = (message: string, retryable: boolean, cause?: unknown): IntegrationError =>
  new IntegrationError('signed-http', message, retryable, cause);

/** Read, and refused as it stands. Anything else is an outage, or is mended: a secret that is being replaced, a page that moved. */
const isForGood = (status: number): boolean => [400, 409, 410, 413, 422].includes(status);

/** A website that takes messages by Standard Webhooks at one address; `type` says what each is. */
export function signedWebsite(settings: SignedSettings): Website {
  return {
    async acceptOrder(order, signal) {
      // The same order is the same question, so that a website which remembers what it said says it again.
      const text = await send(settings, { id: `accept_${order.id}`, type: 'order.accept', data: order }, signal);
      const { data, error } = acceptance.safeParse(parsed(text));
      if (!data) throw failure('its answer is neither yes nor no', true, error);
      if (!data.accepted) return data;
      return { accepted: true, ...(data.reference !== undefined && { reference: data.reference }) };
    },
    async pushOrder(order, signal) {
      await send(settings, { id: `order_${order.id}_${order.version}`, type: 'order.changed', data: order }, signal);
    },
    async forgetOrder({ id, reference }, signal) {
      await send(settings, { id: `forget_${id}`, type: 'order.forgotten', data: { id, reference } }, signal);
    },
    verifyMessage: (message) => verify(settings.secrets, message),
  };
}

/** Whether it takes what is signed with this secret. It does nothing with a ping. */
export async function checkWebsite(settings: SignedSettings, signal: AbortSignal): Promise<Connected> {
  const text = await send(settings, { id: `ping_${randomUUID()}`, type: 'ping', data: {} }, signal).catch((error: unknown) => {
    // Sent again it would be refused again, until somebody types something else.
    const isRefused = error instanceof IntegrationError && /it answered [34]\d\d/.test(error.message);
    throw isRefused ? failure(error.message.replace(/^signed-http: /, ''), false, error) : error;
  });
  const { data } = z.object({ name: z.string().min(1) }).safeParse(parsed(text));
  return { account: data?.name ?? new URL(settings.url).host };
}

type Message = Readonly<{ id: string; type: string; data: object }>;

async function send(settings: SignedSettings, { id, type, data }: Message, signal: AbortSignal): Promise<string> {
  const at = new Date();
  const body = JSON.stringify({ type, timestamp: at.toISOString(), data });
  const answer = await ask({
    ...{ service: 'signed-http', method: 'POST', url: settings.url, signal, body },
    headers: headersFor(settings.secrets, { id, at, body }),
  });
  const { status } = answer;
  if (status >= 200 && status <= 299) return answer.text;
  throw new IntegrationError('signed-http', `it answered ${status}`, !isForGood(status), null, retryAfterMs(answer, at));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
