import { createHash } from 'node:crypto';
import { createRemoteJWKSet, errors, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import { IntegrationError } from '../integration-error';
import type { Identity, IdentityProvider, Presented, Verification } from './identity-provider';

/** Only with pairs of keys: with a shared secret, the public key would be one that everybody knows. */
const algorithms = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA'] as const;
export type OpenIdAlgorithm = (typeof algorithms)[number];

export type OpenIdSettings = Readonly<{
  /** As the adapter is called. */
  name: string;
  /** What stands in `iss`; some companies write it in more ways than one. */
  issuers: readonly string[];
  /** The ids the company gave the shop's apps: mostly one for each platform. */
  audiences: readonly string[];
  /** Where its public keys are (`jwks_uri`). */
  keysUrl: string;
  /** What it signs with. */
  algorithms?: readonly OpenIdAlgorithm[];
  /** What of the app's nonce stands in the token: itself, or its SHA-256 in hex. */
  nonce?: 'plain' | 'sha256';
}>;

// Keys are replaced now and then, and a token may be signed with one that is newer than ours. One look, and then none for half a minute:
// whoever invents names of keys must not make us ask the company each time.
const keysFor = { cacheMaxAge: 10 * 60_000, cooldownDuration: 30_000, timeoutDuration: 5_000 };
const clockToleranceSeconds = 30;

/** Reads ID tokens of OpenID Connect, as OpenID Connect Core 1.0, 3.1.3.7 says how. The company is asked for its keys and for nothing else. */
export function openIdProvider(settings: OpenIdSettings): IdentityProvider {
  const { name, issuers, audiences, keysUrl, algorithms: signedWith = ['RS256', 'ES256'], nonce: nonceIs = 'plain' } = settings;
  assertSafe(settings, signedWith);
  const keys = createRemoteJWKSet(new URL(keysUrl), keysFor);
  const keyOf: JWTVerifyGetKey = async (header, token) => {
    try {
      return await keys(header, token);
    } catch (error) {
      if (error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWKSMultipleMatchingKeys) throw error;
      throw new IntegrationError(name, 'its keys cannot be read', true, error);
    }
  };
  const checks = {
    algorithms: [...signedWith],
    issuer: [...issuers],
    audience: [...audiences],
    requiredClaims: ['sub', 'exp', 'iat'],
    clockTolerance: clockToleranceSeconds,
  };

  return {
    async verify({ credential, nonce }) {
      let claims: JWTPayload;
      try {
        claims = (await jwtVerify(credential, keyOf, checks)).payload;
      } catch (error) {
        if (error instanceof errors.JOSEError) return { accepted: false, reason: error.message };
        throw error;
      }
      const reason = whyNot(claims, { nonce, nonceIs, audiences });
      return reason === null ? identityIn(claims) : { accepted: false, reason };
    },
  };
}

function assertSafe({ name, issuers, audiences, keysUrl }: OpenIdSettings, signedWith: readonly string[]): void {
  if (issuers.length === 0 || audiences.length === 0) throw new Error(`${name} needs an issuer and an audience`);
  const { protocol, hostname } = new URL(keysUrl);
  if (protocol !== 'https:' && !['127.0.0.1', 'localhost', '[::1]'].includes(hostname))
    throw new Error(`The keys of ${name} must be read by https: whoever changes them on the way signs in as anybody`);
  const others = signedWith.filter((algorithm) => !(algorithms as readonly string[]).includes(algorithm));
  if (others.length > 0 || signedWith.length === 0) throw new Error(`${name} must sign with one of ${algorithms.join(', ')}`);
}

type Asked = Pick<Presented, 'nonce'> & Readonly<{ nonceIs: 'plain' | 'sha256'; audiences: readonly string[] }>;

/** What the signature does not say. */
function whyNot({ aud, nonce: told }: JWTPayload, { nonce, nonceIs, audiences }: Asked): string | null {
  if (![aud ?? []].flat().every((audience) => audiences.includes(audience))) return 'it is for another app too';
  if (nonce === undefined) {
    // A hash shows that the app knows more than the token, so it is asked for. What stands there as it is, every thief can send beside it.
    return nonceIs === 'sha256' && told !== undefined ? 'it was asked for with a nonce, which is missing' : null;
  }
  const expected = nonceIs === 'sha256' ? createHash('sha256').update(nonce).digest('hex') : nonce;
  return told === expected ? null : 'it was asked for with another nonce';
}

function identityIn(claims: JWTPayload): Verification {
  const text = (name: string) => (typeof claims[name] === 'string' ? claims[name] : undefined);
  const identity: Identity = {
    subject: claims.sub ?? '',
    email: text('email'),
    // Some companies write it as a text.
    emailVerified: claims.email_verified === true || claims.email_verified === 'true',
    name: { first: text('given_name'), last: text('family_name') },
  };
  return { accepted: true, identity };
}
