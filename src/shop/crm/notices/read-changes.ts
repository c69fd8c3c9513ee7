import type { Core } from '@strapi/strapi';
import { commerce } from '../../../integrations/commerce';
import { isCrmBusy } from '../../../integrations/crm/crm';
import { isIntegrationError } from '../../../integrations/integration-error';
import { callOf, leaveAlone } from '../turns';
import { takeIn } from './take-in';

const atOnce = 50;
const mostMs = 45_000;

/** Takes in what was changed in CRMs: each record as it stands there now. What cannot be read is read the next time. */
export async function readCrmChanges(strapi: Core.Strapi): Promise<void> {
  const { crm: registry } = commerce(strapi);
  for (const provider of registry.offered()) {
    const crm = registry.get(provider);
    if (!crm?.notices) continue;
    const db = strapi.db.connection;
    const call = callOf(strapi, provider, crm, AbortSignal.timeout(mostMs));
    const hints = await db('crm_hints')
      .where({ provider })
      .orderBy(['noted_at', 'remote_id'])
      .limit(atOnce)
      .select('remote_id', 'noted_at');
    try {
      for (const { remote_id: remoteId, noted_at: notedAt } of hints) {
        await takeIn(strapi, { provider, crm, notices: crm.notices, call, remoteId });
        // What was noted meanwhile is read again.
        await db('crm_hints').where({ provider, remote_id: remoteId }).where('noted_at', '<=', notedAt).delete();
      }
    } catch (error) {
      if (isCrmBusy(error)) await leaveAlone(strapi, provider, crm, error.afterMs);
      else if (!isIntegrationError(error)) throw error;
    }
  }
}
