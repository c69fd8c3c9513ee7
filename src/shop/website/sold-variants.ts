import type { Knex } from 'knex';
import { DomainError } from '../../domain/domain-error';
import { preparedStatement } from '../prepared-statement';
import type { StoreSettings } from '../store/store-settings';

/** What an order keeps of a variant it was sold as. */
export type SoldVariant = Readonly<{ rowId: number; id: string; productId: string; sku: string; name: string; weightGrams: number }>;

/** The variants of these SKUs. Refuses `VARIANT_UNKNOWN`, naming each line whose SKU nobody knows. */
export async function soldVariants(
  db: Knex,
  lines: readonly Readonly<{ sku: string }>[],
  { defaultLocale }: Pick<StoreSettings, 'defaultLocale'>,
): Promise<ReadonlyMap<string, SoldVariant>> {
  const { rows } = await preparedStatement<SoldVariant>(
    db,
    `select distinct on (v.sku) v.id as "rowId", v.document_id as "id", p.document_id as "productId", v.sku,
            concat_ws(', ', p.name, nullif(v.name, '')) as "name", coalesce(v.weight_grams, 0) as "weightGrams"
       from variants v
       join variants_product_lnk l on l.variant_id = v.id
       join products p on p.id = l.product_id
      where v.sku = any(:skus::text[])
      order by v.sku, (p.locale = :defaultLocale) desc, (p.published_at is not null) desc, p.id`,
    { skus: [...new Set(lines.map(({ sku }) => sku))], defaultLocale },
  );
  const bySku = new Map(rows.map((row) => [row.sku, row]));
  const unknown = lines.flatMap(({ sku }, index) => (bySku.has(sku) ? [] : [{ index, sku }]));
  const [first] = unknown;
  if (first)
    throw new DomainError('VARIANT_UNKNOWN', `Line ${first.index}: no variant has the SKU ${first.sku}`, {
      issues: unknown.map(({ index, sku }) => ({ path: ['lines', index, 'sku'], message: `No variant has the SKU ${sku}` })),
    });
  return bySku;
}
