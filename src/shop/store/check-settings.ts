import type { Core } from '@strapi/strapi';
import { checkSettings as check } from '../../domain/store/check-settings';
import { refuseInvalid } from '../content/refuse-invalid';
import { toJson } from '../rows';

/** Refuses `CONTENT_INVALID` when the shop could not run with the settings as they would be with this change. */
export async function checkSettings(strapi: Core.Strapi, change: Readonly<Record<string, unknown>>): Promise<void> {
  const { settings, locales } = await strapi.db.transaction(async ({ trx }) => ({
    settings: await trx('store_settings').orderBy('id').first(),
    locales: await trx('i18n_locale').orderBy('id').pluck('code'),
  }));
  const would = (name: string, column: string) => (change[name] === undefined ? settings[column] : change[name]);
  const text = (name: string, column: string) => String(would(name, column) ?? '');
  const offered = change.currencies === undefined ? toJson<unknown>(settings.currencies) : change.currencies;
  refuseInvalid(
    check(
      {
        name: text('name', 'name'),
        country: text('country', 'country'),
        defaultCurrency: text('defaultCurrency', 'default_currency'),
        currencies: Array.isArray(offered) ? offered : [],
        defaultLocale: text('defaultLocale', 'default_locale'),
        timeZone: text('timeZone', 'time_zone'),
        orderNumberPrefix: text('orderNumberPrefix', 'order_number_prefix'),
        quantityShownUpTo: Number(would('quantityShownUpTo', 'quantity_shown_up_to')),
        productLink: text('productLink', 'product_link').trim(),
        iosApps: text('iosApps', 'ios_apps'),
        androidPackage: text('androidPackage', 'android_package').trim(),
        androidFingerprints: text('androidFingerprints', 'android_fingerprints'),
        invoiceNumberPrefix: text('invoiceNumberPrefix', 'invoice_number_prefix').trim(),
        creditNoteNumberPrefix: text('creditNoteNumberPrefix', 'credit_note_number_prefix').trim(),
        legalName: text('legalName', 'legal_name'),
        mapTilesUrl: text('mapTilesUrl', 'map_tiles_url').trim(),
        issueInvoices: text('issueInvoices', 'issue_invoices'),
        withdrawalPeriods: text('withdrawalPeriods', 'withdrawal_periods'),
        lowStockFrom: Number(would('lowStockFrom', 'low_stock_from')),
      },
      { locales },
    ),
  );
}
