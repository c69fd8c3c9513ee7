import type { Core } from '@strapi/strapi';
import type { SlotTemplate } from '../../domain/delivery/slots/slot';
import type { ZonePlace } from '../../domain/delivery/zones/area';
import type { StoreSettings } from '../store/store-settings';
import type { DeliveryOffer } from './delivery-offers';
import { pickupViewOf, type PickupView } from './pickup-view';
import { carriersWithPoints } from './points/carriers-with-points';
import { findPoints, type FoundPoint } from './points/find-points';
import type { Except } from './slots/slot-loads';
import { slotsOfOffers } from './slots/slots-of-offers';
import type { SlotView } from './slots/slot-view';

/**
 * A way to deliver, with where the goods are fetched: at the shop's own place, or at one of the nearest points of a carrier; and when they
 * are brought, null where nobody chooses.
 */
export type ToldOffer = DeliveryOffer &
  Readonly<{ pickup: PickupView | null; points: readonly FoundPoint[]; slots: readonly SlotView[] | null }>;

type Asked = Readonly<{
  settings: StoreSettings;
  /** Where it goes, as far as anybody knows, and the zones that lies in. */
  place: ZonePlace;
  zones: readonly string[] | null;
  slotTemplates: readonly SlotTemplate[];
  currency: string;
  pieces: number;
  now: Date;
  except?: Except;
}>;

/** All that customers are told of ways to deliver: a statement for all slots, and one for all points, each where there are any. */
export async function tellOffers(strapi: Core.Strapi, offers: readonly DeliveryOffer[], asked: Asked): Promise<readonly ToldOffer[]> {
  const { place, now, settings } = asked;
  const offered = offers.filter(({ withheld }) => withheld === null);
  const slots = await slotsOfOffers(strapi.db.connection, offered, asked);
  const points = await nearestPoints(strapi, offered, place);
  const fetched = { pin: place.location, now, timeZone: settings.timeZone };
  return offers.map((offer) => ({
    ...offer,
    pickup: pickupViewOf(offer, fetched),
    points: points.filter(({ carrier }) => carrier === offer.carrier),
    slots: slots.get(offer.id) ?? null,
  }));
}

const pointsTold = 5;

/** Of all carriers that are offered; none while nobody knows where the customer is. */
async function nearestPoints(
  strapi: Core.Strapi,
  offers: readonly DeliveryOffer[],
  { location, city, country }: ZonePlace,
): Promise<readonly FoundPoint[]> {
  const wanted = new Set(offers.flatMap(({ carrier }) => carrier ?? []));
  if (!location && city === undefined) return [];
  const carriers = carriersWithPoints(strapi).filter((name) => wanted.has(name));
  return findPoints(strapi.db.connection, {
    carriers,
    ...(location ? { near: location } : { city }),
    country: country ?? undefined,
    limit: pointsTold,
  });
}
