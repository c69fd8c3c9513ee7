import fc from 'fast-check';
import type { StockLocation } from './rank-locations';
import { routeStock, type StockLevel, type StockRoute, type StockRouting, type StockRequest } from './route-stock';
import { kyiv, lviv, warsaw } from '../../../tests/support/stock-builder';

type Order = Readonly<{ levels: readonly StockLevel[]; requests: readonly StockRequest[] }>;

const variants = ['mug', 'cup', 'pot'];
const country = fc.constantFrom('UA', 'PL', 'DE');
const location = fc.constantFrom(lviv.location, warsaw.location, kyiv.location, null);
const destination = fc.option(fc.record({ country, location }));
const place = fc.record({ priority: fc.integer({ min: 0, max: 2 }), country, location });
// Rather full, or hardly any order could be served; a missing level is a variant that the place does not stock.
const available = fc.oneof(
  { weight: 1, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.integer({ min: -3, max: 0 }) },
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 6 }) },
);
const policies = fc.record({
  policy: fc.constantFrom('tracked', 'tracked', 'backorder', 'backorder', 'untracked'),
  backorderLimit: fc.integer({ min: 0, max: 12 }),
});
const requested = fc.array(fc.record({ variant: fc.nat({ max: variants.length - 1 }), quantity: fc.integer({ min: 1, max: 5 }) }), {
  minLength: 1,
  maxLength: 5,
});

/** An order of three variants at best, each with one policy, and what is where. */
const orders = (places: { min: number; max: number }): fc.Arbitrary<Order> =>
  fc
    .record({
      places: fc.array(fc.record({ place, shelf: fc.tuple(available, available, available) }), {
        minLength: places.min,
        maxLength: places.max,
      }),
      policies: fc.tuple(policies, policies, policies),
      requested,
    })
    .map((given) => ({
      // Frozen: whoever asks keeps the levels as they were.
      levels: Object.freeze(
        given.places.flatMap((at, index) =>
          at.shelf.flatMap((pieces, variant): StockLevel[] => {
            const level = { ...at.place, locationId: index + 1, id: index * variants.length + variant, variantId: variants[variant] ?? '' };
            return pieces === null ? [] : [{ ...level, available: pieces }];
          }),
        ),
      ),
      requests: given.requested.map(({ variant, quantity }, index) => ({
        lineId: `line ${index}`,
        variantId: variants[variant] ?? '',
        quantity,
        ...(given.policies[variant] ?? { policy: 'tracked', backorderLimit: 0 }),
      })),
    }));

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
const onShelves = (levels: readonly StockLevel[], variantId: string) =>
  sum(levels.filter((level) => level.variantId === variantId).map((level) => Math.max(0, level.available)));
const owed = (levels: readonly StockLevel[], variantId: string) =>
  sum(levels.filter((level) => level.variantId === variantId).map((level) => Math.max(0, -level.available)));
const countedOf = ({ requests }: Order) => requests.filter(({ policy }) => policy !== 'untracked');
const requestedOf = (order: Order, variantId: string) =>
  sum(
    countedOf(order)
      .filter((requested) => requested.variantId === variantId)
      .map(({ quantity }) => quantity),
  );
const usedBy = ({ allocations }: StockRoute) => [...new Set(allocations.map(({ locationId }) => locationId))].sort((a, b) => a - b);

/** Whether these locations can serve the order without putting more on backorder than all locations together would. */
function canServe(locationIds: readonly number[], order: Order): boolean {
  const levels = order.levels.filter(({ locationId }) => locationIds.includes(locationId));
  return countedOf(order).every(({ variantId }) => {
    const fromShelves = Math.min(requestedOf(order, variantId), onShelves(order.levels, variantId));
    return levels.some((level) => level.variantId === variantId) && onShelves(levels, variantId) >= fromShelves;
  });
}

/** By brute force over all sets of locations: the smallest, then the highest sum of priorities, then the lowest ids. */
function bestSet(order: Order): readonly number[] {
  const places = [...new Map<number, StockLocation>(order.levels.map((level) => [level.locationId, level])).values()];
  const sets = places.reduce<StockLocation[][]>((all, next) => all.flatMap((set) => [set, [...set, next]]), [[]]);
  const [best = []] = sets
    .map((set) => ({
      ids: set.map(({ locationId }) => locationId).sort((a, b) => a - b),
      priority: sum(set.map(({ priority }) => priority)),
    }))
    .filter(({ ids }) => canServe(ids, order))
    .sort((a, b) => a.ids.length - b.ids.length || b.priority - a.priority || compareIds(a.ids, b.ids))
    .map(({ ids }) => ids);
  return best;
}

const compareIds = (a: readonly number[], b: readonly number[]): number =>
  a.map((id, index) => id - (b[index] ?? 0)).find((difference) => difference !== 0) ?? 0;

describe.each([
  ['priority', 1, 5],
  ['nearest', 1, 5],
  ['fewest_parcels', 1, 5],
  ['fewest_parcels', 13, 16],
] as const)('by the strategy "%s", from %i to %i places,', (strategy, min, max) => {
  const cases = fc.record({ order: orders({ min, max }), destination });
  const route = ({ order, destination: to }: { order: Order; destination: StockRouting['destination'] }) =>
    routeStock(order.levels, order.requests, { strategy, destination: to });

  test('an order gets exactly what it requested, or nothing at all', () => {
    fc.assert(
      fc.property(cases, (given) => {
        const { allocations, shortages } = route(given);

        for (const { lineId, quantity, policy } of given.order.requests) {
          const ofLine = allocations.filter((allocation) => allocation.lineId === lineId);
          const expected = shortages.length > 0 || policy === 'untracked' ? 0 : quantity;
          expect(sum(ofLine.map((allocation) => allocation.quantity))).toBe(expected);
          expect(ofLine.every((allocation) => allocation.quantity > 0)).toBe(true);
          expect(new Set(ofLine.map(({ levelId }) => levelId)).size).toBe(ofLine.length);
        }
      }),
    );
  });

  test('pieces are taken from levels of their variant', () => {
    fc.assert(
      fc.property(cases, (given) => {
        const known = given.order.requests.flatMap(({ lineId, variantId }) =>
          given.order.levels.filter((level) => level.variantId === variantId).map(({ id, locationId }) => [lineId, id, locationId]),
        );

        for (const { lineId, levelId, locationId } of route(given).allocations) expect(known).toContainEqual([lineId, levelId, locationId]);
      }),
    );
  });

  test('no level gives more than it has, but for pieces on backorder that lie on no shelf', () => {
    fc.assert(
      fc.property(cases, (given) => {
        const { allocations, shortages } = route(given);
        fc.pre(shortages.length === 0);

        for (const variantId of variants) {
          const beyond = given.order.levels
            .filter((level) => level.variantId === variantId)
            .map(({ id, available: there }) => {
              const taken = sum(allocations.filter(({ levelId }) => levelId === id).map(({ quantity }) => quantity));
              return Math.max(0, taken - Math.max(0, there));
            });
          expect(sum(beyond)).toBe(Math.max(0, requestedOf(given.order, variantId) - onShelves(given.order.levels, variantId)));
          expect(beyond.filter((pieces) => pieces > 0).length).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  test('something is short exactly when all locations together have too little', () => {
    fc.assert(
      fc.property(cases, (given) => {
        const { levels } = given.order;
        const isShort = countedOf(given.order).some(({ variantId, policy, backorderLimit }) => {
          const isStocked = levels.some((level) => level.variantId === variantId);
          const onBackorder = policy === 'backorder' && isStocked ? Math.max(0, backorderLimit - owed(levels, variantId)) : 0;
          return requestedOf(given.order, variantId) > onShelves(levels, variantId) + onBackorder;
        });

        expect(route(given).shortages.length > 0).toBe(isShort);
      }),
    );
  });

  test('the same is short as by any other strategy', () => {
    fc.assert(
      fc.property(cases, (given) => {
        expect(route(given).shortages).toEqual(routeStock(given.order.levels, given.order.requests).shortages);
      }),
    );
  });

  test('the order in which levels are named does not matter', () => {
    const shuffled = cases.chain((given) =>
      fc.record({
        given: fc.constant(given),
        levels: fc.shuffledSubarray([...given.order.levels], { minLength: given.order.levels.length }),
      }),
    );
    fc.assert(
      fc.property(shuffled, ({ given, levels }) => {
        expect(route({ ...given, order: { ...given.order, levels } })).toEqual(route(given));
      }),
    );
  });
});

test('the strategy is "priority" where none is named, and "nearest" is the same without a destination', () => {
  fc.assert(
    fc.property(orders({ min: 1, max: 5 }), ({ levels, requests }) => {
      const byPriority = routeStock(levels, requests, { strategy: 'priority' });

      expect(routeStock(levels, requests)).toEqual(byPriority);
      expect(routeStock(levels, requests, { strategy: 'nearest' })).toEqual(byPriority);
    }),
  );
});

test.each(['priority', 'fewest_parcels'] as const)('by the strategy "%s" it does not matter where an order goes', (strategy) => {
  fc.assert(
    fc.property(orders({ min: 1, max: 5 }), destination, ({ levels, requests }, to) => {
      expect(routeStock(levels, requests, { strategy, destination: to })).toEqual(routeStock(levels, requests, { strategy }));
    }),
  );
});

test('the fewest parcels come from the very locations that brute force finds', () => {
  fc.assert(
    fc.property(orders({ min: 1, max: 7 }), (order) => {
      const route = routeStock(order.levels, order.requests, { strategy: 'fewest_parcels' });
      fc.pre(route.shortages.length === 0);

      expect(usedBy(route)).toEqual(bestSet(order));
    }),
    { numRuns: 300 },
  );
});

test('the fewest parcels from many locations come from none that the others could do without', () => {
  fc.assert(
    fc.property(orders({ min: 13, max: 20 }), (order) => {
      const route = routeStock(order.levels, order.requests, { strategy: 'fewest_parcels' });
      fc.pre(route.shortages.length === 0);

      const used = usedBy(route);
      for (const without of used) {
        const others = used.filter((id) => id !== without);
        expect(canServe(others, order)).toBe(false);
      }
    }),
  );
});
