import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Message } from './message';

/**
 * Signs the named fields in their order, a list with all its values: HMAC-MD5 over what a semicolon joins. WayForPay knows
 * no other algorithm; MD5 can be made to collide, and the HMAC over it cannot be forged that way.
 */
export function signatureOf(message: Message, fields: readonly string[], secretKey: string): string {
  const values = fields.flatMap((field) => (Array.isArray(message[field]) ? message[field] : [message[field] ?? '']));
  return createHmac('md5', secretKey).update(values.join(';'), 'utf8').digest('hex');
}

/** Tells whether `merchantSignature` is the one these fields have. */
export function isSigned(message: Message, fields: readonly string[], secretKey: string): boolean {
  const expected = Buffer.from(signatureOf(message, fields, secretKey));
  const given = Buffer.from(String(message.merchantSignature ?? '').toLowerCase());
  return given.length === expected.length && timingSafeEqual(given, expected);
}

/** Of a payment's status, whether we asked for it or were told. */
export const statusFields = [
  'merchantAccount',
  'orderReference',
  'amount',
  'currency',
  'authCode',
  'cardPan',
  'transactionStatus',
  'reasonCode',
] as const;
