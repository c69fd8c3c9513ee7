import type { Core } from '@strapi/strapi';
import { exponentOf } from '../../domain/money/money';
import { countryCodes } from '../../domain/places/countries';
import { isSoldTo } from '../delivery/delivery-offers';
import { readListings } from '../listing/read-listings';
import { offeredPayments, type OfferedPayment } from '../payments/offered-providers';
import { loadAppVersions, type VersionsByPlatform } from '../store/app-releases';
import { storeSettings } from '../store/store-settings';
import { homeSectionsQuery, toSectionsJson, type SectionRow } from './home-sections';
import type { Viewer } from './viewer';

export type ShopDescription = Readonly<{
  name: string;
  languages: readonly Readonly<{ code: string; name: string; isDefault: boolean }>[];
  currencies: readonly Readonly<{ code: string; minorUnits: number; isDefault: boolean }>[];
  countries: readonly string[];
  payments: readonly OfferedPayment[];
  app: VersionsByPlatform;
}>;

/** `home` is the JSON of each section, `products` the ids of those it shows. `until`: when some price will be another one. */
export type Described = Readonly<{ shop: ShopDescription; home: string[]; products: string[]; until: Date | null }>;

/** What an app has to know before it shows anything: three statements. */
export async function describeShop(strapi: Core.Strapi, viewer: Viewer): Promise<Described> {
  const { locale, now, currency } = viewer;
  const settings = await storeSettings(strapi);
  const { name, defaultLocale, defaultCurrency } = settings;
  const asking = { asker: viewer, locale, now };
  const { rows, terms, until } = await readListings<SectionRow>(strapi, asking, () => homeSectionsQuery(defaultLocale));
  const languages = await strapi.db.connection('i18n_locale').select('code', 'name').orderBy('id');
  return {
    shop: {
      name,
      languages: languages.map((language) => ({ ...language, isDefault: language.code === defaultLocale })),
      currencies: settings.currencies.map((code) => ({ code, minorUnits: exponentOf(code), isDefault: code === defaultCurrency })),
      countries: countryCodes.filter((deliverTo) => terms.deliveryMethods.some((method) => isSoldTo(method, { currency, deliverTo }))),
      payments: offeredPayments(strapi, settings),
      app: await loadAppVersions(strapi),
    },
    home: toSectionsJson(rows, settings),
    products: rows.flatMap(({ product }) => product ?? []),
    until,
  };
}
