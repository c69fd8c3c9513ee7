import { highestPrice } from '../money/highest-price';
import { percentOf, type Currency, type Minor } from '../money/money';
import { nearestEnding } from '../pricing/price-ending';
import { becomes, left, type Outcome, type PriceChange } from './bulk-change';

/**
 * What a price becomes; `before` is null where there is none. A percentage is rounded as that of a discount is, half up, before it is put on
 * or taken off. Never below nought: that one is left as it is, and so is one that would be more than a price may be.
 */
export function newPrice(before: Minor | null, change: PriceChange, currency: Currency): Outcome<Minor> {
  const computed = computedPrice(before, change);
  if (computed === null) return left('NO_PRICE');
  const after = change.how === 'set' ? computed : nearestEnding(computed, change.ending, currency);
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
