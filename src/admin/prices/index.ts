import { PriceTag } from '@strapi/icons';
import { findingsPanel } from '../kit/findings-panel';
import type { Room } from '../kit/room';
import { PriceGridPanel } from './price-grid-panel';
import { PriceListPanel } from './price-list-panel';
import { salesPath } from './sales/sale-paths';

export const prices: Room = {
  panels: [
    PriceGridPanel,
    findingsPanel('api::pricing.price-list', 'GET /price-lists/:id/findings', 'api::promotions.try', 'api::prices.edit'),
    PriceListPanel,
  ],
  pages: [
    {
      path: salesPath,
      label: 'storekeeper.sales.title',
      icon: PriceTag,
      position: 0.25,
      permissions: [{ action: 'api::prices.edit', subject: null }],
      load: async () => (await import('./sales/sales-page')).SalesPage,
    },
  ],
};
