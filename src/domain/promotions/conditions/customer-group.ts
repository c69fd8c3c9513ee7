import { checkChoice } from '../check-amounts';
import type { ConditionOf, ConditionRule } from '../condition-rule';

/** The customer belongs to one of the groups. Nobody does before they sign in. */
export const customerGroup: ConditionRule<ConditionOf<'customer_group'>> = {
  refuses: ({ groups }, { customer }) => (groups.some((group) => customer.groups.includes(group)) ? null : 'WRONG_CUSTOMER_GROUP'),
  check: ({ groups }) => checkChoice(groups, 'groups', 'customer group'),
};
