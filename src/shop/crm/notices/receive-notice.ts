import type { Core } from '@strapi/strapi';
import { DomainError } from '../../../domain/domain-error';
import { commerce } from '../../../integrations/commerce';
import { isNoticeRefused, type CrmNotice } from '../../../integrations/crm/crm';

/** Notes whose records were changed there, of those that are the shop's; they are read by a job. Refuses `WEBHOOK_UNKNOWN` and `WEBHOOK_REFUSED`. */
export async function receiveNotice(strapi: Core.Strapi, { name, notice }: Readonly<{ name: string; notice: CrmNotice }>): Promise<object> {
  const { crm } = commerce(strapi);
  const found = crm.offered().includes(name) ? crm.get(name) : undefined;
  if (!found?.notices) throw new DomainError('WEBHOOK_UNKNOWN', 'Nobody in this shop expects webhooks of this name');
  let remoteIds: readonly string[];
  try {
    remoteIds = found.notices.parse(notice);
  } catch (error) {
    if (!isNoticeRefused(error)) throw error;
    throw new DomainError('WEBHOOK_REFUSED', error.message);
  }
  await strapi.db.connection.raw(
    `insert into crm_hints (provider, remote_id)
     select l.provider, l.remote_id from crm_links l
      where l.provider = :name and l.kind = 'contact' and l.remote_id = any(:remoteIds) and l.local_id like 'user:%'
     on conflict (provider, remote_id) do update set noted_at = now()`,
    { name, remoteIds: [...remoteIds] },
  );
  return { received: true };
}
