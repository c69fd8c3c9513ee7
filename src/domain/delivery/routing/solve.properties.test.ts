import fc from 'fast-check';
import type { RoutingProblem } from './problem';
import { solve } from './solve';
import { verifyPlan } from './verify-plan';

const places = 6;
const small = fc.integer({ min: 0, max: 5 });
const load = fc.record({ grams: small, cubicMillimetres: small, pieces: small });
const capacity = fc.record({ grams: fc.nat(12), cubicMillimetres: fc.nat(12), pieces: fc.nat(12) });
const window = fc.tuple(fc.nat(200), fc.nat(120)).map(([from, long]) => ({ from, to: from + long }));
// Ways of which no two are alike, and a way around may be shorter.
const matrix = fc
  .array(fc.nat(60), { minLength: places * places, maxLength: places * places })
  .map((ways) => Int32Array.from(ways, (way, at) => (Math.floor(at / places) === at % places ? 0 : way)));
const place = fc.nat(places - 1);

const problem: fc.Arbitrary<RoutingProblem> = fc
  .record({
    ways: fc.record({ places: fc.constant(places), metres: matrix, seconds: matrix }),
    costs: fc.record({ metre: fc.nat(3), second: fc.nat(3), run: fc.nat(100) }),
    vehicles: fc.array(fc.record({ start: place, end: place, hours: window, capacity }), { maxLength: 4 }),
    stops: fc.array(
      fc.record({
        place,
        window: fc.option(window, { nil: null }),
        serviceSeconds: fc.nat(20),
        load,
        on: fc.nat(12),
        isFirst: fc.boolean(),
      }),
      { maxLength: 16 },
    ),
  })
  .map(({ ways, costs, vehicles, stops }) => {
    // One in three is fixed to a vehicle, and some of those stand at its beginning.
    const fixed = stops.map(({ on, ...stop }, at) => ({ ...stop, id: `s${at}`, vehicle: on < vehicles.length ? `v${on}` : null }));
    return {
      ...{ ways, costs },
      stops: fixed.map(({ isFirst: _, ...stop }) => stop),
      vehicles: vehicles.map((vehicle, at) => ({
        ...{ ...vehicle, id: `v${at}` },
        begins: fixed.filter((stop) => stop.isFirst && stop.vehicle === `v${at}`).map(({ id }) => id),
      })),
    };
  });

test('no plan is over a capacity, outside a window or of working hours, makes a stop twice or forgets one', () => {
  fc.assert(
    fc.property(problem, fc.nat(), (given, seed) => {
      expect(verifyPlan(given, solve(given, { seed, iterations: 60 }))).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test('the same seed makes the same plan', () => {
  fc.assert(
    fc.property(problem, fc.nat(), (given, seed) => {
      const search = { seed, iterations: 30 };
      expect(solve(given, search)).toEqual(solve(given, search));
    }),
    { numRuns: 50 },
  );
});

test('more iterations serve no fewer stops, and cost no more for as many', () => {
  fc.assert(
    fc.property(problem, (given) => {
      let asked = 0;
      const few = solve(given, { seed: 1, iterations: 640, isOver: () => (asked += 1) > 1 });
      const many = solve(given, { seed: 1, iterations: 640 });
      const isWorse = many.unserved.length > few.unserved.length || (many.unserved.length === few.unserved.length && many.cost > few.cost);
      expect(isWorse).toBe(false);
    }),
    { numRuns: 50 },
  );
});
