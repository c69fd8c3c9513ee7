import type { Currency, Minor } from '../../money/money';
import { dayAt, daysAfter, type Day } from '../../sales/shop-days';
import { emptyLoad, slotIdOf, surchargeOf, type SlotLoad, type SlotTemplate } from './slot';
import { slotRefusal, type SlotRefusal } from './slot-state';
import { slotTimes, timeZoneOf, type SlotTimes } from './slot-times';

/** A slot as it stands. `refusal`: why it cannot be chosen. */
export type Slot = SlotTimes &
  Readonly<{ id: string; template: SlotTemplate; day: Day; surcharge: Minor; refusal: SlotRefusal | null; load: SlotLoad }>;

export type LoadOf = (templateId: string, day: Day) => SlotLoad | undefined;

type Asked = Readonly<{
  currency: Currency;
  /** What the order takes of it. */
  minutesFor: (template: SlotTemplate) => number;
  loadOf: LoadOf;
  now: Date;
  shopTimeZone: string;
  isStaff?: boolean | undefined;
}>;

/** The days from one on, or from today where that is later: on the clocks of each template. */
export const daysOf = (
  template: SlotTemplate,
  { from, days, now, shopTimeZone }: Readonly<{ from: Day | null; days: number }> & Pick<Asked, 'now' | 'shopTimeZone'>,
): Day[] => {
  const today = dayAt(now, timeZoneOf(template, shopTimeZone));
  const last = daysAfter(from ?? today, days - 1);
  const first = from !== null && from > today ? from : today;
  const all: Day[] = [];
  for (let day = first; day <= last; day = daysAfter(day, 1)) all.push(day);
  return all;
};

/** The slots of templates on some days, the earliest first. */
export function listSlots(
  templates: readonly SlotTemplate[],
  daysIn: (template: SlotTemplate) => readonly Day[],
  { currency, minutesFor, loadOf, now, shopTimeZone, isStaff }: Asked,
): Slot[] {
  return templates
    .flatMap((template) =>
      daysIn(template).flatMap((day): Slot[] => {
        const times = slotTimes(template, day, shopTimeZone);
        if (!times) return [];
        const load = loadOf(template.id, day) ?? emptyLoad;
        const refusal = slotRefusal(template, { day, load, minutes: minutesFor(template), now, shopTimeZone, isStaff });
        return [{ ...times, id: slotIdOf(template.id, day), template, day, surcharge: surchargeOf(template, currency), refusal, load }];
      }),
    )
    .sort(
      (one, other) =>
        one.startsAt.getTime() - other.startsAt.getTime() || one.endsAt.getTime() - other.endsAt.getTime() || (one.id < other.id ? -1 : 1),
    );
}
