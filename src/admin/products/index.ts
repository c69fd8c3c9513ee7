import { Archive } from '@strapi/icons';
import { productsPath } from '../kit/product-paths';
import type { Room } from '../kit/room';
import { DeskPanel } from './desk-panel';

export const products: Room = {
  panels: [DeskPanel],
  pages: [
    {
      path: productsPath,
      label: 'storekeeper.products.title',
      icon: Archive,
      position: 0.2,
      permissions: [{ action: 'api::products.edit', subject: null }],
      load: async () => (await import('./products-page')).ProductsPage,
    },
  ],
};
