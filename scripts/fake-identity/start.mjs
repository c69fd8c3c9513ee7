/**
 * A company customers sign in with that is not one: it gives everybody an ID token for whoever they say they are, signed with a key of its
 * own, or as Google, Apple and Facebook do, so that the demo shop has such sign-ins without an account anywhere.
 */
import { createHash, randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { exportJWK, exportPKCS8, generateKeyPair, SignJWT } from 'jose';
import { assertKnownHost, assertLocal, assertSameSite } from '../fake-payments/guards.mjs';
import { BadRequest, isJson, json, readFields, readRequest, toProblem } from '../fake-payments/web.mjs';
import { errorCode } from '../lib/project.mjs';
import { companies, environmentOf } from './companies.mjs';
import { pageHeaders, tokenPage } from './page.mjs';

const algorithms = /** @type {const} */ (['ES256', 'RS256']);
const headersOfAll = { 'cache-control': 'no-store', 'referrer-policy': 'no-referrer', 'x-content-type-options': 'nosniff' };

/** @param {{ port: number, shopUrl: string }} options port: 0 for any @returns {Promise<{ url: string, environment: Record<string, string>, stop: () => Promise<void> }>} */
export async function startFakeIdentity({ port, shopUrl }) {
  const pairs = await Promise.all(algorithms.map(async (algorithm) => ({ algorithm, ...(await generateKeyPair(algorithm)) })));
  const keys = {
    keys: await Promise.all(
      pairs.map(async ({ algorithm, publicKey }) => ({ ...(await exportJWK(publicKey)), kid: algorithm, alg: algorithm, use: 'sig' })),
    ),
  };
  const applePair = await generateKeyPair('ES256', { extractable: true });
  const server = createServer((request, response) =>
    answer(request).then(({ status, headers, text }) => response.writeHead(status, { ...headersOfAll, ...headers }).end(text)),
  );
  const url = await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      resolve(`http://127.0.0.1:${/** @type {import('node:net').AddressInfo} */ (server.address()).port}`);
    });
  });

  /** @param {import('node:http').IncomingMessage} request @returns {Promise<import('../fake-payments/web.mjs').Reply>} */
  async function answer(request) {
    try {
      assertKnownHost(request.headers, []);
      assertLocal(request);
      const asked = await readRequest(request);
      const page = (/** @type {string | null} */ idToken, company = 'fake') => ({
        status: 200,
        headers: pageHeaders,
        text: tokenPage({ idToken, company, shopUrl }),
      });
      if (asked.path === '/keys' || asked.path === '/auth/keys') return json(200, keys);
      // Apple exchanges a code for what it takes back later; here every code counts.
      if (asked.path === '/auth/token')
        return json(200, { access_token: 'demo', token_type: 'Bearer', expires_in: 3_600, refresh_token: randomUUID() });
      if (asked.path === '/auth/revoke') return json(200, {});
      if (asked.path === '/' && asked.method === 'GET') return page(null);
      if (asked.path !== '/tokens' || asked.method !== 'POST') throw new BadRequest(404, 'not_found', 'Nothing is here');
      assertSameSite(asked.headers);
      const fields = readFields(asked);
      const idToken = await issue(fields);
      return isJson(asked) ? json(200, { idToken }) : page(idToken, String(fields.company ?? 'fake'));
    } catch (error) {
      // Whoever hung up while asking waits for no answer.
      if (errorCode(error) === 'ECONNRESET') return json(400, {});
      const { status, ...problem } = toProblem(error);
      return json(status, { error: problem });
    }
  }

  /** @param {Record<string, unknown>} person */
  function issue(person) {
    const company = companies[String(person.company ?? 'fake')];
    if (!company) throw new BadRequest(400, 'malformed', `\`company\`: ${Object.keys(companies).join(', ')}`);
    const pair = pairs.find(({ algorithm }) => algorithm === company.algorithm);
    if (!pair) throw new Error(`There is no key for ${company.algorithm}`);
    const text = (/** @type {string} */ name) => (typeof person[name] === 'string' && person[name] !== '' ? person[name] : undefined);
    const email = text('email');
    const claims = {
      email,
      email_verified: email === undefined ? undefined : String(person.emailVerified ?? true) === 'true',
      given_name: text('firstName'),
      family_name: text('lastName'),
      nonce: nonceIn(company, text('nonce')),
    };
    // The same person for the same e-mail, also after a restart.
    const subject = email === undefined ? randomUUID() : createHash('sha256').update(email.toLowerCase()).digest('hex').slice(0, 24);
    return new SignJWT(claims)
      .setProtectedHeader({ alg: company.algorithm, kid: company.algorithm })
      .setIssuer(company.issuer ?? url)
      .setAudience(company.audience)
      .setSubject(subject)
      .setIssuedAt()
      .setExpirationTime('1h')
      .sign(pair.privateKey);
  }

  return {
    url,
    environment: environmentOf({ url, appleKey: await exportPKCS8(applePair.privateKey) }),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** As the company writes it: itself, or its SHA-256 in hex. @param {import('./companies.mjs').Company} company @param {string | undefined} nonce */
const nonceIn = (company, nonce) =>
  nonce !== undefined && company.nonce === 'sha256' ? createHash('sha256').update(nonce).digest('hex') : nonce;
