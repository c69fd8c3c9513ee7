import { createHash, randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWK } from 'jose';
import type { CredentialFlaw, IdentityWorld, Person } from './identity-provider.promises';

type Issuing = Readonly<{ nonce?: string; flaw?: CredentialFlaw; claims?: Readonly<Record<string, unknown>> }>;
type Key = Readonly<{ kid: string; privateKey: CryptoKey; publicKey: JWK }>;

/** A company that issues ID tokens, for tests: whoever it is asked for has a token. Whoever starts it stops it. */
export type OpenIdDouble = Omit<IdentityWorld, 'provider' | 'issue'> &
  Readonly<{
    url: string;
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

const hour = 3_600;

type Options = Readonly<{
  audience?: string;
  /** What of the nonce it writes into a token. */
  nonce?: 'plain' | 'sha256';
  /** What it calls itself; its own address where nothing is said. */
  issuer?: string;
  algorithm?: 'ES256' | 'RS256';
  /** What else it answers than its keys; null where there is no such thing. `text`: the body. */
  also?: (request: IncomingMessage, text: string) => Promise<Readonly<{ status: number; body?: object }> | null>;
}>;

export async function startOpenIdDouble({
  audience = 'shop-app',
  nonce: nonceIs = 'plain',
  issuer: called,
  algorithm = 'ES256',
  also = async () => null,
}: Options = {}): Promise<OpenIdDouble> {
  const stranger = await newKey(algorithm, 0);
  let keysMade = 1;
  let key = await newKey(algorithm, keysMade);
  let isDown = false;
  let asked = 0;
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    asked += 1;
    if (isDown) return void response.writeHead(503).end();
    const other = await also(request, await textOf(request));
    const { status, body = {} } = other ?? { status: 200, body: { keys: [key.publicKey] } };
    response.writeHead(status, { 'content-type': 'application/json', connection: 'close' }).end(JSON.stringify(body));
  };
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const issuer = called ?? url;

  async function issue({ subject, email, emailVerified, name }: Person, { nonce, flaw, claims = {} }: Issuing = {}): Promise<string> {
    const now = Math.floor(Date.now() / 1_000);
    const issuedAt = flaw === 'expired' ? now - 2 * hour : now;
    const told = nonce !== undefined && nonceIs === 'sha256' ? createHash('sha256').update(nonce).digest('hex') : nonce;
    const ordinary = {
      iss: flaw === 'another issuer' ? 'https://another.example' : issuer,
      aud: flaw === 'another audience' ? 'another-app' : audience,
      ...{ jti: randomBytes(12).toString('hex'), sub: subject, iat: issuedAt, exp: issuedAt + hour, nonce: told },
      ...{ email, email_verified: email === undefined ? undefined : emailVerified, given_name: name?.first, family_name: name?.last },
    };
    // As if it were of the key that everybody knows.
    const { privateKey } = flaw === 'another key' ? stranger : key;
    return new SignJWT({ ...ordinary, ...claims }).setProtectedHeader({ alg: algorithm, kid: key.kid }).sign(privateKey);
  }

  return {
    ...{ url, issuer, audience, issue, keysUrl: `${url}/keys` },
    setDown: (down) => void (isDown = down),
    replaceKey: async () => void (key = await newKey(algorithm, (keysMade += 1))),
    keys: () => [key.publicKey],
    timesAsked: () => asked,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const part of request.setEncoding('utf8')) text += part;
  return text;
}

// Pairs take long to make: each double begins with the same ones, under names of its own.
const pairs = new Map<string, ReturnType<typeof generateKeyPair>>();

async function newKey(algorithm: string, number: number): Promise<Key> {
  const called = `${algorithm} ${number}`;
  const pair = pairs.get(called) ?? generateKeyPair(algorithm);
  pairs.set(called, pair);
  const { publicKey, privateKey } = await pair;
  const kid = randomBytes(8).toString('hex');
  return { kid, privateKey, publicKey: { ...(await exportJWK(publicKey)), kid, alg: algorithm, use: 'sig' } };
}
