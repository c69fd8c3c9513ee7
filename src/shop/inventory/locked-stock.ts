import type { Knex } from 'knex';
import type { StockLevelsRow, StockLocationsRow, VariantsRow } from 'knex/types/tables';
import type { ShopEvent } from '../../domain/events';
import type { StockLevel } from '../../domain/stock/route-stock';
import { stockSignal } from '../../domain/stock/stock-signal';
import { emit } from '../../jobs/emit';
import { actorText, type Actor } from '../actor';
import { newDocumentId, strapiColumns } from '../document-id';
import { preparedStatement } from '../prepared-statement';

export type MovementKind = 'receive' | 'stocktake' | 'hold' | 'release' | 'allocate' | 'deallocate' | 'ship' | 'return' | 'transfer';

/** A variant at a location, locked until the transaction ends. */
export type LockedLevel = StockLevel &
  Readonly<{
    variantRowId: number;
    sku: string;
    onHand: number;
    held: number;
    /** How much of `held` is held by the cart this is about. */
    ownHeld: number;
    allocated: number;
    enabled: boolean;
    counted: boolean;
  }>;

export type StockChange = Readonly<{ levelId: number; kind: MovementKind; onHand?: number; held?: number; allocated?: number }>;

/** What a cart holds from now on: nothing where `rows` is empty. `replaced`: it held something before. */
export type NewHolds = Readonly<{ cartRowId: number; rows: readonly HoldRow[]; replaced: boolean }>;
export type HoldRow = Readonly<{ variant_id: number; location_id: number; quantity: number; expires_at: Date }>;

export type StockContext = Readonly<{
  actor: Actor;
  now: Date;
  lowStockFrom: number;
  orderId?: string | null;
  cartId?: string | null;
  reason?: string | null;
}>;

type LevelRow = Readonly<
  Pick<StockLevelsRow, 'id' | 'location_id' | 'variant_id' | 'on_hand' | 'held' | 'allocated'> &
    Pick<VariantsRow, 'document_id' | 'sku' | 'inventory_policy'> &
    Pick<StockLocationsRow, 'priority' | 'enabled' | 'country' | 'latitude' | 'longitude'> & { own_held: number }
>;

/**
 * Locks all there is of these variants, and of what the cart holds, in one order (location, sku), so that two who want the same never wait for each
 * other crosswise. Whoever changes stock begins here.
 * Both come as one array, by which PostgreSQL uses the index: for "these, or those" it would read all of the shop's stock.
 */
export async function lockStock(
  trx: Knex.Transaction,
  variantRowIds: readonly number[],
  { cartRowId = null }: { cartRowId?: number | null } = {},
): Promise<LockedLevel[]> {
  if (variantRowIds.length === 0 && cartRowId === null) return [];
  const { rows } = await preparedStatement<LevelRow>(
    trx,
    `select s.id, s.location_id, s.variant_id, s.on_hand, s.held, s.allocated, v.document_id, v.sku, v.inventory_policy,
            l.priority, l.enabled, l.country, l.latitude, l.longitude, coalesce(h.quantity, 0) as own_held
       from stock_levels s join stock_locations l on l.id = s.location_id join variants v on v.id = s.variant_id
       left join stock_holds h on h.cart_id = :cartRowId::int and h.variant_id = s.variant_id and h.location_id = s.location_id
      where s.variant_id = any(array(
              select unnest(:variants::int[]) union all select own.variant_id from stock_holds own where own.cart_id = :cartRowId::int))
      order by s.location_id, v.sku for update of s`,
    { variants: [...new Set(variantRowIds)], cartRowId },
  );
  return rows.map((row): LockedLevel => ({
    id: row.id,
    locationId: row.location_id,
    variantId: row.document_id,
    variantRowId: row.variant_id,
    sku: row.sku,
    priority: row.priority,
    country: row.country,
    location: row.latitude !== null && row.longitude !== null ? { lat: row.latitude, lng: row.longitude } : null,
    available: row.on_hand - row.held - row.allocated,
    onHand: row.on_hand,
    held: row.held,
    ownHeld: row.own_held,
    allocated: row.allocated,
    enabled: row.enabled,
    counted: row.inventory_policy !== 'untracked',
  }));
}

/** Makes sure there is a row to lock for the variant at the location. */
export const ensureLevel = (trx: Knex.Transaction, key: { variant_id: number; location_id: number }, now: Date): Promise<unknown> =>
  trx('stock_levels')
    .insert({ ...strapiColumns(now), ...key, on_hand: 0, held: 0, allocated: 0 })
    .onConflict(['variant_id', 'location_id'])
    .ignore();

const moved = `
  moved as (
    select * from jsonb_to_recordset(:movements::jsonb)
      as m(document_id text, level_id int, variant_id int, location_id int, sku text, kind text, on_hand int, held int, allocated int)
     -- That they are few the planner cannot see in JSON: for a hundred rows it would read the whole table.
     limit :count
  ),
  counted as (
    update stock_levels s
       set on_hand = s.on_hand + delta.on_hand, held = s.held + delta.held, allocated = s.allocated + delta.allocated, updated_at = :now
      from (select level_id, sum(on_hand)::int as on_hand, sum(held)::int as held, sum(allocated)::int as allocated from moved group by level_id) delta
     where s.id = delta.level_id
  )`;
const ledger = `
  insert into stock_movements (document_id, variant_id, location_id, sku, kind, on_hand_delta, held_delta, allocated_delta, reason,
                               order_document_id, cart_document_id, actor, occurred_at, created_at, updated_at, published_at)
  select document_id, variant_id, location_id, sku, kind, on_hand, held, allocated, :reason, :orderId, :cartId, :actor, :now, :now, :now, :now from moved`;
const endHolds = `ended as (delete from stock_holds where cart_id = :cartRowId::int)`;
const wantHolds = `
  wanted as (
    select * from jsonb_to_recordset(:holds::jsonb) as w(document_id text, variant_id int, location_id int, quantity int, expires_at timestamp)
     limit :holdCount
  )`;
const endOtherHolds = `
  ended as (
    delete from stock_holds h where h.cart_id = :cartRowId::int
       and not exists (select 1 from wanted w where w.variant_id = h.variant_id and w.location_id = h.location_id)
  )`;
const beginHolds = `
  begun as (
    insert into stock_holds as h (document_id, cart_id, variant_id, location_id, quantity, expires_at, created_at, updated_at, published_at)
    select document_id, :cartRowId::int, variant_id, location_id, quantity, expires_at, :now, :now, :now from wanted
    on conflict (cart_id, variant_id, location_id) do update
      set quantity = excluded.quantity, expires_at = excluded.expires_at, updated_at = excluded.updated_at
  )`;

/**
 * Changes counters of locked stock, writes each change into the ledger, and with them what a cart holds of it: `holds`,
 * where that changes. Tells when a variant is running low or has come back. The database's CHECKs refuse what would make a
 * counter negative.
 */
export async function saveStock(
  trx: Knex.Transaction,
  levels: readonly LockedLevel[],
  changes: readonly StockChange[],
  context: StockContext,
  holds: NewHolds | null = null,
): Promise<void> {
  const { actor, now, orderId = null, cartId = null, reason = null } = context;
  const effective = changes.filter(({ onHand = 0, held = 0, allocated = 0 }) => onHand !== 0 || held !== 0 || allocated !== 0);
  if (effective.length === 0 && holds === null) return;
  const levelOf = new Map(levels.map((level) => [level.id, level]));
  const movements = effective.map(({ levelId, kind, onHand = 0, held = 0, allocated = 0 }) => {
    const level = levelOf.get(levelId);
    if (!level) throw new Error(`Stock level ${levelId} is changed without being locked`);
    return {
      document_id: newDocumentId(),
      level_id: levelId,
      variant_id: level.variantRowId,
      location_id: level.locationId,
      sku: level.sku,
      kind,
      on_hand: onHand,
      held,
      allocated,
    };
  });
  await preparedStatement(trx, `with ${[moved, ...partsOf(holds)].join(',')} ${ledger}`, {
    movements: JSON.stringify(movements),
    count: movements.length,
    ...{ now, reason, orderId, cartId, actor: actorText(actor) },
    cartRowId: holds?.cartRowId,
    holds: JSON.stringify(holds?.rows.map((row) => ({ document_id: newDocumentId(), ...row }))),
    holdCount: holds?.rows.length,
  });
  await emit(trx, stockEvents(levels, effective, context.lowStockFrom));
}

function partsOf(holds: NewHolds | null): string[] {
  if (holds === null) return [];
  if (holds.rows.length === 0) return [endHolds];
  return holds.replaced ? [wantHolds, endOtherHolds, beginHolds] : [wantHolds, beginHolds];
}

/** What to tell of variants that ran low or came back, by locations in use. */
function stockEvents(levels: readonly LockedLevel[], changes: readonly StockChange[], lowStockFrom: number): ShopEvent[] {
  const variants = Map.groupBy(
    levels.filter(({ enabled, counted }) => enabled && counted),
    ({ variantId }) => variantId,
  );
  return [...variants].flatMap(([variantId, locations]) => {
    const signal = stockSignal(locations, changes, lowStockFrom);
    if (!signal) return [];
    const { type, unallocated } = signal;
    return [{ type, aggregateId: variantId, payload: { variantId, sku: locations[0]?.sku ?? '', unallocated } }];
  });
}
