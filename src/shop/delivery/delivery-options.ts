import type { Currency, Minor } from '../../domain/money/money';
import { taxCategoryOf } from '../terms/taxes';
import type { Terms } from '../terms/terms';
import type { DeliveryMethod } from './delivery-methods';

export type DeliveryOption = Pick<DeliveryMethod, 'id' | 'rowId' | 'name' | 'kind' | 'taxIncluded' | 'estimate' | 'pickupAt'> &
  Readonly<{ price: Minor; currency: Currency; taxCategory: string }>;

/** `deliverTo`: the country; null while nobody knows. */
export type DeliveryQuery = Readonly<{ currency: Currency; deliverTo: string | null }>;

/** How a cart in this currency can be delivered to this country. Without a country, what is offered anywhere. */
export const deliveryOptionsOf = (
  { deliveryMethods, taxes }: Pick<Terms, 'deliveryMethods' | 'taxes'>,
  { currency, deliverTo }: DeliveryQuery,
): DeliveryOption[] =>
  deliveryMethods.flatMap(({ prices, countries, taxCategoryRow, ...method }) => {
    const price = prices.find((each) => each.currency === currency);
    const isOffered = countries.length === 0 || deliverTo === null || countries.includes(deliverTo);
    return price && isOffered ? [{ ...method, price: price.amount, currency, taxCategory: taxCategoryOf(taxes, taxCategoryRow) }] : [];
  });
