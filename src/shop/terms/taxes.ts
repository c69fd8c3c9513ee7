import type { Json } from 'knex/types/tables';
import { regionKey } from '../../domain/places/regions';
import type { TaxRate } from '../../domain/tax/tax';
import type { Query } from '../queries';
import { toJson } from '../rows';

export type Taxes = Readonly<{
  /** Codes of the tax categories by their row, and of the one that holds where none is named. */
  categories: ReadonlyMap<number, string>;
  defaultCategory: string;
  /** The rates of each country and its regions. */
  rates: ReadonlyMap<string, readonly TaxRate[]>;
}>;

type StoredCategory = Readonly<{ id: number; code: string; isDefault: boolean | null }>;

export const taxesQuestion: Query<Taxes, { categories: Json; rates: Json }> = {
  sql: `select (select coalesce(json_agg(json_build_object('id', id, 'code', code, 'isDefault', is_default)), '[]') from tax_categories) as categories,
               (select coalesce(json_agg(json_build_object('name', r.name, 'country', r.country, 'region', r.region, 'taxCategory', c.code, 'basisPoints', r.basis_points)), '[]')
                  from tax_rates r join tax_categories c on c.id = r.tax_category_id) as rates`,
  types: {},
  values: {},
  read([row]) {
    const categories = toJson<StoredCategory[]>(row?.categories ?? []);
    const rates = toJson<TaxRate[]>(row?.rates ?? []).map((rate) => ({ ...rate, region: regionKey(rate.country, rate.region) }));
    return {
      categories: new Map(categories.map(({ id, code }) => [id, code])),
      defaultCategory: categories.find(({ isDefault }) => isDefault === true)?.code ?? '',
      rates: Map.groupBy(rates, ({ country }) => country),
    };
  },
};

export const taxCategoryOf = ({ categories, defaultCategory }: Taxes, rowId: unknown): string =>
  categories.get(Number(rowId)) ?? defaultCategory;

/** The tax rates of a country and its regions; none while nobody knows where. */
export const taxRatesOf = ({ rates }: Taxes, country: string | null): readonly TaxRate[] =>
  country === null ? [] : (rates.get(country) ?? []);
