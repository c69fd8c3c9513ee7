import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { DomainError } from '../../../domain/domain-error';
import { actorText, type Actor } from '../../actor';
import { findCrmInUse } from '../find-crm';
import { sha256 } from '../../sha256';

type Make = Readonly<{ name: string; actor: Actor }>;

/**
 * Makes the address where a CRM that signs nothing tells what was changed; the one before holds no more. It is told once: only a hash of its key is
 * kept. Refuses `CRM_NOT_FOUND`, and `CRM_OFF` where it is not in use or needs no such address.
 */
export async function makeNoticeAddress(strapi: Core.Strapi, { name, actor }: Make): Promise<Readonly<{ path: string }>> {
  const { crm, title } = findCrmInUse(strapi, name);
  if (!crm.notices?.isUnsigned) throw new DomainError('CRM_OFF', `${title} signs what it tells, and needs no key in the address`);
  const key = randomBytes(24).toString('base64url');
  await strapi.db
    .connection('crm_settings')
    .insert({ provider: name, rule: 'newest', changed_by: actorText(actor), key_hash: sha256(key) })
    .onConflict('provider')
    .merge(['key_hash', 'changed_by']);
  return { path: `/api/webhooks/crm/${name}?key=${key}` };
}

/** Whether this is the key of the address. Each is as long as the other, so that no time tells how much of it is right. */
export async function isNoticeKey(strapi: Core.Strapi, name: string, key: string | undefined): Promise<boolean> {
  const row = await strapi.db.connection('crm_settings').where({ provider: name }).first('key_hash');
  return typeof row?.key_hash === 'string' && key !== undefined && timingSafeEqual(Buffer.from(sha256(key)), Buffer.from(row.key_hash));
}
