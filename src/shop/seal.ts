import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

/** What is sealed. What was sealed as one cannot be passed off as another. */
export type Sealed = 'answer' | 'grant' | 'unsubscribe' | 'parameters' | 'webhook' | 'tracking';

const keyFrom = (secret: string, what: Sealed) => Buffer.from(hkdfSync('sha256', secret, '', `storekeeper ${what}`, 32));

/** Encrypts `text` so that only somebody who knows `secret` can read it (AES-256-GCM, key by HKDF). */
export function seal(text: string, secret: string, what: Sealed = 'answer'): Buffer {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', keyFrom(secret, what), nonce);
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
}

/** The text that `seal` was given. Throws when it was sealed with another secret or changed since. */
export function unseal(sealed: Buffer, secret: string, what: Sealed = 'answer'): string {
  const decipher = createDecipheriv('aes-256-gcm', keyFrom(secret, what), sealed.subarray(0, 12));
  decipher.setAuthTag(sealed.subarray(12, 28));
  return decipher.update(sealed.subarray(28), undefined, 'utf8') + decipher.final('utf8');
}
