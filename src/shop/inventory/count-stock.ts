import type { Core } from '@strapi/strapi';
import type { Actor } from '../actor';
import { answerRows, idsByName, type RowAnswer, type RowMode, type RowRefusal } from '../row-answers';
import { storeSettings } from '../store/store-settings';
import { ensureLevels } from './ensure-levels';
import { lockStock, saveStock } from './locked-stock';

/** What was counted, as an ERP knows it: of a SKU, at the location with this code. */
export type CountedRow = Readonly<{ sku: string; location: string; counted: number; reason?: string }>;
type CountStock = Readonly<{ rows: readonly CountedRow[]; mode: RowMode; actor: Actor }>;

/**
 * A stocktake of many: what is on the shelf is what was counted, in a few statements however many they are. Refuses a row whose SKU or
 * location is unknown: `VARIANT_UNKNOWN`, `LOCATION_UNKNOWN`.
 */
export async function countStock(strapi: Core.Strapi, { rows, mode, actor }: CountStock): Promise<RowAnswer[]> {
  const { lowStockFrom } = await storeSettings(strapi);
  return strapi.db.transaction(async ({ trx }) => {
    const now = new Date();
    const variants = await idsByName(
      trx,
      'variants',
      'sku',
      rows.map(({ sku }) => sku),
    );
    const locations = await idsByName(
      trx,
      'stock_locations',
      'code',
      rows.map(({ location }) => location),
    );
    const refusals = rows.flatMap(({ sku, location }, row): RowRefusal[] => [
      ...(variants.has(sku) ? [] : [{ row, field: 'sku', code: 'VARIANT_UNKNOWN' as const, message: `No variant has the SKU ${sku}` }]),
      ...(locations.has(location)
        ? []
        : [{ row, field: 'location', code: 'LOCATION_UNKNOWN' as const, message: `No location has the code ${location}` }]),
    ]);
    const answers = answerRows(rows.length, refusals, mode);
    const counts = rows.flatMap(({ sku, location, counted, reason = null }) => {
      const [variantId, locationId] = [variants.get(sku), locations.get(location)];
      return variantId === undefined || locationId === undefined ? [] : [{ variantId, locationId, counted, reason }];
    });
    if (counts.length === 0) return answers;
    await ensureLevels(trx, counts, now);
    const levels = await lockStock(
      trx,
      counts.map(({ variantId }) => variantId),
    );
    const cell = (variantId: number, locationId: number) => `${variantId} ${locationId}`;
    const levelOf = new Map(levels.map((level) => [cell(level.variantRowId, level.locationId), level]));
    for (const [reason, some] of Map.groupBy(counts, (count) => count.reason)) {
      const changes = some.flatMap(({ variantId, locationId, counted }) => {
        const level = levelOf.get(cell(variantId, locationId));
        return level ? [{ levelId: level.id, kind: 'stocktake' as const, onHand: counted - level.onHand }] : [];
      });
      await saveStock(trx, levels, changes, { actor, now, lowStockFrom, reason });
    }
    return answers;
  });
}
