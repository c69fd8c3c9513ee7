import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { UpUsersRow } from 'knex/types/tables';
import { welcomeIdentity, type Welcome } from '../../../domain/customers/welcome-identity';
import { DomainError } from '../../../domain/domain-error';
import { commerce } from '../../../integrations/commerce';
import { isIntegrationError } from '../../../integrations/integration-error';
import type { Identity, Presented, Verification } from '../../../integrations/identity/identity-provider';
import { requestAccountMail, whereEmail } from '../account-mail';
import { accountRules, addAccount, assertMaySignIn, registrationClosed, toAccount, type SignedIn } from '../accounts';
import { tellContactProved } from '../contact-proved';
import { keepOnce, takeNonce } from '../once-only';
import { lockCustomer, openSession } from '../sessions';
import { keepGrant } from './grants';

type Name = Readonly<{ first?: string | undefined; last?: string | undefined }>;
export type SignInWith = Readonly<{
  provider: string;
  credential: string;
  kind?: Presented['kind'];
  nonce?: string | undefined;
  /** What came beside the credential, to be exchanged for what the provider takes back one day. */
  authorizationCode?: string | undefined;
  name?: Name | undefined;
  language?: string | undefined;
  deviceId?: string | undefined;
}>;
type Known = Readonly<{ provider: string; identity: Identity; language: string | undefined }>;

// Each try means that the same person, or another with their e-mail, was faster by a moment.
const maxAttempts = 5;

/**
 * Signs in whom a provider knows; the first time, with an account that is made or found. However often it is asked at once, one person is
 * one account. Refuses `IDENTITY_PROVIDER_UNKNOWN`, `CREDENTIAL_INVALID`, `IDENTITY_PROVIDER_UNAVAILABLE`, and what `welcomeIdentity` and
 * signing in with a password refuse.
 */
export async function signInWith(
  strapi: Core.Strapi,
  { provider, credential, kind, nonce, authorizationCode, name, language, deviceId }: SignInWith,
): Promise<SignedIn> {
  const verified = await verifyCredential(strapi, provider, { credential, kind, nonce });
  const { identity } = verified;
  const rules = await accountRules(strapi);
  const enter = () =>
    strapi.db.transaction(async ({ trx }) => {
      const user = await customerKnownAs(trx, provider, identity.subject);
      if (!user) return null;
      assertMaySignIn(user, rules);
      await useUp(trx, { credential, nonce, goodUntil: verified.goodUntil });
      const named = await nameOnce(trx, user, name ?? identity.name);
      return { ...(await openSession(strapi, trx, { userId: user.id, deviceId })), user: toAccount(named) };
    });
  for (let attempt = 1; attempt <= maxAttempts; attempt += 1) {
    const met = await meet(strapi, { provider, identity, language }, rules);
    if (met.isNew && met.user.email !== null && !identity.emailVerified)
      await requestAccountMail(strapi, { email: met.user.email, purpose: 'confirmation' });
    const signedIn = await enter();
    // Else the account was deleted, or the identity unlinked, in between: they meet again.
    if (!signedIn) continue;
    if (authorizationCode !== undefined && verified.audience !== undefined)
      await keepGrant(strapi, { provider, subject: identity.subject, code: authorizationCode, audience: verified.audience });
    return signedIn;
  }
  throw new Error('The account was deleted each time it was met');
}

/** Who somebody is, as a provider says. Refuses `IDENTITY_PROVIDER_UNKNOWN`, `CREDENTIAL_INVALID`, `IDENTITY_PROVIDER_UNAVAILABLE`. */
export async function verifyCredential(strapi: Core.Strapi, name: string, presented: Presented): Promise<Accepted> {
  const { identity: companies } = commerce(strapi);
  const provider = companies.offered().includes(name) ? companies.get(name) : undefined;
  if (!provider) throw new DomainError('IDENTITY_PROVIDER_UNKNOWN', 'The shop knows no such provider');
  const verification = await provider.verify(presented).catch((error: unknown) => {
    // Whatever it throws, nobody learned whether the credential is good.
    strapi.log[isIntegrationError(error) ? 'warn' : 'error'](`Nobody can sign in with ${name}: ${String(error)}`);
    throw new DomainError('IDENTITY_PROVIDER_UNAVAILABLE', 'The provider cannot be asked at the moment. Try again later');
  });
  if (!verification.accepted) throw invalid(verification.reason);
  return verification;
}
type Accepted = Extract<Verification, { accepted: true }>;

type Used = Readonly<{ credential: string; nonce: string | undefined; goodUntil: Date | undefined }>;

/**
 * A token that was used is no good to whoever finds it, nor is a nonce of the shop's. What is refused later in the same transaction has not
 * been used. Refuses `CREDENTIAL_INVALID`.
 */
export async function useUp(trx: Knex, { credential, nonce, goodUntil }: Used): Promise<void> {
  if (!(await takeNonce(trx, nonce))) throw invalid('its nonce was used, or is too old');
  if (goodUntil && !(await keepOnce(trx, { purpose: 'used_token', secret: credential, until: goodUntil })))
    throw invalid('it was used already');
}
const invalid = (reason: string) => new DomainError('CREDENTIAL_INVALID', `The credential does not count: ${reason}`);

/**
 * The customer a provider knows as `subject`, locked. Whose they are is asked again once the lock is there: who unlinks the identity holds
 * it, and a statement that waited for it still sees what was there when it began.
 */
async function customerKnownAs(trx: Knex, provider: string, subject: string): Promise<UpUsersRow | undefined> {
  const owner = () => trx('customer_identities').where({ provider, subject }).first('user_id');
  const before = await owner();
  if (!before) return undefined;
  const user = await lockCustomer(trx, before.user_id);
  return (await owner())?.user_id === before.user_id ? user : undefined;
}

type Rules = Readonly<{ mayRegister: boolean }>;
type Met = Readonly<{ user: UpUsersRow; isNew: boolean }>;

/** The database decides who was first: both the identity and the e-mail of an account are there once. */
async function meet(strapi: Core.Strapi, known: Known, rules: Rules): Promise<Met> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await strapi.db.transaction(({ trx }) => meetWithin(strapi, trx, known, rules));
    } catch (error) {
      if (attempt === maxAttempts || (error as { code?: unknown }).code !== uniqueViolation) throw error;
    }
  }
}
const uniqueViolation = '23505';

async function meetWithin(
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  { provider, identity, language }: Known,
  { mayRegister }: Rules,
): Promise<Met> {
  const { subject, email, emailVerified } = identity;
  const before = await customerKnownAs(trx, provider, subject);
  if (before) return { user: before, isNew: false };

  const found = email === undefined ? undefined : await whereEmail(trx, email).forUpdate().first();
  const welcome = welcomeIdentity(identity, found ? await inTheWay(trx, found) : null);
  if (welcome !== 'link_account' && !mayRegister) throw registrationClosed();
  if (found && welcome === 'replace_account') await remove(strapi, trx, found);
  const userId = await accountFor(welcome, found, () =>
    addAccount(strapi, { email: email ?? '', confirmed: emailVerified, ...(language ? { language } : {}) }),
  );
  await trx('customer_identities').insert({ provider, subject, user_id: userId });
  if (welcome !== 'link_account' && emailVerified) await tellContactProved(trx, { userId, kind: 'email' });
  const user = await trx('up_users').where({ id: userId }).first();
  if (!user) throw new Error(`Customer ${userId} is gone`);
  return { user, isNew: welcome !== 'link_account' };
}

const accountFor = async (welcome: Welcome, found: UpUsersRow | undefined, make: () => Promise<number>): Promise<number> =>
  welcome === 'link_account' && found ? found.id : make();

async function inTheWay(trx: Knex, { id, confirmed, blocked }: UpUsersRow) {
  const order = await trx('orders').where({ customer_id: id }).first('id');
  return { isConfirmed: confirmed === true, isBlocked: blocked === true, hasOrders: order !== undefined };
}

/** With all that opened it: codes and identities go with the account, and no session counts without one. */
async function remove(strapi: Core.Strapi, trx: Knex, { id }: UpUsersRow): Promise<void> {
  await trx('up_users').where({ id }).delete();
  strapi.log.info(`Customer ${id}, whose e-mail nobody had confirmed, made room for its owner`);
}

/** What somebody is called is told once, by some providers to the app alone, and is not written over. */
async function nameOnce(trx: Knex, user: UpUsersRow, name: Name | undefined): Promise<UpUsersRow> {
  if (!name || user.first_name !== null || user.last_name !== null) return user;
  const told = { first_name: name.first ?? null, last_name: name.last ?? null };
  await trx('up_users').where({ id: user.id }).update(told);
  return { ...user, ...told };
}
