import { said, tokensOf, useAccounts } from '../support/accounts';
import { useApp } from '../support/app';
import { startApple, startFacebook, startGoogle } from '../support/companies';

const app = useApp('empty');
const { post, newCustomer, opens } = useAccounts(app);
let google: Awaited<ReturnType<typeof startGoogle>>;
let apple: Awaited<ReturnType<typeof startApple>>;
let facebook: Awaited<ReturnType<typeof startFacebook>>;
beforeAll(async () => {
  [google, apple, facebook] = await Promise.all([startGoogle(), startApple(), startFacebook()]);
  await app.provider('google', google.settings);
  await app.provider('apple', apple.settings);
  await app.provider('facebook', facebook.settings);
});
afterAll(() => Promise.all([google, apple, facebook].map(({ stop }) => stop())));

let people = 0;
const somebody = () => {
  people += 1;
  return { subject: `person-${people}`, email: `person-${people}@gmail.com`, emailVerified: true };
};
const grantsOf = (id: number) => app.sql('select sealed_grant is not null as granted from customer_identities where user_id = $1', [id]);
const revocations = () => app.sql<{ tries: number }>('select tries from identity_revocations order by id');
const tellRevocations = () => app.call('bootstrap/jobs', 'runNow', 'tell-revocations');
const proofs = (id: number) =>
  app.sql("select payload from event_log where type = 'customer.contact_proved' and aggregate_id = $1 order by seq", [String(id)]);

test.each([
  ['google', () => google.issue(somebody())],
  ['apple', () => apple.issue(somebody())],
])('an ID token of %s opens one session, and no second to whoever finds it, however many try at once', async (name, issue) => {
  const idToken = await issue();

  const answers = await Promise.all(Array.from({ length: 8 }, () => post(`native/${name}`, { idToken })));
  const later = await post(`native/${name}`, { idToken });

  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  expect(new Set(answers.filter(({ status }) => status !== 200).map((each) => said(each).join()))).toEqual(
    new Set(['401,CREDENTIAL_INVALID']),
  );
  expect(said(later)).toEqual([401, 'CREDENTIAL_INVALID']);
  expect(JSON.stringify(await app.sql('select * from sign_in_secrets'))).not.toContain(idToken);
});

test('a nonce of the shop is good for one sign-in, and for five minutes', async () => {
  const olena = somebody();
  const { nonce, expiresAt } = (await post('nonces', {}).expect(200)).body;
  const enter = async (with_: string) => post('native/apple', { idToken: await apple.issue(olena, { nonce: with_ }), nonce: with_ });

  const [first, again] = [said(await enter(nonce)), said(await enter(nonce))];
  const { nonce: old } = (await post('nonces', {}).expect(200)).body;
  await app.sql("update sign_in_secrets set expires_at = now() - interval '1 second' where purpose = 'nonce'");

  expect([first, again]).toEqual([
    [200, undefined],
    [401, 'CREDENTIAL_INVALID'],
  ]);
  expect([said(await enter(old)), said(await enter('shop.invented')), said(await enter('of-the-app'))]).toEqual([
    [401, 'CREDENTIAL_INVALID'],
    [401, 'CREDENTIAL_INVALID'],
    [200, undefined],
  ]);
  expect(Date.parse(expiresAt)).toBeGreaterThan(Date.now());
});

test('what Apple gave for the code is kept sealed, and taken back when the customer is gone, once Apple can be told', async () => {
  const olena = somebody();
  const idToken = await apple.issue(olena);
  const { body } = await post('native/apple', { idToken, authorizationCode: apple.newCode('c-olena') }).expect(200);
  expect(await grantsOf(body.user.id)).toEqual([{ granted: true }]);
  const [kept] = await app.sql<{ sealed_grant: Buffer }>('select sealed_grant from customer_identities where user_id = $1', [body.user.id]);
  expect(kept?.sealed_grant.toString('latin1')).not.toContain('refresh-');

  await app.sql('delete from up_users where id = $1', [body.user.id]);
  apple.setDown(true);
  await tellRevocations();
  apple.setDown(false);
  expect(await revocations()).toEqual([{ tries: 1 }]);
  await app.sql('update identity_revocations set try_at = now()');
  await tellRevocations();

  expect(await revocations()).toEqual([]);
  expect(apple.revoked).toEqual(['com.example.shop refresh-c-olena']);
});

test('a code that Apple does not take keeps nobody out', async () => {
  const { body } = await post('native/apple', { idToken: await apple.issue(somebody()), authorizationCode: 'stolen' }).expect(200);

  expect(await grantsOf(body.user.id)).toEqual([{ granted: false }]);
});

test('a hidden address opens no account that was there before', async () => {
  const { email, id } = await newCustomer();
  await app.sql('update up_users set confirmed = true where id = $1', [id]);
  const idToken = await apple.issue({ ...somebody(), email }, { claims: { is_private_email: 'true' } });

  expect(said(await post('native/apple', { idToken }))).toEqual([409, 'EMAIL_TAKEN']);
});

describe('what Apple tells', () => {
  const told = (body: string) => app.http().post('/api/auth/native/apple/notices').set('Content-Type', 'application/json').send(body);
  const entered = async () => {
    const olena = somebody();
    const { body } = await post('native/apple', { idToken: await apple.issue(olena) }).expect(200);
    return { ...olena, id: body.user.id as number, ...tokensOf(body) };
  };
  const identitiesOf = (id: number) => app.sql('select mail_reaches from customer_identities where user_id = $1', [id]);

  test('signs out who withdrew their consent, once for each notice, and knows them when they come back', async () => {
    const olena = await entered();
    const notice = await apple.notice('consent-revoked', olena.subject);

    await told(notice).expect(200);
    expect(await opens(olena.bearer)).toEqual([401, 401]);
    const { body } = await post('native/apple', { idToken: await apple.issue(olena) }).expect(200);
    await told(notice).expect(200);

    expect(body.user.id).toBe(olena.id);
    expect(await opens(tokensOf(body).bearer)).toEqual([201, 200]);
  });

  test('unlinks an account that is gone there', async () => {
    const olena = await entered();

    await told(await apple.notice('account-delete', olena.subject)).expect(200);

    expect(await identitiesOf(olena.id)).toEqual([]);
    expect(await opens(olena.bearer)).toEqual([401, 401]);
  });

  test('of mails is remembered', async () => {
    const olena = await entered();
    await told(await apple.notice('email-disabled', olena.subject)).expect(200);
    expect(await identitiesOf(olena.id)).toEqual([{ mail_reaches: false }]);
    await told(await apple.notice('email-enabled', olena.subject)).expect(200);

    expect(await identitiesOf(olena.id)).toEqual([{ mail_reaches: true }]);
    expect(await opens(olena.bearer)).toEqual([201, 200]);
  });

  test('counts only with its signature, for its people, and from who tells such things', async () => {
    const olena = await entered();
    const forged = await apple.notice('account-delete', olena.subject, { claims: { iss: 'https://apple.example' } });

    expect(said(await told(forged))).toEqual([401, 'CREDENTIAL_INVALID']);
    expect(said(await told('nonsense'))).toEqual([400, 'MALFORMED_JSON']);
    await told(await apple.notice('account-delete', 'nobody-here')).expect(200);
    expect(said(await app.http().post('/api/auth/native/google/notices').send({}))).toEqual([404, 'IDENTITY_PROVIDER_UNKNOWN']);
    expect(await opens(olena.bearer)).toEqual([201, 200]);
  });
});

test('Facebook on Android gives an access token, which opens the same account as its ID token on iOS', async () => {
  const accessToken = facebook.accessToken('77', { email: 'marek@example.com' });

  const android = await post('native/facebook', { accessToken }).expect(200);
  const again = await post('native/facebook', { accessToken }).expect(200);
  const ios = await post('native/facebook', { idToken: await facebook.issue({ subject: '77' }) }).expect(200);

  expect(android.body.user).toMatchObject({ email: 'marek@example.com', confirmed: false, firstName: 'Olena' });
  expect([again, ios].map(({ body }) => body.user.id)).toEqual([android.body.user.id, android.body.user.id]);
  expect(await proofs(android.body.user.id)).toEqual([]);
  expect(said(await post('native/facebook', { accessToken: facebook.accessToken('78', { app: '999' }) }))).toEqual([
    401,
    'CREDENTIAL_INVALID',
  ]);
  expect(said(await post('native/google', { accessToken }))).toEqual([401, 'CREDENTIAL_INVALID']);
});

test('that an e-mail is proved is told once, whoever proves it', async () => {
  const byGoogle = (await post('native/google', { idToken: await google.issue(somebody()) }).expect(200)).body.user.id as number;
  const byMail = await newCustomer();
  await app.doJobs();
  const mail = (await app.mails()).find(({ to }) => to === byMail.email);
  await post('email-confirmation', { code: decodeURIComponent(/code=(\S+)/.exec(mail?.text ?? '')?.[1] ?? '') }).expect(200);

  for (const id of [byGoogle, byMail.id]) expect(await proofs(id)).toEqual([{ payload: { userId: id, kind: 'email' } }]);
});
