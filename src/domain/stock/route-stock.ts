export type StockLevel = Readonly<{ id: number; locationId: number; variantId: string; priority: number; available: number }>;
export type StockWish = Readonly<{
  lineId: string;
  variantId: string;
  quantity: number;
  policy: 'tracked' | 'untracked' | 'backorder';
  backorderLimit: number;
}>;
export type StockTake = Readonly<{ lineId: string; levelId: number; locationId: number; quantity: number }>;
export type StockShortage = Readonly<{ lineId: string; variantId: string; wanted: number; left: number }>;
export type StockRoute = Readonly<{ takes: readonly StockTake[]; shortages: readonly StockShortage[] }>;

/**
 * Decides from which locations the wished pieces are taken. A location that holds a whole line is preferred, because a
 * line in one parcel is cheaper than in two; else the line is split, highest priority first. Lines that share a variant
 * share its stock. Pieces on backorder are taken from the location with the highest priority. All or nothing: with any
 * shortage the takes are empty.
 */
export function routeStock(levels: readonly StockLevel[], wishes: readonly StockWish[]): StockRoute {
  const left = new Map(levels.map(({ id, available }) => [id, available]));
  const takes: StockTake[] = [];
  const shortages: StockShortage[] = [];

  for (const wish of wishes) {
    if (wish.policy === 'untracked') continue;
    const places = levels
      .filter(({ variantId }) => variantId === wish.variantId)
      .sort((a, b) => b.priority - a.priority || a.locationId - b.locationId);
    const free = (level: StockLevel) => Math.max(0, left.get(level.id) ?? 0);
    const debt = places.reduce((sum, { id }) => sum + Math.min(0, left.get(id) ?? 0), 0);
    const there = places.reduce((sum, level) => sum + free(level), 0);
    const backorder = wish.policy === 'backorder' ? Math.max(0, wish.backorderLimit + debt) : 0;
    const sellable = places.length === 0 ? 0 : there + backorder;
    if (sellable < wish.quantity) {
      shortages.push({ lineId: wish.lineId, variantId: wish.variantId, wanted: wish.quantity, left: sellable });
      continue;
    }
    for (const take of split(wish, places, free)) {
      takes.push(take);
      left.set(take.levelId, (left.get(take.levelId) ?? 0) - take.quantity);
    }
  }
  return shortages.length > 0 ? { takes: [], shortages } : { takes, shortages };
}

function split({ lineId, quantity }: StockWish, places: readonly StockLevel[], free: (level: StockLevel) => number): StockTake[] {
  const take = (level: StockLevel, pieces: number): StockTake => ({
    lineId,
    levelId: level.id,
    locationId: level.locationId,
    quantity: pieces,
  });
  const whole = places.find((level) => free(level) >= quantity);
  if (whole) return [take(whole, quantity)];

  const takes: StockTake[] = [];
  let missing = quantity;
  for (const level of places) {
    const pieces = Math.min(missing, free(level));
    if (pieces > 0) takes.push(take(level, pieces));
    missing -= pieces;
  }
  const [first] = places;
  if (missing > 0 && first) {
    const index = takes.findIndex(({ levelId }) => levelId === first.id);
    const known = takes[index];
    if (known) takes[index] = take(first, known.quantity + missing);
    else takes.push(take(first, missing));
  }
  return takes;
}
