import type { JWTPayload } from 'jose';
import type { IdentityProvider } from '../identity-provider';
import { openIdProvider } from '../open-id-provider';

export const googleKeysUrl = 'https://www.googleapis.com/oauth2/v3/certs';

type Settings = Readonly<{ audiences: readonly string[]; keysUrl?: string }>;

/** Sign in with Google, by the ID token of its SDKs (developers.google.com/identity/gsi/web/guides/verify-google-id-token). */
export const googleIdentity = ({ audiences, keysUrl = googleKeysUrl }: Settings): IdentityProvider =>
  openIdProvider({
    name: 'google',
    issuers: ['https://accounts.google.com', 'accounts.google.com'],
    audiences,
    keysUrl,
    algorithms: ['RS256'],
    more: (claims) => ({ emailVerified: isProved(claims) }),
  });

/**
 * Google answers for its own addresses and those of companies it hosts. Any other was proved once, when the Google account was made, and
 * may have become somebody else's since.
 */
function isProved({ email, email_verified: isVerified, hd }: JWTPayload): boolean {
  const isHosted = typeof hd === 'string' && hd !== '';
  return (isVerified === true || isVerified === 'true') && typeof email === 'string' && (isHosted || /@gmail\.com$/i.test(email.trim()));
}
