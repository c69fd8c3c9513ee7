import { refusal, type Remark } from '../../pricing/finding';
import { checkWeekdayHours, isWithinHours, nextHoursChange, type WeekdayHours } from '../../promotions/conditions/weekday-hours';
import type { DeliveryRule } from '../delivery-rule';
import { checkConsequence, decided, type Consequence } from './consequence';

export const zoneCounts = ['any', 'first', 'none'] as const;

export type InZones = Consequence & Readonly<{ zones: readonly string[]; counts: (typeof zoneCounts)[number] }>;

/**
 * Where it goes. `any`: to one of these zones. `first`: the zone that counts there, which is the one with the highest priority, has to be
 * among them. `none`: to none of them.
 */
export const inZones: DeliveryRule<InZones> = {
  decide({ zones, counts, ...then }, facts) {
    if (facts.zones === null) return null;
    const found = counts === 'first' ? facts.zones.slice(0, 1) : facts.zones;
    const isFound = found.some((zone) => zones.includes(zone));
    return decided(counts === 'none' ? !isFound : isFound, then, facts, { code: 'ZONE_NOT_SERVED' });
  },
  check: ({ zones, ...then }) => [...checkChosen(zones, 'zones', 'delivery zone'), ...checkConsequence(then)],
};

export type ForGroups = Consequence & Readonly<{ groups: readonly string[] }>;

/** Who buys: a customer of one of the groups. Nobody is before they sign in. */
export const forGroups: DeliveryRule<ForGroups> = {
  decide: ({ groups, ...then }, facts) =>
    decided(
      groups.some((group) => facts.customerGroups.includes(group)),
      then,
      facts,
      { code: 'CUSTOMER_NOT_SERVED' },
    ),
  check: ({ groups, ...then }) => [...checkChosen(groups, 'groups', 'customer group'), ...checkConsequence(then)],
};

export type AtHours = Consequence & WeekdayHours;

/** When it is ordered: within these hours of these weekdays, by the clocks of a time zone. */
export const atHours: DeliveryRule<AtHours> = {
  decide: (hours, facts) => decided(isWithinHours(hours, facts.now), hours, facts, { code: 'NOT_AT_THIS_TIME' }),
  nextChangeAt: nextHoursChange,
  check: (hours) => [...checkWeekdayHours(hours), ...checkConsequence(hours)],
};

const checkChosen = (chosen: readonly string[], field: string, noun: string): Remark[] =>
  chosen.length > 0
    ? []
    : [refusal('NOTHING_CHOSEN', field, `No ${noun} is chosen, so the rule never holds. Choose at least one, or take the rule out.`)];
