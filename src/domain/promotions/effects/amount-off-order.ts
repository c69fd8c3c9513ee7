import { checkAmounts } from '../check-amounts';
import { amountIn, type EffectOf, type EffectRule } from '../effect-rule';
import { takeFromLines } from '../taking';

/** Takes an amount off all targeted lines together, spread over them by what is left of each; as displayed, tax in it or not. */
export const amountOffOrder: EffectRule<EffectOf<'amount_off_order'>> = {
  phase: 'order',
  take({ amounts }, { currency, targeted }) {
    const amount = amountIn(amounts, currency);
    return amount === undefined ? 'WRONG_CURRENCY' : takeFromLines(targeted, amount);
  },
  check: ({ amounts }) => checkAmounts(amounts, 'amounts'),
};
