import type { Core } from '@strapi/strapi';
import type { Carrier } from '../../integrations/carriers/carrier';
import { commerce } from '../../integrations/commerce';

type Known = Readonly<{ name: string; carrier: Carrier }>;

const carriers = (strapi: Core.Strapi): Known[] => {
  const { carriers: registry } = commerce(strapi);
  return registry.names().flatMap((name) => {
    const carrier = registry.get(name);
    return carrier ? [{ name, carrier }] : [];
  });
};

/** What staff may call a carrier whose parcels the shop follows. */
export const carrierTitles = (strapi: Core.Strapi): string[] => carriers(strapi).map(({ carrier }) => carrier.title);

/** What staff and customers call the carrier of this name. */
export const carrierTitle = (strapi: Core.Strapi, name: string): string => commerce(strapi).carriers.get(name)?.title ?? name;

const plain = (text: string): string => text.trim().toLowerCase();

export type FollowedParcel = Readonly<{
  /** Who brings it, as customers read it. */
  carrier: string | null;
  trackingUrl: string | null;
  /** The carrier that is asked about it; null where nobody is. */
  trackedBy: string | null;
}>;

type Written = Readonly<{ carrier: string | null; trackingNumber: string | null; trackingUrl: string | null }>;

/**
 * How a parcel is followed, by what was written of it. Who brings it may be anybody; one that the shop knows, by its title or its name, is
 * asked about the number, and says where customers follow it unless staff did.
 */
export function followParcel(strapi: Core.Strapi, { carrier, trackingNumber, trackingUrl }: Written): FollowedParcel {
  const known =
    carrier === null ? undefined : carriers(strapi).find((one) => [one.name, one.carrier.title].map(plain).includes(plain(carrier)));
  if (!known) return { carrier, trackingUrl, trackedBy: null };
  const { title } = known.carrier;
  if (trackingNumber === null) return { carrier: title, trackingUrl, trackedBy: null };
  return { carrier: title, trackingUrl: trackingUrl ?? addressOf(strapi, known, trackingNumber), trackedBy: known.name };
}

/** The parcel is sent whatever the carrier's adapter makes of its number. */
function addressOf(strapi: Core.Strapi, { name, carrier }: Known, number: string): string | null {
  try {
    const address = carrier.trackingUrl(number);
    if (address === null || (/^https?:\/\//.test(address) && URL.canParse(address) && address.length <= 2_000)) return address;
    throw new TypeError(`"${address}" is no address on the web`);
  } catch (error) {
    strapi.log.error(`The carrier "${name}" could not say where a parcel is followed`, { error });
    return null;
  }
}
