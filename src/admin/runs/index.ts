import { Car } from '@strapi/icons';
import type { Room } from '../kit/room';

/** Which courier brings which orders. */
export const runs: Room = {
  pages: [
    {
      path: 'delivery-runs',
      label: 'storekeeper.runs.title',
      icon: Car,
      position: 0.36,
      permissions: [{ action: 'api::runs.plan', subject: null }],
      load: async () => (await import('./runs-page')).RunsPage,
    },
  ],
};
