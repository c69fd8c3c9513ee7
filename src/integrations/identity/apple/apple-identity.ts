import { createPrivateKey } from 'node:crypto';
import { SignJWT, type JWTPayload } from 'jose';
import { z } from 'zod';
import { IntegrationError } from '../../integration-error';
import type { Identity, IdentityNotice, IdentityProvider } from '../identity-provider';
import { openIdProvider, signedReader } from '../open-id-provider';
import { readJson } from '../../read-answer';

type Settings = Readonly<{ audiences: readonly string[]; teamId: string; keyId: string; privateKey: string; url?: string }>;

const issuer = 'https://appleid.apple.com';
const waitMs = 8_000;
// Apple takes secrets of up to six months. Made anew for each request, none is worth stealing.
const secretSeconds = 300;

const tokens = z.object({ refresh_token: z.string().min(1) });
const failure = z.object({ error: z.string() });
const kept = z.object({ clientId: z.string(), refreshToken: z.string() });
const eventOf = z.object({ type: z.string(), sub: z.string(), event_time: z.number() });

const meaningOf: Readonly<Record<string, IdentityNotice['what']>> = {
  'consent-revoked': 'consent_revoked',
  'account-delete': 'account_deleted',
  'account-deleted': 'account_deleted',
  'email-disabled': 'mail_stopped',
  'email-enabled': 'mail_resumed',
};

/**
 * Sign in with Apple: the ID token of its SDK, whose nonce is hashed; the code beside it, for a refresh token that is taken back when the
 * account goes (developer.apple.com/documentation/signinwithapplerestapi); and what Apple's server tells of its people.
 */
export function appleIdentity({ audiences, teamId, keyId, privateKey, url = issuer }: Settings): IdentityProvider {
  const company = { name: 'apple', issuers: [issuer], audiences, keysUrl: `${url}/auth/keys`, algorithms: ['RS256'] as const };
  const readNoticeToken = signedReader(company);
  const key = createPrivateKey(privateKey);

  const secretFor = (clientId: string) =>
    new SignJWT()
      .setProtectedHeader({ alg: 'ES256', kid: keyId })
      .setIssuer(teamId)
      .setSubject(clientId)
      .setAudience(issuer)
      .setIssuedAt()
      .setExpirationTime(`${secretSeconds}s`)
      .sign(key);

  async function ask(path: string, clientId: string, fields: Record<string, string>): Promise<Response> {
    const body = new URLSearchParams({ client_id: clientId, client_secret: await secretFor(clientId), ...fields });
    const response = await fetch(`${url}${path}`, { method: 'POST', body, redirect: 'error', signal: AbortSignal.timeout(waitMs) }).catch(
      (error: unknown) => {
        throw new IntegrationError('apple', 'it does not answer', true, error);
      },
    );
    if (response.ok) return response;
    const { data } = failure.safeParse(await readJson(response));
    // What is wrong with our own key or team can be mended, and is then asked again.
    const isForGood = response.status < 500 && response.status !== 429 && data?.error !== 'invalid_client';
    throw new IntegrationError('apple', `it answered ${response.status} ${data?.error ?? ''}`.trim(), !isForGood);
  }

  return {
    ...openIdProvider({ ...company, nonce: 'sha256', more: relayOf }),
    async exchange(code, clientId) {
      const response = await ask('/auth/token', clientId, { grant_type: 'authorization_code', code });
      const { data, error } = tokens.safeParse(await readJson(response));
      if (!data) throw new IntegrationError('apple', 'its answer makes no sense', false, error);
      return JSON.stringify({ clientId, refreshToken: data.refresh_token });
    },
    async revoke(grant) {
      const { clientId, refreshToken } = kept.parse(JSON.parse(grant));
      await ask('/auth/revoke', clientId, { token: refreshToken, token_type_hint: 'refresh_token' });
    },
    async readNotice(body) {
      const { claims } = await readNoticeToken(tokenIn(body), ['iat', 'jti']);
      return claims && noticeIn(claims);
    },
  };
}

// Apple writes truths as texts now and then.
const isTrue = (value: unknown): boolean => value === true || value === 'true';
const relayOf = ({ email, is_private_email: isPrivate }: JWTPayload): Partial<Identity> => ({
  isRelay: isTrue(isPrivate) || (typeof email === 'string' && /@privaterelay\.appleid\.com$/i.test(email.trim())),
});

function tokenIn(body: string): string {
  try {
    const { payload } = JSON.parse(body) as { payload?: unknown };
    return typeof payload === 'string' ? payload : '';
  } catch {
    return '';
  }
}

/** The event is JSON within the JSON. */
function noticeIn({ events, jti }: JWTPayload): IdentityNotice | null {
  let told: unknown = events;
  try {
    if (typeof told === 'string') told = JSON.parse(told);
  } catch {
    return null;
  }
  const { data } = eventOf.safeParse(told);
  if (!data || jti === undefined) return null;
  return { id: jti, subject: data.sub, what: meaningOf[data.type] ?? 'other', at: new Date(data.event_time) };
}
