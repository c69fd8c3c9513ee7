import type { Minor } from '../../money/money';
import type { OrderState } from '../../orders/order-state';

/** The slot of an order, as it keeps it. Instants are ISO 8601. */
export type BookedSlot = Readonly<{
  id: string;
  date: string;
  startTime: string;
  endTime: string;
  timeZone: string;
  startsAt: string;
  endsAt: string;
  /** Until then its customer may move it. */
  closesAt: string;
  surcharge: Minor;
}>;

export const moveRefusals = ['NO_SLOT', 'NOT_PLACED', 'ON_ITS_WAY', 'TOO_LATE'] as const;
export type MoveRefusal = (typeof moveRefusals)[number];

/** Why the slot of an order stays: null where it may be moved. Staff move one that customers no longer can. */
export function moveRefusal(
  { slot, state }: Readonly<{ slot: BookedSlot | null; state: OrderState }>,
  { now, isStaff }: Readonly<{ now: Date; isStaff: boolean }>,
): MoveRefusal | null {
  if (!slot) return 'NO_SLOT';
  if (state.status !== 'placed') return 'NOT_PLACED';
  if (state.fulfilmentStatus !== 'unfulfilled') return 'ON_ITS_WAY';
  return !isStaff && now >= new Date(slot.closesAt) ? 'TOO_LATE' : null;
}
