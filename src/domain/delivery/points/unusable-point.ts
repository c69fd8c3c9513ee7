import type { DeliveryReason } from '../delivery-rule';

/** What was chosen, as it is now; null where there is no such point. */
type Chosen = Readonly<{ carrier: string; country: string; mostGrams: number | null; isClosed: boolean }> | null;
type Sent = Readonly<{ carrier: string; grams: number; country: string | null }>;

/** Why a parcel cannot go to the point; null where it can. */
export function unusablePoint(point: Chosen, { carrier, grams, country }: Sent): DeliveryReason | null {
  if (!point) return { code: 'POINT_UNKNOWN', params: {} };
  if (point.carrier !== carrier) return { code: 'POINT_OF_ANOTHER_CARRIER', params: { carrier } };
  if (point.isClosed) return { code: 'POINT_CLOSED', params: {} };
  // Prices and taxes are those of the country of the address.
  if (country !== null && point.country !== country) return { code: 'POINT_ABROAD', params: { country: point.country } };
  if (point.mostGrams !== null && grams > point.mostGrams)
    return { code: 'POINT_TOO_SMALL', params: { grams, mostGrams: point.mostGrams } };
  return null;
}
