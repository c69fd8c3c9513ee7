import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { DomainError } from '../../../domain/domain-error';
import { commerce } from '../../../integrations/commerce';
import type { IdentityNotice } from '../../../integrations/identity/identity-provider';
import { isIntegrationError } from '../../../integrations/integration-error';
import { sha256 } from '../../sha256';
import { requestWithin } from '../personal-data/request-deletion';
import { keepOnce } from '../once-only';
import { endAllWithin, lockCustomer } from '../sessions';

// Whoever recorded one must not be able to sign somebody out with it again.
const rememberedDays = 400;

/**
 * Does what a provider tells of one of its people. The same notice again changes nothing. Refuses `IDENTITY_PROVIDER_UNKNOWN`,
 * `CREDENTIAL_INVALID`, `IDENTITY_PROVIDER_UNAVAILABLE`. Answers a code by which the provider and its person can ask about it.
 */
export async function receiveNotice(strapi: Core.Strapi, { provider, body }: { provider: string; body: string }): Promise<string> {
  const adapter = commerce(strapi).identity.get(provider);
  if (!adapter?.readNotice) throw new DomainError('IDENTITY_PROVIDER_UNKNOWN', 'The shop knows no provider that tells such things');
  const notice = await adapter.readNotice(body).catch((error: unknown) => {
    strapi.log[isIntegrationError(error) ? 'warn' : 'error'](`What ${provider} tells cannot be read: ${String(error)}`);
    throw new DomainError('IDENTITY_PROVIDER_UNAVAILABLE', 'It cannot be checked at the moment. Send it again later');
  });
  if (!notice) throw new DomainError('CREDENTIAL_INVALID', 'The signature does not count');
  await strapi.db.transaction(async ({ trx }) => {
    const until = new Date(Date.now() + rememberedDays * 24 * 60 * 60_000);
    if (await keepOnce(trx, { purpose: 'notice', secret: `${provider} ${notice.id}`, until })) await heed(strapi, trx, provider, notice);
  });
  return sha256(`${provider} ${notice.id}`).slice(0, 16);
}

async function heed(strapi: Core.Strapi, trx: Knex.Transaction, provider: string, notice: IdentityNotice): Promise<void> {
  const { subject, what } = notice;
  const known = () => trx('customer_identities').where({ provider, subject });
  const owner = await known().first('user_id');
  if (!owner) return;
  await lockCustomer(trx, owner.user_id);
  if (what === 'mail_stopped' || what === 'mail_resumed') await known().update({ mail_reaches: what === 'mail_resumed' });
  // They are signed out, and known again when they come back; what they gave is taken back already.
  if (what === 'consent_revoked' || what === 'account_deleted') await known().update({ sealed_grant: null });
  if (what === 'deletion_requested') await requestWithin(strapi, trx, { userId: owner.user_id, source: 'provider' });
  // They never come back as this one.
  if (what === 'account_deleted') await known().delete();
  if (what === 'consent_revoked' || what === 'account_deleted') await endAllWithin(trx, owner.user_id);
}
