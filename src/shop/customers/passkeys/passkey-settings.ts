import type { Core } from '@strapi/strapi';
import { DomainError } from '../../../domain/domain-error';

/** Whom passkeys are for: a domain, and the pages and apps of it. Null: none are taken. */
export type PasskeySettings = Readonly<{ rpId: string; origins: readonly string[] }> | null;

/** Refuses `PASSKEYS_UNAVAILABLE`. */
export function passkeySettings(strapi: Core.Strapi): NonNullable<PasskeySettings> {
  const settings = strapi.get('passkeySettings') as PasskeySettings;
  if (!settings) throw new DomainError('PASSKEYS_UNAVAILABLE', 'The shop takes no passkeys: offer another way to sign in');
  return settings;
}

export const invalidPasskey = (reason: string) => new DomainError('PASSKEY_INVALID', `The passkey does not count: ${reason}`);

/** What stands in the data that a browser or phone signed, as it came; the signature is looked at later. */
export function challengeIn(clientDataJSON: string): string {
  try {
    const { challenge } = JSON.parse(Buffer.from(clientDataJSON, 'base64url').toString('utf8')) as { challenge?: unknown };
    if (typeof challenge === 'string') return challenge;
  } catch {
    // Whatever else it is, it answers no challenge.
  }
  throw invalidPasskey('it answers no challenge');
}
