import { staffArea } from '../../http/staff-endpoint';
import { checkIntegration } from '../../shop/integrations/check-integration';
import { readIntegrationChanges } from '../../shop/integrations/read-integration-changes';
import { readIntegrations } from '../../shop/integrations/read-integrations';
import { readSmsUsage } from '../../shop/integrations/read-sms-usage';
import { saveIntegration } from '../../shop/integrations/save-integration';
import { staffIntegrations } from './staff-contract';

export const staffIntegrationArea = staffArea(staffIntegrations, {
  list: async (strapi) => ({ integrations: await readIntegrations(strapi) }),
  save: (strapi, { params, body, actor }) => saveIntegration(strapi, { ...params, ...body, actor }),
  check: async (strapi, { params, body }) => ({ account: null, said: null, ...(await checkIntegration(strapi, { ...params, ...body })) }),
  readChanges: async (strapi, { params }) => ({ changes: await readIntegrationChanges(strapi, params) }),
  readSms: (strapi) => readSmsUsage(strapi),
});
