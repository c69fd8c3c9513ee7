import type { Knex } from 'knex';
import type { TaxRate } from '../../domain/tax/tax';

/** All rates of a country, for every tax category and region. */
export async function loadTaxRates(db: Knex, country: string): Promise<TaxRate[]> {
  const rows = await db('tax_rates as r')
    .join('tax_categories as c', 'c.id', 'r.tax_category_id')
    .where('r.country', country)
    .select('r.name', 'r.country', 'r.region', 'r.basis_points', 'c.code');
  return rows.map((row) => ({
    name: row.name,
    country: row.country,
    region: row.region,
    taxCategory: row.code,
    basisPoints: row.basis_points,
  }));
}
