import type { EffectOf, EffectRule } from '../effect-rule';
import { ofDelivery } from '../discount-amount';

/** Makes the delivery cost nothing. */
export const freeDelivery: EffectRule<EffectOf<'free_delivery'>> = {
  phase: 'delivery',
  ignoresTargets: true,
  apply: (_effect, { delivery }) => (delivery ? ofDelivery(delivery.left) : 'NO_DELIVERY'),
};
