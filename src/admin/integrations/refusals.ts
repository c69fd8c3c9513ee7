import type { Refusals } from '../kit/refusal';

export const integrationRefusals: Refusals = new Map([
  ['INTEGRATION_NOT_FOUND', (text) => text('storekeeper.integrations.refused.gone')],
  ['INTEGRATION_SET_BY_OPERATOR', (text) => text('storekeeper.integrations.refused.operator')],
  ['INTEGRATION_NOT_CHECKED', (text) => text('storekeeper.integrations.refused.notChecked')],
]);
