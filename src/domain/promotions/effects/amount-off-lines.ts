import { checkAmounts } from '../check-amounts';
import { amountIn, type EffectOf, type EffectRule } from '../effect-rule';
import { ofLines, amountOffLine, amountOffUnits } from '../discount-amount';

/** Takes an amount off every unit, or once off each targeted line: as the price is displayed, tax in it or not. */
export const amountOffLines: EffectRule<EffectOf<'amount_off_lines'>> = {
  phase: 'line',
  apply({ amounts, per }, { currency, targeted }) {
    const amount = amountIn(amounts, currency);
    if (amount === undefined) return 'WRONG_CURRENCY';
    return ofLines(targeted.map((line) => (per === 'unit' ? amountOffUnits(line, () => amount) : amountOffLine(line, amount))));
  },
  check: ({ amounts }) => checkAmounts(amounts, 'amounts'),
};
