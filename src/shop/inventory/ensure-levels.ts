import type { Knex } from 'knex';
import { strapiColumns } from '../document-id';

type Cell = Readonly<{ variantId: number; locationId: number }>;

/** Makes sure there are rows to lock for variants at locations, by their row ids, in the order locks are taken. */
export async function ensureLevels(trx: Knex.Transaction, cells: readonly Cell[], now: Date): Promise<void> {
  if (cells.length === 0) return;
  const inOrder = cells.toSorted((a, b) => a.locationId - b.locationId || a.variantId - b.variantId);
  const nothing = { on_hand: 0, held: 0, allocated: 0 };
  await trx('stock_levels')
    .insert(
      inOrder.map(({ variantId, locationId }) => ({ ...strapiColumns(now), variant_id: variantId, location_id: locationId, ...nothing })),
    )
    .onConflict(['variant_id', 'location_id'])
    .ignore();
}
