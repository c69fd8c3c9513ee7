import { loadCouriers, loadDeliveryMethods } from './load-deliveries';
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { OpeningHours } from '../domain/delivery/opening-hours/opening-hours';
import { newDocumentId, strapiColumns } from '../shop/document-id';
import { newFeedToken } from '../shop/feeds/find-feed';
import { say } from './progress';

/** Row ids of what everything else in the demo shop refers to, by code. */
export type Foundations = Readonly<{
  taxCategories: Readonly<Record<string, number>>;
  locations: Readonly<Record<string, number>>;
  priceLists: Readonly<Record<string, number>>;
  groups: Readonly<Record<string, { id: number; documentId: string }>>;
}>;

type Rates = readonly (readonly [country: string, name: string, rates: Readonly<Record<'standard' | 'reduced' | 'books', number>>])[];

// As of 2026, simplified: one reduced rate and one for books.
const taxRates: Rates = [
  ['UA', 'ПДВ', { standard: 2_000, reduced: 700, books: 0 }],
  ['PL', 'VAT', { standard: 2_300, reduced: 800, books: 500 }],
  ['DE', 'MwSt', { standard: 1_900, reduced: 700, books: 700 }],
  ['JP', '消費税', { standard: 1_000, reduced: 800, books: 1_000 }],
];

/** Settings, taxes, locations, price lists, groups and delivery methods. */
export async function loadFoundations(strapi: Core.Strapi, trx: Knex.Transaction): Promise<Foundations> {
  say('Settings, taxes, locations and price lists');
  const now = new Date();
  const insert = async <T extends { code: string }>(
    table: string,
    rows: readonly T[],
  ): Promise<Record<string, { id: number; documentId: string }>> => {
    const inserted = await trx(table)
      .insert(rows.map((row) => ({ ...strapiColumns(now), ...row })))
      .onConflict('code')
      .merge()
      .returning(['id', 'document_id', 'code']);
    return Object.fromEntries(inserted.map(({ id, document_id: documentId, code }) => [code, { id, documentId }]));
  };
  const ids = (rows: Record<string, { id: number }>) => Object.fromEntries(Object.entries(rows).map(([code, { id }]) => [code, id]));

  const settings = await strapi.db.query('api::store.store-settings').findOne({});
  await strapi.documents('api::store.store-settings').update({
    documentId: settings.documentId,
    data: {
      name: 'Polonyna',
      country: 'UA',
      defaultCurrency: 'EUR',
      currencies: ['EUR', 'UAH', 'JPY'],
      legalName: 'Полонина ТОВ (Polonyna LLC)',
      legalAddress: 'вул. Лесі Українки 12\n79008 Львів, Україна',
      taxNumber: 'UA123456789012',
      registrationNumber: '12345678',
      bankAccount: 'UA21 3223 1300 0002 6007 2335 6600 1\nБанк «Карпати»',
      invoiceFooter: 'Thank you for buying from Polonyna.',
      translations: { uk: { invoiceFooter: 'Дякуємо, що купуєте в «Полонині».' } },
      quantityShownUpTo: 20,
      orderNumberPrefix: 'PL-',
      supportEmail: 'hello@polonyna.test',
      productLink: 'https://polonyna.test/{language}/p/{slug}?v={sku}',
    },
  });
  const feed = { ...strapiColumns(now), channel: 'web' as const, enabled: true };
  await trx('product_feeds').insert([
    { ...feed, name: 'Google, Poland', kind: 'google', language: 'en', currency: 'EUR', country: 'PL', address_token: newFeedToken() },
    {
      ...feed,
      document_id: newDocumentId(),
      ...{ name: 'Rozetka and Prom', kind: 'yml', language: 'uk', currency: 'UAH', country: 'UA', address_token: newFeedToken() },
    },
  ]);

  const taxCategories = ids(
    await insert('tax_categories', [
      { code: 'standard', name: 'Standard', is_default: true },
      { code: 'reduced', name: 'Food and tea', is_default: false },
      { code: 'books', name: 'Books', is_default: false },
    ]),
  );
  await trx('tax_rates').insert(
    taxRates.flatMap(([country, name, rates]) =>
      Object.entries(rates).map(([category, basisPoints]) => ({
        ...strapiColumns(now),
        name: `${name} ${basisPoints / 100} %`,
        country,
        tax_category_id: taxCategories[category],
        basis_points: basisPoints,
      })),
    ),
  );
  const locations = ids(
    await insert('stock_locations', [
      {
        code: 'lviv',
        name: 'Lviv warehouse and shop',
        enabled: true,
        priority: 10,
        country: 'UA',
        city: 'Львів',
        line_1: 'вул. Вірменська 14',
        postal_code: '79008',
        latitude: 49.8436,
        longitude: 24.0322,
        opening_hours: JSON.stringify(lvivHours(now)),
      },
      {
        code: 'warsaw',
        name: 'Warsaw warehouse',
        enabled: true,
        priority: 5,
        country: 'PL',
        city: 'Warszawa',
        line_1: 'ul. Ząbkowska 27',
        postal_code: '03-736',
        latitude: 52.2517,
        longitude: 21.0447,
      },
    ]),
  );
  const groups = await insert('customer_groups', [
    { code: 'wholesale', name: 'Wholesale', description: 'Cafés and shops that buy from us to sell on.', tax_exempt: false },
    { code: 'friends', name: 'Friends of the meadow', description: 'Customers of many years.', tax_exempt: false },
  ]);
  const list = (code: string, name: string, kind: string, currency: string, more: object = {}) => ({
    code,
    name,
    kind,
    currency,
    tax_included: true,
    enabled: true,
    priority: 0,
    channels: '[]',
    countries: '[]',
    ...more,
  });
  const priceLists = ids(
    await insert('price_lists', [
      list('base-eur', 'Prices in euro', 'base', 'EUR'),
      list('base-uah', 'Ціни в гривні', 'base', 'UAH'),
      list('base-jpy', 'Prices in yen', 'base', 'JPY'),
      list('autumn-sale-eur', 'Autumn sale', 'sale', 'EUR', { starts_at: daysFrom(now, -10), ends_at: daysFrom(now, 45) }),
      list('autumn-sale-uah', 'Осінній розпродаж', 'sale', 'UAH', { starts_at: daysFrom(now, -10), ends_at: daysFrom(now, 45) }),
      list('wholesale-eur', 'Wholesale', 'override', 'EUR', { tax_included: false, priority: 10 }),
    ]),
  );
  await trx('price_lists_customer_groups_lnk').insert({
    price_list_id: priceLists['wholesale-eur'],
    customer_group_id: groups.wholesale?.id,
    customer_group_ord: 1,
  });
  await loadDeliveryMethods(strapi, locations);
  await loadCouriers(trx);
  return { taxCategories, locations, priceLists, groups };
}

/** Closed on Sundays and over Christmas. */
function lvivHours(now: Date): OpeningHours {
  const year = now.getUTCFullYear();
  return {
    week: [1, 2, 3, 4, 5, 6].map((weekday) => ({ weekday, from: '10:00', until: weekday === 6 ? '16:00' : '19:00' })),
    days: [
      { date: `${year}-12-24`, hours: [{ from: '10:00', until: '14:00' }] },
      { date: `${year}-12-25`, hours: [] },
    ],
  };
}

const daysFrom = (now: Date, days: number) => new Date(now.getTime() + days * 24 * 60 * 60 * 1000);
