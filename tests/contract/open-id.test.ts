import { createHmac, createPublicKey } from 'node:crypto';
import { identityPort } from '../../src/integrations/identity/identity-port';
import type { Identity, IdentityProvider } from '../../src/integrations/identity/identity-provider';
import { identityProviderPromises } from '../../src/integrations/identity/identity-provider.promises';
import { startOpenIdDouble, type OpenIdDouble } from '../../src/integrations/identity/open-id-double';
import { openIdProvider, type OpenIdSettings } from '../../src/integrations/identity/open-id-provider';
import { createRegistry } from '../../src/integrations/registry';

const doubles: OpenIdDouble[] = [];
afterEach(async () => {
  jest.restoreAllMocks();
  for (const double of doubles.splice(0)) await double.stop();
});

async function given(more: Partial<OpenIdSettings> = {}) {
  const double = await startOpenIdDouble({ nonce: more.nonce ?? 'plain' });
  doubles.push(double);
  const { issuer, keysUrl, audience } = double;
  return { ...double, provider: openIdProvider({ name: 'club-id', issuers: [issuer], audiences: [audience], keysUrl, ...more }) };
}
const olena = { subject: 'person-1', email: 'olena@example.com', emailVerified: true };
const reasonOf = async (provider: IdentityProvider, credential: string, nonce?: string) => {
  const verification = await provider.verify({ credential, nonce });
  return verification.accepted ? null : verification.reason;
};

describe.each(['plain', 'sha256'] as const)('ID tokens, with the nonce as %s, keep the promises of an identity provider:', (nonce) => {
  test.each(Object.entries(identityProviderPromises))('%s', async (_name, isKept) => {
    await expect(isKept(await given({ nonce }))).resolves.toBeUndefined();
  });
});

describe('an ID token', () => {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const claimsOf = ({ issuer, audience }: OpenIdDouble) => {
    const iat = Math.floor(Date.now() / 1_000);
    return part({ iss: issuer, aud: audience, sub: 'person-1', iat, exp: iat + 600 });
  };

  test('without a signature is nobody', async () => {
    const double = await given();
    const unsigned = (alg: string) => `${part({ alg, kid: double.keys()[0]?.kid })}.${claimsOf(double)}.`;

    for (const alg of ['none', 'None', 'ES256']) expect(await reasonOf(double.provider, unsigned(alg))).not.toBeNull();
  });

  test('signed with the public key as if it were a secret is nobody', async () => {
    const double = await given();
    const [key] = double.keys();
    const pem = createPublicKey({ key: key as never, format: 'jwk' }).export({ type: 'spki', format: 'pem' });
    const signed = `${part({ alg: 'HS256', kid: key?.kid })}.${claimsOf(double)}`;

    for (const secret of [pem, JSON.stringify(key), String(key?.x)]) {
      const token = `${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`;
      expect(await reasonOf(double.provider, token)).toMatch(/"alg".*not allowed/);
    }
  });

  test.each<[string, Record<string, unknown>]>([
    ['is for another app besides', { aud: ['shop-app', 'another-app'] }],
    ['is for no app', { aud: undefined }],
    ['has no end', { exp: undefined }],
    ['does not say when it was made', { iat: undefined }],
    ['is of nobody', { sub: undefined }],
    ['does not say who made it', { iss: undefined }],
    ['is not good yet', { nbf: Math.floor(Date.now() / 1_000) + 600 }],
  ])('that %s does not count', async (_what, claims) => {
    const double = await given();

    expect(await reasonOf(double.provider, await double.issue(olena, { claims }))).not.toBeNull();
  });

  test.each([
    [true, true],
    ['true', true],
    ['false', false],
    [1, false],
    [undefined, false],
  ])('that says of the e-mail %j has it proved: %j', async (said, emailVerified) => {
    const double = await given();

    const verification = await double.provider.verify({ credential: await double.issue(olena, { claims: { email_verified: said } }) });

    expect(verification).toMatchObject({ accepted: true, identity: { emailVerified } });
  });

  test('for one of several apps counts', async () => {
    const double = await given({ audiences: ['another-app', 'shop-app'] });

    expect(await reasonOf(double.provider, await double.issue(olena))).toBeNull();
    expect(await reasonOf(double.provider, await double.issue(olena, { flaw: 'another audience' }))).toBeNull();
  });

  test('with the hash of a nonce counts beside the nonce alone, and one with the nonce itself by itself too', async () => {
    const hashed = await given({ nonce: 'sha256' });
    const plain = await given();

    expect(await reasonOf(hashed.provider, await hashed.issue(olena, { nonce: 'n' }))).toContain('nonce');
    expect(await reasonOf(plain.provider, await plain.issue(olena, { nonce: 'n' }))).toBeNull();
  });
});

describe('the keys of a company', () => {
  test('are asked for once for many sign-ins', async () => {
    const { provider, issue, timesAsked } = await given();
    const tokens = await Promise.all(Array.from({ length: 20 }, () => issue(olena)));
    await Promise.all(tokens.map((credential) => provider.verify({ credential })));

    expect(timesAsked()).toBe(1);
  });

  test('are looked for once more when one is unknown, and then not for a while, whoever invents names of keys', async () => {
    const { provider, issue, timesAsked, replaceKey } = await given();
    await provider.verify({ credential: await issue(olena) });
    await replaceKey();
    const credential = await issue(olena);
    expect(await reasonOf(provider, credential)).toContain('no applicable key');
    expect(timesAsked()).toBe(1);
    jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 31_000);

    for (let time = 0; time < 5; time += 1) expect(await reasonOf(provider, credential)).toBeNull();
    await replaceKey();
    for (let time = 0; time < 5; time += 1) expect(await reasonOf(provider, await issue(olena))).toContain('no applicable key');

    expect(timesAsked()).toBe(2);
  });

  test.each<[string, Partial<OpenIdSettings>, string]>([
    ['come over a line that others can change', { keysUrl: 'http://club.example/keys' }, 'https'],
    ['are for no app', { audiences: [] }, 'audience'],
    ['are of nobody', { issuers: [] }, 'issuer'],
    ['are a secret that both know', { algorithms: ['HS256' as never] }, 'must sign with'],
  ])('that %s are not taken', async (_what, more, message) => {
    await expect(given(more)).rejects.toThrow(message);
  });
});

describe('what a provider answers', () => {
  const answering = (identity: object) => {
    const registry = createRegistry(identityPort);
    registry.add('odd', { verify: async () => ({ accepted: true, identity: identity as Identity }) });
    return registry.get('odd')?.verify({ credential: 'x' });
  };

  test('is left out as far as it cannot be stored or says nothing', async () => {
    const identity = { subject: 's', email: 'no e-mail', emailVerified: true, name: { first: ' Ole\0na ', last: ' ' } };

    expect(await answering(identity)).toEqual({
      accepted: true,
      identity: { subject: 's', email: undefined, emailVerified: false, name: { first: 'Olena', last: undefined } },
    });
  });

  test.each(['', 'a\0b', 'x'.repeat(256), 7, undefined])('is no identity with the subject %j', async (subject) => {
    await expect(answering({ subject, emailVerified: true })).rejects.toThrow('subject');
  });
});
