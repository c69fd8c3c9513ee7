import { Search } from '@strapi/icons';
import type { Room } from '../kit/room';

/** What customers searched for and did not find. */
export const searches: Room = {
  pages: [
    {
      path: 'search-misses',
      label: 'storekeeper.searches.title',
      icon: Search,
      permission: { action: 'api::searches.handle', subject: null },
      load: async () => (await import('./misses-page')).MissesPage,
    },
  ],
};
