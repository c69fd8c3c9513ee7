import { z } from 'zod';
import type { Connected } from '../../adapter';
import { isCrmBusy, type CrmCall, type CrmKind } from '../crm';
import { failure, hubspotClient, saidIn, type HubspotClient, type HubspotSettings } from './hubspot-client';
import { objectOf, readProperties } from './properties';

const account = z.object({ portalId: z.number(), uiDomain: z.string().optional() });

/** Whether HubSpot knows the key, and lets it see what the shop writes (developers.hubspot.com/docs, account information). Nothing is made there. */
export async function checkHubspot(settings: HubspotSettings, signal: AbortSignal): Promise<Connected> {
  const asked = hubspotClient(settings);
  const client: HubspotClient = (...request) =>
    asked(...request).catch((error: unknown) => {
      throw isCrmBusy(error) ? failure('it has no time for a moment', true) : error;
    });
  const call: CrmCall = { signal, turn: async () => {} };
  const { status, body, problem } = await client(call, 'GET', '/account-info/v3/details');
  if (status >= 300) throw failure(saidIn(problem, status), false);
  const { data, error } = account.safeParse(body);
  if (!data) throw failure('its answer makes no sense', true, error);
  for (const kind of ['contact', 'order', 'line'] satisfies CrmKind[])
    await readProperties(client, call, `/crm/properties/${settings.version}/${objectOf(kind, settings)}`);
  return { account: `HubSpot ${data.portalId}` };
}
