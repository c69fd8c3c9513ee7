import type { Reserved } from './pack-shipment';

export type Released<Location> = Readonly<{ kept: Reserved<Location>[]; released: Reserved<Location>[] }>;

/**
 * Which of the pieces set aside for a line are released when `quantity` of it will not be sent: those from where the most are
 * missing, because what lies on a shelf can be sent. `spareAt` says how many lie there beyond what is promised, below zero where
 * more is promised than is there.
 */
export function releasePieces<Location>(
  allocations: readonly Reserved<Location>[],
  quantity: number,
  spareAt: (location: Location) => number,
): Released<Location> {
  let left = quantity;
  const split = allocations
    .toSorted((one, other) => spareAt(one.locationId) - spareAt(other.locationId))
    .map((allocation) => {
      const taken = Math.min(left, allocation.quantity);
      left -= taken;
      return { ...allocation, taken };
    });
  const parts = (count: (part: (typeof split)[number]) => number) =>
    split.map((part) => ({ locationId: part.locationId, quantity: count(part) })).filter((part) => part.quantity > 0);
  return { kept: parts(({ quantity: all, taken }) => all - taken), released: parts(({ taken }) => taken) };
}
