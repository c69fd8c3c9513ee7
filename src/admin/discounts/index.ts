import { Gift } from '@strapi/icons';
import { discountsPath } from '../kit/discount-paths';
import { findingsPanel } from '../kit/findings-panel';
import type { Room } from '../kit/room';
import { readsDiscounts } from '../kit/use-may';
import { DiscountPanel } from './discount-panel';

export const discounts: Room = {
  panels: [DiscountPanel, findingsPanel('api::promotion.discount', 'GET /discounts/:id/findings', 'api::promotions.try')],
  pages: [
    {
      path: discountsPath,
      label: 'storekeeper.discounts.title',
      icon: Gift,
      position: 0.27,
      permissions: readsDiscounts.map((action) => ({ action, subject: null })),
      load: async () => (await import('./discounts-page')).DiscountsPage,
    },
  ],
};
