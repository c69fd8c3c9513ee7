import type { Refusals } from '../../kit/refusal';

export const crmRefusals: Refusals = new Map([
  ['CRM_NOT_FOUND', (text) => text('storekeeper.crm.refused.gone')],
  ['CRM_OFF', (text) => text('storekeeper.crm.refused.off')],
]);
