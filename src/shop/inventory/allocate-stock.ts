import type { Knex } from 'knex';
import { DomainError } from '../../domain/domain-error';
import { routeStock, type StockLevel, type StockTake, type StockWish } from '../../domain/stock/route-stock';
import { strapiColumns } from '../document-id';

export type Allocation = Readonly<{ locationId: number; quantity: number }>;
type Wish = StockWish & Readonly<{ rowId: number; sku: string }>;
type AllocateStock = Readonly<{ wishes: readonly Wish[]; orderId: string; actor: string; now: Date }>;

/**
 * Sets pieces aside for an order, all or none, and says from where. Refuses `OUT_OF_STOCK` naming every line that falls
 * short. Rows are locked in one order (location, sku), so that two orders never wait for each other.
 */
export async function allocateStock(
  trx: Knex.Transaction,
  { wishes, orderId, actor, now }: AllocateStock,
): Promise<Map<string, Allocation[]>> {
  const counted = wishes.filter(({ policy }) => policy !== 'untracked');
  if (counted.length === 0) return new Map();
  const rows = await trx('stock_levels as s')
    .join('stock_locations as l', 'l.id', 's.location_id')
    .join('variants as v', 'v.id', 's.variant_id')
    .whereIn(
      's.variant_id',
      counted.map(({ rowId }) => rowId),
    )
    .where('l.enabled', true)
    .orderBy([{ column: 's.location_id' }, { column: 'v.sku' }])
    .forUpdate('s')
    .select('s.id', 's.location_id', 's.on_hand', 's.held', 's.allocated', 'v.document_id', 'l.priority');
  const levels: StockLevel[] = rows.map((row) => ({
    id: row.id,
    locationId: row.location_id,
    variantId: row.document_id,
    priority: row.priority,
    available: row.on_hand - row.held - row.allocated,
  }));

  const { takes, shortages } = routeStock(levels, counted);
  if (shortages.length > 0) {
    throw new DomainError('OUT_OF_STOCK', 'Some of it is no longer there', {
      lines: shortages.map(({ lineId, variantId, wanted, left }) => ({ line: lineId, variant: variantId, wanted, left })),
    });
  }
  await saveTakes(trx, { takes, wishes: counted, orderId, actor, now });
  return Map.groupBy(takes, ({ lineId }) => lineId);
}

async function saveTakes(
  trx: Knex.Transaction,
  { takes, wishes, orderId, actor, now }: AllocateStock & { takes: readonly StockTake[] },
): Promise<void> {
  await trx.raw(
    `update stock_levels s set allocated = s.allocated + taken.quantity, updated_at = :now
       from (select level_id, sum(quantity)::int as quantity from jsonb_to_recordset(:takes::jsonb) as t(level_id int, quantity int) group by level_id) taken
      where s.id = taken.level_id`,
    { now, takes: JSON.stringify(takes.map(({ levelId, quantity }) => ({ level_id: levelId, quantity }))) },
  );
  const wishOf = new Map(wishes.map((wish) => [wish.lineId, wish]));
  await trx('stock_movements').insert(
    takes.map(({ lineId, locationId, quantity }) => ({
      ...strapiColumns(now),
      variant_id: wishOf.get(lineId)?.rowId,
      location_id: locationId,
      sku: wishOf.get(lineId)?.sku,
      kind: 'allocate',
      on_hand_delta: 0,
      held_delta: 0,
      allocated_delta: quantity,
      order_document_id: orderId,
      actor,
      occurred_at: now,
    })),
  );
}
