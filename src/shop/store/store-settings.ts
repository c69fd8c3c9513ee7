import type { Core } from '@strapi/strapi';
import type { StoreSettingsRow } from 'knex/types/tables';
import type { MergeStrategy } from '../../domain/cart/merge-carts';
import type { Translations } from '../../domain/content/translations';
import { proofOf, type ProofNeeded } from '../../domain/delivery/driving/reports';
import type { Currency } from '../../domain/money/money';
import { usualPrefixes, type InvoiceIssuing } from '../../domain/papers/may-invoice';
import type { Seller } from '../../domain/papers/paper';
import type { AppLinks } from '../../domain/store/app-links';
import { parsePeriods, type WithdrawalPeriods } from '../../domain/orders/withdrawal-periods';
import type { StockRouting } from '../../domain/stock/route-stock';
import type { TaxRounding } from '../../domain/tax/tax';
import { toJson } from '../rows';

/** What the shop's owner decided in the admin panel. */
export type StoreSettings = Readonly<{
  name: string;
  country: string;
  defaultCurrency: Currency;
  currencies: readonly Currency[];
  defaultLocale: string;
  /** All languages of the shop. */
  languages: readonly string[];
  timeZone: string;
  taxRounding: TaxRounding;
  quantityShownUpTo: number;
  lowStockFrom: number;
  holdStockAt: 'checkout' | 'add_to_cart';
  holdMinutes: number;
  stockRouting: StockRouting['strategy'];
  cartMerge: MergeStrategy;
  cartLifetimeDays: number;
  cartAbandonedAfterHours: number;
  /** After how long customers are reminded of what they left; null: never. */
  cartMessageAfterHours: number | null;
  /** Days to withdraw from a purchase where they are not those of the law, by country. */
  withdrawalPeriods: WithdrawalPeriods;
  /** How long what is told to other systems waits for an earlier one of its aggregate that was given up. */
  deliveryWaitHours: number;
  supportOverdueHours: number;
  /** How long packed goods wait to be fetched before their order is cancelled; null: for ever. */
  pickupDays: number | null;
  /** What couriers show of a delivery, and for how many days it is kept where they were. */
  deliveryProof: ProofNeeded;
  positionDays: number;
  /** What is driven costs, in minor units of the default currency; null: nobody said. */
  costPerKilometre: number | null;
  costPerHour: number | null;
  /** Where the pictures below zones come from; empty where there are none. */
  mapTilesUrl: string;
  mapTilesAttribution: string;
  /** For how long who asked to be deleted may change their mind. */
  accountDeletionDays: number;
  /** How many whole months of timelines stay in the database beside the one that runs. */
  activityMonths: number;
  orderNumberPrefix: string;
  orderSeries: 'one' | 'country' | 'channel';
  cashOnDelivery: boolean;
  /** Whether card payments are taken when the customer pays, or by staff afterwards. */
  paymentCapture: 'automatic' | 'manual';
  /** The template of links to products, and the apps that open them; empty where there are none. */
  appLinks: AppLinks;
  /** Who sells, as invoices say; without a name none is issued. */
  seller: Seller;
  papers: Readonly<{
    issueInvoices: InvoiceIssuing;
    prefixes: Readonly<Record<'invoice' | 'credit_note', string>>;
    footer: string | null;
    translations: Translations | null;
  }>;
  /** Whether the company's website is asked before an order is placed, and what holds while it does not answer. */
  website: Readonly<{ acceptance: 'off' | 'ask'; seconds: number; outage: 'refuse' | 'accept_and_queue'; owns: WebsiteOwns }>;
}>;

/** Of what both the shop and the website know, whether the word of the website counts. */
export type WebsiteOwns = Readonly<Record<'stock' | 'prices' | 'names' | 'descriptions', boolean>>;

// Every request needs them and they change a few times a year. Other instances notice a change after this long;
// the one that took the edit notices at once (forgetStoreSettings).
const lifetimeMs = 5_000;
let cached: { value: StoreSettings; until: number } | undefined;
// What was being read when they changed is not kept.
let changes = 0;

export const forgetStoreSettings = (): void => {
  changes += 1;
  cached = undefined;
};

export async function storeSettings(strapi: Core.Strapi): Promise<StoreSettings> {
  if (cached && cached.until > Date.now()) return cached.value;
  const before = changes;
  const db = strapi.db.connection;
  const row: (StoreSettingsRow & Readonly<{ languages: string[] | null }>) | undefined = await db('store_settings')
    .select('*', db.raw('(select array_agg(code::text order by code) from i18n_locale) as languages'))
    .orderBy('id')
    .first();
  if (!row) throw new Error('The store settings are missing');
  const value = toStoreSettings(row, row.languages ?? []);
  if (changes === before) cached = { value, until: Date.now() + lifetimeMs };
  return value;
}

const toStoreSettings = (row: StoreSettingsRow, languages: readonly string[]): StoreSettings => ({
  languages,
  name: row.name,
  country: row.country,
  defaultCurrency: row.default_currency,
  currencies: toJson<string[]>(row.currencies),
  defaultLocale: row.default_locale,
  timeZone: row.time_zone,
  taxRounding: row.tax_rounding,
  quantityShownUpTo: row.quantity_shown_up_to,
  lowStockFrom: row.low_stock_from,
  holdStockAt: row.hold_stock_at,
  holdMinutes: row.hold_minutes,
  stockRouting: row.stock_routing,
  cartMerge: row.cart_merge,
  cartLifetimeDays: row.cart_lifetime_days,
  cartAbandonedAfterHours: row.cart_abandoned_after_hours,
  cartMessageAfterHours: row.cart_message_after_hours,
  withdrawalPeriods: parsePeriods(row.withdrawal_periods ?? '').periods,
  deliveryWaitHours: row.delivery_wait_hours,
  supportOverdueHours: row.support_overdue_hours,
  pickupDays: row.pickup_days,
  deliveryProof: proofOf(row.delivery_proof),
  positionDays: row.position_days,
  costPerKilometre: row.cost_per_kilometre,
  costPerHour: row.cost_per_hour,
  mapTilesUrl: row.map_tiles_url?.trim() ?? '',
  mapTilesAttribution: row.map_tiles_attribution?.trim() ?? '',
  accountDeletionDays: row.account_deletion_days,
  activityMonths: row.activity_months,
  orderNumberPrefix: row.order_number_prefix ?? '',
  orderSeries: row.order_series,
  cashOnDelivery: row.cash_on_delivery,
  paymentCapture: row.payment_capture,
  appLinks: {
    productLink: row.product_link?.trim() ?? '',
    iosApps: row.ios_apps ?? '',
    androidPackage: row.android_package?.trim() ?? '',
    androidFingerprints: row.android_fingerprints ?? '',
  },
  seller: {
    name: row.legal_name?.trim() ?? '',
    address: textOrNull(row.legal_address),
    taxNumber: textOrNull(row.tax_number),
    registrationNumber: textOrNull(row.registration_number),
    bankAccount: textOrNull(row.bank_account),
  },
  papers: {
    // Shops that are older than this field have none.
    issueInvoices: row.issue_invoices ?? 'by_hand',
    prefixes: {
      invoice: textOrNull(row.invoice_number_prefix) ?? usualPrefixes.invoice,
      credit_note: textOrNull(row.credit_note_number_prefix) ?? usualPrefixes.credit_note,
    },
    footer: textOrNull(row.invoice_footer),
    translations: toJson<Translations | null>(row.translations),
  },
  website: {
    acceptance: row.website_acceptance,
    seconds: row.website_seconds,
    outage: row.website_outage,
    owns: {
      stock: row.website_stock === 'website',
      prices: row.website_prices === 'website',
      names: row.website_names === 'website',
      descriptions: row.website_descriptions === 'website',
    },
  },
});

const textOrNull = (text: string | null): string | null => text?.trim() || null;
