import { findingsPanel } from '../kit/findings-panel';
import type { Room } from '../kit/room';
import { CodesPanel } from './codes-panel';

export const discounts: Room = {
  panels: [findingsPanel('api::promotion.discount', 'GET /discounts/:id/findings', 'api::promotions.try'), CodesPanel],
};
