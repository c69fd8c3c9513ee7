import type { Money } from '../../../domain/money/money';

/** A price as a carrier tells it; null where it is none. A carrier may be a plugin's, and this is only shown. */
export const toldPrice = (price: Money | null | undefined): Money | null =>
  price && Number.isSafeInteger(price.amount) && price.amount >= 0 && /^[A-Z]{3}$/.test(price.currency) ? price : null;
