import type { Knex } from 'knex';
import type { PricesRow, VariantsRow } from 'knex/types/tables';
import type { Minor } from '../../../domain/money/money';
import { preparedStatement } from '../../prepared-statement';
import { toMinor, toMinorOrNull } from '../../rows';
import { isVariantOf } from '../product-sql';

/** A price of a list, or a variant that has none there (null). */
export type BulkPrice = Readonly<{ product: string; variant: string; minQuantity: number; amount: Minor | null }>;

type FoundRow = Readonly<{ product: string; variant: string; min_quantity: number; amount: PricesRow['amount'] | null }>;
type Asked = Readonly<{ ids: readonly string[]; list: string; tiers: boolean; most: number }>;

/** The prices of these products in a list: with all their tiers, or of one piece. So many at most, and one more where there are more. */
export async function readBulkPrices(db: Knex, { ids, list, tiers, most }: Asked): Promise<BulkPrice[]> {
  const { rows } = await preparedStatement<FoundRow>(
    db,
    `select w.id as product, v.document_id as variant, coalesce(r.min_quantity, 1) as min_quantity, r.amount
       from unnest(:ids::text[]) with ordinality w (id, place)
      cross join lateral (select v.id, v.document_id, v.position from variants v where ${isVariantOf('v.id', 'w.id')}) v
       left join prices r on r.variant_id = v.id and (:tiers::boolean or r.min_quantity = 1)
              and r.price_list_id = (select l.id from price_lists l where l.document_id = :list::text)
      order by w.place, v.position, v.id, r.min_quantity limit :most::int`,
    { ids: [...ids], list, tiers, most: most + 1 },
  );
  return rows.map(({ product, variant, min_quantity: minQuantity, amount }) => ({
    ...{ product, variant, minQuantity },
    amount: toMinorOrNull(amount),
  }));
}

export type LockedPrices = Readonly<{
  rowIds: ReadonlyMap<string, number>;
  amountOf: (variant: string, minQuantity: number) => Minor | null;
}>;

/** The same prices as they are now, locked in the order everybody locks them in. */
export async function lockBulkPrices(trx: Knex.Transaction, list: string, variants: readonly string[]): Promise<LockedPrices> {
  const known: Pick<VariantsRow, 'id' | 'document_id'>[] = await trx('variants')
    .whereIn('document_id', [...variants])
    .select('id', 'document_id');
  const { rows } = await preparedStatement<Pick<PricesRow, 'min_quantity' | 'amount'> & { variant: string }>(
    trx,
    `select v.document_id as variant, r.min_quantity, r.amount
       from prices r join variants v on v.id = r.variant_id
      where v.document_id = any(:variants::text[]) and r.price_list_id = (select l.id from price_lists l where l.document_id = :list::text)
      order by r.variant_id, r.price_list_id, r.min_quantity for update of r`,
    { variants: [...variants], list },
  );
  const amounts = new Map(rows.map(({ variant, min_quantity, amount }) => [`${variant} ${min_quantity}`, toMinor(amount)]));
  return {
    rowIds: new Map(known.map(({ id, document_id }) => [document_id, id])),
    amountOf: (variant, minQuantity) => amounts.get(`${variant} ${minQuantity}`) ?? null,
  };
}
