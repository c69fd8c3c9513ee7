import { toldTypes } from '../../domain/events-for-machines';
import { staffArea } from '../../http/staff-endpoint';
import { addAutomation, deleteAutomation, saveAutomation } from '../../shop/automations/edit-automations';
import { factNames, isOfOrder } from '../../shop/automations/facts';
import { readAutomations } from '../../shop/automations/read-automations';
import { tryAutomation } from '../../shop/automations/try-automation';
import { previewMapping } from '../../shop/crm/desk/preview';
import { readConflicts } from '../../shop/crm/desk/read-conflicts';
import { readCrm } from '../../shop/crm/desk/read-crm';
import { readCrmFields } from '../../shop/crm/desk/read-fields';
import { saveCrm } from '../../shop/crm/desk/save-mapping';
import { makeNoticeAddress } from '../../shop/crm/notices/notice-key';
import { beginResync, stopResync } from '../../shop/crm/resync/begin-resync';
import { countDeliveries } from '../../shop/deliveries/desk/count-deliveries';
import { findDeliveries, type DeliveryFilter } from '../../shop/deliveries/desk/find-deliveries';
import { readDelivery } from '../../shop/deliveries/desk/read-delivery';
import { dropDeliveries, sendAgain } from '../../shop/deliveries/desk/send-again';
import { checkIntegration } from '../../shop/integrations/check-integration';
import { readIntegrationChanges } from '../../shop/integrations/read-integration-changes';
import { readIntegrations } from '../../shop/integrations/read-integrations';
import { readSmsUsage } from '../../shop/integrations/read-sms-usage';
import { saveIntegration } from '../../shop/integrations/save-integration';
import { readMapsUsage } from '../../shop/places/read-maps-usage';
import { saveMapsLimits } from '../../shop/places/save-maps-limits';
import { addEndpoint, deleteEndpoint, renewSecret, saveEndpoint } from '../../shop/webhooks/edit-endpoints';
import { readEndpoints } from '../../shop/webhooks/read-endpoints';
import { tryEndpoint } from '../../shop/webhooks/try-endpoint';
import { staffIntegrations } from './staff-contract';

export const staffIntegrationArea = staffArea(staffIntegrations, {
  list: async (strapi) => ({ integrations: await readIntegrations(strapi) }),
  save: (strapi, { params, body, actor }) => saveIntegration(strapi, { ...params, ...body, actor }),
  check: async (strapi, { params, body }) => ({ account: null, said: null, ...(await checkIntegration(strapi, { ...params, ...body })) }),
  readChanges: async (strapi, { params }) => ({ changes: await readIntegrationChanges(strapi, params) }),
  readSms: (strapi) => readSmsUsage(strapi),
  listWebhooks: async (strapi) => ({ webhooks: await readEndpoints(strapi), events: toldTypes }),
  async addWebhook(strapi, { body, actor }) {
    const { endpoint: webhook, secret } = await addEndpoint(strapi, { ...body, actor });
    return { webhook, secret };
  },
  saveWebhook: (strapi, { params: { id }, body, actor }) => saveEndpoint(strapi, { id, ...body, actor }),
  async renewWebhookSecret(strapi, { params: { id }, body: { overlapHours }, actor }) {
    const { endpoint: webhook, secret } = await renewSecret(strapi, { id, overlapHours, actor });
    return { webhook, secret };
  },
  tryWebhook: (strapi, { params: { id } }) => tryEndpoint(strapi, id),
  async deleteWebhook(strapi, { params: { id } }) {
    await deleteEndpoint(strapi, id);
    return null;
  },
  countDeliveries: async (strapi) => ({ targets: await countDeliveries(strapi) }),
  findDeliveries: (strapi, { query: { cursor = null, limit, ...filter } }) =>
    findDeliveries(strapi, { ...toFilter(filter), before: cursor, limit }),
  readDelivery: (strapi, { params: { id } }) => readDelivery(strapi, id),
  sendAgain: (strapi, { body }) =>
    sendAgain(strapi, 'ids' in body ? body : { ...toFilter(body), state: body.state, endedBefore: body.endedBefore }),
  listAutomations: async (strapi) => ({
    automations: await readAutomations(strapi),
    events: toldTypes.map((type) => ({ type, fields: factNames(type), isOfOrder: isOfOrder(type) })),
    webhooks: (await readEndpoints(strapi)).map(({ id, url, description }) => ({ id, name: description ?? url })),
  }),
  addAutomation: (strapi, { body, actor }) => addAutomation(strapi, { ...body, actor }),
  saveAutomation: (strapi, { params: { id }, body, actor }) => saveAutomation(strapi, { id, ...body, actor }),
  async deleteAutomation(strapi, { params: { id } }) {
    await deleteAutomation(strapi, id);
    return null;
  },
  tryAutomation: (strapi, { body }) => tryAutomation(strapi, body),
  readCrm: (strapi, { params: { name } }) => readCrm(strapi, name),
  readCrmFields: (strapi, { params: { name } }) => readCrmFields(strapi, name),
  saveCrm: (strapi, { params: { name }, body, actor }) => saveCrm(strapi, { name, ...body, actor }),
  previewCrm: (strapi, { params: { name }, body }) => previewMapping(strapi, { name, ...body }),
  readCrmConflicts: async (strapi, { params: { name } }) => ({ conflicts: await readConflicts(strapi, name) }),
  makeCrmAddress: (strapi, { params: { name }, actor }) => makeNoticeAddress(strapi, { name, actor }),
  resyncCrm: async (strapi, { params: { name }, actor }) => ({ resync: await beginResync(strapi, { name, actor }) }),
  stopCrmResync: async (strapi, { params: { name } }) => ({ resync: await stopResync(strapi, { name }) }),
  readMaps: (strapi) => readMapsUsage(strapi),
  saveMapsLimits: (strapi, { body, actor }) => saveMapsLimits(strapi, { ...body, actor }),
  dropDeliveries: async (strapi, { body }) => ({ dropped: await dropDeliveries(strapi, body) }),
});

type Given = { readonly [Part in keyof DeliveryFilter]?: DeliveryFilter[Part] | undefined };

function toFilter({ channel = null, target = null, state = null, type = null, from = null, to = null }: Given): DeliveryFilter {
  return { channel, target, state, type, from, to };
}
