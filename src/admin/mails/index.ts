import { Mail } from '@strapi/icons';
import type { Room } from '../kit/room';

/** What customers are mailed about their orders. */
export const mails: Room = {
  pages: [
    {
      path: 'order-mails',
      label: 'storekeeper.mails.title',
      icon: Mail,
      permissions: [{ action: 'api::mails.edit', subject: null }],
      load: async () => (await import('./mails-page')).MailsPage,
    },
  ],
};
