import type { Core } from '@strapi/strapi';
import { DomainError } from '../../domain/domain-error';
import { changeStock, type StockMove } from './change-stock';

/**
 * Takes pieces from one location to another. Only what is not promised to anybody can go: refuses `STOCK_TOO_LOW`
 * otherwise, and `PRODUCT_NOT_FOUND`, `VARIANT_UNKNOWN`, `LOCATION_UNKNOWN`, `LOCATION_AMBIGUOUS` when both are the same.
 */
export const transferStock = (
  strapi: Core.Strapi,
  { fromId, toId, quantity, ...rest }: StockMove & Readonly<{ fromId: string; toId: string }>,
): Promise<void> =>
  changeStock(strapi, { locations: [fromId, toId], ...rest }, ([from, to]) => {
    if (!to || from.id === to.id) throw new DomainError('LOCATION_AMBIGUOUS', 'Choose two different locations');
    if (from.available < quantity)
      throw new DomainError('STOCK_TOO_LOW', `Only ${Math.max(0, from.available)} of ${from.sku} are free to be moved from there`, {
        left: Math.max(0, from.available),
      });
    return [
      { levelId: from.id, kind: 'transfer', onHand: -quantity },
      { levelId: to.id, kind: 'transfer', onHand: quantity },
    ];
  });
