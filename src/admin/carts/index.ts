import { ShoppingCart } from '@strapi/icons';
import { leftCartsPath } from '../kit/customer-paths';
import type { Room } from '../kit/room';
import { CartPanel } from './cart-panel';

export const carts: Room = {
  panels: [CartPanel],
  pages: [
    {
      path: leftCartsPath,
      label: 'storekeeper.leftCarts.title',
      icon: ShoppingCart,
      position: 0.4,
      permissions: [{ action: 'api::carts.read', subject: null }],
      load: async () => (await import('./left-carts-page')).LeftCartsPage,
    },
  ],
};
