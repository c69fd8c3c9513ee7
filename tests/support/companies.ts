import { generateKeyPairSync } from 'node:crypto';
import { decodeProtectedHeader, jwtVerify } from 'jose';
import { startOpenIdDouble } from '../../src/integrations/identity/open-id-double';

/*
 * Companies that customers sign in with, as their documentation says they answer. Each signs with a key of its own under the name of the
 * real one; an adapter is told where it is.
 */

/** Google: ID tokens. */
export async function startGoogle() {
  const double = await startOpenIdDouble({ audience: 'ios.apps.example', issuer: 'https://accounts.google.com', algorithm: 'RS256' });
  return { ...double, settings: { audiences: ['ios.apps.example', 'android.apps.example'], keysUrl: double.keysUrl } };
}

/** Apple: ID tokens with hashed nonces, codes that are exchanged once, tokens that are taken back, notices. */
export async function startApple() {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  const codes = new Map<string, string>();
  const revoked: string[] = [];
  const asked: string[] = [];
  const settings = { audiences: ['com.example.shop', 'com.example.shop.web'], teamId: 'TEAM123456', keyId: 'KEY1234567', privateKey: pem };

  const isTheShop = async (clientId: string, secret: string) => {
    try {
      await jwtVerify(secret, publicKey, {
        algorithms: ['ES256'],
        ...{ issuer: settings.teamId, subject: clientId, audience: 'https://appleid.apple.com', maxTokenAge: '180d' },
      });
      return decodeProtectedHeader(secret).kid === settings.keyId;
    } catch {
      return false;
    }
  };
  const double = await startOpenIdDouble({
    ...{ audience: 'com.example.shop', issuer: 'https://appleid.apple.com', algorithm: 'RS256', nonce: 'sha256' },
    async also({ url = '', method }, text) {
      if (url === '/auth/keys') return null;
      const fields = new URLSearchParams(text);
      const [clientId, secret] = [fields.get('client_id') ?? '', fields.get('client_secret') ?? ''];
      asked.push(`${method} ${url}`);
      if (!(await isTheShop(clientId, secret))) return { status: 400, body: { error: 'invalid_client' } };
      if (url === '/auth/revoke') {
        revoked.push(`${clientId} ${fields.get('token')}`);
        return { status: 200 };
      }
      const code = fields.get('code') ?? '';
      if (fields.get('grant_type') !== 'authorization_code' || codes.get(code) !== clientId)
        return { status: 400, body: { error: 'invalid_grant' } };
      codes.delete(code);
      return { status: 200, body: { access_token: 'a', token_type: 'Bearer', expires_in: 3_600, refresh_token: `refresh-${code}` } };
    },
  });
  return {
    ...double,
    settings: { ...settings, url: double.url },
    revoked,
    asked,
    /** A code as it comes beside an ID token, for this app. */
    newCode(code: string, clientId = 'com.example.shop') {
      codes.set(code, clientId);
      return code;
    },
    /** What Apple's server sends to the shop. */
    async notice(type: string, subject: string, { id = `${type} ${subject}`, claims = {} } = {}) {
      const events = JSON.stringify({ type, sub: subject, event_time: Date.now() });
      return JSON.stringify({ payload: await double.issue({ subject }, { claims: { jti: id, events, sub: undefined, ...claims } }) });
    },
  };
}

/** Facebook: ID tokens of Limited Login, and access tokens that it is asked about. */
export async function startFacebook() {
  const [appId, appSecret] = ['123456789', 'facebook-secret'];
  const tokens = new Map<string, { user: string; app: string; expires: number; isValid: boolean; email?: string }>();
  let isMuddled = false;
  const double = await startOpenIdDouble({
    ...{ audience: appId, issuer: 'https://limited.facebook.com', algorithm: 'RS256' },
    async also({ url = '' }) {
      if (url === '/keys') return null;
      const { pathname, searchParams: query } = new URL(url, 'http://graph');
      const known = tokens.get(query.get('input_token') ?? query.get('access_token') ?? '');
      if (pathname.endsWith('/debug_token')) {
        if (query.get('access_token') !== `${appId}|${appSecret}`)
          return { status: 400, body: { error: { message: 'Invalid OAuth access token signature.', code: 190 } } };
        if (!known) return { status: 200, body: { data: { is_valid: false, error: { code: 190, message: 'Malformed access token' } } } };
        const told = { app_id: known.app, type: 'USER', is_valid: known.isValid, expires_at: known.expires, user_id: known.user };
        return { status: 200, body: { data: told } };
      }
      if (!known || !query.get('appsecret_proof'))
        return { status: 400, body: { error: { message: 'Invalid appsecret_proof', code: 100 } } };
      const person = { first_name: 'Olena', last_name: 'Koval', ...(known.email && { email: known.email }) };
      return { status: 200, body: { id: isMuddled ? 'another' : known.user, ...person } };
    },
  });
  return {
    ...double,
    settings: { appId, appSecret, keysUrl: double.keysUrl, graphUrl: double.url },
    /** An access token as the app on Android gets it. */
    accessToken(user: string, { app = appId, expires = 0, isValid = true, email = `${user}@example.com` } = {}) {
      const token = `EAA${user}${app}${tokens.size}`;
      tokens.set(token, { user, app, expires, isValid, email });
      return token;
    },
    /** From now on a token is said to be of one person, and tells of another. */
    muddle: () => void (isMuddled = true),
  };
}
