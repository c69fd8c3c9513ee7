import type { Core } from '@strapi/strapi';
import { DomainError } from '../../../domain/domain-error';
import { commerce } from '../../../integrations/commerce';
import { isNoticeRefused, type Crm, type CrmHint, type CrmNotice } from '../../../integrations/crm/crm';
import { isNoticeKey } from './notice-key';
import { takeStatus } from './take-status';

type Receive = Readonly<{ name: string; key: string | undefined; notice: CrmNotice }>;

/**
 * Notes whose records were changed there, of those that are the shop's; they are read by a job. What a message says by itself is taken at once. Refuses
 * `WEBHOOK_UNKNOWN` and `WEBHOOK_REFUSED`.
 */
export async function receiveNotice(strapi: Core.Strapi, { name, key, notice }: Receive): Promise<object> {
  const { crm } = commerce(strapi);
  const found = crm.offered().includes(name) ? crm.get(name) : undefined;
  if (!found?.notices) throw new DomainError('WEBHOOK_UNKNOWN', 'Nobody in this shop expects webhooks of this name');
  if (found.notices.isUnsigned && !(await isNoticeKey(strapi, name, key)))
    throw new DomainError('WEBHOOK_REFUSED', 'The key in the address is not right');
  const hints = hintsIn(found.notices, notice);
  for (const { kind, remoteId, status } of hints)
    if (kind === 'order' && status) await takeStatus(strapi, { provider: name, crm: found, remoteId, found: status });
  await note(strapi, name, 'contact', hints);
  await note(strapi, name, 'order', hints);
  return { received: true };
}

function hintsIn(notices: NonNullable<Crm['notices']>, notice: CrmNotice): readonly CrmHint[] {
  try {
    return notices.parse(notice);
  } catch (error) {
    if (!isNoticeRefused(error)) throw error;
    throw new DomainError('WEBHOOK_REFUSED', error.message);
  }
}

/** Guests change nothing here, and what is none of the shop's is nothing to it. */
async function note(strapi: Core.Strapi, name: string, kind: CrmHint['kind'], hints: readonly CrmHint[]): Promise<void> {
  const remoteIds = hints.filter((hint) => hint.kind === kind && !hint.status).map(({ remoteId }) => remoteId);
  if (remoteIds.length === 0) return;
  await strapi.db.connection.raw(
    `insert into ${kind === 'contact' ? 'crm_hints' : 'crm_order_hints'} (provider, remote_id)
     select l.provider, l.remote_id from crm_links l
      where l.provider = :name and l.kind = :kind and l.remote_id = any(:remoteIds) and (l.kind = 'order' or l.local_id like 'user:%')
     on conflict (provider, remote_id) do update set noted_at = now()`,
    { name, kind, remoteIds },
  );
}
