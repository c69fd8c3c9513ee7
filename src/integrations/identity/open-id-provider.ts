import { createHash } from 'node:crypto';
import { createRemoteJWKSet, errors, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import { IntegrationError } from '../integration-error';
import { isSafeAddress } from './company-address';
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
  /** What else the company says in its claims; it takes the place of what every company says. */
  more?: (claims: JWTPayload) => Partial<Identity>;
}>;

// Keys are replaced now and then, and a token may be signed with one that is newer than ours. One look, and then none for half a minute:
// whoever invents names of keys must not make us ask the company each time.
const keysFor = { cacheMaxAge: 10 * 60_000, cooldownDuration: 30_000, timeoutDuration: 5_000 };
const clockToleranceSeconds = 30;

/** Reads ID tokens of OpenID Connect, as OpenID Connect Core 1.0, 3.1.3.7 says how. The company is asked for its keys and for nothing else. */
export function openIdProvider(settings: OpenIdSettings): IdentityProvider {
  const { audiences, nonce: nonceIs = 'plain', more } = settings;
  const read = signedReader(settings);
  return {
    async verify({ credential, kind, nonce }) {
      if (kind === 'access_token') return { accepted: false, reason: 'it is an access token, and an ID token is needed' };
      const { claims, reason: flaw } = await read(credential, ['sub', 'exp', 'iat']);
      if (!claims) return { accepted: false, reason: flaw };
      const reason = whyNot(claims, { nonce, nonceIs, audiences });
      return reason === null ? verificationOf(claims, more) : { accepted: false, reason };
    },
  };
}

type Read = Readonly<{ claims: JWTPayload; reason: null }> | Readonly<{ claims: null; reason: string }>;

/** Reads what a company signed, for one of the shop's apps. That it does not count is an answer; that its keys cannot be read is an outage. */
export function signedReader(settings: OpenIdSettings): (signed: string, requiredClaims: string[]) => Promise<Read> {
  const { name, issuers, audiences, keysUrl, algorithms: signedWith = ['RS256', 'ES256'] } = settings;
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
  const checks = { algorithms: [...signedWith], issuer: [...issuers], audience: [...audiences], clockTolerance: clockToleranceSeconds };
  return async (signed, requiredClaims) => {
    try {
      return { claims: (await jwtVerify(signed, keyOf, { ...checks, requiredClaims })).payload, reason: null };
    } catch (error) {
      if (error instanceof errors.JOSEError) return { claims: null, reason: error.message };
      throw error;
    }
  };
}

function assertSafe({ name, issuers, audiences, keysUrl }: OpenIdSettings, signedWith: readonly string[]): void {
  if (issuers.length === 0 || audiences.length === 0) throw new Error(`${name} needs an issuer and an audience`);
  if (!isSafeAddress(keysUrl))
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

function verificationOf(claims: JWTPayload, more: OpenIdSettings['more']): Verification {
  const text = (name: string) => (typeof claims[name] === 'string' ? claims[name] : undefined);
  const identity: Identity = {
    subject: claims.sub ?? '',
    email: text('email'),
    // Some companies write it as a text.
    emailVerified: claims.email_verified === true || claims.email_verified === 'true',
    name: { first: text('given_name'), last: text('family_name') },
  };
  const [audience] = [claims.aud ?? []].flat();
  const goodUntil = new Date(((claims.exp ?? 0) + clockToleranceSeconds) * 1_000);
  return { accepted: true, identity: { ...identity, ...more?.(claims) }, audience, goodUntil };
}
