import { z } from 'zod';
import { defineAdapter } from '../../adapter';
import { keyText } from '../../key-text';
import type * as checks from './check-hubspot';
import type * as crm from './hubspot-crm';

export const hubspot = defineAdapter({
  name: 'hubspot',
  title: 'HubSpot',
  about: {
    en: 'Keeps customers as contacts, and orders with their lines as deals or orders. The Service Key is made in HubSpot under Settings → Integrations → Service Keys, with the scopes for contacts, deals or orders, line items and their schemas (read and write).',
    uk: 'Веде покупців як контакти, а замовлення з позиціями як угоди чи замовлення. Service Key створюють у HubSpot у розділі Settings → Integrations → Service Keys з доступом до контактів, угод чи замовлень, позицій і їхніх схем (читання і запис).',
  },
  variables: {
    HUBSPOT_SERVICE_KEY: keyText.optional(),
    HUBSPOT_SALES: z.enum(['deals', 'orders'], 'must be deals or orders').default('deals'),
    HUBSPOT_CLIENT_SECRET: z.string().min(1).optional(),
    HUBSPOT_API_VERSION: z
      .string()
      .regex(/^20\d\d-\d\d$/, 'must be a year and a month, such as 2026-09')
      .default('2026-09'),
    HUBSPOT_API_URL: z.url().optional(),
  },
  parameters: {
    HUBSPOT_SERVICE_KEY: { label: { en: 'Service Key', uk: 'Service Key' }, isSecret: true },
    HUBSPOT_SALES: {
      label: { en: 'Orders become', uk: 'Замовлення стають' },
      hint: {
        en: 'deals (as long as nothing stands here) or orders.',
        uk: 'deals (поки тут порожньо) або orders.',
      },
    },
    HUBSPOT_CLIENT_SECRET: {
      label: { en: 'Client secret of the app that tells changes', uk: 'Client secret застосунку, що розповідає про зміни' },
      hint: {
        en: 'Only if changes made in HubSpot are to come back: its webhooks go to /api/webhooks/crm/hubspot, for contact.propertyChange and deal.propertyChange (dealstage).',
        uk: 'Лише якщо зміни з HubSpot мають повертатися: його вебхуки йдуть на /api/webhooks/crm/hubspot, для contact.propertyChange і deal.propertyChange (dealstage).',
      },
      isSecret: true,
    },
  },
  settings: ({
    HUBSPOT_CLIENT_SECRET: clientSecret,
    HUBSPOT_SERVICE_KEY: serviceKey,
    HUBSPOT_SALES: sales,
    HUBSPOT_API_VERSION: version,
    HUBSPOT_API_URL: apiUrl,
  }) => (serviceKey ? { serviceKey, sales, version, clientSecret, ...(apiUrl && { apiUrl: apiUrl.replace(/\/+$/, '') }) } : null),
  // Loaded where it is used.
  create: (settings) => (require('./hubspot-crm') as typeof crm).hubspotCrm(settings),
  check: (settings, signal) => (require('./check-hubspot') as typeof checks).checkHubspot(settings, signal),
});
