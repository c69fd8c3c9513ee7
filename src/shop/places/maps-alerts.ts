import type { Core } from '@strapi/strapi';
import type { MapsCall } from '../../domain/maps/maps-calls';
import { raiseAlert } from '../staff/raise-alert';

// What somebody typed may be refused too, and is nothing to staff.
const refusalsInARow = 3;
let refusals = 0;

async function tellOnce(strapi: Core.Strapi, kind: 'maps_limit' | 'maps_failing', of: string, details: object): Promise<void> {
  const now = new Date();
  const about = `${of} ${now.toISOString().slice(0, 10)}`;
  await strapi.db.transaction(({ trx }) => raiseAlert(trx, { kind, about, details, now }));
}

/** Tells staff, once a day, that the map was asked as often as they allow. */
export const alertOfLimit = (strapi: Core.Strapi, call: MapsCall): Promise<void> => tellOnce(strapi, 'maps_limit', call, { call });

/** Tells staff, once a day, that the company refuses whatever it is asked: somebody has to mend how it is set up. */
export async function alertOfRefusal(
  strapi: Core.Strapi,
  { provider, because }: Readonly<{ provider: string; because: string }>,
): Promise<void> {
  refusals += 1;
  if (refusals >= refusalsInARow) await tellOnce(strapi, 'maps_failing', provider, { provider, because });
}

export const noteAnswer = (): void => void (refusals = 0);
