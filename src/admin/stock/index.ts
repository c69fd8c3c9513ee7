import { Store } from '@strapi/icons';
import type { Room } from '../kit/room';
import { stockPath } from './room/stock-paths';

export const stock: Room = {
  pages: [
    {
      path: stockPath,
      label: 'storekeeper.shelf.title',
      icon: Store,
      position: 0.3,
      permissions: [{ action: 'api::stock.move', subject: null }],
      load: async () => (await import('./room/stock-page')).StockPage,
    },
  ],
};
