import type { Core } from '@strapi/strapi';
import type { StockLevelsRow } from 'knex/types/tables';
import { theShop } from '../actor';
import type { Result } from '../prepared-statement';
import { storeSettings } from '../store/store-settings';
import { lockStock, saveStock, type StockChange } from './locked-stock';

/**
 * Counts anew what is held where it is not what carts hold: somebody deleted a cart or its holds past the shop, and the pieces
 * would be kept from everybody for ever. The ledger says so. Answers how many variants were wrong.
 */
export async function recountHeld(strapi: Core.Strapi, { now = new Date() }: { now?: Date } = {}): Promise<number> {
  const { lowStockFrom } = await storeSettings(strapi);
  const { rows } = await strapi.db.connection.raw<Result<{ id: StockLevelsRow['variant_id'] }>>(
    `select distinct s.variant_id as id from stock_levels s
       left join (select variant_id, location_id, sum(quantity) as quantity from stock_holds group by variant_id, location_id) h
         on h.variant_id = s.variant_id and h.location_id = s.location_id
      where s.held <> coalesce(h.quantity, 0)`,
  );
  for (const { id } of rows)
    await strapi.db.transaction(async ({ trx }) => {
      const levels = await lockStock(trx, [id]);
      const holds: { location_id: number; quantity: string }[] = await trx('stock_holds')
        .where({ variant_id: id })
        .groupBy('location_id')
        .select('location_id')
        .sum({ quantity: 'quantity' });
      const changes = levels.map((level): StockChange => {
        const held = Number(holds.find(({ location_id: locationId }) => locationId === level.locationId)?.quantity ?? 0) - level.held;
        return { levelId: level.id, kind: held < 0 ? 'release' : 'hold', held };
      });
      await saveStock(trx, levels, changes, { actor: theShop, now, lowStockFrom, reason: 'counted anew: no cart held these' });
    });
  return rows.length;
}
