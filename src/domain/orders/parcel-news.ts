import type { ShipmentAction } from './parcel-came-back';

/** What a carrier says of a parcel; a plugin may have said it, so nothing is taken for granted. */
export type ParcelTold = Readonly<{ status: unknown; at: unknown }>;

/** What is to be said of the parcel, and since when; null while it is on its way, and where the carrier has not heard of it. */
export type ParcelNews = Readonly<{ action: ShipmentAction; at: Date }>;

const actions: Readonly<Record<string, ShipmentAction>> = { delivered: 'deliver', came_back: 'fail' };

/** Carriers have clocks and days of their own: a parcel arrives after it was sent, and not tomorrow. */
export function newsOf({ status, at }: ParcelTold, { shippedAt, now }: Readonly<{ shippedAt: Date; now: Date }>): ParcelNews | null {
  const action = typeof status === 'string' && Object.hasOwn(actions, status) ? actions[status] : undefined;
  if (!action) return null;
  const since = at instanceof Date && !Number.isNaN(at.getTime()) ? at.getTime() : now.getTime();
  return { action, at: new Date(Math.min(Math.max(since, shippedAt.getTime()), now.getTime())) };
}
