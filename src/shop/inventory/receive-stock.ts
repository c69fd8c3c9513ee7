import type { Core } from '@strapi/strapi';
import { changeStock, type StockMove } from './change-stock';

/** Goods came in: there are so many more at the location. Refuses `PRODUCT_NOT_FOUND`, `VARIANT_UNKNOWN`, `LOCATION_UNKNOWN`. */
export const receiveStock = (
  strapi: Core.Strapi,
  { locationId, quantity, ...rest }: StockMove & Readonly<{ locationId: string }>,
): Promise<void> =>
  changeStock(strapi, { locations: [locationId], ...rest }, ([level]) => [{ levelId: level.id, kind: 'receive', onHand: quantity }]);
