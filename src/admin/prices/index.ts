import { findingsPanel } from '../kit/findings-panel';
import type { Room } from '../kit/room';
import { PriceGridPanel } from './price-grid-panel';
import { PriceListPanel } from './price-list-panel';

export const prices: Room = {
  panels: [
    PriceGridPanel,
    findingsPanel('api::pricing.price-list', 'GET /price-lists/:id/findings', 'api::promotions.try', 'api::prices.edit'),
    PriceListPanel,
  ],
};
