import type { Browser, Page } from 'playwright-core';
import { said, tokensOf, useAccounts } from '../support/accounts';
import { useApp } from '../support/app';
import { openBrowser } from '../support/browser';

const app = useApp('empty');
const { post, newCustomer, opens } = useAccounts(app);
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
}, 60_000);
afterAll(() => browser.close());

const shopPage = 'http://localhost:4999';

/** A phone with a page of the shop open, and a place for passkeys that answers as if its owner had touched it. */
async function newPhone(origin = shopPage): Promise<Page> {
  const page = await browser.newPage();
  await page.route('http://localhost:*/', (route) => route.fulfill({ contentType: 'text/html', body: '<title>Shop</title>' }));
  await page.goto(`${origin}/`);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      ...{ protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true },
      ...{ isUserVerified: true, automaticPresenceSimulation: true },
    },
  });
  return page;
}
type Credential = { id: string; response: Record<string, string> };
const ask = (page: Page, call: 'create' | 'get', options: object): Promise<Credential> =>
  page.evaluate(`(async () => {
    const read = PublicKeyCredential.${call === 'create' ? 'parseCreationOptionsFromJSON' : 'parseRequestOptionsFromJSON'};
    const credential = await navigator.credentials.${call}({ publicKey: read(${JSON.stringify(options)}) });
    return credential.toJSON();
  })()`);

type Bearer = Record<string, string>;
const optionsToAdd = async (bearer: Bearer) => (await app.http().post('/api/me/passkeys/options').set(bearer).expect(200)).body.data;
const add = async (page: Page, bearer: Bearer, credential?: Credential) =>
  app
    .http()
    .post('/api/me/passkeys')
    .set(bearer)
    .send({ credential: credential ?? (await ask(page, 'create', await optionsToAdd(bearer))), name: 'The phone' });
const optionsToEnter = async () => (await post('passkeys/options', {}).expect(200)).body;
const answerOf = async (page: Page) => ask(page, 'get', await optionsToEnter());
const enter = (credential: Credential) => post('passkeys/verify', { credential, deviceId: 'phone' });

test('a passkey is added by who is signed in, signs in without a name, and no longer once it is taken away', async () => {
  const page = await newPhone();
  const olena = await newCustomer();

  const added = await add(page, olena.bearer);
  const answer = await answerOf(page);
  const entered = await enter(answer);
  const again = await enter(answer);
  const listed = await app.http().get('/api/me/passkeys').set(olena.bearer).expect(200);
  await app.http().delete(`/api/me/passkeys/${added.body.data.id}`).set(olena.bearer).expect(200);

  expect([added.status, added.body.data]).toEqual([201, expect.objectContaining({ name: 'The phone', lastUsedAt: null })]);
  expect([entered.status, entered.body.user.id]).toEqual([200, olena.id]);
  expect(await opens(tokensOf(entered.body).bearer)).toEqual([201, 200]);
  expect(said(again)).toEqual([422, 'PASSKEY_INVALID']);
  expect(listed.body.data).toMatchObject([{ id: added.body.data.id, lastUsedAt: expect.any(String) }]);
  expect(said(await enter(await answerOf(page)))).toEqual([422, 'PASSKEY_INVALID']);
}, 60_000);

test('a passkey of another page, of a challenge that was not asked for, or that was copied does not count', async () => {
  const olena = await newCustomer();
  const page = await newPhone();
  await add(page, olena.bearer).then(({ status }) => expect(status).toBe(201));
  const elsewhere = await newPhone('http://localhost:4998');
  const marek = await newCustomer();

  expect(said(await add(elsewhere, marek.bearer))).toEqual([422, 'PASSKEY_INVALID']);
  const invented = await ask(page, 'get', { ...(await optionsToEnter()), challenge: 'aW52ZW50ZWQ' });
  expect(said(await enter(invented))).toEqual([422, 'PASSKEY_INVALID']);
  const old = await answerOf(page);
  await app.sql("update sign_in_secrets set expires_at = now() - interval '1 second'");
  expect(said(await enter(old))).toEqual([422, 'PASSKEY_INVALID']);
  await app.sql('update passkeys set counter = 1000 where user_id = $1', [olena.id]);
  expect(said(await enter(await answerOf(page)))).toEqual([422, 'PASSKEY_INVALID']);
}, 60_000);

test('nobody adds what another was asked for, nor what is known, nor takes away another’s', async () => {
  const [olena, marek] = [await newCustomer(), await newCustomer()];
  const page = await newPhone();
  const forOlena = await ask(page, 'create', await optionsToAdd(olena.bearer));

  const stolen = await add(page, marek.bearer, forOlena);
  const mine = await add(page, olena.bearer, forOlena);
  const again = await add(page, olena.bearer, forOlena);
  const theirs = await app.http().delete(`/api/me/passkeys/${mine.body.data.id}`).set(marek.bearer);

  expect([stolen, again].map(said)).toEqual(Array(2).fill([422, 'PASSKEY_INVALID']));
  expect(mine.status).toBe(201);
  expect(said(theirs)).toEqual([404, 'PASSKEY_NOT_FOUND']);
  expect(said(await enter({ ...(await answerOf(page)), id: 'b3RoZXI' }))).toEqual([422, 'PASSKEY_INVALID']);
}, 60_000);

test('what a phone never says is refused, and the field is named where it has no form', async () => {
  const { bearer } = await newCustomer();
  const nonsense = {
    id: 'x',
    rawId: 'x',
    type: 'public-key',
    response: { clientDataJSON: 'bm8', attestationObject: '!', authenticatorData: '!', signature: '!' },
  };

  expect(said(await enter(nonsense as never))).toEqual([422, 'PASSKEY_INVALID']);
  expect(said(await add(undefined as never, bearer, nonsense as never))).toEqual([422, 'PASSKEY_INVALID']);
  const { challenge } = await optionsToEnter();
  const named = Buffer.from(JSON.stringify({ type: 'webauthn.get', challenge, origin: shopPage })).toString('base64url');
  expect(said(await enter({ ...nonsense, response: { ...nonsense.response, clientDataJSON: named } } as never))).toEqual([
    422,
    'PASSKEY_INVALID',
  ]);
  expect(said(await post('passkeys/verify', { credential: { id: 7 } }))).toEqual([400, 'VALIDATION_FAILED']);
});
