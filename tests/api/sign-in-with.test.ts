import { startOpenIdDouble, type OpenIdDouble } from '../../src/integrations/identity/open-id-double';
import type { Person } from '../../src/integrations/identity/identity-provider.promises';
import { password, said, tokensOf, useAccounts } from '../support/accounts';
import { useApp } from '../support/app';

const app = useApp('demo');
const { post, newCustomer, signIn, refresh, opens, mailedCode } = useAccounts(app);
let company: OpenIdDouble;
beforeAll(async () => {
  company = await startOpenIdDouble();
  await setUp();
});
afterAll(() => company.stop());

const setUp = () =>
  app.provider('club-id', { name: 'club-id', issuers: [company.issuer], audiences: [company.audience], keysUrl: company.keysUrl });
const present = (idToken: string, more: object = {}) => post('native/club-id', { idToken, ...more });
const enter = async (person: Person, more: object = {}) => present(await company.issue(person), more);
const entered = async (person: Person) => {
  const answer = await enter(person);
  expect(answer.status).toBe(200);
  return answer.body;
};
const accountsWith = (email: string) =>
  app.sql<{ id: number; confirmed: boolean }>('select id, confirmed from up_users where lower(email) = lower($1)', [email]);

let people = 0;
const somebody = (more: Partial<Person> = {}): Person & { email: string } => {
  people += 1;
  return { subject: `person-${people}`, email: `person-${people}@example.com`, emailVerified: true, ...more } as never;
};
/** Of somebody who did not read the mails to it, as far as anybody knows. */
const unconfirmed = newCustomer;
const confirmed = async () => {
  const customer = await newCustomer();
  await app.sql('update up_users set confirmed = true where id = $1', [customer.id]);
  return customer;
};

describe('who signs in with a provider', () => {
  test('has an account, the same each time, whatever their e-mail is by then', async () => {
    const olena = somebody({ name: { first: 'Olena', last: 'Koval' } });
    const first = await enter(olena, { language: 'uk', deviceId: 'phone' });
    const again = await enter({ ...olena, email: 'another@example.com', emailVerified: false });
    const without = await enter({ subject: olena.subject });

    expect(first.status).toBe(200);
    expect(first.body.user).toMatchObject({ email: olena.email, confirmed: true, firstName: 'Olena', lastName: 'Koval', language: 'uk' });
    expect([again, without].map(({ body }) => body.user)).toEqual([first.body.user, first.body.user]);
    expect(await opens(tokensOf(first.body).bearer)).toEqual([201, 200]);
    expect((await refresh(first.body.refreshToken)).status).toBe(200);
    expect((await app.http().get('/api/users/me').set(tokensOf(again.body).bearer)).body).toEqual(first.body.user);
  });

  test('has one, though fifty requests ask for it at once', async () => {
    const olena = somebody();

    const answers = await Promise.all(Array.from({ length: 50 }, () => enter(olena)));

    expect(answers.map(({ status }) => status)).toEqual(Array(50).fill(200));
    expect(new Set(answers.map(({ body }) => body.user.id)).size).toBe(1);
    expect(await accountsWith(olena.email)).toHaveLength(1);
    expect(await app.sql('select 1 from customer_identities where subject = $1', [olena.subject])).toHaveLength(1);
  });

  test('and somebody else with the same proved e-mail at once share one', async () => {
    const one = somebody();
    const other = somebody({ email: one.email.toUpperCase() });

    const answers = await Promise.all(Array.from({ length: 10 }, (_, index) => enter(index % 2 ? one : other)));

    expect(new Set(answers.map(({ status, body }) => `${status} ${body.user?.id}`)).size).toBe(1);
    expect(await accountsWith(one.email)).toHaveLength(1);
  });

  test('is told what the app alone was told of their name, once', async () => {
    const olena = somebody();

    await enter(olena);
    const told = await enter(olena, { name: { first: ' Olena ' } });
    const changed = await enter(olena, { name: { first: 'Olga', last: 'Koval' } });

    for (const { body } of [told, changed]) expect(body.user).toMatchObject({ firstName: 'Olena', lastName: null });
  });

  test('has no password that opens it, and can set one by mail', async () => {
    const olena = somebody();
    await enter(olena);
    for (const secret of ['', 'null', password]) expect((await signIn(olena.email, secret)).status).toBeGreaterThanOrEqual(400);
    await post('forgot-password', { email: olena.email }).expect(200);
    await post('reset-password', { code: (await mailedCode()).code, password: 'Another-1234' }).expect(200);

    expect((await signIn(olena.email, 'Another-1234')).status).toBe(200);
    expect((await enter(olena)).status).toBe(200);
  });

  test('is told the same by their blocked account as with a password', async () => {
    const olena = somebody();
    const { body } = await enter(olena);
    await app.sql('update up_users set blocked = true where id = $1', [body.user.id]);

    expect(said(await enter(olena))).toEqual([403, 'ACCOUNT_BLOCKED']);
    await app.sql('delete from up_users where id = $1', [body.user.id]);
    const anew = await enter(olena);
    expect([anew.status, anew.body.user.id === body.user.id]).toEqual([200, false]);
  });
});

describe('an account that was there before', () => {
  test('and whose e-mail both have proved is theirs, with its password and its sessions', async () => {
    const customer = await confirmed();

    const { body } = await enter(somebody({ email: customer.email.toUpperCase() }));

    expect(body.user.id).toBe(customer.id);
    expect((await signIn(customer.email)).status).toBe(200);
    expect(await opens(customer.bearer)).toEqual([201, 200]);
  });

  test('is not handed to whoever says they have its e-mail', async () => {
    const customer = await confirmed();

    expect(said(await enter(somebody({ email: customer.email, emailVerified: false })))).toEqual([409, 'EMAIL_TAKEN']);
    expect(await app.sql('select 1 from customer_identities where user_id = $1', [customer.id])).toEqual([]);
  });

  test('and that nobody confirmed makes room for the owner of its e-mail: neither password nor session opens anything any more', async () => {
    const stranger = await unconfirmed({ phone: '+380441234567' });
    const { body: cart } = await app.http().post('/api/carts').set(stranger.bearer).send({ currency: 'EUR' }).expect(201);

    const body = await entered(somebody({ email: stranger.email }));

    expect(body.user).toMatchObject({ email: stranger.email, confirmed: true, phone: null });
    expect(body.user.id).not.toBe(stranger.id);
    expect(said(await signIn(stranger.email))).toEqual([401, 'CREDENTIALS_WRONG']);
    expect(await opens(stranger.bearer)).toEqual([401, 401]);
    expect(said(await refresh(stranger.refreshToken))).toEqual([401, 'REFRESH_TOKEN_INVALID']);
    await app.http().get(`/api/carts/${cart.data.id}`).set(tokensOf(body).bearer).expect(404);
  });

  test('and that is confirmed in this very moment is theirs, and not thrown away', async () => {
    const customer = await unconfirmed();

    const answer = await app.whileLocked(
      `select 1 from up_users where id = ${customer.id} for no key update`,
      () => enter(somebody({ email: customer.email })),
      (query) => query(`update up_users set confirmed = true where id = ${customer.id}`),
    );

    expect([answer.status, answer.body.user.id]).toEqual([200, customer.id]);
  });

  test('and that nobody confirmed stays whose it was, where something was bought with it, until a mail to the address opens it', async () => {
    const customer = await unconfirmed();
    const [order] = await app.sql<{ id: number }>(
      'update orders set customer_id = $1 where id = (select min(id) from orders) returning id',
      [customer.id],
    );
    const owner = somebody({ email: customer.email });
    expect([said(await enter(owner)), (await accountsWith(customer.email))[0]?.id]).toEqual([[409, 'EMAIL_TAKEN'], customer.id]);

    await post('forgot-password', { email: customer.email }).expect(200);
    await post('reset-password', { code: (await mailedCode()).code, password: 'Another-1234' }).expect(200);
    const body = await entered(owner);

    expect(body.user.id).toBe(customer.id);
    expect(await app.sql('select customer_id from orders where id = $1', [order?.id])).toEqual([{ customer_id: customer.id }]);
    expect(said(await signIn(customer.email))).toEqual([401, 'CREDENTIALS_WRONG']);
  });

  test('made with a provider that proved nothing is lost to it by the mail that opens it to the owner of the e-mail', async () => {
    const stranger = somebody({ emailVerified: false });
    const body = await entered(stranger);
    expect([body.user.confirmed, (await mailedCode()).to]).toEqual([false, stranger.email]);

    await post('forgot-password', { email: stranger.email }).expect(200);
    await post('reset-password', { code: (await mailedCode()).code, password: 'Another-1234' }).expect(200);

    expect(said(await enter(stranger))).toEqual([409, 'EMAIL_TAKEN']);
    expect(await opens(tokensOf(body).bearer)).toEqual([401, 401]);
  });

  test('is lost to it in the very moment it signs in, and no session is left to it', async () => {
    const stranger = somebody({ emailVerified: false });
    const { user } = await entered(stranger);

    const answer = await app.whileLocked(
      `select 1 from up_users where id = ${user.id} for no key update`,
      () => enter(stranger),
      // As a new password by mail does.
      async (query) => {
        await query(`delete from customer_identities where user_id = ${user.id}`);
        await query(`update up_users set confirmed = true where id = ${user.id}`);
      },
    );

    expect(said(answer)).toEqual([409, 'EMAIL_TAKEN']);
  });

  test('made with a provider that proved nothing makes room for the owner of the e-mail', async () => {
    const stranger = somebody({ emailVerified: false });
    await entered(stranger);

    const body = await entered(somebody({ email: stranger.email }));

    expect(said(await enter(stranger))).toEqual([409, 'EMAIL_TAKEN']);
    expect((await accountsWith(stranger.email)).map(({ id }) => id)).toEqual([body.user.id]);
  });
});

describe('where the shop says so', () => {
  const setting = (name: string, wanted: boolean) =>
    app.sql(
      "update strapi_core_store_settings set value = jsonb_set(value::jsonb, array[$1], $2::jsonb)::text where key = 'plugin_users-permissions_advanced'",
      [name, String(wanted)],
    );

  test('nobody new comes in, and those who are known do', async () => {
    const known = somebody();
    await enter(known);
    const stranger = await unconfirmed();
    await setting('allow_register', false);

    const answers = [await enter(known), await enter(somebody()), await enter(somebody({ email: stranger.email }))].map(said);

    await setting('allow_register', true);
    expect(answers).toEqual([[200, undefined], ...Array(2).fill([403, 'REGISTRATION_CLOSED'])]);
    expect((await accountsWith(stranger.email))[0]?.id).toBe(stranger.id);
  });

  test('an e-mail that nobody proved is confirmed first', async () => {
    await setting('email_confirmation', true);
    const olena = somebody({ emailVerified: false });

    const before = [said(await enter(olena)), said(await enter(olena)), said(await enter(somebody()))];
    await post('email-confirmation', { code: (await mailedCode()).code }).expect(200);
    const after = said(await enter(olena));

    await setting('email_confirmation', false);
    expect([...before, after]).toEqual([
      [403, 'EMAIL_NOT_CONFIRMED'],
      [403, 'EMAIL_NOT_CONFIRMED'],
      [200, undefined],
      [200, undefined],
    ]);
  });
});

describe('what is no good is refused, and makes no account:', () => {
  test.each(['another audience', 'another issuer', 'another key', 'expired'] as const)('a token with %s', async (flaw) => {
    const olena = somebody();

    expect(said(await present(await company.issue(olena, { flaw })))).toEqual([401, 'CREDENTIAL_INVALID']);
    expect(await accountsWith(olena.email)).toEqual([]);
  });

  test('a token for another nonce', async () => {
    const token = await company.issue(somebody(), { nonce: 'mine' });

    expect(said(await present(token, { nonce: 'theirs' }))).toEqual([401, 'CREDENTIAL_INVALID']);
    expect(said(await present(await company.issue(somebody()), { nonce: 'mine' }))).toEqual([401, 'CREDENTIAL_INVALID']);
    expect(said(await present(token, { nonce: 'mine' }))).toEqual([200, undefined]);
  });

  test.each<[string, object, string]>([
    ['no token', { idToken: undefined }, 'idToken'],
    ['two tokens', { accessToken: 'EAAB' }, 'idToken'],
    ['a code of too many letters', { authorizationCode: 'x'.repeat(2_001) }, 'authorizationCode'],
    ['a token that is none', { idToken: 7 }, 'idToken'],
    ['an empty token', { idToken: '' }, 'idToken'],
    ['a token longer than any', { idToken: 'x'.repeat(10_001) }, 'idToken'],
    ['a nonce that cannot be stored', { nonce: 'a\0' }, 'nonce'],
    ['a name of many letters', { name: { first: 'x'.repeat(201) } }, 'name'],
    ['an e-mail of their choice', { email: 'olena@example.com' }, 'email'],
    ['a proved e-mail', { emailVerified: true }, 'emailVerified'],
  ])('%s, and the field named', async (_what, more, field) => {
    const answer = await present('a.b.c', more);

    expect(said(answer)).toEqual([400, 'VALIDATION_FAILED']);
    expect(answer.body.error.details.issues[0].path[0]).toBe(field);
  });

  test('a body of a hundred thousand letters', async () => {
    expect(said(await present('x'.repeat(100_000)))).toEqual([413, 'BODY_TOO_LARGE']);
  });

  test.each<[string, Partial<Person>]>([
    ['no e-mail', { email: undefined }],
    ['an e-mail that is none', { email: 'olena' }],
  ])('a person with %s', async (_what, more) => {
    expect(said(await enter(somebody(more)))).toEqual([422, 'EMAIL_MISSING']);
  });

  test.each(['another', 'local', '__proto__', 'constructor'])('a provider called %s', async (name) => {
    expect(said(await post(`native/${name}`, { idToken: await company.issue(somebody()) }))).toEqual([404, 'IDENTITY_PROVIDER_UNKNOWN']);
  });
});

test('while the provider is away, nobody hears that their token is wrong, and it is tried again', async () => {
  const olena = somebody();
  // Its keys have not been read.
  await setUp();
  company.setDown(true);

  const answer = await enter(olena);

  company.setDown(false);
  expect(said(answer)).toEqual([503, 'IDENTITY_PROVIDER_UNAVAILABLE']);
  expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
  expect(said(await enter(olena))).toEqual([200, undefined]);
});

test.each<[string, string, () => PromiseLike<Parameters<typeof said>[0]>]>([
  ['wrong tokens', 'CREDENTIAL_INVALID', () => present('nonsense')],
  ['e-mails of others', 'EMAIL_TAKEN', () => enter(somebody({ email: 'oksana@polonyna.test', emailVerified: false }))],
])('%s of one address are counted with its wrong passwords, and who is welcome costs nothing', async (_what, code, tryOut) => {
  await app.sql(
    "insert into rate_limits (key, points, expire) values ('sign_in_address:127.0.0.1', 299, (extract(epoch from now()) * 1000 + 3600000)::bigint)",
  );

  for (let time = 0; time < 3; time += 1) expect((await enter(somebody())).status).toBe(200);
  expect(said(await tryOut())[1]).toBe(code);

  expect(said(await tryOut())).toEqual([429, 'TOO_MANY_REQUESTS']);
});
