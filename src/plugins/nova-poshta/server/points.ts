import { z, type CarrierPoint, type PointsPage } from 'storekeeper/kit';
import type { Call } from './ask';

const schedule = z.record(z.string(), z.unknown()).nullish();
/** An office or a locker, as far as it matters here. Numbers come as texts. */
export const office = z.object({
  Ref: z.string().min(1),
  Description: z.string(),
  ShortAddress: z.string().nullish(),
  CityRef: z.string(),
  CityDescription: z.string(),
  PostalCodeUA: z.string().nullish(),
  Latitude: z.coerce.string().nullish(),
  Longitude: z.coerce.string().nullish(),
  TotalMaxWeightAllowed: z.coerce.string().nullish(),
  PlaceMaxWeightAllowed: z.coerce.string().nullish(),
  CategoryOfWarehouse: z.string().nullish(),
  WarehouseStatus: z.string().nullish(),
  Schedule: schedule,
});
export type Office = z.output<typeof office>;

const perPage = 500;

/** A page of its directory. It tells no end: the page after the last one is empty. */
export async function pointsPage(call: Call, page: string | null): Promise<PointsPage> {
  const number = page === null ? 1 : Number(page);
  const rows = await call('AddressGeneral', 'getWarehouses', { Page: String(number), Limit: String(perPage), Language: 'UA' });
  const offices = rows.flatMap((row) => office.safeParse(row).data ?? []);
  return { points: offices.filter(isWorking).map(toPoint), next: rows.length === 0 ? null : String(number + 1) };
}

/** One that is shut for a while is told by it all the same. */
const isWorking = ({ WarehouseStatus: status }: Office): boolean => !status || status === 'Working';

function toPoint(row: Office): CarrierPoint {
  const [lat, lng] = [Number(row.Latitude ?? Number.NaN), Number(row.Longitude ?? Number.NaN)];
  return {
    code: row.Ref,
    name: row.Description,
    address: row.ShortAddress ? row.ShortAddress : row.Description,
    city: row.CityDescription,
    postalCode: row.PostalCodeUA ? row.PostalCodeUA : null,
    country: 'UA',
    location: Number.isFinite(lat) && Number.isFinite(lng) && (lat !== 0 || lng !== 0) ? { lat, lng } : null,
    hours: hoursOf(row.Schedule),
    mostGrams: gramsOf(row.TotalMaxWeightAllowed) ?? gramsOf(row.PlaceMaxWeightAllowed),
  };
}

/** 0 kg: no limit of its own. */
function gramsOf(kilograms: string | null | undefined): number | null {
  const grams = Math.round(Number(kilograms ?? 0) * 1_000);
  return Number.isSafeInteger(grams) && grams > 0 ? grams : null;
}

const days = [
  ['Monday', 'Пн'],
  ['Tuesday', 'Вт'],
  ['Wednesday', 'Ср'],
  ['Thursday', 'Чт'],
  ['Friday', 'Пт'],
  ['Saturday', 'Сб'],
  ['Sunday', 'Нд'],
] as const;

/** `Пн–Пт 08:00–21:00, Сб 09:00–19:00`: days with the same hours together. */
function hoursOf(week: Office['Schedule']): string | null {
  const spans: { first: string; last: string; hours: string }[] = [];
  for (const [day, short] of days) {
    const told = week?.[day];
    const hours = typeof told === 'string' && /\d/.test(told) ? told.trim().replace(/\s*-\s*/gu, '–') : null;
    const before = spans.at(-1);
    if (hours === null) continue;
    if (before?.hours === hours) before.last = short;
    else spans.push({ first: short, last: short, hours });
  }
  if (spans.length === 0) return null;
  return spans.map(({ first, last, hours }) => `${first === last ? first : `${first}–${last}`} ${hours}`).join(', ');
}
