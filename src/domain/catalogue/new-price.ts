import { highestPrice } from '../money/highest-price';
import { exponentOf, percentOf, roundHalfUp, type Currency, type Minor } from '../money/money';
import { becomes, left, type Outcome, type PriceChange, type PriceEnding } from './bulk-change';

/**
 * What a price becomes; `before` is null where there is none. A percentage is rounded as that of a discount is, half up, before it is put on
 * or taken off. Never below nought: that one is left as it is, and so is one that would be more than a price may be.
 */
export function newPrice(before: Minor | null, change: PriceChange, currency: Currency): Outcome<Minor> {
  const computed = computedPrice(before, change);
  if (computed === null) return left('NO_PRICE');
  const after = change.how === 'set' ? computed : withEnding(computed, change.ending, currency);
  if (after < 0) return left('BELOW_NOUGHT');
  if (after > highestPrice) return left('TOO_HIGH');
  return after === before ? left('SAME') : becomes(after);
}

function computedPrice(before: Minor | null, change: PriceChange): Minor | null {
  if (change.how === 'set') return change.amount;
  if (before === null) return null;
  const by = 'amount' in change.by ? change.by.amount : percentOf(before, change.by.basisPoints);
  return change.how === 'raise' ? before + by : before - by;
}

/** The nearest price that ends so, the higher one of two; as it was where that is not above nought, or the currency has no smaller units. */
function withEnding(amount: Minor, ending: PriceEnding, currency: Currency): Minor {
  const unit = 10 ** exponentOf(currency);
  if (ending === 'exact' || unit === 1 || amount <= 0) return amount;
  const short = { whole: 0, ninety: unit / 10, ninety_nine: unit / 100 }[ending];
  const near = roundHalfUp(BigInt(amount + short), BigInt(unit)) * unit - short;
  return near > 0 ? near : amount;
}
