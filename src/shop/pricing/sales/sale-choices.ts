import type { Core } from '@strapi/strapi';
import type { Json } from 'knex/types/tables';
import { exponentOf, type Currency } from '../../../domain/money/money';
import type { PriceListKind } from '../../../domain/pricing/price';
import { categoryPaths } from '../../catalog/category-paths';
import { findProducts } from '../../catalog/find-products';
import { onlyRow, preparedStatement } from '../../prepared-statement';
import { toJson } from '../../rows';
import { storeSettings } from '../../store/store-settings';

type Named = Readonly<{ id: string; name: string }>;
export type SaleChoices = Readonly<{
  /** In which the panel shows and reads its times. */
  timeZone: string;
  currencies: readonly Readonly<{ code: Currency; exponent: number }>[];
  /** The price lists a sale can be reckoned from: the usual and the overriding ones in use. */
  lists: readonly (Named & Readonly<{ kind: PriceListKind; currency: Currency }>)[];
  categories: readonly Named[];
  brands: readonly Named[];
  customerGroups: readonly Named[];
  country: string;
}>;

/** What there is to choose from for a sale, in two statements. */
export async function readSaleChoices(strapi: Core.Strapi): Promise<SaleChoices> {
  const db = strapi.db.connection;
  const { timeZone, currencies, country, defaultLocale } = await storeSettings(strapi);
  const row = onlyRow(
    await preparedStatement<Readonly<{ lists: Json; brands: Json; groups: Json }>>(
      db,
      `select
         (select coalesce(jsonb_agg(jsonb_build_object('id', document_id, 'name', name, 'kind', kind, 'currency', currency) order by kind, name), '[]')
            from price_lists where enabled and kind <> 'sale') as lists,
         (select coalesce(jsonb_agg(jsonb_build_object('id', document_id, 'name', name) order by name), '[]') from brands) as brands,
         (select coalesce(jsonb_agg(jsonb_build_object('id', document_id, 'name', name) order by name), '[]') from customer_groups) as groups`,
      {},
    ),
  );
  return {
    ...{ timeZone, country },
    currencies: currencies.map((code) => ({ code, exponent: exponentOf(code) })),
    lists: toJson<SaleChoices['lists']>(row.lists),
    categories: await categoryPaths(db, defaultLocale),
    brands: toJson<Named[]>(row.brands),
    customerGroups: toJson<Named[]>(row.groups),
  };
}

const mostFound = 20;

/** Products that are shown, by a part of their name, a SKU or a barcode, for a sale to name. */
export async function findSaleProducts(strapi: Core.Strapi, text: string): Promise<Named[]> {
  const { products } = await findProducts(strapi, { view: 'published', text, after: null, limit: mostFound, withPrices: false });
  return products.map(({ id, name }) => ({ id, name }));
}
