import { checkChoice } from '../check-amounts';
import type { ConditionOf, ConditionRule } from '../condition-rule';

/** The customer pays with one of the providers. As long as they have not chosen, it does not hold. */
export const paymentMethod: ConditionRule<ConditionOf<'payment_method'>> = {
  refuses: ({ providers }, { paymentProvider }) =>
    paymentProvider !== null && providers.includes(paymentProvider) ? null : 'WRONG_PAYMENT_METHOD',
  check: ({ providers }) => checkChoice(providers, 'providers', 'payment method'),
};
