import { checkAmounts } from '../check-amounts';
import { amountIn, type EffectOf, type EffectRule } from '../effect-rule';
import { amountOffLines } from '../discount-amount';

/** Takes an amount off all targeted lines together, spread over them by what is left of each; as displayed, tax in it or not. */
export const amountOffOrder: EffectRule<EffectOf<'amount_off_order'>> = {
  phase: 'order',
  apply({ amounts }, { currency, targeted }) {
    const amount = amountIn(amounts, currency);
    return amount === undefined ? 'WRONG_CURRENCY' : amountOffLines(targeted, amount);
  },
  check: ({ amounts }) => checkAmounts(amounts, 'amounts'),
};
