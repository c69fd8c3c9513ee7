import type { ToldOffer } from './tell-offers';

/** Offers as apps read them: those that can be chosen, and the others with their reasons. */
export const toldOptions = (offers: readonly ToldOffer[]) => ({
  options: offers.flatMap((offer) => (offer.withheld === null ? [toOption(offer)] : [])),
  notOffered: offers.flatMap(({ id, name, kind, withheld }) => (withheld === null ? [] : [{ id, name, kind, reason: withheld }])),
});

const toOption = ({ id, name, kind, carrier, price, currency, estimate, pickup, points, slots }: ToldOffer) => ({
  id,
  name,
  kind,
  price: { amount: price, currency },
  ...(estimate === null ? {} : { estimate }),
  ...(slots === null ? {} : { slots: [...slots] }),
  ...(carrier === null ? {} : { carrier, pickupPoints: [...points] }),
  ...(pickup === null ? {} : { pickupAt: { ...pickup, opensAt: pickup.opensAt?.toISOString() ?? null } }),
});
