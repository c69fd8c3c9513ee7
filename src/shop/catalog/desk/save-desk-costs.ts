import type { Knex } from 'knex';
import { preparedStatement } from '../../prepared-statement';
import type { SavedVariant } from './save-desk-variants';

type SaveCosts = Readonly<{ variants: readonly SavedVariant[]; currency: string }>;

/** Saves what variants cost the shop, where it is said. No event tells it: events go to other systems. */
export async function saveCosts(trx: Knex.Transaction, { variants, currency }: SaveCosts): Promise<void> {
  const told = variants.flatMap(({ rowId, wanted: { cost } }) => (cost === undefined ? [] : [{ variant_id: rowId, amount: cost }]));
  if (told.length === 0) return;
  await trx('variant_costs')
    .whereIn(
      'variant_id',
      told.map((row) => row.variant_id),
    )
    .delete();
  const kept = told.flatMap(({ variant_id, amount }) => (amount === null ? [] : [{ variant_id, amount, currency }]));
  if (kept.length === 0) return;
  await preparedStatement(
    trx,
    `insert into variant_costs (variant_id, amount, currency)
     select k.variant_id, k.amount, k.currency from jsonb_to_recordset(:kept::jsonb) as k (variant_id int, amount bigint, currency text)`,
    { kept: JSON.stringify(kept) },
  );
}
