import { warning } from '../../pricing/finding';
import { checkQuantity } from '../check-amounts';
import type { ConditionOf, ConditionRule } from '../condition-rule';
import { countUnits, isEverything } from '../remaining-basket';

/** So many units of the named products, categories or brands, in any mixture. */
export const containsProducts: ConditionRule<ConditionOf<'contains_products'>> = {
  refuses: ({ targets, quantity }, { linesOf }) => (countUnits(linesOf(targets)) < quantity ? 'PRODUCTS_MISSING' : null),
  check: ({ targets, quantity }) => [
    ...checkQuantity(quantity, 'quantity'),
    ...(isEverything(targets)
      ? [
          warning(
            'NO_PRODUCTS_NAMED',
            'targets',
            'No products are named, so anything in the basket counts. Name the products that must be in it.',
          ),
        ]
      : []),
  ],
};
