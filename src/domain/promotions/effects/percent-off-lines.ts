import { percentOf } from '../../money/money';
import { checkPercent } from '../check-amounts';
import type { EffectOf, EffectRule } from '../effect-rule';
import { ofLines, amountOffLine } from '../discount-amount';

/** Takes a percentage off what is left of each targeted line, rounded once for the line. */
export const percentOffLines: EffectRule<EffectOf<'percent_off_lines'>> = {
  phase: 'line',
  apply: ({ basisPoints }, { targeted }) => ofLines(targeted.map((line) => amountOffLine(line, percentOf(line.left, basisPoints)))),
  check: ({ basisPoints }) => checkPercent(basisPoints, 'basisPoints'),
};
