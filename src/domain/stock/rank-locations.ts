import { distanceMeters, type Coordinates } from './distance-meters';

/** What a stock location is to routing. All levels at one location say the same of it. `location` is null where nobody entered it. */
export type StockLocation = Readonly<{ locationId: number; priority: number; country: string; location: Coordinates | null }>;

/** Where an order goes. `location` is null while the address has not been found on the map. */
export type Destination = Readonly<{ country: string; location: Coordinates | null }>;

/** Compares two locations, for `sort`: the higher priority comes first, then the lower id. */
export const byPriority = (a: Pick<StockLocation, 'priority' | 'locationId'>, b: Pick<StockLocation, 'priority' | 'locationId'>): number =>
  b.priority - a.priority || a.locationId - b.locationId;

/**
 * Ranks locations by how near they are to the destination, nearest first. Those whose distance is unknown come after all
 * others, those in the destination's country first. Ties go by priority, then id; without a destination these alone decide.
 */
export function rankLocations<P extends StockLocation>(locations: readonly P[], destination: Destination | null = null): readonly P[] {
  if (!destination) return [...locations].sort(byPriority);
  return locations
    .map((stockLocation) => ({
      stockLocation,
      meters: metersBetween(stockLocation.location, destination.location),
      abroad: Number(stockLocation.country !== destination.country),
    }))
    .sort((a, b) => a.meters - b.meters || a.abroad - b.abroad || byPriority(a.stockLocation, b.stockLocation))
    .map(({ stockLocation }) => stockLocation);
}

// Farther than any place on Earth, and finite, so that two of them differ by nothing.
const unknownMeters = Number.MAX_SAFE_INTEGER;

const metersBetween = (from: Coordinates | null, to: Coordinates | null): number => (from && to ? distanceMeters(from, to) : unknownMeters);
