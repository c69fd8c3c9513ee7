import { startOpenIdDouble, type OpenIdDouble } from '../../src/integrations/identity/open-id-double';
import { said, tokensOf, useAccounts } from '../support/accounts';
import { useApp } from '../support/app';

const app = useApp('empty');
const { post, newCustomer } = useAccounts(app);
let company: OpenIdDouble;
beforeAll(async () => {
  company = await startOpenIdDouble();
  await app.provider('club-id', { name: 'club-id', issuers: [company.issuer], audiences: [company.audience], keysUrl: company.keysUrl });
});
afterAll(() => company.stop());

let people = 0;
const somebody = () => ({ subject: `person-${(people += 1)}`, email: `way-${people}@example.com`, emailVerified: true });
const entered = async (person = somebody()) => {
  const { body } = await post('native/club-id', { idToken: await company.issue(person) }).expect(200);
  return { ...person, id: body.user.id as number, ...tokensOf(body) };
};
type Bearer = Record<string, string>;
const ways = async (bearer: Bearer) => (await app.http().get('/api/me/identities').set(bearer).expect(200)).body.data;
const link = async (bearer: Bearer, person: ReturnType<typeof somebody>, more: object = {}) =>
  app
    .http()
    .post('/api/me/identities/club-id')
    .set(bearer)
    .send({ idToken: await company.issue(person), ...more });
const unlink = (bearer: Bearer, provider = 'club-id') => app.http().delete(`/api/me/identities/${provider}`).set(bearer);
const told = async () => {
  await app.doJobs();
  return (await app.mails()).filter(({ subject }) => /sign in was changed/.test(subject)).map(({ to, text }) => [to, text.split('\n')[0]]);
};

test('a customer sees what opens their account, links a provider whatever its e-mail is, and is told so by mail', async () => {
  const olena = await newCustomer();
  await app.sql('update up_users set confirmed = true where id = $1', [olena.id]);
  const person = somebody();
  expect(await ways(olena.bearer)).toEqual({ providers: [], passkeys: [], hasPassword: true, emailProved: true, phoneProved: false });

  const linked = await link(olena.bearer, person);
  const again = await link(olena.bearer, person);
  const byProvider = await entered(person);

  expect([linked.status, again.status]).toEqual([200, 200]);
  expect(linked.body.data).toMatchObject({ providers: [{ provider: 'club-id', mailReaches: true }] });
  expect(byProvider.id).toBe(olena.id);
  expect(await told()).toEqual([[olena.email, 'From now on you can sign in to your account with Club-id.']]);
  await unlink(olena.bearer).expect(200);
  expect(await told()).toEqual([[olena.email, 'Club-id no longer signs in to your account.']]);
  expect((await entered(person)).id).not.toBe(olena.id);
});

test('what opens another account, or is a second of one provider, is not linked', async () => {
  const [olena, marek] = [await entered(), await entered()];

  expect(said(await link(olena.bearer, marek))).toEqual([409, 'IDENTITY_TAKEN']);
  expect(said(await link(olena.bearer, somebody()))).toEqual([409, 'IDENTITY_TAKEN']);
  expect(await app.sql('select subject from customer_identities where user_id = any($1) order by user_id', [[olena.id, marek.id]])).toEqual(
    [{ subject: olena.subject }, { subject: marek.subject }],
  );
});

test('a token that was used, or of another nonce, links nothing', async () => {
  const olena = await newCustomer();
  const person = somebody();
  const idToken = await company.issue(person);
  await post('native/club-id', { idToken }).expect(200);

  const used = await app.http().post('/api/me/identities/club-id').set(olena.bearer).send({ idToken });

  expect(said(used)).toEqual([401, 'CREDENTIAL_INVALID']);
  expect(said(await link(olena.bearer, somebody(), { nonce: 'other' }))).toEqual([401, 'CREDENTIAL_INVALID']);
  expect((await ways(olena.bearer)).providers).toEqual([]);
});

test('the last way to sign in stays, also when two are removed at once', async () => {
  const person = { ...somebody(), emailVerified: false };
  const olena = await entered(person);
  expect(said(await unlink(olena.bearer))).toEqual([409, 'LAST_WAY_TO_SIGN_IN']);
  await app.sql("insert into passkeys (credential_id, id, user_id, public_key, counter, backed_up) values ('c1', 'p1', $1, '', 0, false)", [
    olena.id,
  ]);

  const answers = await Promise.all([unlink(olena.bearer), app.http().delete('/api/me/passkeys/p1').set(olena.bearer)]);

  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  const { providers, passkeys } = await ways(olena.bearer);
  expect(providers.length + passkeys.length).toBe(1);
});

test('nobody sees or changes what opens an account without signing in, and what is not linked is not unlinked', async () => {
  const olena = await newCustomer();

  expect((await app.http().get('/api/me/identities')).status).toBe(401);
  expect((await unlink({})).status).toBe(401);
  expect(said(await unlink(olena.bearer))).toEqual([404, 'IDENTITY_PROVIDER_UNKNOWN']);
  expect(said(await app.http().post('/api/me/identities/nobody').set(olena.bearer).send({ idToken: 'a.b.c' }))).toEqual([
    404,
    'IDENTITY_PROVIDER_UNKNOWN',
  ]);
});
