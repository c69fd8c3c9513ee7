import { PaperPlane } from '@strapi/icons';
import { readsCampaigns } from '../kit/use-may';
import type { Room } from '../kit/room';
import { campaignsPath } from './campaigns-path';

export const campaigns: Room = {
  pages: [
    {
      path: campaignsPath,
      label: 'storekeeper.campaigns.title',
      icon: PaperPlane,
      position: 0.28,
      permissions: readsCampaigns.map((action) => ({ action, subject: null })),
      load: async () => (await import('./campaigns-page')).CampaignsPage,
    },
  ],
};
