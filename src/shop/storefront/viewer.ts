import type { Core } from '@strapi/strapi';
import type { Channel } from '../../domain/pricing/price';
import type { Asker } from '../../domain/pricing/price-segments';
import { offeredCurrency } from '../../domain/store/offered-currency';
import { servedLanguage } from '../../domain/store/served-language';
import { loadGroups } from '../customers/customer-facts';
import { storeSettings } from '../store/store-settings';

/** Who looks: what may change prices and texts. */
export type Viewer = Asker & Readonly<{ locale: string; now: Date }>;

export type Asking = Readonly<{
  currency?: string | undefined;
  country?: string | undefined;
  locale?: string | undefined;
  channel: Channel;
  customer: Readonly<{ userId: number }> | null;
}>;

/** Fills in what the app left out. Refuses `CURRENCY_NOT_OFFERED`. */
export async function viewerOf(strapi: Core.Strapi, { currency, country, locale, channel, customer }: Asking): Promise<Viewer> {
  const settings = await storeSettings(strapi);
  return {
    currency: offeredCurrency(settings, currency ?? settings.defaultCurrency),
    country: country ?? settings.country,
    locale: servedLanguage(locale, settings),
    channel,
    customerGroups: await loadGroups(strapi.db.connection, customer),
    now: new Date(),
  };
}
