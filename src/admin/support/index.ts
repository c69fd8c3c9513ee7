import { Message } from '@strapi/icons';
import type { Room } from '../kit/room';
import { supportPath } from '../kit/support-paths';
import { readsSupport } from '../kit/use-may';

export const support: Room = {
  pages: [
    {
      path: supportPath,
      label: 'storekeeper.support.title',
      icon: Message,
      position: 0.36,
      permissions: readsSupport.map((action) => ({ action, subject: null })),
      load: async () => (await import('./support-page')).SupportPage,
    },
  ],
};
