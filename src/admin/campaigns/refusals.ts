import type { Refusals } from '../kit/refusal';

export const campaignRefusals: Refusals = new Map([
  ['CAMPAIGN_NOT_FOUND', (text) => text('storekeeper.campaigns.refused.gone')],
  ['CAMPAIGN_STATE_DIFFERS', (text) => text('storekeeper.campaigns.refused.state')],
  ['MESSAGE_TOPIC_NOT_FOUND', (text) => text('storekeeper.campaigns.refused.topic')],
  ['MESSAGE_TOPICS_TOO_MANY', (text) => text('storekeeper.campaigns.refused.topics')],
]);
