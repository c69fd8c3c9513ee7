import type { Refusals } from '../kit/refusal';

export const automationRefusals: Refusals = new Map([
  ['AUTOMATION_NOT_FOUND', (text) => text('storekeeper.automations.refused.gone')],
  ['AUTOMATION_TOO_MANY', (text) => text('storekeeper.automations.refused.many')],
]);
