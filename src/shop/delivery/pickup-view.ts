import { daysFrom, isOpenAt, nextOpening, type OpenDay } from '../../domain/delivery/opening-hours/open-at';
import { metresBetween } from '../../domain/delivery/zones/distance';
import type { DeliveryMethod, PickupPlace, PickupPoint } from './delivery-methods';

/** Where the customer comes to, and when. `isOpen` is null, and there are no days, where nobody said its hours. */
export type PickupView = PickupPlace &
  Pick<PickupPoint, 'location'> &
  Readonly<{ timeZone: string; hours: readonly OpenDay[]; isOpen: boolean | null; opensAt: Date | null; distanceMetres: number | null }>;

type Asked = Readonly<{ pin: PickupPoint['location'] | undefined; now: Date; timeZone: string }>;

// Each weekday once.
const daysTold = 7;

/** Of a method whose goods are fetched; null of others. */
export function pickupViewOf(
  { pickupAt, pickupPoint }: Pick<DeliveryMethod, 'pickupAt' | 'pickupPoint'>,
  { pin, now, timeZone }: Asked,
): PickupView | null {
  if (!pickupAt || !pickupPoint) return null;
  const { hours, location } = pickupPoint;
  return {
    ...pickupAt,
    location,
    timeZone,
    hours: hours ? daysFrom(hours, now, timeZone, daysTold) : [],
    isOpen: hours && isOpenAt(hours, now, timeZone),
    opensAt: hours && nextOpening(hours, now, timeZone),
    distanceMetres: location && pin ? Math.round(metresBetween(pin, location)) : null,
  };
}
