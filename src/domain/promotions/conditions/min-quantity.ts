import { checkQuantity } from '../check-amounts';
import type { ConditionOf, ConditionRule } from '../condition-rule';
import { countUnits } from '../remaining-basket';

/** So many units in the basket, or of the named products. Units that cost nothing any more count too. */
export const minQuantity: ConditionRule<ConditionOf<'min_quantity'>> = {
  refuses({ quantity, targets }, { lines, linesOf }) {
    return countUnits(targets ? linesOf(targets) : lines) < quantity ? 'MIN_QUANTITY_NOT_REACHED' : null;
  },
  check: ({ quantity }) => checkQuantity(quantity, 'quantity'),
};
