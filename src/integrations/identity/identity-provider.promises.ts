import assert from 'node:assert/strict';
import { isIntegrationError } from '../integration-error';
import type { Identity, IdentityProvider, Presented } from './identity-provider';

/** Somebody the company knows; a proved e-mail where nothing else is said. */
export type Person = Readonly<{
  subject: string;
  email?: string;
  emailVerified?: boolean;
  name?: Readonly<{ first: string; last: string }>;
}>;
export type CredentialFlaw = 'another audience' | 'another issuer' | 'another key' | 'expired';

/** The world around an adapter, as far as its promises need it: a double of the company that the test can play. */
export type IdentityWorld = Readonly<{
  provider: IdentityProvider;
  /** A credential as the app of this person gets it, for this nonce; with a flaw, one that must not count. */
  issue(person: Person, more?: Readonly<{ nonce?: string; flaw?: CredentialFlaw }>): Promise<string>;
  /** No call is answered until it is up again. */
  setDown(isDown: boolean): void;
}>;

type Promised = Readonly<Record<string, (world: IdentityWorld) => Promise<void>>>;

const olena: Person = { subject: 'person-1', email: 'olena@example.com', emailVerified: true, name: { first: 'Olena', last: 'Koval' } };
const marek: Person = { subject: 'person-2', email: 'marek@example.com', emailVerified: true };

async function accepted({ provider }: IdentityWorld, presented: Presented): Promise<Identity> {
  const verification = await provider.verify(presented);
  assert(verification.accepted, `a good credential was refused: ${verification.accepted ? '' : verification.reason}`);
  return verification.identity;
}

async function refused({ provider }: IdentityWorld, presented: Presented, what: string): Promise<void> {
  const verification = await provider.verify(presented);
  assert(!verification.accepted, `${what} was accepted`);
  assert(verification.reason, 'no reason');
}

const flaws: readonly CredentialFlaw[] = ['another audience', 'another issuer', 'another key', 'expired'];

/** What an adapter of the port `identity` has to keep. Each is asked of a world of its own. */
export const identityProviderPromises: Promised = {
  'a person is told by a subject that stays, and no two have the same': async (world) => {
    const first = await accepted(world, { credential: await world.issue(olena) });
    const again = await accepted(world, { credential: await world.issue({ ...olena, email: 'koval@example.com' }) });
    const other = await accepted(world, { credential: await world.issue(marek) });
    assert.equal(first.subject, again.subject);
    assert.notEqual(first.subject, other.subject);
    assert.equal(first.email, olena.email);
    assert.equal(first.emailVerified, true);
  },
  'an e-mail that nobody proved is not called proved': async (world) => {
    const { emailVerified } = await accepted(world, { credential: await world.issue({ ...olena, emailVerified: false }) });
    assert.equal(emailVerified, false);
  },
  'a credential for its nonce counts, and for another it does not': async (world) => {
    const credential = await world.issue(olena, { nonce: 'made-by-the-app' });
    await accepted(world, { credential, nonce: 'made-by-the-app' });
    await refused(world, { credential, nonce: 'made-by-another' }, 'the credential of another request');
    await refused(world, { credential: await world.issue(olena), nonce: 'made-by-the-app' }, 'a credential without the nonce');
  },
  ...Object.fromEntries(
    flaws.map((flaw) => [
      `a credential that is ${flaw === 'expired' ? flaw : `of ${flaw}`} does not count`,
      async (world: IdentityWorld) => refused(world, { credential: await world.issue(olena, { flaw }) }, `a credential with ${flaw}`),
    ]),
  ),
  'what is no credential at all does not count': async (world) => {
    const credential = await world.issue(olena);
    const changed = `${credential.slice(0, -8)}${credential.endsWith('AAAAAAAA') ? 'BBBBBBBB' : 'AAAAAAAA'}`;
    for (const nonsense of ['nonsense', 'a.b.c', '..', '{}', 'ї'.repeat(2_000), credential.slice(0, -8), changed])
      await refused(world, { credential: nonsense }, 'nonsense');
  },
  'while the company is away nobody is told that their credential is wrong': async (world) => {
    const credential = await world.issue(olena);
    world.setDown(true);
    await world.provider.verify({ credential }).then(
      ({ accepted: isAccepted }) => assert(isAccepted, 'a good credential was refused in an outage'),
      (error: unknown) => assert(isIntegrationError(error) && error.retryable, `not an outage: ${String(error)}`),
    );
    world.setDown(false);
    await accepted(world, { credential });
  },
};
