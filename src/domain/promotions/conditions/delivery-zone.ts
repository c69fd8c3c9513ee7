import { refusal } from '../../pricing/finding';
import type { ConditionOf, ConditionRule } from '../condition-rule';

/** The basket is delivered to one of the zones. As long as no delivery is chosen, it does not hold. */
export const deliveryZone: ConditionRule<ConditionOf<'delivery_zone'>> = {
  refuses({ zones }, { delivery }) {
    if (!delivery) return 'NO_DELIVERY';
    return delivery.zoneId !== null && zones.includes(delivery.zoneId) ? null : 'WRONG_DELIVERY_ZONE';
  },
  // Staff are not offered it before a shop can have zones; it may still come by the API, or from an earlier version.
  check: () => [
    refusal(
      'ZONES_NOT_KNOWN',
      'zones',
      'This shop has no delivery zones, so the discount would never apply. Remove the condition "Delivery zone".',
    ),
  ],
};
