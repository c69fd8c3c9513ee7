import type { Knex } from 'knex';
import { DomainError } from '../../domain/domain-error';
import { routeStock, type StockRouting, type StockAllocation, type StockRequest } from '../../domain/stock/route-stock';
import { lockStock, saveStock, type LockedLevel, type NewHolds, type StockChange, type StockContext } from './locked-stock';

/** What is requested of a variant, and the row it stands in. */
export type RequestedStock = StockRequest & Readonly<{ rowId: number }>;
export type Allocation = Readonly<{ locationId: number; quantity: number }>;
/** From where each line is taken; by line id. */
export type Allocations = ReadonlyMap<string, readonly Allocation[]>;

type Cart = Readonly<{ rowId: number; id: string }>;
/** `rowId` is null when the cart is gone, and what it held with it. */
type HolderOf = Readonly<{ rowId: number | null; id: string }>;
type StockRequested = Readonly<{ cart: HolderOf; requests: readonly RequestedStock[]; routing: StockRouting; context: StockContext }>;

/** Decides from where to take what is requested. What the cart holds itself is there for it. Refuses `OUT_OF_STOCK`, naming the lines. */
function route(
  { requests, routing }: Pick<StockRequested, 'requests' | 'routing'>,
  levels: readonly LockedLevel[],
): readonly StockAllocation[] {
  const open = levels.filter(({ enabled }) => enabled).map((level) => ({ ...level, available: level.available + level.ownHeld }));
  const { allocations, shortages } = routeStock(open, requests, routing);
  if (shortages.length === 0) return allocations;
  throw new DomainError('OUT_OF_STOCK', 'Some of it is no longer there', {
    lines: shortages.map(({ lineId, variantId, wanted, left }) => ({ line: lineId, variant: variantId, wanted, left })),
  });
}

const byLine = (allocations: readonly StockAllocation[]): Allocations =>
  Map.groupBy(
    allocations.map(({ lineId, locationId, quantity }) => ({ lineId, locationId, quantity })),
    ({ lineId }) => lineId,
  );

const holdsAny = (levels: readonly LockedLevel[]): boolean => levels.some(({ ownHeld }) => ownHeld > 0);

const takenAt = (allocations: readonly StockAllocation[], level: LockedLevel): number =>
  allocations.reduce((sum, { levelId, quantity }) => (levelId === level.id ? sum + quantity : sum), 0);

/**
 * Puts the requested pieces aside for the cart until `expiresAt`, in place of what it held before. All or none; refuses
 * `OUT_OF_STOCK`. The cart must be locked.
 */
export async function holdStock(trx: Knex.Transaction, wanted: StockRequested & { cart: Cart; expiresAt: Date }): Promise<Allocations> {
  const { cart, context, expiresAt } = wanted;
  const requests = wanted.requests.filter(({ policy }) => policy !== 'untracked');
  const levels = await lockStock(
    trx,
    requests.map(({ rowId }) => rowId),
    { cartRowId: cart.rowId },
  );
  const allocations = route(wanted, levels);

  const changes = levels.map((level): StockChange => {
    const held = takenAt(allocations, level) - level.ownHeld;
    return { levelId: level.id, kind: held < 0 ? 'release' : 'hold', held };
  });
  const rows = levels.flatMap((level) => {
    const quantity = takenAt(allocations, level);
    return quantity === 0 ? [] : [{ variant_id: level.variantRowId, location_id: level.locationId, quantity, expires_at: expiresAt }];
  });
  const replaced = holdsAny(levels);
  const holds = rows.length > 0 || replaced ? { cartRowId: cart.rowId, rows, replaced } : null;
  await saveStock(trx, levels, changes, { ...context, cartId: cart.id }, holds);
  return byLine(allocations);
}

/** The cart releases all it holds, if it holds anything. */
const noneOf = ({ rowId }: HolderOf, levels: readonly LockedLevel[]): NewHolds | null =>
  rowId !== null && holdsAny(levels) ? { cartRowId: rowId, rows: [], replaced: true } : null;

/** Gives back what the cart holds. The cart must be locked. */
export async function releaseHolds(trx: Knex.Transaction, { cart, context }: Pick<StockRequested, 'cart' | 'context'>): Promise<void> {
  const levels = await lockStock(trx, [], { cartRowId: cart.rowId });
  if (!holdsAny(levels)) return;
  const changes = levels.map((level): StockChange => ({ levelId: level.id, kind: 'release', held: -level.ownHeld }));
  await saveStock(trx, levels, changes, { ...context, cartId: cart.id }, noneOf(cart, levels));
}

/**
 * Makes what was held for the cart the order's, from where it was held. Where the holds are gone, because the payment
 * took longer than they lived, the pieces are looked for anew; refuses `OUT_OF_STOCK` when they are not there any more.
 * Answers where each line comes from when that is not as planned; null when it is.
 */
export async function allocateStock(trx: Knex.Transaction, wanted: StockRequested & { planned: Allocations }): Promise<Allocations | null> {
  const { cart, planned, context } = wanted;
  const requests = wanted.requests.filter(({ policy }) => policy !== 'untracked');
  const levels = await lockStock(
    trx,
    requests.map(({ rowId }) => rowId),
    { cartRowId: cart.rowId },
  );
  const asPlanned = takesOf(planned, requests, levels);
  const isHeld = levels.every((level) => takenAt(asPlanned, level) === level.ownHeld);
  const allocations = isHeld ? asPlanned : route(wanted, levels);

  const changes = levels.map((level): StockChange => ({
    levelId: level.id,
    kind: 'allocate',
    held: -level.ownHeld,
    allocated: takenAt(allocations, level),
  }));
  await saveStock(trx, levels, changes, { ...context, cartId: cart.id }, noneOf(cart, levels));
  return isHeld ? null : byLine(allocations);
}

/** Takes the requested pieces for an order that is placed, from what nobody else was promised. All or none; refuses `OUT_OF_STOCK`. */
export async function allocateNow(trx: Knex.Transaction, wanted: Omit<StockRequested, 'cart'>): Promise<Allocations> {
  const requests = wanted.requests.filter(({ policy }) => policy !== 'untracked');
  const levels = await lockStock(
    trx,
    requests.map(({ rowId }) => rowId),
  );
  const allocations = route(wanted, levels);
  const changes = levels.map((level): StockChange => ({ levelId: level.id, kind: 'allocate', allocated: takenAt(allocations, level) }));
  await saveStock(trx, levels, changes, wanted.context);
  return byLine(allocations);
}

function takesOf(planned: Allocations, requests: readonly RequestedStock[], levels: readonly LockedLevel[]): StockAllocation[] {
  return requests.flatMap(({ lineId, variantId }) =>
    (planned.get(lineId) ?? []).flatMap(({ locationId, quantity }): StockAllocation[] => {
      const level = levels.find((candidate) => candidate.variantId === variantId && candidate.locationId === locationId);
      return level ? [{ lineId, levelId: level.id, locationId, quantity }] : [];
    }),
  );
}
