import type { Knex } from 'knex';
import { routeStock, type StockRouting, type StockShortage } from '../../domain/stock/route-stock';
import { ensureLevels } from './ensure-levels';
import { lockStock, saveStock, type LockedLevel, type StockChange, type StockContext } from './locked-stock';
import type { Allocations, RequestedStock } from './stock-of-carts';

type Wanted = Readonly<{ requests: readonly RequestedStock[]; routing: StockRouting; context: StockContext }>;
type Allocated = Readonly<{ allocations: Allocations; shortages: readonly StockShortage[] }>;

/**
 * Takes pieces for an order that was sold elsewhere, and so cannot be refused: what is not there is owed, from where orders are taken first, and
 * answered as a shortage. Nothing is owed where the shop has no location in use.
 */
export async function allocateWhatIsThere(trx: Knex.Transaction, { requests, routing, context }: Wanted): Promise<Allocated> {
  const counted = requests.filter(({ policy }) => policy !== 'untracked');
  const rowIds = counted.map(({ rowId }) => rowId);
  const [usual] = await trx('stock_locations').where({ enabled: true }).orderBy('priority', 'desc').orderBy('id').limit(1).select('id');
  // A variant that never lay anywhere is owed from somewhere, too.
  if (usual)
    await ensureLevels(
      trx,
      [...new Set(rowIds)].map((variantId) => ({ variantId, locationId: usual.id })),
      context.now,
    );
  const levels = await lockStock(trx, rowIds);
  const open = levels.filter(({ enabled }) => enabled);
  const { allocations, shortages } = routeStock(open, counted, routing);
  const taken = shortages.length === 0 ? allocations : routeStock(open, counted.map(owed), routing).allocations;
  const changes = levels.map((level): StockChange => ({ levelId: level.id, kind: 'allocate', allocated: piecesFrom(taken, level) }));
  await saveStock(trx, levels, changes, context);
  const byLine = Map.groupBy(
    taken.map(({ lineId, locationId, quantity }) => ({ lineId, locationId, quantity })),
    ({ lineId }) => lineId,
  );
  return { allocations: byLine, shortages };
}

const owed = (request: RequestedStock): RequestedStock => ({ ...request, policy: 'backorder', backorderLimit: Number.MAX_SAFE_INTEGER });

const piecesFrom = (taken: readonly Readonly<{ levelId: number; quantity: number }>[], { id }: LockedLevel): number =>
  taken.reduce((sum, { levelId, quantity }) => (levelId === id ? sum + quantity : sum), 0);
