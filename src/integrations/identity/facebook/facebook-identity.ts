import { createHmac } from 'node:crypto';
import { z } from 'zod';
import { IntegrationError } from '../../integration-error';
import type { IdentityProvider, Verification } from '../identity-provider';
import { openIdProvider } from '../open-id-provider';
import { deletionAsked } from './signed-request';
import { readJson } from '../../read-answer';

type Settings = Readonly<{ appId: string; appSecret: string; keysUrl?: string; graphUrl?: string }>;

const waitMs = 8_000;
const token = z.object({
  data: z.object({
    app_id: z.string().optional(),
    type: z.string().optional(),
    is_valid: z.boolean(),
    // Seconds; 0 where it never ends.
    expires_at: z.number().optional(),
    user_id: z.string().optional(),
    error: z.object({ message: z.string() }).optional(),
  }),
});
const person = z.object({
  id: z.string(),
  email: z.string().optional(),
  first_name: z.string().optional(),
  last_name: z.string().optional(),
});
const refusal = z.object({ error: z.object({ message: z.string(), code: z.number() }) });
// developers.facebook.com/docs/graph-api/guides/error-handling: try again later, too many calls.
const passing = new Set([1, 2, 4, 17, 32, 341, 613]);

/**
 * Facebook Login. On iOS an ID token (Limited Login); on Android an access token, which Facebook is asked about: whether it was given to
 * this app, and to whom. Facebook says nowhere that it has proved an e-mail, so none counts as proved.
 */
export function facebookIdentity({
  appId,
  appSecret,
  keysUrl = 'https://limited.facebook.com/.well-known/oauth/openid/jwks/',
  graphUrl = 'https://graph.facebook.com',
}: Settings): IdentityProvider {
  const limited = openIdProvider({
    name: 'facebook',
    issuers: ['https://limited.facebook.com', 'https://www.facebook.com'],
    audiences: [appId],
    keysUrl,
    algorithms: ['RS256'],
    more: () => ({ emailVerified: false }),
  });
  const proof = (accessToken: string) => createHmac('sha256', appSecret).update(accessToken).digest('hex');

  async function read<Answer>(path: string, query: Record<string, string>, schema: z.ZodType<Answer>): Promise<Answer | string> {
    const address = `${graphUrl}/v23.0/${path}?${new URLSearchParams(query)}`;
    const response = await fetch(address, { redirect: 'error', signal: AbortSignal.timeout(waitMs) }).catch((error: unknown) => {
      throw new IntegrationError('facebook', 'it does not answer', true, error);
    });
    const body: unknown = await readJson(response);
    if (response.ok) {
      const { data, error } = schema.safeParse(body);
      if (data === undefined) throw new IntegrationError('facebook', 'its answer makes no sense', true, error);
      return data;
    }
    const refused = refusal.safeParse(body).data?.error;
    if (!refused || response.status >= 500 || passing.has(refused.code))
      throw new IntegrationError('facebook', `it answered ${response.status}`, true);
    return refused.message;
  }

  async function verifyAccessToken(credential: string): Promise<Verification> {
    const no = (reason: string): Verification => ({ accepted: false, reason });
    const checked = await read('debug_token', { input_token: credential, access_token: `${appId}|${appSecret}` }, token);
    // That the shop's own secret is wrong is no fault of the token.
    if (typeof checked === 'string') throw new IntegrationError('facebook', 'it refuses FACEBOOK_APP_ID and FACEBOOK_APP_SECRET', true);
    const { data } = checked;
    if (!data.is_valid) return no(data.error?.message ?? 'it is not valid');
    if (data.app_id !== appId) return no('it is for another app');
    if (data.type !== 'USER' || data.user_id === undefined) return no('it is of no person');
    if (data.expires_at !== undefined && data.expires_at !== 0 && data.expires_at * 1_000 <= Date.now()) return no('it has expired');
    const fields = 'id,first_name,last_name,email';
    const found = await read('me', { fields, access_token: credential, appsecret_proof: proof(credential) }, person);
    if (typeof found === 'string') return no(found);
    if (found.id !== data.user_id) return no('it is of somebody else');
    const name = { first: found.first_name, last: found.last_name };
    return { accepted: true, identity: { subject: found.id, email: found.email, emailVerified: false, name }, audience: appId };
  }

  return {
    readNotice: (body) => Promise.resolve(deletionAsked(body, appSecret)),

    // A nonce stands in ID tokens alone.
    async verify(presented) {
      if (presented.kind !== 'access_token') return limited.verify(presented);
      return presented.nonce === undefined
        ? verifyAccessToken(presented.credential)
        : { accepted: false, reason: 'an access token holds no nonce' };
    },
  };
}
