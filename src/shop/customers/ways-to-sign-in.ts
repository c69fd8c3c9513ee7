import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { assertWayLeft, type WaysToSignIn } from '../../domain/customers/ways-to-sign-in';
import { DomainError } from '../../domain/domain-error';
import { revokeIdentities } from './identities/grants';
import { useUp, verifyCredential } from './identities/sign-in-with';
import { passkeysOf, toPasskey, type PasskeyView } from './passkeys/read-passkeys';
import { lockCustomer } from './sessions';
import { tellSignInChanged } from './sign-in-changed';
import type { Presented } from '../../integrations/identity/identity-provider';

export type WaysView = Readonly<{
  providers: readonly Readonly<{ provider: string; linkedAt: string; mailReaches: boolean }>[];
  passkeys: readonly PasskeyView[];
  hasPassword: boolean;
  emailProved: boolean;
  phoneProved: boolean;
}>;

/** What opens the account of a customer. */
export async function readWays(db: Knex, { userId }: { userId: number }): Promise<WaysView> {
  const user = await db('up_users').where({ id: userId }).first();
  const linked = await db('customer_identities')
    .where({ user_id: userId })
    .orderBy([{ column: 'created_at' }, { column: 'provider' }]);
  return {
    providers: linked.map(({ provider, created_at: linkedAt, mail_reaches: mailReaches }) => ({
      provider,
      linkedAt: linkedAt.toISOString(),
      mailReaches,
    })),
    passkeys: (await passkeysOf(db, userId)).map(toPasskey),
    hasPassword: user?.password !== null && user?.password !== undefined,
    emailProved: user?.email !== null && user?.confirmed === true,
    phoneProved: user?.phone_confirmed === true,
  };
}

const counted = ({ providers, passkeys, hasPassword, emailProved, phoneProved }: WaysView): WaysToSignIn => ({
  ...{ providers: providers.length, passkeys: passkeys.length, hasPassword },
  ...{ isEmailProved: emailProved, isPhoneProved: phoneProved },
});

type Linking = Readonly<{ userId: number; provider: string } & Presented>;

/**
 * Lets a provider open the account of a customer who is signed in. Again, it changes nothing. Refuses `IDENTITY_TAKEN`, and what
 * `verifyCredential` refuses.
 */
export async function linkIdentity(strapi: Core.Strapi, { userId, provider, ...presented }: Linking): Promise<WaysView> {
  const { identity, goodUntil } = await verifyCredential(strapi, provider, presented);
  const { subject } = identity;
  return strapi.db.transaction(async ({ trx }) => {
    await lockCustomer(trx, userId);
    await useUp(trx, { credential: presented.credential, nonce: presented.nonce, goodUntil });
    const made = await trx('customer_identities')
      .insert({ provider, subject, user_id: userId })
      .onConflict(['provider', 'subject'])
      .ignore()
      .returning('subject');
    const linked = await trx('customer_identities').where({ provider, user_id: userId }).select('subject');
    if (!linked.some((one: Readonly<{ subject: string }>) => one.subject === subject))
      throw taken('It opens another account: sign in there to remove it');
    if (linked.length > 1) throw taken('Another account of this provider is linked: remove it first');
    if (made.length > 0) await tellSignInChanged(trx, { userId, change: 'provider_linked', provider });
    return readWays(trx, { userId });
  });
}
const taken = (message: string) => new DomainError('IDENTITY_TAKEN', message);

/** Refuses `IDENTITY_PROVIDER_UNKNOWN` where it is not linked, `LAST_WAY_TO_SIGN_IN`. */
export async function unlinkIdentity(strapi: Core.Strapi, { userId, provider }: { userId: number; provider: string }): Promise<WaysView> {
  return strapi.db.transaction(async ({ trx }) => {
    await lockCustomer(trx, userId);
    if ((await revokeIdentities(trx, { userId, provider })) === 0)
      throw new DomainError('IDENTITY_PROVIDER_UNKNOWN', 'No account of this provider is linked');
    return afterRemoving(trx, { userId, change: 'provider_unlinked', provider });
  });
}

/** Refuses `PASSKEY_NOT_FOUND`, `LAST_WAY_TO_SIGN_IN`. */
export async function removePasskey(strapi: Core.Strapi, { userId, id }: { userId: number; id: string }): Promise<WaysView> {
  return strapi.db.transaction(async ({ trx }) => {
    await lockCustomer(trx, userId);
    const removed = await trx('passkeys').where({ user_id: userId, id }).delete();
    if (removed === 0) throw new DomainError('PASSKEY_NOT_FOUND', 'There is no such passkey');
    return afterRemoving(trx, { userId, change: 'passkey_removed', provider: null });
  });
}

async function afterRemoving(trx: Knex.Transaction, changed: Parameters<typeof tellSignInChanged>[1]): Promise<WaysView> {
  const ways = await readWays(trx, changed);
  assertWayLeft(counted(ways));
  await tellSignInChanged(trx, changed);
  return ways;
}
