/** Where a variant lies: counted pieces there, and those promised to orders. */
export type CountedLevel = Readonly<{ id: number; onHand: number; allocated: number }>;
export type StockDelta = Readonly<{ levelId: number; onHand?: number; allocated?: number }>;
export type StockSignal = Readonly<{ type: 'stock.low' | 'stock.back_in'; unallocated: number }>;

/**
 * Whether a variant is running low with these changes, or has come back; null when neither. It goes by what is not promised to
 * an order, over all its places. Holds don't count: they come and go with carts, and nobody should be told twice an hour that
 * something is back.
 */
export function stockSignal(places: readonly CountedLevel[], changes: readonly StockDelta[], lowFrom: number): StockSignal | null {
  const ids = new Set(places.map(({ id }) => id));
  const before = places.reduce((sum, { onHand, allocated }) => sum + onHand - allocated, 0);
  const after = changes.reduce(
    (sum, { levelId, onHand = 0, allocated = 0 }) => (ids.has(levelId) ? sum + onHand - allocated : sum),
    before,
  );
  if (before > lowFrom && after <= lowFrom) return { type: 'stock.low', unallocated: after };
  return before <= 0 && after > 0 ? { type: 'stock.back_in', unallocated: after } : null;
}
