import type { Currency, Minor } from '../../domain/money/money';
import { pricePerMeasure, type Contents } from '../../domain/pricing/price-per-measure';

/** What a price is per kilogram, litre or metre, as customers are shown it; null where it cannot be told. */
export function toPricePerMeasure(price: Minor, contents: Contents, currency: Currency) {
  const told = pricePerMeasure(price, contents);
  return told && { amount: told.amount, currency, per: told.per };
}
