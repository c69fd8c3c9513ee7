import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { IdentityRevocationsRow } from 'knex/types/tables';
import { commerce } from '../../../integrations/commerce';
import { isIntegrationError } from '../../../integrations/integration-error';
import type { Result } from '../../prepared-statement';
import { openSealed, sealForLong } from '../../encryption-keys';

/*
 * What a provider is to take back when an account goes (Apple asks for it). It is kept sealed beside the identity, and stands in a list of
 * its own from the moment the identity goes until the provider was told.
 */

type Exchange = Readonly<{ provider: string; subject: string; code: string; audience: string }>;

/** Keeps what the provider gives for a code. Where it gives nothing, the customer is signed in all the same: they proved who they are. */
export async function keepGrant(strapi: Core.Strapi, { provider, subject, code, audience }: Exchange): Promise<void> {
  const adapter = commerce(strapi).identity.get(provider);
  if (!adapter?.exchange) return;
  try {
    const sealed = sealForLong(strapi, await adapter.exchange(code, audience), 'grant');
    await strapi.db.connection('customer_identities').where({ provider, subject }).update({ sealed_grant: sealed });
  } catch (error) {
    if (!isIntegrationError(error)) throw error;
    strapi.log.warn(`The code of ${provider} was not exchanged, and nothing of it can be taken back: ${error.message}`);
  }
}

/**
 * Unlinks every identity of a customer, or that of one provider. The database then has providers take back what they gave, as it does for
 * customers that are deleted (src/database/sign-in.ts). Answers how many there were.
 */
export const revokeIdentities = (trx: Knex, { userId, provider }: Readonly<{ userId: number; provider?: string }>): Promise<number> =>
  trx('customer_identities')
    .where({ user_id: userId, ...(provider !== undefined && { provider }) })
    .delete();

/** Takes away whatever opened an account besides its password: whoever made it may be somebody else than who proved its e-mail. */
export async function forgetWays(trx: Knex, { userId }: Readonly<{ userId: number }>): Promise<void> {
  await revokeIdentities(trx, { userId });
  await trx('passkeys').where({ user_id: userId }).delete();
}

const atOnce = 50;
const mostTries = 12;

/** Tells providers what they are to take back. One that cannot be told is asked again, after 1, 2, 4 … minutes, for three days or so. */
export async function tellRevocations(strapi: Core.Strapi): Promise<void> {
  const db = strapi.db.connection;
  const { rows } = await db.raw<Result<IdentityRevocationsRow>>(
    `update identity_revocations set tries = tries + 1, try_at = now() + make_interval(mins => power(2, tries)::int)
      where id in (select id from identity_revocations where try_at <= now() order by try_at, id limit ? for update skip locked)
     returning *`,
    [atOnce],
  );
  for (const { id, provider, sealed_grant: grant, tries } of rows) {
    const adapter = commerce(strapi).identity.get(provider);
    try {
      if (!adapter?.revoke) throw new Error(`${provider} is not set up`);
      const opened = openSealed(strapi, grant, 'grant');
      if (opened === null) throw new Error('it was sealed with another ENCRYPTION_KEY');
      await adapter.revoke(opened);
    } catch (error) {
      const isOver = tries >= mostTries || (isIntegrationError(error) && !error.retryable);
      strapi.log[isOver ? 'error' : 'warn'](`${provider} did not take back what a customer gave: ${String(error)}`);
      if (!isOver) continue;
    }
    await db('identity_revocations').where({ id }).delete();
  }
}
