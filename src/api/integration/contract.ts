import { z } from 'zod';
import { endpoints } from '../../http/endpoint';

export const integrationEndpoints = endpoints({
  crmNotice: {
    method: 'POST',
    path: '/webhooks/crm/:name',
    tag: 'Machines',
    summary: 'Where a CRM tells that something was changed there',
    description:
      'Signed as the CRM signs. Only a hint: the shop asks the CRM how it stands within a minute; sent again, it changes nothing.',
    params: z.object({ name: z.string().min(1).max(40) }),
    query: z.object({
      key: z.string().max(100).optional().meta({ description: 'Of a CRM that signs nothing: as its address was made at the desk' }),
    }),
    response: z.record(z.string(), z.unknown()),
    refusals: ['WEBHOOK_REFUSED', 'WEBHOOK_UNKNOWN'],
    signed: true,
    bodyBytes: 256 * 1_024,
  },
});
