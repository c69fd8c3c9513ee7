import { Clock } from '@strapi/icons';
import type { Room } from '../kit/room';

/** When orders are brought. */
export const slots: Room = {
  pages: [
    {
      path: 'delivery-slots',
      label: 'storekeeper.slots.title',
      icon: Clock,
      position: 0.35,
      permissions: [{ action: 'api::delivery.days', subject: null }],
      load: async () => (await import('./slots-page')).SlotsPage,
    },
  ],
};
