import type { Slot } from '../../../domain/delivery/slots/list-slots';
import type { BookedSlot } from '../../../domain/delivery/slots/move-slot';
import type { Money } from '../../../domain/money/money';

/** A slot a cart or an order is in, as its customer sees it. Instants are ISO 8601. */
export type BookedSlotView = Readonly<
  Pick<BookedSlot, 'id' | 'date' | 'startsAt' | 'endsAt' | 'timeZone' | 'closesAt'> & { surcharge: Money }
>;

export type SlotView = BookedSlotView & Readonly<{ isAvailable: boolean; reason: Slot['refusal'] }>;

export const bookedSlotView = (
  { id, date, startsAt, endsAt, timeZone, closesAt, surcharge }: BookedSlot,
  currency: string,
): BookedSlotView => ({ id, date, startsAt, endsAt, timeZone, closesAt, surcharge: { amount: surcharge, currency } });

export const slotView = ({ id, day, startsAt, endsAt, timeZone, closesAt, surcharge, refusal }: Slot, currency: string): SlotView => ({
  id,
  date: day,
  startsAt: startsAt.toISOString(),
  endsAt: endsAt.toISOString(),
  timeZone,
  closesAt: closesAt.toISOString(),
  surcharge: { amount: surcharge, currency },
  isAvailable: refusal === null,
  reason: refusal,
});
