/**
 * A company customers sign in with that is not one: it gives everybody an ID token for whoever they say they are, signed with a key of its
 * own, so that the demo shop has such a sign-in without an account anywhere.
 */
import { createHash, randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { assertKnownHost, assertLocal, assertSameSite } from '../fake-payments/guards.mjs';
import { BadRequest, isJson, json, readFields, readRequest, toProblem } from '../fake-payments/web.mjs';
import { errorCode } from '../lib/project.mjs';
import { pageHeaders, tokenPage } from './page.mjs';

const algorithm = 'ES256';
const kid = 'demo';
const audience = 'demo-app';
const headersOfAll = { 'cache-control': 'no-store', 'referrer-policy': 'no-referrer', 'x-content-type-options': 'nosniff' };

/** @param {{ port: number, shopUrl: string }} options port: 0 for any @returns {Promise<{ url: string, stop: () => Promise<void> }>} */
export async function startFakeIdentity({ port, shopUrl }) {
  const { publicKey, privateKey } = await generateKeyPair(algorithm);
  const keys = { keys: [{ ...(await exportJWK(publicKey)), kid, alg: algorithm, use: 'sig' }] };
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
      const page = (/** @type {string | null} */ idToken) => ({ status: 200, headers: pageHeaders, text: tokenPage({ idToken, shopUrl }) });
      if (asked.path === '/keys') return json(200, keys);
      if (asked.path === '/' && asked.method === 'GET') return page(null);
      if (asked.path !== '/tokens' || asked.method !== 'POST') throw new BadRequest(404, 'not_found', 'Nothing is here');
      assertSameSite(asked.headers);
      const idToken = await issue(readFields(asked));
      return isJson(asked) ? json(200, { idToken }) : page(idToken);
    } catch (error) {
      // Whoever hung up while asking waits for no answer.
      if (errorCode(error) === 'ECONNRESET') return json(400, {});
      const { status, ...problem } = toProblem(error);
      return json(status, { error: problem });
    }
  }

  /** @param {Record<string, unknown>} person */
  function issue(person) {
    const text = (/** @type {string} */ name) => (typeof person[name] === 'string' && person[name] !== '' ? person[name] : undefined);
    const email = text('email');
    const claims = {
      email,
      email_verified: email === undefined ? undefined : String(person.emailVerified ?? true) === 'true',
      given_name: text('firstName'),
      family_name: text('lastName'),
      nonce: text('nonce'),
    };
    // The same person for the same e-mail, also after a restart.
    const subject = email === undefined ? randomUUID() : createHash('sha256').update(email.toLowerCase()).digest('hex').slice(0, 24);
    return new SignJWT(claims)
      .setProtectedHeader({ alg: algorithm, kid })
      .setIssuer(url)
      .setAudience(audience)
      .setSubject(subject)
      .setIssuedAt()
      .setExpirationTime('1h')
      .sign(privateKey);
  }

  return {
    url,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
