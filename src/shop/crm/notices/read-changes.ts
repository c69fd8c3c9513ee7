import type { Core } from '@strapi/strapi';
import { commerce } from '../../../integrations/commerce';
import { isCrmBusy } from '../../../integrations/crm/crm';
import { isIntegrationError } from '../../../integrations/integration-error';
import { callOf, leaveAlone } from '../turns';
import { takeIn } from './take-in';
import { takeStatus } from './take-status';

const atOnce = 50;
const mostMs = 45_000;
/** So many that cannot be read say that the CRM is away, or was set up wrongly. */
const mostFailures = 3;

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
      if (!isCrmBusy(error)) throw error;
      await leaveAlone(strapi, provider, crm, error.afterMs);
    }
  }
}

/** What is noted while one is read, is read again. One that cannot be read steps behind the others, which have done nothing. */
async function eachHint(
  strapi: Core.Strapi,
  table: 'crm_hints' | 'crm_order_hints',
  provider: string,
  read: (remoteId: string) => Promise<void>,
): Promise<void> {
  const db = strapi.db.connection;
  // As text: a Date knows no parts of a millisecond, and would be before what it was read from.
  const hints: { remote_id: string; noted_at: string }[] = await db(table)
    .where({ provider })
    .orderBy([`${table}.noted_at`, 'remote_id'])
    .limit(atOnce)
    .select('remote_id', db.raw('noted_at::text as noted_at'));
  let failures = 0;
  for (const { remote_id: remoteId, noted_at: notedAt } of hints) {
    const noted = db(table).where({ provider, remote_id: remoteId }).whereRaw('noted_at <= ?::timestamptz', [notedAt]);
    try {
      await read(remoteId);
      await noted.delete();
    } catch (error) {
      if (isCrmBusy(error)) throw error;
      await noted.update({ noted_at: new Date() });
      if (isIntegrationError(error)) strapi.log.warn(`What was changed in ${provider} is read later: ${error.message}`);
      else strapi.log.error(`What was changed in ${provider} could not be taken in: record ${remoteId}`, { error });
      failures += 1;
      if (failures >= mostFailures) return;
    }
  }
}
