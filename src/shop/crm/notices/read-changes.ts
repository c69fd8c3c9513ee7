import type { Core } from '@strapi/strapi';
import { commerce } from '../../../integrations/commerce';
import { isCrmBusy } from '../../../integrations/crm/crm';
import { isIntegrationError } from '../../../integrations/integration-error';
import { callOf, leaveAlone } from '../turns';
import { takeIn } from './take-in';
import { takeStatus } from './take-status';

const atOnce = 50;
const mostMs = 45_000;

/** Takes in what was changed in CRMs: each record as it stands there now. What cannot be read is read the next time. */
export async function readCrmChanges(strapi: Core.Strapi): Promise<void> {
  const { crm: registry } = commerce(strapi);
  for (const provider of registry.offered()) {
    const crm = registry.get(provider);
    if (!crm?.notices) continue;
    const call = callOf(strapi, provider, crm, AbortSignal.timeout(mostMs));
    const { readContact, readStatus } = crm.notices;
    try {
      if (readContact)
        await eachHint(strapi, 'crm_hints', provider, (remoteId) => takeIn(strapi, { provider, crm, readContact, call, remoteId }));
      if (readStatus)
        await eachHint(strapi, 'crm_order_hints', provider, async (remoteId) => {
          const found = await readStatus(remoteId, call);
          if (found) await takeStatus(strapi, { provider, crm, remoteId, found });
        });
    } catch (error) {
      if (isCrmBusy(error)) await leaveAlone(strapi, provider, crm, error.afterMs);
      else if (!isIntegrationError(error)) throw error;
    }
  }
}

/** What is noted while one is read, is read again. */
async function eachHint(
  strapi: Core.Strapi,
  table: 'crm_hints' | 'crm_order_hints',
  provider: string,
  read: (remoteId: string) => Promise<void>,
): Promise<void> {
  const db = strapi.db.connection;
  const hints = await db(table).where({ provider }).orderBy(['noted_at', 'remote_id']).limit(atOnce).select('remote_id', 'noted_at');
  for (const { remote_id: remoteId, noted_at: notedAt } of hints) {
    await read(remoteId);
    await db(table).where({ provider, remote_id: remoteId }).where('noted_at', '<=', notedAt).delete();
  }
}
