import type { Refusals } from '../kit/refusal';

export const webhookRefusals: Refusals = new Map([
  ['WEBHOOK_NOT_FOUND', (text) => text('storekeeper.webhooks.refused.gone')],
  ['WEBHOOK_TOO_MANY', (text) => text('storekeeper.webhooks.refused.many')],
  ['DELIVERY_NOT_FOUND', (text) => text('storekeeper.deliveries.refused.gone')],
]);
