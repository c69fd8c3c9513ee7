import { exponentOf, roundHalfUp, type Currency, type Minor } from '../money/money';

/** How a price is to end, where its currency has smaller units: as it was computed, on a whole unit, on .90, .95 or .99. */
export const priceEndings = ['exact', 'whole', 'ninety', 'ninety_five', 'ninety_nine'] as const;
export type PriceEnding = (typeof priceEndings)[number];

/** The nearest price that ends so, the higher one of two; as it was where that is not above nought, or the currency has no smaller units. */
export const nearestEnding = (amount: Minor, ending: PriceEnding, currency: Currency): Minor =>
  withEnding({ amount, ending, currency }, (shifted, unit) => roundHalfUp(BigInt(shifted), BigInt(unit)));

/** The next lower price that ends so, or itself; as it was where that is not above nought, or the currency has no smaller units. */
export const lowerEnding = (amount: Minor, ending: PriceEnding, currency: Currency): Minor =>
  withEnding({ amount, ending, currency }, (shifted, unit) => Math.floor(shifted / unit));

type Ending = Readonly<{ amount: Minor; ending: PriceEnding; currency: Currency }>;

function withEnding({ amount, ending, currency }: Ending, unitsOf: (shifted: Minor, unit: number) => number): Minor {
  const unit = 10 ** exponentOf(currency);
  if (ending === 'exact' || unit === 1 || amount <= 0) return amount;
  const short = { whole: 0, ninety: unit / 10, ninety_five: unit / 20, ninety_nine: unit / 100 }[ending];
  const ended = unitsOf(amount + short, unit) * unit - short;
  return ended > 0 ? ended : amount;
}
