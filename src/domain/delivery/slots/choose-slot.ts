import type { Currency } from '../../money/money';
import type { Slot } from './list-slots';
import { emptyLoad, minutesOf, readSlotId, surchargeOf, type SlotLoad, type SlotTemplate } from './slot';
import { slotRefusal, type SlotRefusal } from './slot-state';
import { slotTimes } from './slot-times';
import { slotsOfPlace } from './slots-of-place';

/**
 * What a cart's choice of a slot comes to. `isNeeded`: its delivery method has slots where the goods go. `slot` is null where none is
 * chosen, or none that can be, and `refusal` then says why not.
 */
export type SlotChoice = Readonly<{ isNeeded: boolean; slot: Slot | null; refusal: SlotRefusal | null }>;

export const noSlot: SlotChoice = { isNeeded: false, slot: null, refusal: null };

type Asked = Readonly<{
  method: string | null;
  /** The zones the goods go to, the first counts most; null while nobody knows. */
  zones: readonly string[] | null;
  slotId: string | null;
  /** What others take of it. */
  load: SlotLoad | null;
  pieces: number;
  currency: Currency;
  now: Date;
  shopTimeZone: string;
  /** Staff choose past the cut-off that holds for customers. */
  isStaff?: boolean;
}>;

export function chooseSlot(
  templates: readonly SlotTemplate[],
  { method, zones, slotId, load, pieces, currency, now, shopTimeZone, isStaff }: Asked,
): SlotChoice {
  if (method === null) return noSlot;
  const offered = slotsOfPlace(templates, { method, zones });
  // Whoever chose a time is told that there is none any more, and not brought it at any other.
  if (offered.length === 0) return slotId === null ? noSlot : { ...noSlot, refusal: 'SLOT_UNKNOWN' };
  if (slotId === null) return { isNeeded: true, slot: null, refusal: null };
  const { templateId, day } = readSlotId(slotId) ?? {};
  const template = offered.find(({ id }) => id === templateId);
  const times = template && day !== undefined ? slotTimes(template, day, shopTimeZone) : null;
  if (!template || day === undefined || !times) return { isNeeded: true, slot: null, refusal: 'SLOT_UNKNOWN' };
  const known = load ?? emptyLoad;
  const refusal = slotRefusal(template, { day, load: known, minutes: minutesOf(template, pieces), now, shopTimeZone, isStaff });
  if (refusal) return { isNeeded: true, slot: null, refusal };
  return {
    isNeeded: true,
    slot: { ...times, id: slotId, template, day, surcharge: surchargeOf(template, currency), refusal: null, load: known },
    refusal: null,
  };
}
