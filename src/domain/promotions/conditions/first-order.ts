import type { ConditionOf, ConditionRule } from '../condition-rule';

/** The customer has not ordered before. As long as nobody knows who they are, it does not hold. */
export const firstOrder: ConditionRule<ConditionOf<'first_order'>> = {
  refuses(_condition, { customer }) {
    if (customer.hasOrdered === null) return 'CUSTOMER_UNKNOWN';
    return customer.hasOrdered ? 'NOT_FIRST_ORDER' : null;
  },
};
