import type { ConditionOf, ConditionRule } from '../condition-rule';
import type { RemainingLine } from '../remaining-basket';

/**
 * Leaves out the lines whose price comes from a sale list; where none is left, the discount says `ONLY_NOT_ON_SALE`. A
 * delivery discount needs at least one line that is not on sale.
 */
export const notOnSale: ConditionRule<ConditionOf<'not_on_sale'>> = {
  refuses: (_condition, { lines }) => (lines.some(isNotOnSale) ? null : 'ONLY_NOT_ON_SALE'),
  perLine: { allows: (_condition, line) => isNotOnSale(line), reason: 'ONLY_NOT_ON_SALE' },
};

function isNotOnSale({ priceKind }: RemainingLine): boolean {
  return priceKind !== 'sale';
}
