import { createHmac, createPublicKey, generateKeyPairSync } from 'node:crypto';
import { apple as appleAdapter } from '../../src/integrations/identity/apple';
import { appleIdentity } from '../../src/integrations/identity/apple/apple-identity';
import { facebookIdentity } from '../../src/integrations/identity/facebook/facebook-identity';
import { google as googleAdapter } from '../../src/integrations/identity/google';
import { googleIdentity } from '../../src/integrations/identity/google/google-identity';
import type { IdentityProvider, Presented } from '../../src/integrations/identity/identity-provider';
import { identityProviderPromises, type Person } from '../../src/integrations/identity/identity-provider.promises';
import type { OpenIdDouble } from '../../src/integrations/identity/open-id-double';
import { startApple, startFacebook, startGoogle } from '../support/companies';

const started: { stop(): Promise<void> }[] = [];
afterEach(async () => {
  for (const double of started.splice(0)) await double.stop();
});
async function running<Double extends { stop(): Promise<void> }>(double: Promise<Double>): Promise<Double> {
  started.push(await double);
  return double;
}
const google = async () => {
  const double = await running(startGoogle());
  return { ...double, provider: googleIdentity(double.settings) };
};
const apple = async () => {
  const double = await running(startApple());
  return { ...double, provider: appleIdentity(double.settings) };
};
const facebook = async () => {
  const double = await running(startFacebook());
  return { ...double, provider: facebookIdentity(double.settings) };
};
const all = [
  ['google', google],
  ['apple', apple],
  ['facebook', facebook],
] as const;

const olena: Person = { subject: 'person-1', email: 'olena@gmail.com', emailVerified: true };
const reasonOf = async (provider: IdentityProvider, presented: Presented) => {
  const verification = await provider.verify(presented);
  return verification.accepted ? null : verification.reason;
};
const identityOf = async ({ provider, issue }: { provider: IdentityProvider } & Pick<OpenIdDouble, 'issue'>, claims: object) => {
  const verification = await provider.verify({ credential: await issue(olena, { claims: { ...claims } }) });
  return verification.accepted ? verification.identity : null;
};

/** What the port promises of an e-mail that is proved holds for who proves any. Google answers for its own addresses alone, Facebook for none. */
const ofEmails = 'a person is told by a subject that stays, and no two have the same';
describe.each(all)('%s keeps the promises of an identity provider:', (name, given) => {
  const promises = Object.entries(identityProviderPromises).filter(([promise]) => name === 'apple' || promise !== ofEmails);
  test.each(promises)('%s', async (_name, isKept) => {
    await expect(isKept(await given())).resolves.toBeUndefined();
  });

  test('a token that nobody signed, or with its public key as a secret, or for two apps of which one is a stranger, is nobody', async () => {
    const { provider, issue, keys, audience, issuer } = await given();
    const [key] = keys();
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const iat = Math.floor(Date.now() / 1_000);
    const claims = part({ iss: issuer, aud: audience, sub: 'person-1', iat, exp: iat + 600 });
    const pem = createPublicKey({ key: key as never, format: 'jwk' }).export({ type: 'spki', format: 'pem' });
    const confused = `${part({ alg: 'HS256', kid: key?.kid })}.${claims}`;

    const reasons = [
      await reasonOf(provider, { credential: `${part({ alg: 'none', kid: key?.kid })}.${claims}.` }),
      await reasonOf(provider, { credential: `${confused}.${createHmac('sha256', pem).update(confused).digest('base64url')}` }),
      await reasonOf(provider, { credential: await issue(olena, { claims: { aud: [audience, 'another-app'] } }) }),
    ];

    expect(reasons).toEqual([expect.stringContaining('alg'), expect.stringContaining('alg'), 'it is for another app too']);
  });

  test('a token counts by the key that took the place of another, and no longer by that one', async () => {
    const double = await given();
    const before = await double.issue(olena);
    await double.replaceKey();
    expect(await reasonOf(double.provider, { credential: await double.issue(olena) })).toBeNull();
    expect(await reasonOf(double.provider, { credential: before })).not.toBeNull();
  });
});

describe('Google', () => {
  test.each([
    ['its own address', {}, true],
    ['one of a company it hosts', { email: 'olena@polonyna.example', hd: 'polonyna.example' }, true],
    ['any other, proved once', { email: 'olena@example.com' }, false],
    ['one that nobody proved', { email_verified: false }, false],
    ['one written to look like its own', { email: 'olena@gmail.com.example.com' }, false],
  ])('answers for %s: %j %j', async (_what, claims, emailVerified) => {
    expect(await identityOf(await google(), claims)).toMatchObject({ emailVerified });
  });

  test('calls itself by two names, and is asked for by several apps', async () => {
    const double = await google();

    expect(await identityOf(double, { iss: 'accounts.google.com', aud: 'android.apps.example' })).not.toBeNull();
  });
});

describe('Apple', () => {
  test.each([
    [{ is_private_email: 'true' }, true],
    [{ is_private_email: true }, true],
    [{ is_private_email: 'false' }, false],
    [{ email: 'x1y2@privaterelay.appleid.com' }, true],
    [{}, false],
  ])('hides an address, or does not: %j %j', async (claims, isRelay) => {
    expect(await identityOf(await apple(), claims)).toMatchObject({ isRelay, emailVerified: true });
  });

  test('gives a token for a code of the same app, once, and takes it back', async () => {
    const { provider, newCode, revoked } = await apple();
    newCode('c1');

    const grant = await provider.exchange?.('c1', 'com.example.shop');
    await provider.revoke?.(grant ?? '');

    expect(revoked).toEqual(['com.example.shop refresh-c1']);
    await expect(provider.exchange?.('c1', 'com.example.shop')).rejects.toMatchObject({ retryable: false });
    await expect(provider.exchange?.(newCode('c2'), 'com.example.shop.web')).rejects.toMatchObject({ retryable: false });
  });

  test('is asked again where it is away, or does not know our key', async () => {
    const { provider, newCode, setDown, settings } = await apple();
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
    const stranger = appleIdentity({ ...settings, privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString() });

    await expect(stranger.exchange?.(newCode('c1'), 'com.example.shop')).rejects.toMatchObject({ retryable: true });
    setDown(true);
    await expect(provider.exchange?.('c1', 'com.example.shop')).rejects.toMatchObject({ retryable: true });
  });

  test.each([
    ['consent-revoked', 'consent_revoked'],
    ['account-delete', 'account_deleted'],
    ['email-disabled', 'mail_stopped'],
    ['email-enabled', 'mail_resumed'],
    ['something-new', 'other'],
  ])('tells of its people: %s', async (type, what) => {
    const { provider, notice } = await apple();

    expect(await provider.readNotice?.(await notice(type, 'person-1', { id: 'n1' }))).toMatchObject({
      id: 'n1',
      subject: 'person-1',
      what,
    });
  });

  test('is not believed what another says in its name', async () => {
    const { provider, notice } = await apple();
    const bodies = [
      '',
      '{',
      '{"payload":7}',
      '{"payload":"a.b.c"}',
      await notice('account-delete', 'p', { claims: { aud: 'another-app' } }),
    ];

    for (const body of bodies) expect(await provider.readNotice?.(body)).toBeNull();
  });

  test('is set up with everything or not at all', () => {
    const read = (more: object) => appleAdapter.environment.safeParse({ STOREKEEPER_MODE: 'shop', ...more });

    expect(read({})).toMatchObject({ success: true, data: null });
    expect(
      read({ APPLE_CLIENT_IDS: 'com.example.shop', APPLE_TEAM_ID: 't', APPLE_KEY_ID: 'k', APPLE_PRIVATE_KEY: 'nonsense' }).success,
    ).toBe(false);
    expect(read({ APPLE_CLIENT_IDS: 'com.example.shop' }).error?.issues.map(({ path }) => path[0])).toEqual([
      'APPLE_TEAM_ID',
      'APPLE_KEY_ID',
      'APPLE_PRIVATE_KEY',
    ]);
  });
});

describe('Facebook', () => {
  test('answers for no e-mail', async () => {
    expect(await identityOf(await facebook(), {})).toMatchObject({ email: 'olena@gmail.com', emailVerified: false });
  });

  test('says whose an access token is', async () => {
    const { provider, accessToken } = await facebook();

    const verification = await provider.verify({ credential: accessToken('77'), kind: 'access_token' });

    const identity = { subject: '77', email: '77@example.com', emailVerified: false, name: { first: 'Olena', last: 'Koval' } };
    expect(verification).toEqual({ accepted: true, identity, audience: '123456789' });
  });

  test.each([
    ['another app', { app: '999' }, 'it is for another app'],
    ['yesterday', { expires: 1_000 }, 'it has expired'],
    ['nobody any more', { isValid: false }, 'it is not valid'],
  ])('does not count with an access token of %s', async (_what, more, reason) => {
    const { provider, accessToken } = await facebook();

    expect(await reasonOf(provider, { credential: accessToken('77', more), kind: 'access_token' })).toBe(reason);
  });

  test('does not count with what is no access token, of two people, or sent for an ID token', async () => {
    const { provider, accessToken, issue, muddle } = await facebook();

    expect(await reasonOf(provider, { credential: 'nonsense', kind: 'access_token' })).toBe('Malformed access token');
    expect(await reasonOf(provider, { credential: accessToken('77') })).not.toBeNull();
    expect(await reasonOf(provider, { credential: await issue(olena), kind: 'access_token' })).not.toBeNull();
    muddle();
    expect(await reasonOf(provider, { credential: accessToken('77'), kind: 'access_token' })).toBe('it is of somebody else');
  });

  test('is away where it refuses the secret of the shop', async () => {
    const { settings, accessToken } = await facebook();
    const provider = facebookIdentity({ ...settings, appSecret: 'wrong' });

    await expect(provider.verify({ credential: accessToken('77'), kind: 'access_token' })).rejects.toMatchObject({ retryable: true });
  });
});

test.each([
  ['http://google.example/keys', 'shop', false],
  ['http://127.0.0.1:4000/keys', 'shop', false],
  ['http://127.0.0.1:4000/keys', 'demo', true],
  ['https://proxy.example/keys', 'shop', true],
  ['nonsense', 'demo', false],
])('keys are read from %s in a %s: %j', (url, mode, isTaken) => {
  const given = { GOOGLE_CLIENT_IDS: 'a, b', GOOGLE_KEYS_URL: url, STOREKEEPER_MODE: mode };

  expect(googleAdapter.environment.safeParse(given).success).toBe(isTaken);
});
