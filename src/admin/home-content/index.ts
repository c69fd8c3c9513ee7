import { Layout } from '@strapi/icons';
import type { Room } from '../kit/room';

/** The home screen of the app. */
export const homeContent: Room = {
  pages: [
    {
      path: 'home-screen',
      label: 'storekeeper.home.title',
      icon: Layout,
      position: 0.6,
      permissions: [{ action: 'api::home.arrange', subject: null }],
      load: async () => (await import('./home-page')).HomePage,
    },
  ],
};
