import { byPriority, type StockLocation } from './rank-locations';

type Level = StockLocation & Readonly<{ variantId: string; available: number }>;
type RequestedStock = Readonly<{ variantId: string; quantity: number }>;
/** How many pieces of a variant have to come together, and how many of them a level can give. */
type Need = Readonly<{ variantId: string; pieces: number; given: (available: number) => number }>;
/** A location and how many pieces it can give, one number per need. */
type Supplier = Readonly<{ locationId: number; priority: number; gives: readonly number[] }>;

// There are 4096 sets of twelve locations, and twice as many with each further one, while stock is locked.
const exactUpTo = 12;

/**
 * Chooses the locations that serve all requests together in the fewest parcels, and answers their ids. Of several choices the
 * one with the highest sum of priorities wins, then the one with the lowest ids. Each chosen location is needed: without it
 * the others could not serve the order.
 *
 * The requests must be known to be served by all locations together, backorders included. A piece is on backorder only when
 * it lies on no shelf at all: a parcel less is no reason to let a customer wait.
 *
 * The fewest are found for certain while up to twelve locations hold something that is requested. With more it takes, again and
 * again, the location that gives most of what is still missing, and may end with a parcel too many.
 */
export function fewestParcels(levels: readonly Level[], requests: readonly RequestedStock[]): ReadonlySet<number> {
  const needs = needsOf(levels, requests);
  const suppliers = suppliersOf(levels, needs);
  const pieces = needs.map((need) => need.pieces);
  const chosen = suppliers.length <= exactUpTo ? smallestSet(suppliers, pieces) : smallSet(suppliers, pieces);
  return new Set(chosen.map(({ locationId }) => locationId));
}

function needsOf(levels: readonly Level[], requests: readonly RequestedStock[]): readonly Need[] {
  return [...new Set(requests.map(({ variantId }) => variantId))].map((variantId) => {
    const requested = sum(requests.filter((request) => request.variantId === variantId).map(({ quantity }) => quantity));
    const there = sum(levels.filter((level) => level.variantId === variantId).map(({ available }) => onShelf(available)));
    // All on backorder: any location that stocks the variant can owe all of it.
    if (there === 0) return { variantId, pieces: requested, given: () => requested };
    // What is beyond the shelves is on backorder too, and owed by one of the locations that are needed anyway.
    return { variantId, pieces: Math.min(requested, there), given: onShelf };
  });
}

/** Only locations with something to give: the others would use up the limit of the exact search. Lowest id first. */
function suppliersOf(levels: readonly Level[], needs: readonly Need[]): readonly Supplier[] {
  const availableAt = new Map(levels.map(({ locationId, variantId, available }) => [`${locationId} ${variantId}`, available]));
  const locations = new Map(levels.map(({ locationId, priority }) => [locationId, priority]));
  return [...locations]
    .map(([locationId, priority]) => {
      const gives = needs.map(({ variantId, given }) => {
        const available = availableAt.get(`${locationId} ${variantId}`);
        return available === undefined ? 0 : given(available);
      });
      return { locationId, priority, gives };
    })
    .filter(({ gives }) => sum(gives) > 0)
    .sort((a, b) => a.locationId - b.locationId);
}

function smallestSet(suppliers: readonly Supplier[], needed: readonly number[]): readonly Supplier[] {
  const prioritiesOf = (set: readonly Supplier[]) => sum(set.map(({ priority }) => priority));
  for (let size = 1; size < suppliers.length; size += 1) {
    let best: readonly Supplier[] | null = null;
    // Sets come with the lowest ids first, so a later one wins by priority only.
    for (const set of setsOf(size, suppliers)) {
      if (best && prioritiesOf(set) <= prioritiesOf(best)) continue;
      if (canServe(set, needed)) best = set;
    }
    if (best) return best;
  }
  return suppliers;
}

function* setsOf<T>(size: number, all: readonly T[]): Generator<readonly T[]> {
  if (size === 0) yield [];
  else
    for (let index = 0; index + size <= all.length; index += 1)
      for (const rest of setsOf(size - 1, all.slice(index + 1))) yield [...all.slice(index, index + 1), ...rest];
}

function smallSet(suppliers: readonly Supplier[], needed: readonly number[]): readonly Supplier[] {
  const chosen: Supplier[] = [];
  let open: readonly Supplier[] = [...suppliers].sort(byPriority);
  let missing = needed;
  for (let best = mostGiving(open, missing); best; best = mostGiving(open, missing)) {
    const taken = best;
    chosen.push(taken);
    open = open.filter((supplier) => supplier !== taken);
    missing = missingAfter(missing, taken);
  }
  // What an early choice gives may all be given by later ones. The lowest priority goes first.
  return [...chosen].sort(byPriority).reduceRight<readonly Supplier[]>((kept, supplier) => {
    const others = kept.filter((other) => other !== supplier);
    return canServe(others, needed) ? others : kept;
  }, chosen);
}

/** The first one of those that give most of what is missing; undefined where none gives anything. */
function mostGiving(suppliers: readonly Supplier[], missing: readonly number[]): Supplier | undefined {
  let [best, most]: [Supplier | undefined, number] = [undefined, 0];
  for (const supplier of suppliers) {
    const given = sum(missing) - sum(missingAfter(missing, supplier));
    if (given > most) [best, most] = [supplier, given];
  }
  return best;
}

const canServe = (set: readonly Supplier[], needed: readonly number[]): boolean => sum(set.reduce(missingAfter, needed)) === 0;

const missingAfter = (missing: readonly number[], { gives }: Supplier): readonly number[] =>
  missing.map((pieces, index) => Math.max(0, pieces - (gives[index] ?? 0)));

const onShelf = (available: number): number => Math.max(0, available);

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
