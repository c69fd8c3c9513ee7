import type { Core } from '@strapi/strapi';
import type { PlaceAddress } from '../../integrations/maps/maps';
import { pinsMatter } from '../delivery/zones/pins-matter';
import { recentTerms } from '../terms/terms';
import { geocode } from './geocode';

type Address = Readonly<{ [Part in keyof PlaceAddress]?: string | undefined } & { location?: object | undefined }>;

/** How long somebody who changes a cart waits for the map. What it says later counts from then on. */
const mostWaitMs = 2_500;

/**
 * Has the map find where an address without a pin is, where that changes what is offered there. What it found is kept as long as its terms
 * allow, and never in the address: the next pricing reads it (src/shop/delivery/zones). A map that does not answer, or may not be asked any
 * more, keeps nobody from buying.
 */
export async function pinAddress(
  strapi: Core.Strapi,
  { location, ...address }: Address,
  { language, mayAsk }: Readonly<{ language: string; mayAsk: () => Promise<boolean> }>,
): Promise<void> {
  if (location || !pinsMatter(await recentTerms(strapi.db.connection))) return;
  const { line1, city, region, postalCode, country } = address;
  if (!line1 || !city || !(await mayAsk())) return;
  const asked = geocode(strapi, { address: { line1, city, region, postalCode, country }, language });
  let timer: NodeJS.Timeout | undefined;
  await Promise.race([asked, new Promise<void>((over) => (timer = setTimeout(over, mostWaitMs)))]);
  clearTimeout(timer);
}
