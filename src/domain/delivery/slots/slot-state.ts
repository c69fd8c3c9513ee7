import { dayAt, daysAfter, type Day } from '../../sales/shop-days';
import type { SlotLoad, SlotTemplate } from './slot';
import { slotTimes, timeZoneOf } from './slot-times';

export const slotRefusals = ['SLOT_UNKNOWN', 'SLOT_CLOSED', 'SLOT_TOO_LATE', 'SLOT_TOO_EARLY', 'SLOT_FULL'] as const;
/** Why nobody can choose it. */
export type SlotRefusal = (typeof slotRefusals)[number];

/** The most a slot takes on its day: what staff said of the day, else of its template. null: any number. */
export const capacityOf = (
  { mostOrders, mostMinutes }: Pick<SlotTemplate, 'mostOrders' | 'mostMinutes'>,
  { day }: Pick<SlotLoad, 'day'>,
): Readonly<{ orders: number | null; minutes: number | null }> => ({
  orders: day?.mostOrders ?? mostOrders,
  minutes: day?.mostMinutes ?? mostMinutes,
});

/** Whether an order of so many minutes has room in it. */
export function hasRoom(template: SlotTemplate, load: SlotLoad, minutes: number): boolean {
  const most = capacityOf(template, load);
  return (most.orders === null || load.orders < most.orders) && (most.minutes === null || load.minutes + minutes <= most.minutes);
}

/** `isStaff`: whoever brings it says when it is too late, as long as the slot is not over. */
type Asked = Readonly<{ day: Day; load: SlotLoad; minutes: number; now: Date; shopTimeZone: string; isStaff?: boolean | undefined }>;

/** Why the slot of a day cannot be chosen now for an order of so many minutes; null where it can. */
export function slotRefusal(template: SlotTemplate, { day, load, minutes, now, shopTimeZone, isStaff = false }: Asked): SlotRefusal | null {
  const times = slotTimes(template, day, shopTimeZone);
  if (!times) return 'SLOT_UNKNOWN';
  if (load.isDayOff || load.day?.isClosed === true) return 'SLOT_CLOSED';
  if (now >= (isStaff ? times.endsAt : times.closesAt)) return 'SLOT_TOO_LATE';
  if (day > lastDay(template, now, shopTimeZone)) return 'SLOT_TOO_EARLY';
  return hasRoom(template, load, minutes) ? null : 'SLOT_FULL';
}

/** The last day on which it can be chosen. */
const lastDay = (template: SlotTemplate, now: Date, shopTimeZone: string): Day =>
  daysAfter(dayAt(now, timeZoneOf(template, shopTimeZone)), template.daysAhead);
