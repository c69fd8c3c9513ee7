import type { Core } from '@strapi/strapi';
import { DomainError } from '../../domain/domain-error';
import type { Actor } from '../actor';
import { markCommittedOnce } from '../mark-committed-once';
import { answerRows, idsByName, type RowRefusal } from '../row-answers';
import { storeSettings } from '../store/store-settings';
import { ensureLevels } from './ensure-levels';
import { locationRowId } from './location-row-id';
import { lockStock, saveStock, type LockedLevel, type StockChange } from './locked-stock';

/** So many pieces of a variant. */
export type GoodsRow = Readonly<{ variant: string; quantity: number }>;
export type MoveGoods = Readonly<{ rows: readonly GoodsRow[]; reason?: string | null; actor: Actor; now?: Date }>;

/** What becomes of one row, given what lies at each of the locations, in their order. */
type Decide = (row: GoodsRow, levels: readonly LockedLevel[]) => readonly StockChange[] | Omit<RowRefusal, 'row'>;

/**
 * Changes the stock of many variants at some locations in one transaction, all of them or none, once. Refuses `LOCATION_UNKNOWN`,
 * `VARIANT_UNKNOWN`, and what `decide` refuses, naming the rows.
 */
async function moveGoods(
  strapi: Core.Strapi,
  { rows, locations, reason = null, actor, now = new Date() }: MoveGoods & Readonly<{ locations: readonly string[] }>,
  decide: Decide,
): Promise<void> {
  const { lowStockFrom } = await storeSettings(strapi);
  await strapi.db.transaction(async ({ trx }) => {
    if (!(await markCommittedOnce(trx))) return;
    const places: number[] = [];
    for (const location of locations) places.push(await locationRowId(trx, location));
    const variants = await idsByName(
      trx,
      'variants',
      'document_id',
      rows.map(({ variant }) => variant),
    );
    const unknown = rows.flatMap(({ variant }, row): RowRefusal[] =>
      variants.has(variant) ? [] : [{ row, field: 'variant', code: 'VARIANT_UNKNOWN', message: 'There is no such variant' }],
    );
    answerRows(rows.length, unknown, 'all_or_nothing');
    const ids = [...variants.values()];
    await ensureLevels(
      trx,
      ids.flatMap((variantId) => places.map((locationId) => ({ variantId, locationId }))),
      now,
    );
    const levels = await lockStock(trx, ids);
    const levelAt = new Map(levels.map((level) => [`${level.variantId} ${level.locationId}`, level]));
    const decided = rows.map((row) =>
      decide(
        row,
        places.flatMap((place) => levelAt.get(`${row.variant} ${place}`) ?? []),
      ),
    );
    const refusals = decided.flatMap((outcome, row) => ('code' in outcome ? [{ row, ...outcome }] : []));
    answerRows(rows.length, refusals, 'all_or_nothing');
    const changes = decided.flatMap((outcome) => ('code' in outcome ? [] : outcome));
    await saveStock(trx, levels, changes, { actor, now, lowStockFrom, reason });
  });
}

/** Goods came in: there are so many more of each at the location. Refuses `LOCATION_UNKNOWN`, `VARIANT_UNKNOWN`. */
export const receiveGoods = (strapi: Core.Strapi, { location, ...goods }: MoveGoods & Readonly<{ location: string }>): Promise<void> =>
  moveGoods(strapi, { ...goods, locations: [location] }, ({ quantity }, [level]) =>
    level ? [{ levelId: level.id, kind: 'receive', onHand: quantity }] : [],
  );

/**
 * Takes goods from one location to another. Only what is not promised to anybody can go: refuses `STOCK_TOO_LOW` naming the rows of which
 * there are not so many, `LOCATION_AMBIGUOUS` when both are the same, and `LOCATION_UNKNOWN`, `VARIANT_UNKNOWN`.
 */
export async function transferGoods(
  strapi: Core.Strapi,
  { from: fromId, to: toId, ...goods }: MoveGoods & Readonly<{ from: string; to: string }>,
): Promise<void> {
  if (fromId === toId) throw new DomainError('LOCATION_AMBIGUOUS', 'Choose two different locations');
  await moveGoods(strapi, { ...goods, locations: [fromId, toId] }, ({ quantity }, [from, to]) => {
    if (!from || !to) return [];
    const left = Math.max(0, from.available);
    if (quantity > left)
      return { field: 'quantity', code: 'STOCK_TOO_LOW', message: `Only ${left} of ${from.sku} are free to be moved from there`, left };
    return [
      { levelId: from.id, kind: 'transfer', onHand: -quantity },
      { levelId: to.id, kind: 'transfer', onHand: quantity },
    ];
  });
}
