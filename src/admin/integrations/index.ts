import { PuzzlePiece } from '@strapi/icons';
import type { Room } from '../kit/room';

/** The companies the shop works with. */
export const integrations: Room = {
  pages: [
    {
      path: 'integrations',
      label: 'storekeeper.integrations.title',
      icon: PuzzlePiece,
      permissions: [{ action: 'api::integrations.edit', subject: null }],
      load: async () => (await import('./integrations-page')).IntegrationsPage,
    },
  ],
};
