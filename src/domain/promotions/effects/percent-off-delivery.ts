import { percentOf } from '../../money/money';
import { checkPercent } from '../check-amounts';
import { ofDelivery } from '../discount-amount';
import type { EffectOf, EffectRule } from '../effect-rule';

/** Takes a percentage off what is left of the delivery, rounded once. */
export const percentOffDelivery: EffectRule<EffectOf<'percent_off_delivery'>> = {
  phase: 'delivery',
  ignoresTargets: true,
  apply: ({ basisPoints }, { delivery }) =>
    delivery ? ofDelivery(Math.min(delivery.left, percentOf(delivery.left, basisPoints))) : 'NO_DELIVERY',
  check: ({ basisPoints }) => checkPercent(basisPoints, 'basisPoints'),
};
