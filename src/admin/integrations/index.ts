import { ClockCounterClockwise, PuzzlePiece } from '@strapi/icons';
import type { Room } from '../kit/room';

/** The companies the shop works with, and what it does by itself. */
export const integrations: Room = {
  pages: [
    {
      path: 'integrations',
      label: 'storekeeper.integrations.title',
      icon: PuzzlePiece,
      permissions: [{ action: 'api::integrations.edit', subject: null }],
      load: async () => (await import('./integrations-page')).IntegrationsPage,
    },
    {
      path: 'work',
      label: 'storekeeper.work.title',
      icon: ClockCounterClockwise,
      permissions: [{ action: 'api::jobs.repair', subject: null }],
      load: async () => (await import('./work-page')).WorkPage,
    },
  ],
};
