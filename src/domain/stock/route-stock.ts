import { fewestParcels } from './fewest-parcels';
import { rankLocations, type Destination, type StockLocation } from './rank-locations';

/**
 * A variant at a place; one level per variant and location. `available` is on hand − held − allocated, below zero while
 * pieces are owed from there.
 */
export type StockLevel = StockLocation & Readonly<{ id: number; variantId: string; available: number }>;
export type StockRequest = Readonly<{
  lineId: string;
  variantId: string;
  quantity: number;
  policy: 'tracked' | 'untracked' | 'backorder';
  backorderLimit: number;
}>;
/** What the shop prefers. Only `nearest` asks where an order goes. */
export type StockRouting = Readonly<{ strategy: 'priority' | 'fewest_parcels' | 'nearest'; destination?: Destination | null }>;
export type StockAllocation = Readonly<{ lineId: string; levelId: number; locationId: number; quantity: number }>;
export type StockShortage = Readonly<{ lineId: string; variantId: string; wanted: number; left: number }>;
export type StockRoute = Readonly<{ allocations: readonly StockAllocation[]; shortages: readonly StockShortage[] }>;

/**
 * Decides from which locations the requested pieces are taken. All or nothing: with any shortage the allocations are empty. Which
 * lines fall short is the same whatever the strategy, and the order of `levels` never matters; that of `requests` does, for
 * lines that share a variant share its stock.
 *
 * - `priority`: a line comes whole from the best location that holds all of it, because a line in one parcel is cheaper than
 *   in two; else it is split, best location first. The best is the one with the highest priority, then the lowest id.
 * - `nearest`: the same, but the best location is the nearest to the destination (`rankLocations`). Without a destination it is
 *   `priority`.
 * - `fewest_parcels`: only as few locations as can serve the whole order are used (`fewestParcels`); among them as `priority`.
 *
 * What lies on a shelf is taken before anything is put on backorder. What is on backorder is taken from the best location
 * that stocks the variant.
 */
export function routeStock(
  levels: readonly StockLevel[],
  requests: readonly StockRequest[],
  routing: StockRouting = { strategy: 'priority' },
): StockRoute {
  const counted = requests.filter(({ policy }) => policy !== 'untracked');
  const shortages = shortagesOf(levels, counted);
  if (shortages.length > 0) return { allocations: [], shortages };
  return { allocations: takeFrom(rankLevels(levels, counted, routing), counted), shortages };
}

/** Counts over all locations: how many pieces are left for a line does not depend on where the lines before it come from. */
function shortagesOf(levels: readonly StockLevel[], requests: readonly StockRequest[]): readonly StockShortage[] {
  const stock = new Map<string, { there: number; owed: number }>();
  for (const { variantId, available } of levels) {
    const { there, owed } = stock.get(variantId) ?? { there: 0, owed: 0 };
    stock.set(variantId, { there: there + Math.max(0, available), owed: owed + Math.max(0, -available) });
  }

  const shortages: StockShortage[] = [];
  for (const { lineId, variantId, quantity, policy, backorderLimit } of requests) {
    const pool = stock.get(variantId);
    const left = pool ? pool.there + (policy === 'backorder' ? Math.max(0, backorderLimit - pool.owed) : 0) : 0;
    if (left < quantity) {
      shortages.push({ lineId, variantId, wanted: quantity, left });
    } else if (pool) {
      pool.owed += Math.max(0, quantity - pool.there);
      pool.there = Math.max(0, pool.there - quantity);
    }
  }
  return shortages;
}

/** The levels that may be used, best first. */
function rankLevels(
  levels: readonly StockLevel[],
  requests: readonly StockRequest[],
  { strategy, destination }: StockRouting,
): readonly StockLevel[] {
  switch (strategy) {
    case 'priority':
      return rankLocations(levels);
    case 'nearest':
      return rankLocations(levels, destination);
    case 'fewest_parcels': {
      const used = fewestParcels(levels, requests);
      return rankLocations(levels.filter(({ locationId }) => used.has(locationId)));
    }
  }
}

function takeFrom(ranked: readonly StockLevel[], requests: readonly StockRequest[]): readonly StockAllocation[] {
  const left = new Map(ranked.map(({ id, available }) => [id, available]));
  const free = ({ id }: StockLevel) => Math.max(0, left.get(id) ?? 0);
  const allocations: StockAllocation[] = [];
  for (const requested of requests) {
    const locations = ranked.filter(({ variantId }) => variantId === requested.variantId);
    for (const allocation of split(requested, locations, free)) {
      allocations.push(allocation);
      left.set(allocation.levelId, (left.get(allocation.levelId) ?? 0) - allocation.quantity);
    }
  }
  return allocations;
}

function split(
  { lineId, quantity }: StockRequest,
  locations: readonly StockLevel[],
  free: (level: StockLevel) => number,
): StockAllocation[] {
  const allocation = (level: StockLevel, pieces: number): StockAllocation => ({
    lineId,
    levelId: level.id,
    locationId: level.locationId,
    quantity: pieces,
  });
  const whole = locations.find((level) => free(level) >= quantity);
  if (whole) return [allocation(whole, quantity)];

  const allocations: StockAllocation[] = [];
  let missing = quantity;
  for (const level of locations) {
    const pieces = Math.min(missing, free(level));
    if (pieces > 0) allocations.push(allocation(level, pieces));
    missing -= pieces;
  }
  const [first] = locations;
  if (missing > 0 && first) {
    const index = allocations.findIndex(({ levelId }) => levelId === first.id);
    const known = allocations[index];
    if (known) allocations[index] = allocation(first, known.quantity + missing);
    else allocations.push(allocation(first, missing));
  }
  return allocations;
}
