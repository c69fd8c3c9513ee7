import { timingSafeEqual } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import { z } from 'zod';
import { NoticeRefused, type CrmHint, type CrmNotice } from '../crm';

const toleranceMs = 5 * 60_000;
const text = z.string().trim().min(1).max(200);
const told = z.object({ type: z.literal('order.status'), data: z.object({ id: text, status: text, label: text.optional() }) });

/**
 * How an order stands there, in a message signed with the secret both sides know (standardwebhooks.com), within five minutes. The same again, and an
 * older one, change nothing. Throws NoticeRefused.
 */
export function orderStatusIn(secret: string, { body, headers, now }: CrmNotice): readonly CrmHint[] {
  const { 'webhook-id': id = '', 'webhook-timestamp': timestamp = '', 'webhook-signature': signatures = '' } = headers;
  if (!/^[\x21-\x7e]{1,200}$/.test(id) || !/^[1-9]\d{0,11}$/.test(timestamp)) throw new NoticeRefused('The signature is missing');
  const at = new Date(Number(timestamp) * 1_000);
  const right = Buffer.from(new Webhook(secret).sign(id, at, body));
  const isRight = signatures.split(' ', 20).some((given) => {
    const one = Buffer.from(given);
    return one.length === right.length && timingSafeEqual(one, right);
  });
  if (!isRight) throw new NoticeRefused('The signature is not ours');
  if (Math.abs(now.getTime() - at.getTime()) > toleranceMs) throw new NoticeRefused('The message is too old, or too new');
  const { data } = told.safeParse(parsed(body));
  if (!data) throw new NoticeRefused('The body is no status of an order: it needs type "order.status", and data with id and status');
  const { id: remoteId, status, label = status } = data.data;
  return [{ kind: 'order', remoteId, status: { status, label, changedAt: at } }];
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}
