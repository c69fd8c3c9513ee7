import fc from 'fast-check';
import { costOfOrder, isBetterOrder, orderIterationsFor, orderRun } from './order-run';
import type { RoutingProblem } from './problem';
import { solve } from './solve';
import { toldOrder } from './told-order';

const none = { grams: 0, cubicMillimetres: 0, pieces: 0 };
type Windows = readonly (Readonly<{ from: number; to: number }> | null)[];

/** Stops on a plane, a place for each and one for the depot; a metre is a second. */
function onPlane(points: readonly (readonly [number, number])[], windows: Windows = [], to = 1_000_000): RoutingProblem {
  const all = [[0, 0] as const, ...points];
  const metres = Int32Array.from(all.flatMap(([x, y]) => all.map(([left, up]) => Math.round(Math.hypot(x - left, y - up)))));
  return {
    stops: points.map((_, at) => ({
      id: `s${at}`,
      place: at + 1,
      window: windows[at] ?? null,
      serviceSeconds: 10,
      load: none,
      vehicle: null,
    })),
    vehicles: [{ id: 'v', start: 0, end: 0, hours: { from: 0, to }, capacity: none, begins: [] }],
    ways: { places: all.length, metres, seconds: metres },
    costs: { metre: 1, second: 1, run: 0 },
  };
}
const ids = ({ stops }: RoutingProblem) => stops.map(({ id }) => id);
const search = (stops: number) => ({ seed: 1, iterations: orderIterationsFor(stops) });
const ordersOf = <T>(all: readonly T[]): T[][] =>
  all.length < 2 ? [[...all]] : all.flatMap((one, at) => ordersOf(all.toSpliced(at, 1)).map((rest) => [one, ...rest]));

const point = fc.tuple(fc.integer({ min: -500, max: 500 }), fc.integer({ min: -500, max: 500 }));
const window = fc.option(fc.tuple(fc.nat(2_000), fc.nat(600)).map(([from, long]) => ({ from, to: from + long })));
const sixStops = fc.tuple(
  fc.array(point, { minLength: 6, maxLength: 6 }),
  fc.array(window, { minLength: 6, maxLength: 6 }),
  fc.integer({ min: 500, max: 5_000 }),
);

test('of six stops it finds the best of all 720 orders, also where none keeps every time', () => {
  fc.assert(
    fc.property(sixStops, fc.nat(), ([points, windows, to], seed) => {
      const problem = onPlane(points, windows, to);
      const cost = (stops: readonly string[]) => costOfOrder(problem, { vehicle: 'v', stops });
      const found = cost(orderRun(problem, { vehicle: 'v', stops: ids(problem), fixed: [] }, { seed, iterations: 8_000 }));
      expect(ordersOf(ids(problem)).filter((order) => isBetterOrder(cost(order), found))).toEqual([]);
    }),
    { numRuns: 12 },
  );
});

test('what is fixed keeps its place, nothing is lost, and the order is never worse than it was', () => {
  fc.assert(
    fc.property(sixStops, fc.nat(), fc.subarray(['s0', 's1', 's2', 's3', 's4', 's5']), ([points, windows, to], seed, fixed) => {
      const problem = onPlane(points, windows, to);
      const stops = ids(problem);
      const found = orderRun(problem, { vehicle: 'v', stops, fixed }, { seed, iterations: 200 });
      expect(found.toSorted()).toEqual(stops.toSorted());
      for (const id of fixed) expect(found.indexOf(id)).toBe(stops.indexOf(id));
      const [before, after] = [stops, found].map((order) => costOfOrder(problem, { vehicle: 'v', stops: order }));
      expect(before && after && isBetterOrder(before, after)).toBe(false);
      expect(orderRun(problem, { vehicle: 'v', stops, fixed }, { seed, iterations: 200 })).toEqual(found);
    }),
    { numRuns: 100 },
  );
});

test('fifty stops are ordered as well as the search for a whole day orders them', () => {
  const points = Array.from({ length: 50 }, (_, at): [number, number] => [((at * 7_919) % 997) - 500, ((at * 104_729) % 991) - 500]);
  const problem = onPlane(points);
  const found = costOfOrder(problem, {
    vehicle: 'v',
    stops: orderRun(problem, { vehicle: 'v', stops: ids(problem), fixed: [] }, { seed: 1, iterations: 60_000 }),
  });
  expect(found.way).toBeLessThan(1.05 * solve(problem, { seed: 1, iterations: 20_000 }).cost);
});

test('a way is longer where somebody would wait too long otherwise', () => {
  const problem = onPlane(
    [
      [100, 0],
      [110, 0],
      [-100, 0],
    ],
    [null, null, { from: 0, to: 100 }],
  );
  const order = orderRun(problem, { vehicle: 'v', stops: ['s0', 's1', 's2'], fixed: [] }, search(3));
  expect(order[0]).toBe('s2');
  expect(costOfOrder(problem, { vehicle: 'v', stops: ['s0', 's1', 's2'] }).lateSeconds).toBe(240);
});

test('who is back after their hours is late, and nobody who goes nowhere', () => {
  const problem = onPlane([[100, 0]], [], 150);
  expect(costOfOrder(problem, { vehicle: 'v', stops: ['s0'] })).toEqual({ lateSeconds: 60, way: 400 });
  expect(costOfOrder(problem, { vehicle: 'v', stops: [] })).toEqual({ lateSeconds: 0, way: 0 });
});

test('what is not in the problem is a fault of the caller', () => {
  const problem = onPlane([[1, 1]]);
  expect(() => costOfOrder(problem, { vehicle: 'v', stops: ['s9'] })).toThrow(RangeError);
  expect(() => orderRun(problem, { vehicle: 'w', stops: ['s0'], fixed: [] }, search(1))).toThrow(RangeError);
});

test('an order is told with when each stop begins, and by how much it is too late', () => {
  const problem = onPlane(
    [
      [100, 0],
      [0, 0],
    ],
    [
      { from: 150, to: 160 },
      { from: 0, to: 200 },
    ],
  );
  const told = toldOrder(problem, { vehicle: 'v', stops: ['s0', 's1'] });
  expect(told.stops).toEqual([
    { id: 's0', at: 150, lateSeconds: 0 },
    { id: 's1', at: 260, lateSeconds: 60 },
  ]);
  expect(told).toMatchObject({ metres: 200, seconds: 200, back: 270, cost: { lateSeconds: 60, way: 400 } });
  expect(toldOrder(problem, { vehicle: 'v', stops: [] })).toMatchObject({ metres: 0, back: 0, stops: [] });
});
