import type { Currency, Minor } from '../../domain/money/money';
import { pricePerMeasure, type Contents, type PricePerMeasure } from '../../domain/pricing/price-per-measure';

type Measured = Readonly<{ pricePerMeasure?: PricePerMeasure & Readonly<{ currency: Currency }> }>;

/** What a price is per kilogram, litre or metre, as customers are shown it beside the price; nothing where it cannot be told. */
export function withMeasure(price: Minor, contents: Contents | null | undefined, currency: Currency): Measured {
  const told = contents ? pricePerMeasure(price, contents) : null;
  return told ? { pricePerMeasure: { amount: told.amount, currency, per: told.per } } : {};
}
