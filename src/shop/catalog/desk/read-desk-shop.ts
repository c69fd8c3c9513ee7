import type { Knex } from 'knex';
import type { Json } from 'knex/types/tables';
import { exponentOf } from '../../../domain/money/money';
import { onlyRow, preparedStatement } from '../../prepared-statement';
import { toDate, toJson } from '../../rows';
import type { StoreSettings } from '../../store/store-settings';
import { categoryPaths } from '../category-paths';
import { isForEverybody } from '../product-sql';
import type { DeskOption, DeskShop } from './product-desk';

type Row = Readonly<{ lists: Json; locations: Json; tax_categories: Json; options: Json; brands: Json }>;
type StoredList = Omit<DeskShop['lists'][number], 'exponent'>;

/** Price lists, locations, tax categories, options and brands of the shop, in one statement, and its categories in another. */
export async function readDeskShop(db: Knex, settings: StoreSettings): Promise<DeskShop> {
  const { languages, defaultLocale, defaultCurrency: currency, currencies, country } = settings;
  const row = onlyRow(
    await preparedStatement<Row>(
      db,
      `select
         (select coalesce(jsonb_agg(jsonb_build_object('id', l.document_id, 'name', l.name, 'kind', l.kind, 'currency', l.currency,
                   'taxIncluded', l.tax_included, 'startsAt', l.starts_at, 'endsAt', l.ends_at, 'isForEverybody', ${isForEverybody})
                   order by array_position(array['base', 'override', 'sale'], l.kind::text), l.currency <> :currency::text, l.currency, l.name), '[]')
            from price_lists l where l.enabled) as lists,
         (select coalesce(jsonb_agg(jsonb_build_object('id', o.document_id, 'name', o.name) order by o.priority desc, o.id), '[]')
            from stock_locations o where o.enabled) as locations,
         (select coalesce(jsonb_agg(jsonb_build_object('id', t.document_id, 'name', t.name, 'isDefault', t.is_default,
                   'basisPoints', coalesce((select r.basis_points from tax_rates r where r.tax_category_id = t.id and r.country = :country::text
                                               and coalesce(r.region, '') = '' limit 1), 0))
                   order by t.is_default desc, t.name), '[]') from tax_categories t) as tax_categories,
         (select coalesce(jsonb_agg(jsonb_build_object('id', o.document_id, 'code', o.code, 'name', o.name, 'values',
                   (select coalesce(jsonb_agg(jsonb_build_object('id', v.document_id, 'code', v.code, 'label', v.label, 'swatch', v.swatch)
                             order by v.position, v.code), '[]') from option_values v where v.option_id = o.id))
                   order by o.position, o.code), '[]') from options o) as options,
         (select coalesce(jsonb_agg(jsonb_build_object('id', b.document_id, 'name', b.name) order by b.name), '[]') from brands b) as brands`,
      { currency, country },
    ),
  );
  return {
    languages: [defaultLocale, ...languages.filter((language) => language !== defaultLocale)],
    currency,
    currencies,
    lists: toJson<StoredList[]>(row.lists).map((list) => ({
      ...list,
      exponent: exponentOf(list.currency),
      startsAt: toDate(list.startsAt)?.toISOString() ?? null,
      endsAt: toDate(list.endsAt)?.toISOString() ?? null,
    })),
    locations: toJson<DeskShop['locations']>(row.locations),
    taxCategories: toJson<DeskShop['taxCategories']>(row.tax_categories),
    options: toJson<DeskOption[]>(row.options),
    brands: toJson<DeskShop['brands']>(row.brands),
    categories: await categoryPaths(db, defaultLocale),
  };
}
