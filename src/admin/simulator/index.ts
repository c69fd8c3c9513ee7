import { Lightbulb } from '@strapi/icons';
import type { Room } from '../kit/room';

export const simulator: Room = {
  pages: [
    {
      path: 'simulator',
      label: 'storekeeper.trial.title',
      icon: Lightbulb,
      position: 0.28,
      permissions: [{ action: 'api::promotions.try', subject: null }],
      load: async () => (await import('../kit/trial/trial')).Trial,
    },
  ],
};
