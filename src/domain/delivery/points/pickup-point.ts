import { isCountry } from '../../places/countries';
import { cityKey } from '../zones/city-key';

/** Where a carrier hands parcels out, as the shop keeps it. */
export type PickupPoint = Readonly<{
  carrier: string;
  code: string;
  name: string;
  address: string;
  city: string;
  postalCode: string | null;
  country: string;
  location: Readonly<{ lat: number; lng: number }> | null;
  hours: string | null;
  mostGrams: number | null;
}>;

/** A row of `pickup_points`, without its carrier. */
export type PointColumns = Readonly<{
  code: string;
  name: string;
  address: string;
  city: string;
  city_key: string;
  postal_code: string | null;
  country: string;
  latitude: number | null;
  longitude: number | null;
  hours: string | null;
  most_grams: number | null;
  number: number;
  words: string;
}>;

const longest = { code: 100, text: 300, city: 100, postalCode: 20 } as const;
const mostGrams = 2_147_483_647;

/** A text of a stranger: without what no text may hold, and no longer than it can be kept. Null where nothing is left. */
function textOf(value: unknown, most: number): string | null {
  if (typeof value !== 'string') return null;
  const text = [
    ...value
      .replace(/\p{Cc}+/gu, ' ')
      .replace(/\p{Cs}/gu, '')
      .trim(),
  ]
    .slice(0, most)
    .join('')
    .slice(0, most)
    .trim();
  return text === '' ? null : text;
}

const numberIn = (value: unknown, most: number): number | null =>
  typeof value === 'number' && Number.isFinite(value) && Math.abs(value) <= most ? value : null;

/** What a carrier says of a point, as it can be kept; null where nobody could be sent there. A plugin may have said it, so nothing is taken for granted. */
export function pointColumns(said: unknown): PointColumns | null {
  if (typeof said !== 'object' || said === null) return null;
  const told = said as Readonly<Record<string, unknown>>;
  const code = typeof told.code === 'string' && told.code.length <= longest.code ? textOf(told.code, longest.code) : null;
  const [name, address] = [textOf(told.name, longest.text), textOf(told.address, longest.text)];
  const [city, country] = [textOf(told.city, longest.city), told.country];
  if (code === null || code !== told.code || name === null || address === null || city === null) return null;
  if (typeof country !== 'string' || !isCountry(country)) return null;
  const place = (told.location ?? {}) as Readonly<Record<string, unknown>>;
  const [lat, lng] = [numberIn(place.lat, 90), numberIn(place.lng, 180)];
  // Where nobody knows where it is, directories write 0, 0: that is in the sea.
  const isPlaced = lat !== null && lng !== null && !(lat === 0 && lng === 0);
  const grams = numberIn(told.mostGrams, mostGrams);
  return {
    ...{ code, name, address, city, country },
    city_key: cityKey(city),
    postal_code: textOf(told.postalCode, longest.postalCode),
    latitude: isPlaced ? lat : null,
    longitude: isPlaced ? lng : null,
    hours: textOf(told.hours, longest.text),
    most_grams: grams !== null && grams >= 1 ? Math.floor(grams) : null,
    number: Number(/\d{1,9}/.exec(name)?.[0] ?? 0),
    words: pointWords(`${code} ${name} ${address} ${city}`),
  };
}

/** How a point is written where it is searched by what people type. */
export const pointWords = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’ʼ`]/gu, '');

/** Less than this part of what was there is no directory but a fault of it: then nothing is closed. */
const leastPart = 0.5;
export const mayClose = ({ told, open }: Readonly<{ told: number; open: number }>): boolean => told >= open * leastPart;
