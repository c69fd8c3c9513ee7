import type { Core } from '@strapi/strapi';
import type { DeliveryPlace } from '../../domain/delivery/delivery-rule';
import { DomainError } from '../../domain/domain-error';
import type { Channel } from '../../domain/pricing/price';
import { offeredCurrency } from '../../domain/store/offered-currency';
import { servedLanguage } from '../../domain/store/served-language';
import { loadBasket } from '../pricing/load-basket';
import { storeSettings } from '../store/store-settings';
import { piecesOf } from './slots/book-slot';
import { tellOffers, type ToldOffer } from './tell-offers';

export type QuoteDelivery = Readonly<{
  currency?: string | undefined;
  country?: string | undefined;
  region?: string | undefined;
  /** Where it goes, as far as somebody said. */
  address?: DeliveryPlace | undefined;
  channel: Channel;
  locale?: string | undefined;
  customer: Readonly<{ userId: number }> | null;
  lines: readonly Readonly<{ variant: string; quantity: number }>[];
}>;

/**
 * How goods could be delivered, when, and for how much, without a cart. It keeps nothing. Refuses `CURRENCY_NOT_OFFERED`,
 * `VARIANT_UNKNOWN`.
 */
export async function quoteDelivery(strapi: Core.Strapi, request: QuoteDelivery): Promise<readonly ToldOffer[]> {
  const settings = await storeSettings(strapi);
  const currency = offeredCurrency(settings, request.currency ?? settings.defaultCurrency);
  const country = request.country ?? settings.country;
  const now = new Date();
  const { variants, deliveryOffers, zones, slotTemplates } = await loadBasket(strapi.db.connection, settings, {
    currency,
    country,
    region: request.region ?? null,
    channel: request.channel,
    locale: servedLanguage(request.locale, settings),
    customer: request.customer,
    email: null,
    lines: request.lines.map(({ variant, quantity }) => ({ id: variant, variantId: variant, quantity })),
    codes: [],
    deliveryMethod: null,
    deliverTo: { country, address: request.address ?? null },
    asksOffers: true,
    paymentProvider: null,
    now,
  });
  const unknown = request.lines.findIndex(({ variant }) => !variants.has(variant));
  if (unknown >= 0)
    throw new DomainError('VARIANT_UNKNOWN', 'There is no such variant for sale', {
      variant: request.lines[unknown]?.variant,
      issues: [{ path: ['lines', unknown, 'variant'], message: 'is not for sale' }],
    });
  return tellOffers(strapi, deliveryOffers.all(), {
    ...{ settings, zones, slotTemplates, currency, now },
    place: { country, ...request.address },
    pieces: piecesOf(request.lines),
  });
}
