import { timingSafeEqual } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import { z } from 'zod';
import { MessageRefused, type WebsiteMessage } from '../website';

const toleranceMs = 5 * 60_000;

/** Standard Webhooks: `whsec_` and 24 to 64 bytes in base64. Two, separated by a comma, while one takes the place of the other. */
export const secrets = z
  .string()
  .transform((all) => all.split(',').map((secret) => secret.trim()))
  .refine((all) => all.length <= 2 && all.every(isSecret), 'must be whsec_ and 24 to 64 bytes in base64; two are separated by a comma');

function isSecret(secret: string): boolean {
  if (!secret.startsWith('whsec_')) return false;
  const key = secret.slice('whsec_'.length);
  const { length } = Buffer.from(key, 'base64');
  return z.base64().safeParse(key).success && length >= 24 && length <= 64;
}

/** Signed with all of them: who takes them over checks either. */
export const headersFor = (keys: readonly string[], { id, at, body }: Readonly<{ id: string; at: Date; body: string }>) => ({
  'content-type': 'application/json',
  'webhook-id': id,
  'webhook-timestamp': String(Math.floor(at.getTime() / 1_000)),
  'webhook-signature': keys.map((key) => new Webhook(key).sign(id, at, body)).join(' '),
});

/** The id of a message that one of these keys signed, within five minutes. What the package would check by its own clock is checked by `now`. */
export function verify(keys: readonly string[], { body, headers, now }: WebsiteMessage): Readonly<{ id: string }> {
  const { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signatures } = headers;
  if (!id || !timestamp || !signatures) throw new MessageRefused('The signature is missing');
  if (!/^[\x21-\x7e]{1,200}$/.test(id)) throw new MessageRefused('The id of the message is too long, or holds what an id does not');
  // Two ways to write one time would be two messages.
  if (!/^[1-9]\d{0,11}$/.test(timestamp)) throw new MessageRefused('The message is too old, or too new');
  const at = new Date(Number(timestamp) * 1_000);
  const right = keys.map((key) => new Webhook(key).sign(id, at, body));
  const given = signatures.split(' ', 20);
  if (!given.some((one) => right.some((other) => isSame(one, other)))) throw new MessageRefused('The signature does not match');
  if (Math.abs(now.getTime() - at.getTime()) > toleranceMs) throw new MessageRefused('The message is too old, or too new');
  return { id };
}

function isSame(given: string, right: string): boolean {
  const [left, other] = [Buffer.from(given), Buffer.from(right)];
  return left.length === other.length && timingSafeEqual(left, other);
}
