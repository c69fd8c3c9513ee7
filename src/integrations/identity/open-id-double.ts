import { createHash, randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWK } from 'jose';
import type { CredentialFlaw, IdentityWorld, Person } from './identity-provider.promises';

type Issuing = Readonly<{ nonce?: string; flaw?: CredentialFlaw; claims?: Readonly<Record<string, unknown>> }>;
type Key = Readonly<{ kid: string; privateKey: CryptoKey; publicKey: JWK }>;

/** A company that issues ID tokens, for tests: whoever it is asked for has a token. Whoever starts it stops it. */
export type OpenIdDouble = Omit<IdentityWorld, 'provider' | 'issue'> &
  Readonly<{
    issuer: string;
    audience: string;
    keysUrl: string;
    /** `claims` take the place of those it would tell; undefined leaves one out. */
    issue(person: Person, more?: Issuing): Promise<string>;
    /** From now on it signs with another key. */
    replaceKey(): Promise<void>;
    /** The keys as it shows them. */
    keys(): readonly JWK[];
    /** How often it was asked for its keys. */
    timesAsked(): number;
    stop(): Promise<void>;
  }>;

const algorithm = 'ES256';
const hour = 3_600;

/** `nonce`: what of the nonce it writes into a token. */
export async function startOpenIdDouble({
  audience = 'shop-app',
  nonce: nonceIs = 'plain' as 'plain' | 'sha256',
} = {}): Promise<OpenIdDouble> {
  let key = await newKey();
  const stranger = await newKey();
  let isDown = false;
  let asked = 0;
  const server = createServer((_request, response) => {
    asked += 1;
    if (isDown) return void response.writeHead(503).end();
    response.writeHead(200, { 'content-type': 'application/json', connection: 'close' }).end(JSON.stringify({ keys: [key.publicKey] }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  async function issue({ subject, email, emailVerified, name }: Person, { nonce, flaw, claims = {} }: Issuing = {}): Promise<string> {
    const now = Math.floor(Date.now() / 1_000);
    const issuedAt = flaw === 'expired' ? now - 2 * hour : now;
    const told = nonce !== undefined && nonceIs === 'sha256' ? createHash('sha256').update(nonce).digest('hex') : nonce;
    const ordinary = {
      iss: flaw === 'another issuer' ? 'https://another.example' : issuer,
      aud: flaw === 'another audience' ? 'another-app' : audience,
      ...{ sub: subject, iat: issuedAt, exp: issuedAt + hour, nonce: told },
      ...{ email, email_verified: email === undefined ? undefined : emailVerified, given_name: name?.first, family_name: name?.last },
    };
    // As if it were of the key that everybody knows.
    const { privateKey } = flaw === 'another key' ? stranger : key;
    return new SignJWT({ ...ordinary, ...claims }).setProtectedHeader({ alg: algorithm, kid: key.kid }).sign(privateKey);
  }

  return {
    ...{ issuer, audience, issue, keysUrl: `${issuer}/keys` },
    setDown: (down) => void (isDown = down),
    replaceKey: async () => void (key = await newKey()),
    keys: () => [key.publicKey],
    timesAsked: () => asked,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function newKey(): Promise<Key> {
  const { publicKey, privateKey } = await generateKeyPair(algorithm);
  const kid = randomBytes(8).toString('hex');
  return { kid, privateKey, publicKey: { ...(await exportJWK(publicKey)), kid, alg: algorithm, use: 'sig' } };
}
