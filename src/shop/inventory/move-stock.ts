import type { Core } from '@strapi/strapi';
import { DomainError } from '../../domain/domain-error';
import type { Actor } from '../actor';
import { storeSettings } from '../store/store-settings';
import { markCommittedOnce } from '../mark-committed-once';
import { locationRowId } from './location-row-id';
import { ensureLevel, lockStock, saveStock, type LockedLevel } from './locked-stock';

type Move = Readonly<{ variantId: string; quantity: number; reason?: string | null; actor: Actor; now?: Date }>;

/** Goods came in: there are so many more at the location. Refuses `VARIANT_UNKNOWN`, `LOCATION_UNKNOWN`. */
export const receiveStock = (
  strapi: Core.Strapi,
  { variantId, locationId, quantity, ...rest }: Move & Readonly<{ locationId: string }>,
): Promise<void> =>
  move(strapi, { variantId, locations: [locationId], ...rest }, ([level]) => [{ levelId: level.id, kind: 'receive', onHand: quantity }]);

/**
 * Takes pieces from one location to another. Only what is not promised to anybody can go: refuses `STOCK_TOO_LOW`
 * otherwise, and `VARIANT_UNKNOWN`, `LOCATION_UNKNOWN`, `LOCATION_AMBIGUOUS` when both are the same.
 */
export const transferStock = (
  strapi: Core.Strapi,
  { variantId, fromId, toId, quantity, ...rest }: Move & Readonly<{ fromId: string; toId: string }>,
): Promise<void> =>
  move(strapi, { variantId, locations: [fromId, toId], ...rest }, ([from, to]) => {
    if (!to || from.id === to.id) throw new DomainError('LOCATION_AMBIGUOUS', 'Choose two different locations');
    if (from.available < quantity)
      throw new DomainError('STOCK_TOO_LOW', `Only ${Math.max(0, from.available)} of ${from.sku} are free to be moved from there`, {
        left: Math.max(0, from.available),
      });
    return [
      { levelId: from.id, kind: 'transfer', onHand: -quantity },
      { levelId: to.id, kind: 'transfer', onHand: quantity },
    ];
  });

type Decide = (levels: readonly [LockedLevel, ...LockedLevel[]]) => Parameters<typeof saveStock>[2];

async function move(
  strapi: Core.Strapi,
  { variantId, locations, reason = null, actor, now = new Date() }: Omit<Move, 'quantity'> & Readonly<{ locations: readonly string[] }>,
  decide: Decide,
): Promise<void> {
  const { lowStockFrom } = await storeSettings(strapi);
  await strapi.db.transaction(async ({ trx }) => {
    if (!(await markCommittedOnce(trx))) return;
    const variant = await trx('variants').where({ document_id: variantId }).first('id');
    if (!variant) throw new DomainError('VARIANT_UNKNOWN', 'There is no such variant', { variant: variantId });
    const rowIds: number[] = [];
    for (const id of locations) rowIds.push(await locationRowId(trx, id));
    // In one order, as locks are taken.
    for (const location of rowIds.toSorted((a, b) => a - b)) await ensureLevel(trx, { variant_id: variant.id, location_id: location }, now);
    const levels = await lockStock(trx, [variant.id]);
    const chosen = rowIds.flatMap((rowId) => levels.find(({ locationId }) => locationId === rowId) ?? []);
    const [first, ...others] = chosen;
    if (!first) throw new Error(`Variant ${variantId} has no stock level at ${locations.join(', ')}`);
    await saveStock(trx, levels, decide([first, ...others]), { actor, now, lowStockFrom, reason });
  });
}
