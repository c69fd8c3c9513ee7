import type { Core } from '@strapi/strapi';
import type { Actor } from '../actor';
import { storeSettings } from '../store/store-settings';
import { markCommittedOnce } from '../mark-committed-once';
import { locationRowId } from './location-row-id';
import { ensureLevel, lockStock, saveStock, type LockedLevel } from './locked-stock';
import { variantRowId } from './variant-row-id';

/** What staff say of a change by hand. */
export type StockMove = Readonly<{
  productId: string;
  variantId: string;
  quantity: number;
  reason?: string | null;
  actor: Actor;
  now?: Date;
}>;

type Decide = (levels: readonly [LockedLevel, ...LockedLevel[]]) => Parameters<typeof saveStock>[2];

/**
 * Changes the stock of a variant of the product at some locations, in one transaction, once.
 * Refuses `PRODUCT_NOT_FOUND`, `VARIANT_UNKNOWN`, `LOCATION_UNKNOWN`.
 */
export async function changeStock(
  strapi: Core.Strapi,
  {
    productId,
    variantId,
    locations,
    reason = null,
    actor,
    now = new Date(),
  }: Omit<StockMove, 'quantity'> & Readonly<{ locations: readonly string[] }>,
  decide: Decide,
): Promise<void> {
  const { lowStockFrom } = await storeSettings(strapi);
  await strapi.db.transaction(async ({ trx }) => {
    if (!(await markCommittedOnce(trx))) return;
    const variant = await variantRowId(trx, { productId, variantId });
    const rowIds: number[] = [];
    for (const id of locations) rowIds.push(await locationRowId(trx, id));
    // In one order, as locks are taken.
    for (const location of rowIds.toSorted((a, b) => a - b)) await ensureLevel(trx, { variant_id: variant, location_id: location }, now);
    const levels = await lockStock(trx, [variant]);
    const chosen = rowIds.flatMap((rowId) => levels.find(({ locationId }) => locationId === rowId) ?? []);
    const [first, ...others] = chosen;
    if (!first) throw new Error(`Variant ${variantId} has no stock level at ${locations.join(', ')}`);
    await saveStock(trx, levels, decide([first, ...others]), { actor, now, lowStockFrom, reason });
  });
}
