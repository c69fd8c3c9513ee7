import { User } from '@strapi/icons';
import { customersPath } from '../kit/customer-paths';
import type { Room } from '../kit/room';
import { readsCustomers } from '../kit/use-may';
import { AccountPanel } from './account-panel';

export const customers: Room = {
  panels: [AccountPanel],
  pages: [
    {
      path: customersPath,
      label: 'storekeeper.customers.title',
      icon: User,
      position: 0.35,
      permissions: readsCustomers.map((action) => ({ action, subject: null })),
      load: async () => (await import('./customers-page')).CustomersPage,
    },
  ],
};
