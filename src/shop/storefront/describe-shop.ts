import type { Core } from '@strapi/strapi';
import { exponentOf } from '../../domain/money/money';
import { countryCodes } from '../../domain/places/countries';
import { flagsFor, type FeatureFlag, type FlagPlatform } from '../../domain/store/feature-flags';
import { isSoldTo } from '../delivery/delivery-offers';
import { withAddresses } from '../catalog/pictures';
import type { JsonPieces } from '../json-pieces';
import { readCards } from '../listing/read-cards';
import { onlyRow, preparedStatement } from '../prepared-statement';
import { toJson } from '../rows';
import { offeredPayments, type OfferedPayment } from '../payments/offered-providers';
import { loadAppVersions, type VersionsByPlatform } from '../store/app-releases';
import { storeSettings } from '../store/store-settings';
import { homeSectionsQuery, nextSectionChange, toSectionsJson, type SectionRow } from './home-sections';
import { legalTextsJson, type LegalText } from './legal-texts';
import type { Viewer } from './viewer';

export type ShopDescription = Readonly<{
  name: string;
  languages: readonly Readonly<{ code: string; name: string; isDefault: boolean }>[];
  currencies: readonly Readonly<{ code: string; minorUnits: number; isDefault: boolean }>[];
  countries: readonly string[];
  payments: readonly OfferedPayment[];
  app: VersionsByPlatform;
  flags: Readonly<Record<string, unknown>>;
  legal: readonly LegalText[];
  /** What of wishes customers may be told. */
  messages: Readonly<{ backInStock: boolean; priceDrop: boolean }>;
}>;

/** `home` is the JSON of the sections, `products` the ids of those it shows. `until`: when some price will be another one, or a section comes or goes. */
export type Described = Readonly<{ shop: ShopDescription; home: JsonPieces; products: string[]; until: Date | null }>;

/** What an app has to know before it shows anything: three statements, one more where cards are not known. */
export async function describeShop(strapi: Core.Strapi, viewer: Viewer, platform: FlagPlatform | null): Promise<Described> {
  const { locale, now, currency } = viewer;
  const settings = await storeSettings(strapi);
  const { name, defaultLocale, defaultCurrency } = settings;
  const asking = { asker: viewer, locale, now };
  const { rows, terms, until } = await readCards<SectionRow>(strapi, asking, () => homeSectionsQuery(defaultLocale));
  const { languages, flags, legal, off, sectionsUntil } = await readContent(strapi, { locale, defaultLocale, now });
  return {
    shop: {
      name,
      languages: languages.map((language) => ({ ...language, isDefault: language.code === defaultLocale })),
      currencies: settings.currencies.map((code) => ({ code, minorUnits: exponentOf(code), isDefault: code === defaultCurrency })),
      countries: countryCodes.filter((deliverTo) => terms.deliveryMethods.some((method) => isSoldTo(method, { currency, deliverTo }))),
      payments: offeredPayments(strapi, settings),
      app: await loadAppVersions(strapi),
      flags: flagsFor(flags, platform),
      legal,
      messages: { backInStock: !off.includes('back_in_stock'), priceDrop: !off.includes('price_drop') },
    },
    home: toSectionsJson(rows, (json) => withAddresses(strapi, json)),
    products: rows.flatMap(({ id, card }) => (card ? [id] : [])),
    until: earlier(until, sectionsUntil),
  };
}

const earlier = (one: Date | null, other: Date | null): Date | null => (one && other ? (one < other ? one : other) : (one ?? other));

type ContentRow = Record<'languages' | 'flags' | 'legal' | 'off', unknown> & Readonly<{ sections_until: Date | null }>;
type StoredFlag = Omit<FeatureFlag, 'platforms'> & Readonly<{ platforms: readonly string[] | null }>;

/** What staff write for the app besides the home screen. */
async function readContent(strapi: Core.Strapi, asked: Readonly<{ locale: string; defaultLocale: string; now: Date }>) {
  const row = onlyRow(
    await preparedStatement<ContentRow>(
      strapi.db.connection,
      `select (select coalesce(json_agg(json_build_object('code', code, 'name', name) order by id), '[]') from i18n_locale) as languages,
              (select coalesce(json_agg(json_build_object('key', key, 'enabled', enabled, 'value', value, 'platforms', platforms) order by key), '[]')
                 from feature_flags) as flags,
              (select coalesce(json_agg(kind order by kind), '[]') from notification_kinds where not is_on) as off,
              ${legalTextsJson} as legal, ${nextSectionChange} as sections_until`,
      asked,
    ),
  );
  return {
    languages: toJson<{ code: string; name: string }[]>(row.languages),
    flags: toJson<StoredFlag[]>(row.flags).map((flag) => ({ ...flag, platforms: flag.platforms ?? [] })),
    legal: toJson<LegalText[]>(row.legal),
    off: toJson<string[]>(row.off),
    sectionsUntil: row.sections_until,
  };
}
