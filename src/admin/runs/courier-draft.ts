import type { Request } from '../kit/staff-api';
import type { Courier } from './use-day';

type Form = Request<'POST /couriers'>['body'];

/** A courier as it is typed: times as clocks show them, weight in kilograms. */
export type CourierDraft = Readonly<{
  name: string;
  phone: string;
  from: string;
  to: string;
  kilograms: number | undefined;
  pieces: number | undefined;
  active: boolean;
}>;

export const newCourier: CourierDraft = { name: '', phone: '', from: '09:00', to: '18:00', kilograms: 200, pieces: 100, active: true };

const dayMinutes = 1_440;
/** What no vehicle holds more of, until variants say what they measure. */
const anyVolume = 1_000_000_000_000;
const timeOf = (minute: number): string =>
  [Math.floor(minute / 60) % 24, minute % 60].map((part) => String(part).padStart(2, '0')).join(':');

function minuteOf(time: string): number | null {
  const [, hours, minutes] = /^(\d\d):(\d\d)/.exec(time) ?? [];
  return hours === undefined ? null : Number(hours) * 60 + Number(minutes);
}

export const draftOf = ({ name, phone, worksFrom, worksTo, capacity, active }: Form): CourierDraft => ({
  ...{ name, phone: phone ?? '', from: timeOf(worksFrom), to: timeOf(worksTo), active },
  ...{ kilograms: capacity.grams / 1_000, pieces: capacity.pieces },
});

/** What is sent; null while something is missing. 00:00 as an end is midnight. */
export function formOf({ name, phone, from, to, kilograms, pieces, active }: CourierDraft, before: Courier | null): Form | null {
  const [worksFrom, end] = [minuteOf(from), minuteOf(to)];
  const worksTo = end === 0 ? dayMinutes : end;
  const isWhole = name.trim() !== '' && name.trim().length <= 120 && phone.trim().length <= 40;
  if (!isWhole || worksFrom === null || worksTo === null || worksFrom >= worksTo) return null;
  const grams = Math.round((kilograms ?? -1) * 1_000);
  if (!(grams >= 0 && grams <= 1_000_000_000) || pieces === undefined || !Number.isInteger(pieces) || pieces < 0 || pieces > 1_000_000)
    return null;
  const capacity = { grams, pieces, cubicMillimetres: before?.capacity.cubicMillimetres ?? anyVolume };
  return { name: name.trim(), phone: phone.trim() || null, worksFrom, worksTo, capacity, active };
}
