import type { Core } from '@strapi/strapi';
import { DomainError } from '../../domain/domain-error';
import { isCurrency } from '../../domain/money/money';

/** Refuses `PRICE_LIST_INVALID` when a price list that was just saved could never hold. */
export async function checkPriceList(strapi: Core.Strapi, documentId: string): Promise<void> {
  const stored = await strapi.db.query('api::pricing.price-list').findOne({ where: { documentId } });
  if (!isCurrency(stored.currency)) {
    throw new DomainError('PRICE_LIST_INVALID', `${stored.currency} is not a currency. Use the three letters of ISO 4217, such as EUR.`, {
      field: 'currency',
    });
  }
  if (stored.startsAt && stored.endsAt && new Date(stored.endsAt) <= new Date(stored.startsAt)) {
    throw new DomainError('PRICE_LIST_INVALID', 'The price list ends before it starts. Choose a later end, or leave it empty.', {
      field: 'endsAt',
    });
  }
}
