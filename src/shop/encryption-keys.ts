import type { Core } from '@strapi/strapi';
import { seal, unseal, type Sealed } from './seal';

/** What is sealed for longer than a request. The first key seals; those behind it open what was sealed before it took their place. */
type EncryptionKeys = readonly [string, ...string[]];
const keysOf = (strapi: Core.Strapi): EncryptionKeys => strapi.get('encryptionKeys') as EncryptionKeys;

export const sealForLong = (strapi: Core.Strapi, text: string, what: Sealed): Buffer => seal(text, keysOf(strapi)[0], what);

/** The text that was sealed; null where none of the shop's keys opens it. */
export function openSealed(strapi: Core.Strapi, sealed: Buffer, what: Sealed): string | null {
  for (const key of keysOf(strapi)) {
    try {
      return unseal(sealed, key, what);
    } catch {
      // Another key may have sealed it.
    }
  }
  return null;
}
