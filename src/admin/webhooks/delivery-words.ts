import { word, type Word, type Words } from '../kit/word';
import type { Answer } from '../kit/staff-api';

export type Delivery = Answer<'GET /deliveries'>['deliveries'][number];

export const deliveryStateWords: Readonly<Record<Delivery['state'], Word>> = {
  waiting: word('storekeeper.deliveries.state.waiting', 'primary'),
  delivered: word('storekeeper.deliveries.state.delivered', 'success'),
  parked: word('storekeeper.deliveries.state.parked', 'danger'),
  dropped: word('storekeeper.deliveries.state.dropped', 'neutral'),
};

/** The ways out of the shop, as staff read them. */
export const channelWords: Words = {
  webhook: 'storekeeper.deliveries.channel.webhook',
  automation: 'storekeeper.deliveries.channel.automation',
  crm: 'storekeeper.deliveries.channel.crm',
  website: 'storekeeper.deliveries.channel.website',
  analytics: 'storekeeper.deliveries.channel.analytics',
};
