import { BulletList } from '@strapi/icons';
import type { Room } from '../kit/room';
import { readsOrders } from '../kit/use-may';
import { OrderPanel } from './order-panel';
import { ordersPath } from '../kit/order-paths';

export const orders: Room = {
  panels: [OrderPanel],
  pages: [
    {
      path: ordersPath,
      label: 'storekeeper.orders.title',
      icon: BulletList,
      position: 0.1,
      permissions: readsOrders.map((action) => ({ action, subject: null })),
      load: async () => (await import('./orders-page')).OrdersPage,
    },
  ],
};
