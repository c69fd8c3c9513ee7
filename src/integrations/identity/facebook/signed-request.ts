import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import type { IdentityNotice } from '../identity-provider';

const asked = z.object({
  user_id: z.string().min(1).max(255),
  algorithm: z.literal('HMAC-SHA256'),
  // Seconds.
  issued_at: z.number().int().positive(),
});

/**
 * What Facebook posts to the address for data deletion (developers.facebook.com/docs/development/create-an-app/app-dashboard/data-deletion-callback):
 * a form with `signed_request`, the HMAC-SHA256 of the second part before it, both in base64url. null where the signature does not count.
 */
export function deletionAsked(body: string, appSecret: string): IdentityNotice | null {
  const [signature = '', payload = '', ...more] = (new URLSearchParams(body).get('signed_request') ?? '').split('.');
  const sent = Buffer.from(signature, 'base64url');
  const expected = createHmac('sha256', appSecret).update(payload).digest();
  if (more.length > 0 || sent.length !== expected.length || !timingSafeEqual(sent, expected)) return null;
  const { data } = asked.safeParse(jsonIn(payload));
  if (!data) return null;
  return {
    id: `${data.user_id} ${data.issued_at}`,
    subject: data.user_id,
    what: 'deletion_requested',
    at: new Date(data.issued_at * 1_000),
  };
}

function jsonIn(payload: string): unknown {
  try {
    return JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'));
  } catch {
    // Signed by Facebook, and none of it: answered as what is not.
    return null;
  }
}
