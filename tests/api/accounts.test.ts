import { password, said, tokensOf, useAccounts } from '../support/accounts';
import { useApp } from '../support/app';

const app = useApp('demo');
const { post, newCustomer, signIn, refresh, opens, mailedCode } = useAccounts(app);

describe('an account', () => {
  test('is opened by its e-mail in any case, and by nothing else', async () => {
    const { email } = await newCustomer({ username: 'halyna' });

    expect(said(await signIn(email.toUpperCase()))).toEqual([200, undefined]);
    expect(said(await signIn('halyna'))[0]).toBe(400);
    expect(said(await signIn(email, 'wrong-password'))).toEqual([401, 'CREDENTIALS_WRONG']);
    expect(said(await signIn('nobody@example.com'))).toEqual([401, 'CREDENTIALS_WRONG']);
  });

  test.each([
    ['the e-mail of somebody', (email: string) => email],
    ['the e-mail of somebody, in capitals', (email: string) => email.toUpperCase()],
  ])('made with %s as its user name neither opens nor blocks theirs', async (_name, nameOf) => {
    const owner = await newCustomer();
    const other = await newCustomer({ username: nameOf(owner.email) });

    const { body } = await signIn(owner.email).expect(200);

    expect(body.user.id).toBe(owner.id);
    expect(other.id).not.toBe(owner.id);
    const names = await app.sql('select 1 from up_users where lower(username) = $1', [owner.email]);
    expect(names).toEqual([]);
  });

  test('is told to its owner as at sign-in, and to nobody else', async () => {
    const { email, bearer } = await newCustomer({ phone: '+380441234567', language: 'uk' });
    const { body } = await signIn(email).expect(200);

    const me = await app.http().get('/api/users/me').set(bearer).expect(200);

    expect(me.body).toEqual(body.user);
    expect(me.body).toMatchObject({ email, phone: '+380441234567', language: 'uk' });
    await app.http().get('/api/users/me').expect(401);
    await app.sql('delete from up_users where email = $1', [email]);
    await app.http().get('/api/users/me').set(bearer).expect(401);
  });

  test('with the password of somebody else, made in the same moment, is kept under a hash of its own', async () => {
    const emails = ['twin-a@example.com', 'twin-b@example.com', 'twin-c@example.com'];
    await Promise.all(emails.map((email) => post('local/register', { email, password }).expect(200)));

    const hashes = await app.sql<{ password: string }>('select password from up_users where email = any($1)', [emails]);
    expect(new Set(hashes.map((row) => row.password)).size).toBe(3);
    for (const email of emails) expect([(await signIn(email)).status, (await signIn(email, 'other-password')).status]).toEqual([200, 401]);
  });

  test('is one for an e-mail, however often it is asked for at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 6 }, (_, index) =>
        post('local/register', { email: index % 2 ? 'Race@example.com' : 'race@EXAMPLE.com', password }),
      ),
    );

    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter((answer) => said(answer).join() === '409,EMAIL_TAKEN')).toHaveLength(5);
  });

  test.each<[string, object, string]>([
    ['no e-mail', { password }, 'email'],
    ['an e-mail that is none', { email: 'olena', password }, 'email'],
    ['a short password', { email: 'a@example.com', password: 'short' }, 'password'],
    ['a password bcrypt would cut', { email: 'a@example.com', password: 'ї'.repeat(37) }, 'password'],
    ['a role of their choice', { email: 'a@example.com', password, role: 1 }, 'role'],
    ['a confirmed e-mail', { email: 'a@example.com', password, confirmed: true }, 'confirmed'],
  ])('with %s is refused, and the field named', async (_name, body, field) => {
    const answer = await post('local/register', body);

    expect(said(answer)).toEqual([400, 'VALIDATION_FAILED']);
    expect(answer.body.error.details.issues[0].path[0]).toBe(field);
  });
});

describe('a refresh token', () => {
  test('is good for one session, however often it is sent at once', async () => {
    const { refreshToken } = await newCustomer();

    const answers = await Promise.all(Array.from({ length: 50 }, () => refresh(refreshToken)));

    expect(answers.map(({ status }) => status)).toEqual(Array(50).fill(200));
    expect(new Set(answers.map(({ body }) => body.refreshToken)).size).toBe(1);
    for (const { body } of answers.slice(48)) expect(await opens(tokensOf(body).bearer)).toEqual([201, 200]);
  });

  test('sent again because the answer was lost is answered the same', async () => {
    const { refreshToken } = await newCustomer();
    const { body } = await refresh(refreshToken).expect(200);

    const again = await refresh(refreshToken).expect(200);

    expect(again.body.refreshToken).toBe(body.refreshToken);
    expect(await opens(tokensOf(again.body).bearer)).toEqual([201, 200]);
  });

  test.each<[string, (parent: string, child: string) => Promise<unknown>]>([
    ['after its successor was used', async (_parent, child) => refresh(child).expect(200)],
    [
      'later than thirty seconds',
      () => app.sql("update strapi_sessions set updated_at = updated_at - interval '31 seconds' where status = 'rotated'"),
    ],
  ])('used again %s was stolen: all that came of that sign-in ends, and no other', async (_name, meanwhile) => {
    const { refreshToken, email } = await newCustomer();
    const tablet = tokensOf((await signIn(email).expect(200)).body);
    const { body } = await refresh(refreshToken).expect(200);
    await meanwhile(refreshToken, body.refreshToken);

    expect(said(await refresh(refreshToken))).toEqual([401, 'REFRESH_TOKEN_INVALID']);

    expect(said(await refresh(body.refreshToken))).toEqual([401, 'REFRESH_TOKEN_INVALID']);
    expect(await opens(tokensOf(body).bearer)).toEqual([401, 401]);
    expect(await opens(tablet.bearer)).toEqual([201, 200]);
  });

  test.each([
    ['an access token', async () => (await newCustomer()).jwt],
    ['nonsense', async () => 'nonsense'],
    ['one with another signature', async () => `${(await newCustomer()).refreshToken.slice(0, -6)}AAAAAA`],
  ])('is not %s', async (_name, token) => {
    expect(said(await refresh(await token()))).toEqual([401, 'REFRESH_TOKEN_INVALID']);
  });
});

describe('every session and access token ends', () => {
  test.each<[string, (customer: { id: number; email: string }) => Promise<unknown>]>([
    ['when the customer is blocked', ({ id }) => app.sql('update up_users set blocked = true where id = $1', [id])],
    ['when the customer is deleted', ({ id }) => app.sql('delete from up_users where id = $1', [id])],
    [
      'when the password is reset',
      async ({ email }) => {
        await post('forgot-password', { email }).expect(200);
        await post('reset-password', { code: (await mailedCode()).code, password: 'Another-1234' }).expect(200);
      },
    ],
  ])('%s', async (_name, happen) => {
    const customer = await newCustomer();
    expect(await opens(customer.bearer)).toEqual([201, 200]);

    await happen(customer);

    expect(await opens(customer.bearer)).toEqual([401, 401]);
    expect(said(await refresh(customer.refreshToken))).toEqual([401, 'REFRESH_TOKEN_INVALID']);
  });

  test('when the password is changed, but for the one it was changed in', async () => {
    const customer = await newCustomer();
    const change = (currentPassword: string) => post('change-password', { currentPassword, password: 'Another-1234' }, customer.bearer);
    expect(said(await change('wrong-password'))).toEqual([422, 'PASSWORD_WRONG']);

    const { body } = await change(password).expect(200);

    expect(await opens(customer.bearer)).toEqual([401, 401]);
    expect(await opens(tokensOf(body).bearer)).toEqual([201, 200]);
    expect(said(await signIn(customer.email))).toEqual([401, 'CREDENTIALS_WRONG']);
  });

  test('of one device when it signs out, by either token', async () => {
    const phone = await newCustomer();
    const [tablet, watch] = [tokensOf((await signIn(phone.email)).body), tokensOf((await signIn(phone.email)).body)];

    await post('logout', {}, phone.bearer).expect(200);
    await post('logout', { refreshToken: tablet.refreshToken }).expect(200);

    expect([await opens(phone.bearer), await opens(tablet.bearer), await opens(watch.bearer)]).toEqual([
      [401, 401],
      [401, 401],
      [201, 200],
    ]);
    await post('logout', { scope: 'all' }, watch.bearer).expect(200);
    expect(await opens(watch.bearer)).toEqual([401, 401]);
  });
});

test('a session that is being refreshed does not slip through when all of them are ended', async () => {
  const { id, refreshToken } = await newCustomer();

  const answer = await app.whileLocked(
    `select 1 from up_users where id = ${id} for no key update`,
    () => refresh(refreshToken),
    (query) => query(`delete from strapi_sessions where user_id = '${id}'`),
  );

  expect(said(answer)).toEqual([401, 'REFRESH_TOKEN_INVALID']);
  expect(await app.sql('select 1 from strapi_sessions where user_id = $1', [String(id)])).toEqual([]);
});

test('an old password that is just being compared opens nothing once there is a new one', async () => {
  const { id, email } = await newCustomer();

  const answer = await app.whileLocked(
    `select 1 from up_users where id = ${id} for no key update`,
    () => signIn(email),
    (query) => query(`update up_users set password = 'another' where id = ${id}`),
  );

  expect(said(answer)).toEqual([401, 'CREDENTIALS_WRONG']);
});

test('who knows the old password changes nothing once its owner has set another one', async () => {
  const { id, bearer } = await newCustomer();

  const answer = await app.whileLocked(
    `select 1 from up_users where id = ${id} for no key update`,
    () => post('change-password', { currentPassword: password, password: 'Stolen-1234' }, bearer),
    (query) => query(`update up_users set password = '$2a$10$another' where id = ${id}`),
  );

  expect(said(answer)).toEqual([422, 'PASSWORD_WRONG']);
  expect(await app.sql('select password from up_users where id = $1', [id])).toEqual([{ password: '$2a$10$another' }]);
});

test('where everybody may look, a token that has ended is answered as a guest is, and told', async () => {
  const customer = await newCustomer();
  await post('logout', {}, customer.bearer).expect(200);

  for (const path of ['/api/storefront/products?currency=EUR&limit=1', '/api/products?pagination[limit]=1']) {
    const answer = await app.http().get(path).set(customer.bearer).expect(200);
    expect(answer.headers['www-authenticate']).toBe('Bearer error="invalid_token"');
  }
});

test.each(['connect/google', 'auth/google/callback', 'users', 'users/1', 'users-permissions/roles', 'auth/sessions'])(
  "of Strapi's own doors for accounts, %s is closed",
  async (path) => {
    const { bearer } = await newCustomer();

    expect((await app.http().get(`/api/${path}`).set(bearer)).status).toBeGreaterThanOrEqual(404);
  },
);

test('what staff switch on in the settings of Strapi opens no second door for those whom a provider knows', async () => {
  const [before] = await app.sql<{ value: string }>(
    "select value from strapi_core_store_settings where key = 'plugin_users-permissions_grant'",
  );
  const google = { enabled: true, key: 'key', secret: 'secret', callbackUrl: 'https://shop.example', scope: ['email'] };
  const set = (value: string) =>
    app.sql("update strapi_core_store_settings set value = $1 where key = 'plugin_users-permissions_grant'", [value]);
  await set(JSON.stringify({ ...JSON.parse(before?.value ?? '{}'), google }));

  const answers = await Promise.all([
    ...['connect/google', 'connect/google/callback', 'auth/google/callback?access_token=a', 'auth/native/google'].map((path) =>
      app.http().get(`/api/${path}`),
    ),
    ...['auth/google/callback', 'auth/google', 'auth/native/google/callback'].map((path) => app.http().post(`/api/${path}`).send({})),
  ]);

  await set(before?.value ?? '{}');
  expect(answers.map(({ status, headers }) => [[404, 405].includes(status), headers.location])).toEqual(Array(7).fill([true, undefined]));
});
