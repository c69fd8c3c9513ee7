import { Link, Upload } from '@strapi/icons';
import type { Room } from '../kit/room';

/** Where the shop sends what happens, and what became of it. */
export const webhooks: Room = {
  pages: [
    {
      // Strapi answers something of its own at /admin/webhooks.
      path: 'outgoing-webhooks',
      label: 'storekeeper.webhooks.title',
      icon: Link,
      permissions: [{ action: 'api::integrations.edit', subject: null }],
      load: async () => (await import('./webhooks-page')).WebhooksPage,
    },
    {
      path: 'deliveries',
      label: 'storekeeper.deliveries.title',
      icon: Upload,
      permissions: [{ action: 'api::jobs.repair', subject: null }],
      load: async () => (await import('./deliveries-page')).DeliveriesPage,
    },
  ],
};
