import { fake } from '../../src/integrations/identity/fake';
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
