import { createHash } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import { z } from 'zod';
import { findUnstorableText } from '../../../domain/content/find-unstorable-text';
import { shopFields } from '../../../domain/crm/mapping';
import { IntegrationError } from '../../integration-error';
import { post, PostError, type Posted } from '../../outgoing/post';
import { CrmBusy, untilBusy, type Crm, type CrmCall, type CrmKind, type CrmOutcome, type CrmRecord } from '../crm';

import { orderStatusIn } from './order-status';

export type SignedHttpSettings = Readonly<{ url: string; secret: string }>;

const failure = (message: string, retryable: boolean, cause?: unknown): IntegrationError =>
  new IntegrationError('signed-http', message, retryable, cause);

/** A receiver may say what it calls the record, in a word that can be kept. */
const word = z
  .string()
  .min(1)
  .max(200)
  .refine((text) => findUnstorableText(text) === null);
const named = z.object({ id: z.union([word, z.number()]) });

const own = (kind: CrmKind) => shopFields[kind].map((field) => ({ from: field, to: field }));

/**
 * Whatever takes signed messages: Zapier, Make, n8n, or a program of the shop's own. What is to stand there is posted after Standard Webhooks
 * (standardwebhooks.com), under an id that is the same as long as the message is.
 */
export function signedHttpCrm(settings: SignedHttpSettings): Crm {
  const tell = (type: string, data: object, call: CrmCall) => send(settings, type, data, call);
  const put = async (type: string, record: CrmRecord, data: object, call: CrmCall): Promise<CrmOutcome> => {
    const { status, answer } = await tell(type, { id: record.id, remoteId: record.remoteId, ...data }, call);
    if (status < 300) return { is: 'kept', remoteId: idIn(answer) ?? record.remoteId ?? record.id };
    return { is: 'refused', because: `It answered ${status}: ${answer.slice(0, 200)}` };
  };
  return {
    allowance: { requests: 20, seconds: 1 },
    // Each is a message of its own: what was taken is written down before the next, however slow the receiver is.
    mostAtOnce: 1,
    mapping: { contact: own('contact'), order: own('order'), line: own('line') },
    takesAnyField: true,
    hasContacts: true,
    notices: { parse: (notice) => orderStatusIn(settings.secret, notice) },
    readFields: async (kind) =>
      shopFields[kind].map((name) => ({ name, label: name, type: 'text' as const, isReadOnly: false, values: [] })),
    putContacts: (contacts, call) => untilBusy(contacts, (contact) => put('contact.put', contact, { fields: contact.fields }, call)),
    putOrders: (orders, call) =>
      untilBusy(orders, (order) => {
        const { contact, lines, fields } = order;
        const who = contact && { id: contact.id, remoteId: contact.remoteId };
        return put('order.put', order, { fields, contact: who, lines: lines.map((line) => ({ id: line.id, fields: line.fields })) }, call);
      }),
    async forgetContact(contact, call) {
      const { status } = await tell('contact.forgotten', contact, call);
      if (status >= 300 && status !== 404) throw failure(`it does not forget a contact: it answered ${status}`, false);
    },
  };
}

/** Posts a message. What says that nothing more is taken, and what is no answer, is thrown. */
export async function send({ url, secret }: SignedHttpSettings, type: string, data: object, { signal, turn }: CrmCall): Promise<Posted> {
  await turn();
  const now = new Date();
  const told = { type, data };
  const id = `crm_${createHash('sha256').update(JSON.stringify(told)).digest('hex').slice(0, 32)}`;
  const body = JSON.stringify({ ...told, timestamp: now.toISOString() });
  const headers = {
    'content-type': 'application/json',
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(now.getTime() / 1_000)),
    'webhook-signature': new Webhook(secret).sign(id, now, body),
  };
  const posted = await post({ url, headers, body, signal }).catch((error: unknown) => {
    throw error instanceof PostError ? failure(error.message, !error.isRefused, error) : error;
  });
  const { status, retryAfterMs } = posted;
  if (status === 429) throw new CrmBusy('signed-http: it takes no more for now', retryAfterMs ?? 30_000);
  if (status === 401 || status === 403) throw failure(`it does not take what the shop signs (${status})`, false);
  if (status === 410) throw failure('there is nobody any more (410)', false);
  if (status >= 500 || status === 408) throw failure(`it answered ${status}`, true);
  if (status >= 300 && status < 400) throw failure(`it leads elsewhere (${status}): give the address it leads to`, false);
  return posted;
}

function idIn(answer: string): string | null {
  try {
    const { data } = named.safeParse(JSON.parse(answer));
    return data ? String(data.id) : null;
  } catch {
    return null;
  }
}
