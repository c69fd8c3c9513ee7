import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { DomainError } from '../../../domain/domain-error';
import type { Actor } from '../../actor';
import { ensureLevel, lockStock, saveStock, type StockChange } from '../../inventory/locked-stock';
import { storeSettings } from '../../store/store-settings';
import type { SavedVariant } from './save-desk-variants';

type CountStock = Readonly<{ variants: readonly SavedVariant[]; actor: Actor }>;

/** A stocktake: what is on the shelf is what was counted. Refuses `EDIT_CONFLICT` where it was not what was seen. */
export async function countStock(strapi: Core.Strapi, trx: Knex.Transaction, { variants, actor }: CountStock): Promise<void> {
  const counted = variants.filter(({ wanted }) => wanted.stock.length > 0);
  if (counted.length === 0) return;
  const { lowStockFrom } = await storeSettings(strapi);
  const now = new Date();
  const rows: { id: number; document_id: string }[] = await trx('stock_locations').select('id', 'document_id');
  const locationOf = new Map(rows.map((row) => [row.document_id, row.id]));
  const cells = counted.flatMap(({ rowId, sku, wanted, at }) =>
    wanted.stock.map(({ location, before, onHand }, index) => ({
      ...{ variant: rowId, sku, before, onHand, field: `${at}.stock[${index}]` },
      location: locationOf.get(location) ?? 0,
    })),
  );
  // In the order locks are taken.
  for (const { variant, location } of cells.toSorted((a, b) => a.location - b.location || a.variant - b.variant))
    await ensureLevel(trx, { variant_id: variant, location_id: location }, now);
  const levels = await lockStock(
    trx,
    cells.map(({ variant }) => variant),
  );
  const changes = cells.map(({ variant, location, before, onHand, sku, field }): StockChange => {
    const level = levels.find(({ variantRowId, locationId }) => variantRowId === variant && locationId === location);
    if (!level || level.onHand !== before)
      throw new DomainError('EDIT_CONFLICT', `The stock of ${sku} is ${level?.onHand ?? 0} by now. Count it again.`, {
        field,
        now: level?.onHand ?? 0,
      });
    return { levelId: level.id, kind: 'stocktake', onHand: onHand - before };
  });
  await saveStock(trx, levels, changes, { actor, now, lowStockFrom, reason: 'Counted by staff' });
}
