import { z, type ParcelStatus, type TrackedParcel } from 'storekeeper/kit';
import type { Call } from './ask';

const document = z.object({
  Number: z.coerce.string(),
  StatusCode: z.coerce.string(),
  ActualDeliveryDate: z.string().nullish(),
  TrackingUpdateDate: z.string().nullish(),
  LastCreatedOnTheBasisNumber: z.coerce.string().nullish(),
});
type Document = z.output<typeof document>;

// 9–11: fetched, and its money sent or paid out; 106: fetched, and something goes back.
const delivered = new Set(['9', '10', '11', '106']);
// 102, 103, 108: refused by whom it was for; it goes back under a number of its own.
const refused = new Set(['102', '103', '108']);
// Made, and not handed in.
const waiting = new Set(['1', '12']);
const cancelled = '2';
const notFound = '3';

/** What it does not take for a number would keep all the others from being answered. */
const isNumber = (number: string): boolean => /^\d{11,14}$/.test(number);

export async function track(call: Call, numbers: readonly string[], phone: string | null): Promise<readonly TrackedParcel[]> {
  const documents = await documentsOf(call, numbers, phone);
  const returns = documents.flatMap((each) => (refused.has(each.StatusCode) ? (each.LastCreatedOnTheBasisNumber ?? []) : []));
  const back = new Map((await documentsOf(call, returns, phone)).map((each) => [each.Number, each]));
  return documents.map((each) => {
    const itsReturn = refused.has(each.StatusCode) ? back.get(each.LastCreatedOnTheBasisNumber ?? '') : undefined;
    const isBack = itsReturn !== undefined && delivered.has(itsReturn.StatusCode);
    const { ActualDeliveryDate: fetchedAt, TrackingUpdateDate: changedAt } = isBack ? itsReturn : each;
    return { number: each.Number, status: isBack ? 'came_back' : statusOf(each), at: kyivTime(fetchedAt) ?? kyivTime(changedAt) };
  });
}

function statusOf({ StatusCode: code }: Document): ParcelStatus {
  if (delivered.has(code)) return 'delivered';
  if (code === cancelled) return 'cancelled';
  return code === notFound || waiting.has(code) ? 'unknown' : 'in_transit';
}

async function documentsOf(call: Call, numbers: readonly string[], phone: string | null): Promise<Document[]> {
  const asked = [...new Set(numbers.filter(isNumber))];
  if (asked.length === 0) return [];
  const rows = await call('TrackingDocument', 'getStatusDocuments', {
    Documents: asked.map((DocumentNumber) => ({ DocumentNumber, Phone: phone ?? '' })),
  });
  return rows.flatMap((row) => document.safeParse(row).data ?? []);
}

/** Whether its parcel has not been handed in: then the label can be taken back. Null where there is no label any more. */
export async function isWaiting(call: Call, number: string, phone: string | null): Promise<boolean | null> {
  const [found] = await documentsOf(call, [number], phone);
  if (!found || found.StatusCode === cancelled || found.StatusCode === notFound) return null;
  return waiting.has(found.StatusCode);
}

/** `2026-11-28 14:05:00` on the clocks of Kyiv; null where it says nothing (`0000-00-00 00:00:00`). */
export function kyivTime(text: string | null | undefined): Date | null {
  const asUtc = /^[1-9]\d{3}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(text ?? '') ? Date.parse(`${text?.replace(' ', 'T')}Z`) : Number.NaN;
  if (Number.isNaN(asUtc)) return null;
  const shown = (at: number): number =>
    Date.parse(`${new Date(at).toLocaleString('sv-SE', { timeZone: 'Europe/Kyiv' }).replace(' ', 'T')}Z`);
  return new Date(asUtc - (shown(asUtc) - asUtc));
}
