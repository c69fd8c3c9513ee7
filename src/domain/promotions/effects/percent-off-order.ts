import { percentOf } from '../../money/money';
import { checkPercent } from '../check-amounts';
import type { EffectOf, EffectRule } from '../effect-rule';
import { sumLeft } from '../remaining-basket';
import { amountOffLines } from '../discount-amount';

/** Takes a percentage off what is left of all targeted lines together, rounded once and spread over them. */
export const percentOffOrder: EffectRule<EffectOf<'percent_off_order'>> = {
  phase: 'order',
  apply: ({ basisPoints }, { targeted }) => amountOffLines(targeted, percentOf(sumLeft(targeted), basisPoints)),
  check: ({ basisPoints }) => checkPercent(basisPoints, 'basisPoints'),
};
