import type { RoutingProblem, RoutingStop, RoutingVehicle } from './problem';
import { solve } from './solve';
import { verifyPlan } from './verify-plan';

type Instances = { solomon: (name: string) => RoutingProblem; bestKnown: (name: string) => number };
const { solomon, bestKnown } = jest.requireActual<Instances>('../../../../bench/solomon/solomon.cjs');

const nothing = { grams: 0, cubicMillimetres: 0, pieces: 0 };
const onePiece = { ...nothing, pieces: 1 };
const stop = (id: string, place: number, more: Partial<RoutingStop> = {}): RoutingStop => ({
  ...{ id, place, window: null, serviceSeconds: 60, load: onePiece, vehicle: null },
  ...more,
});
const vehicle = (id: string, more: Partial<RoutingVehicle> = {}): RoutingVehicle => ({
  ...{ id, start: 0, end: 0, hours: { from: 0, to: 10_000 }, capacity: { grams: 100, cubicMillimetres: 100, pieces: 10 }, begins: [] },
  ...more,
});

/** Places a hundred seconds and a thousand metres apart along a street, the depot at its beginning. */
function street(places: number, stops: RoutingStop[], vehicles: RoutingVehicle[]): RoutingProblem {
  const apart = Array.from({ length: places * places }, (_, at) => Math.abs(Math.floor(at / places) - (at % places)));
  const matrix = (each: number) => Int32Array.from(apart, (steps) => steps * each);
  return { stops, vehicles, ways: { places, metres: matrix(1_000), seconds: matrix(100) }, costs: { metre: 1, second: 0, run: 0 } };
}
const solved = (problem: RoutingProblem, seed = 1) => solve(problem, { seed, iterations: 500 });
const orders = (problem: RoutingProblem) => solved(problem).runs.map(({ stops }) => stops.map(({ id }) => id));

test.each(['C101', 'R101', 'RC201'])('%s is served whole within a tenth of the best that is known', (name) => {
  const problem = solomon(name);
  const plan = solve(problem, { seed: 1, iterations: 4_000 });
  expect(verifyPlan(problem, plan)).toEqual([]);
  expect(plan.unserved).toEqual([]);
  expect(plan.cost / bestKnown(name)).toBeLessThan(1.1);
  expect(plan.cost / bestKnown(name)).toBeGreaterThanOrEqual(1);
});

test('the same seed makes the same plan, and another one may make another', () => {
  const problem = solomon('R112');
  const plans = [1, 1, 2].map((seed) => solve(problem, { seed, iterations: 200 }));
  expect(plans[1]).toEqual(plans[0]);
  expect(plans[2]).not.toEqual(plans[0]);
});

test('who is over sooner has what was found until then', () => {
  const problem = solomon('R112');
  let asked = 0;
  const plan = solve(problem, { seed: 1, iterations: 1e9, isOver: () => (asked += 1) > 3 });
  expect(asked).toBe(4);
  expect(verifyPlan(problem, plan)).toEqual([]);
});

test('a run tells when it is where, and leaves no sooner than it must', () => {
  const problem = street(4, [stop('b', 2, { window: { from: 1_000, to: 2_000 } }), stop('a', 3)], [vehicle('van')]);
  expect(solved(problem).runs).toEqual([
    {
      ...{ vehicle: 'van', departure: 540, metres: 6_000, seconds: 600, back: 1_260 },
      stops: [
        { id: 'a', arrival: 840, waitingSeconds: 0, departure: 900, load: { ...nothing, pieces: 2 } },
        { id: 'b', arrival: 1_000, waitingSeconds: 0, departure: 1_060, load: onePiece },
      ],
    },
  ]);
});

test('the order of a run follows ways that are longer back', () => {
  const problem = street(3, [stop('near', 1), stop('far', 2)], [vehicle('van')]);
  const oneWay = Int32Array.from([0, 9, 1, 1, 0, 9, 9, 1, 0]);
  expect(orders({ ...problem, ways: { places: 3, metres: oneWay, seconds: oneWay } })).toEqual([['far', 'near']]);
});

test.each([
  ['too_large', { load: { ...nothing, grams: 101 } }],
  ['too_large', { load: { ...nothing, cubicMillimetres: 101 } }],
  ['windows_exclude', { window: { from: 10_001, to: 20_000 } }],
  ['windows_exclude', { window: { from: 50, to: 40 } }],
  ['windows_exclude', { serviceSeconds: 10_001 }],
  ['out_of_reach', { window: { from: 0, to: 299 } }],
  ['out_of_reach', { window: { from: 9_641, to: 20_000 } }],
] as const)('what no vehicle can make says %s', (reason, more) => {
  const problem = street(4, [stop('odd', 3, more), stop('even', 1)], [vehicle('van')]);
  const plan = solved(problem);
  expect(plan.unserved).toEqual([{ id: 'odd', reason }]);
  expect(plan.runs[0]?.stops.map(({ id }) => id)).toEqual(['even']);
});

test('the vehicle that comes nearest to making a stop says why it does not', () => {
  const small = vehicle('small', { capacity: nothing });
  const short = vehicle('short', { hours: { from: 0, to: 500 } });
  expect(solved(street(4, [stop('far', 3)], [small, short])).unserved).toEqual([{ id: 'far', reason: 'out_of_reach' }]);
});

test('without a vehicle, or with too few, what is left says no_room', () => {
  expect(solved(street(2, [stop('a', 1)], [])).unserved).toEqual([{ id: 'a', reason: 'no_room' }]);
  const crowd = Array.from({ length: 12 }, (_, at) => stop(`s${at}`, 1));
  const plan = solved(street(2, crowd, [vehicle('van')]));
  expect(plan.unserved.map(({ reason }) => reason)).toEqual(['no_room', 'no_room']);
  expect(plan.runs[0]?.stops).toHaveLength(10);
});

test('a stop that is fixed to a vehicle stays on it, and a beginning stays as it is', () => {
  const stops = ['a', 'b', 'c', 'd'].map((id, at) => stop(id, at + 1, { vehicle: id === 'd' ? 'two' : null }));
  const problem = street(5, stops, [vehicle('one', { begins: ['c', 'a'] }), vehicle('two')]);
  const plan = solved(problem);
  expect(verifyPlan(problem, plan)).toEqual([]);
  const run = (id: string) => plan.runs.find((each) => each.vehicle === id)?.stops.map((each) => each.id);
  expect(run('one')?.slice(0, 2)).toEqual(['c', 'a']);
  expect(run('two')).toContain('d');
});

test('what of a beginning has become too late is on no run, and the rest goes on', () => {
  const stops = [stop('late', 3, { window: { from: 0, to: 200 }, vehicle: 'van' }), stop('next', 1, { vehicle: 'van' })];
  const problem = street(4, stops, [vehicle('van', { begins: ['late', 'next'] })]);
  const plan = solved(problem);
  expect(plan.unserved).toEqual([{ id: 'late', reason: 'out_of_reach' }]);
  expect(verifyPlan(problem, plan)).toEqual([]);
});

test('a run that costs something is not sent where another has room', () => {
  const vehicles = [vehicle('one'), vehicle('two', { start: 4, end: 4 })];
  const problem = street(5, [stop('a', 1), stop('b', 3)], vehicles);
  expect(solve(problem, { seed: 1, iterations: 5 }).runs).toHaveLength(2);
  expect(solve({ ...problem, costs: { ...problem.costs, run: 5_000 } }, { seed: 1, iterations: 5 }).runs).toHaveLength(1);
});

test('where the way around is the faster one, nobody is left who came in time by it alone', () => {
  const pieces = { ...nothing, pieces: 1 };
  const stops = [
    stop('a', 1, { serviceSeconds: 0, load: pieces, window: { from: 0, to: 10 } }),
    stop('b', 2, { serviceSeconds: 0, load: pieces, window: { from: 0, to: 50 } }),
    stop('c', 3, { serviceSeconds: 0, load: nothing }),
  ];
  const seconds = Int32Array.from([...[0, 5, 20, 5], ...[5, 0, 99, 5], ...[20, 99, 0, 5], ...[5, 5, 5, 0]]);
  // The second vehicle makes `c` for nothing.
  const metres = Int32Array.from([...[0, 1, 1, 0], ...[1, 0, 1, 9], ...[1, 1, 0, 9], ...[0, 9, 9, 0]]);
  const vehicles = [vehicle('one'), vehicle('two', { capacity: nothing })];
  const problem: RoutingProblem = { stops, vehicles, ways: { places: 4, metres, seconds }, costs: { metre: 1, second: 0, run: 0 } };
  const plan = solved(problem);
  expect(verifyPlan(problem, plan)).toEqual([]);
  expect(plan.runs.map((run) => run.stops.map(({ id }) => id))).toEqual([['a', 'c', 'b']]);
});

test.each([
  ['a place beyond the matrix', street(2, [stop('a', 2)], [vehicle('van')])],
  ['a vehicle that there is not', street(2, [stop('a', 1, { vehicle: 'cart' })], [vehicle('van')])],
  ['a stop that is there twice', street(2, [stop('a', 1), stop('a', 1)], [vehicle('van')])],
  ['a beginning with somebody else', street(2, [stop('a', 1)], [vehicle('van', { begins: ['b'] })])],
  ['two that begin with one stop', street(2, [stop('a', 1)], [vehicle('one', { begins: ['a'] }), vehicle('two', { begins: ['a'] })])],
])('%s is a mistake of the caller', (_, problem) => {
  expect(() => solved(problem)).toThrow(RangeError);
});
