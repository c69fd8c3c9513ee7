import { checkChoice } from '../check-amounts';
import type { ConditionOf, ConditionRule } from '../condition-rule';

/** The basket is delivered to one of the zones. As long as no delivery is chosen, it does not hold. */
export const deliveryZone: ConditionRule<ConditionOf<'delivery_zone'>> = {
  refuses({ zones }, { delivery }) {
    if (!delivery) return 'NO_DELIVERY';
    return zones.some((zone) => delivery.zones.includes(zone)) ? null : 'WRONG_DELIVERY_ZONE';
  },
  check: ({ zones }) => checkChoice(zones, 'zones', 'delivery zone'),
};
