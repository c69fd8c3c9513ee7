/** The settings of the shop by what they are about, as staff look for them. A test compares them with what the shop has. */
export const settingGroups = {
  shop: ['name', 'country', 'timeZone', 'defaultLocale', 'supportEmail', 'mapTilesUrl', 'mapTilesAttribution'],
  money: ['currencies', 'defaultCurrency', 'taxRounding'],
  selling: [
    'quantityShownUpTo',
    'lowStockFrom',
    'holdStockAt',
    'holdMinutes',
    'stockRouting',
    'cartMerge',
    'cartLifetimeDays',
    'cartAbandonedAfterHours',
    'cartMessageAfterHours',
  ],
  orders: [
    'orderNumberPrefix',
    'orderSeries',
    'withdrawalPeriods',
    'deliveryWaitHours',
    'pickupDays',
    'deliveryProof',
    'positionDays',
    'costPerKilometre',
    'costPerHour',
  ],
  website: ['websiteAcceptance', 'websiteSeconds', 'websiteOutage', 'websiteStock', 'websitePrices', 'websiteNames', 'websiteDescriptions'],
  customers: ['supportOverdueHours', 'accountDeletionDays', 'activityMonths'],
  payments: ['cashOnDelivery', 'paymentCapture'],
  invoices: [
    'legalName',
    'legalAddress',
    'taxNumber',
    'registrationNumber',
    'bankAccount',
    'issueInvoices',
    'invoiceNumberPrefix',
    'creditNoteNumberPrefix',
    'invoiceFooter',
    'translations',
  ],
  app: ['productLink', 'iosApps', 'androidPackage', 'androidFingerprints'],
} as const;
export type SettingGroup = keyof typeof settingGroups;
export type SettingField = (typeof settingGroups)[SettingGroup][number];

export const groupNames = Object.keys(settingGroups) as SettingGroup[];
export const settingFields: readonly SettingField[] = groupNames.flatMap((group): readonly SettingField[] => settingGroups[group]);

/** What is counted of a change before it is saved, so that whoever makes it knows whom it meets. */
export const countedThings = [
  'prices',
  'delivery_prices',
  'open_carts',
  'unpaid_orders',
  'tax_rates',
  'untranslated_products',
  'held_goods',
] as const;
export type CountedThing = (typeof countedThings)[number];

/** Settings that change what customers meet or what books say: what a change does is said, and asked, before it is saved. */
export const weightySettings = {
  country: ['tax_rates', 'open_carts'],
  timeZone: [],
  defaultLocale: ['untranslated_products'],
  currencies: ['prices', 'delivery_prices', 'open_carts', 'unpaid_orders'],
  defaultCurrency: ['prices'],
  taxRounding: ['open_carts'],
  holdStockAt: ['held_goods'],
  holdMinutes: ['held_goods'],
  stockRouting: [],
  cartLifetimeDays: ['open_carts'],
  orderNumberPrefix: [],
  orderSeries: [],
  pickupDays: [],
  positionDays: [],
  websiteAcceptance: ['open_carts'],
  websiteOutage: [],
  websiteStock: [],
  websitePrices: [],
  activityMonths: [],
  cashOnDelivery: ['open_carts', 'unpaid_orders'],
  paymentCapture: [],
  issueInvoices: [],
  invoiceNumberPrefix: [],
  creditNoteNumberPrefix: [],
} as const satisfies Partial<Record<SettingField, readonly CountedThing[]>>;
export type WeightySetting = keyof typeof weightySettings;

export const isWeighty = (field: string): field is WeightySetting => Object.hasOwn(weightySettings, field);

/** Which currencies a change would take away. */
export const lostCurrencies = (before: unknown, after: unknown): string[] => {
  const [old, now] = [before, after].map((list) => (Array.isArray(list) ? list.map(String) : []));
  return (old ?? []).filter((currency) => !now?.includes(currency));
};

/**
 * Whether a change of a setting is to be asked about: offering one more currency, or the door that pays, hurts nobody.
 */
export function isRisky(field: string, before: unknown, after: unknown): field is WeightySetting {
  if (!isWeighty(field)) return false;
  if (field === 'currencies') return lostCurrencies(before, after).length > 0;
  if (field === 'cashOnDelivery') return after === false;
  if (field === 'websiteAcceptance') return after === 'ask';
  if (field === 'activityMonths' || field === 'positionDays') return Number(after) < Number(before);
  if (field === 'issueInvoices') return after === 'when_paid';
  return true;
}
