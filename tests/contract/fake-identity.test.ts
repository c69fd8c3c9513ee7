import { generateKeyPairSync } from 'node:crypto';
import { apple } from '../../src/integrations/identity/apple';
import { facebook } from '../../src/integrations/identity/facebook';
import { fake } from '../../src/integrations/identity/fake';
import { google } from '../../src/integrations/identity/google';
import { launch, type Launched } from '../support/child-app';

let server: Launched;
let url: string;
beforeAll(async () => {
  server = launch(['scripts/fake-identity/main.mjs'], { FAKE_IDENTITY_PORT: '0' });
  await server.prints(/Fake identity: \S+\n/);
  url = /Fake identity: (\S+)/.exec(server.output())?.[1] ?? '';
});
afterAll(async () => {
  server.process.kill('SIGTERM');
  await server.ended;
});

const asked = (body: object, headers: Record<string, string> = {}) =>
  fetch(`${url}/tokens`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) });
const tokenOf = async (body: object): Promise<string> => ((await (await asked(body)).json()) as { idToken: string }).idToken;
const verify = (credential: string, nonce?: string) =>
  fake.environment.parse({ FAKE_IDENTITY_URL: url, STOREKEEPER_MODE: 'demo' })?.create().verify({ credential, nonce });

test('the company of the demo gives a token for whoever is named, which the shop reads', async () => {
  const olena = { email: 'olena@example.com', firstName: 'Olena', lastName: 'Koval', nonce: 'n' };

  const [first, again] = [await verify(await tokenOf(olena), 'n'), await verify(await tokenOf({ email: 'OLENA@example.com' }))];

  const identity = { email: olena.email, emailVerified: true, name: { first: 'Olena', last: 'Koval' } };
  expect(first).toMatchObject({ accepted: true, identity });
  expect(again).toMatchObject({ identity: { subject: first?.accepted ? first.identity.subject : '' } });
  expect(await verify(await tokenOf(olena), 'another')).toMatchObject({ accepted: false });
});

test('people have no e-mail there, or one that nobody proved, if so wished', async () => {
  expect(await verify(await tokenOf({}))).toMatchObject({ identity: { email: undefined, emailVerified: false } });
  expect(await verify(await tokenOf({ email: 'a@example.com', emailVerified: false }))).toMatchObject({
    identity: { emailVerified: false },
  });
});

test('its page shows a person what the app sends', async () => {
  const page = await fetch(`${url}/tokens`, {
    method: 'POST',
    body: new URLSearchParams({ email: 'olena@example.com', emailVerified: 'true' }),
  });
  const token = /idToken&quot;:&quot;([\w.-]+)/.exec(await page.text())?.[1] ?? '';

  expect(await verify(token)).toMatchObject({ accepted: true, identity: { email: 'olena@example.com', emailVerified: true } });
  expect((await fetch(url)).status).toBe(200);
});

test('it gives no token to other sites, and answers nothing else', async () => {
  const statuses = [
    (await asked({}, { 'sec-fetch-site': 'cross-site' })).status,
    (await fetch(`${url}/tokens`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '[' })).status,
    (await fetch(`${url}/tokens`)).status,
    (await fetch(`${url}/another`)).status,
  ];

  expect(statuses).toEqual([403, 400, 404, 404]);
});

describe('as a company the shop knows', () => {
  const key = generateKeyPairSync('ec', { namedCurve: 'prime256v1' }).privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  const mode = { STOREKEEPER_MODE: 'demo' };
  const adapters = {
    google: () =>
      google.environment.parse({ ...mode, GOOGLE_CLIENT_IDS: 'demo.apps.googleusercontent.com', GOOGLE_KEYS_URL: `${url}/keys` }),
    apple: () =>
      apple.environment.parse({
        ...mode,
        ...{ APPLE_CLIENT_IDS: 'com.example.demo', APPLE_TEAM_ID: 'DEMO000000', APPLE_KEY_ID: 'DEMO000000' },
        ...{ APPLE_PRIVATE_KEY: key, APPLE_ID_URL: url },
      }),
    facebook: () =>
      facebook.environment.parse({
        ...mode,
        ...{ FACEBOOK_APP_ID: '1234567890', FACEBOOK_APP_SECRET: 'demo', FACEBOOK_KEYS_URL: `${url}/keys`, FACEBOOK_GRAPH_URL: url },
      }),
  };

  test.each(['google', 'apple', 'facebook'] as const)('%s reads its tokens, and nobody else’s', async (company) => {
    const provider = adapters[company]()?.create();
    const person = { company, email: 'olena@gmail.com', nonce: 'n' };
    expect(await provider?.verify({ credential: await tokenOf(person), nonce: 'n' })).toMatchObject({
      accepted: true,
      identity: { email: 'olena@gmail.com', emailVerified: company !== 'facebook' },
    });
    for (const other of ['fake', 'google', 'apple', 'facebook'].filter((name) => name !== company))
      expect(await provider?.verify({ credential: await tokenOf({ ...person, company: other }), nonce: 'n' })).toMatchObject({
        accepted: false,
      });
  });

  test('apple exchanges a code for what it takes back', async () => {
    const provider = adapters.apple()?.create();
    const grant = await provider?.exchange?.('code', 'com.example.demo');
    await expect(provider?.revoke?.(grant ?? '')).resolves.toBeUndefined();
  });

  test('and no other', async () => {
    expect((await asked({ company: 'another' })).status).toBe(400);
  });
});
