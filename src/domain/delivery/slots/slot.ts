import type { Currency, Minor, Money } from '../../money/money';
import type { Day } from '../../sales/shop-days';

/** A time of day at which something is brought on some weekdays, as staff described it: each day on which it is, it is a slot. */
export type SlotTemplate = Readonly<{
  id: string;
  name: string;
  /** Of these delivery methods (document ids). */
  methods: readonly string[];
  /** Only in this zone; null: wherever no zone has slots of its own. `timeZone` is null where the clocks of the shop hold. */
  zone: Readonly<{ id: string; name: string; timeZone: string | null }> | null;
  /** 1 is Monday. */
  weekdays: readonly number[];
  /** What clocks there show, such as `18:00`; `00:00` as an end is midnight at the end of the day. */
  startTime: string;
  endTime: string;
  /** null: any number. */
  mostOrders: number | null;
  mostMinutes: number | null;
  minutesPerOrder: number;
  minutesPerPiece: number;
  /** Orders come in at least so long before it begins. */
  leadMinutes: number;
  /** And until this time of day, so many days before; null: the lead alone. */
  cutOff: Readonly<{ time: string; daysBefore: number }> | null;
  /** How many days ahead it can be chosen. */
  daysAhead: number;
  /** What it costs on top of its method; nothing in a currency that is not among them. */
  surcharges: readonly Money[];
}>;

/** What staff said of one day of a template. */
export type SlotDay = Readonly<{ isClosed: boolean; mostOrders: number | null; mostMinutes: number | null }>;

/** How much of a slot is taken, and what staff said of its day. */
export type SlotLoad = Readonly<{ orders: number; minutes: number; day: SlotDay | null; isDayOff: boolean }>;

export const emptyLoad: SlotLoad = { orders: 0, minutes: 0, day: null, isDayOff: false };

/** The id apps know a slot by: its template and the day. */
export const slotIdOf = (templateId: string, day: Day): string => `${templateId}.${day}`;

/** Of this millennium: what is added to a day stays one that a database reads. */
export const slotIdPattern = /^([a-z0-9]{20,32})\.(2\d{3}-\d{2}-\d{2})$/;

/** null for what is no id, or no day of the calendar. */
export function readSlotId(id: string): Readonly<{ templateId: string; day: Day }> | null {
  const [, templateId, day] = slotIdPattern.exec(id) ?? [];
  if (templateId === undefined || day === undefined) return null;
  const at = new Date(`${day}T00:00:00Z`);
  return Number.isFinite(at.getTime()) && at.toISOString().startsWith(day) ? { templateId, day } : null;
}

export const surchargeOf = ({ surcharges }: Pick<SlotTemplate, 'surcharges'>, currency: Currency): Minor =>
  surcharges.find((each) => each.currency === currency)?.amount ?? 0;

/** How long an order of so many pieces takes. */
export const minutesOf = (
  { minutesPerOrder, minutesPerPiece }: Pick<SlotTemplate, 'minutesPerOrder' | 'minutesPerPiece'>,
  pieces: number,
) => Math.min(minutesPerOrder + minutesPerPiece * pieces, longestMinutes);

/** What a column holds, whatever is multiplied. */
export const longestMinutes = 1_000_000;
