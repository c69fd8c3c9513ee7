import { Search } from '@strapi/icons';
import type { Room } from '../kit/room';
import { MissedPanel } from './missed-panel';

/** What customers searched for and did not find. */
export const searches: Room = {
  panels: [MissedPanel],
  pages: [
    {
      path: 'search-misses',
      label: 'storekeeper.searches.title',
      icon: Search,
      permissions: [{ action: 'api::searches.handle', subject: null }],
      load: async () => (await import('./misses-page')).MissesPage,
    },
  ],
};
