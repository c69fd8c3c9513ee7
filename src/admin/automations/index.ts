import { Lightning } from '@strapi/icons';
import type { Room } from '../kit/room';

/** What the shop does by itself when something happens. */
export const automations: Room = {
  pages: [
    {
      path: 'automations',
      label: 'storekeeper.automations.title',
      icon: Lightning,
      permissions: [{ action: 'api::integrations.edit', subject: null }],
      load: async () => (await import('./automations-page')).AutomationsPage,
    },
  ],
};
