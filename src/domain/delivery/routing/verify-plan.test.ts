import type { Plan } from './plan';
import type { RoutingProblem } from './problem';
import { solve } from './solve';
import { faultsOfRun, verifyPlan } from './verify-plan';

const load = { grams: 1, cubicMillimetres: 1, pieces: 1 };
const stop = (id: string, place: number, to: number) => ({ id, place, window: { from: 0, to }, serviceSeconds: 10, load, vehicle: null });
const apart = Int32Array.from([0, 100, 200, 100, 0, 100, 200, 100, 0]);
const van = {
  id: 'van',
  start: 0,
  end: 0,
  hours: { from: 0, to: 430 },
  capacity: { grams: 2, cubicMillimetres: 2, pieces: 2 },
  begins: [],
};
const problem: RoutingProblem = {
  stops: [stop('near', 1, 100), stop('far', 2, 210), { ...stop('none', 1, 0), load: { ...load, grams: 3 } }],
  vehicles: [van],
  ways: { places: 3, metres: apart, seconds: apart },
  costs: { metre: 1, second: 0, run: 0 },
};
const plan = solve(problem, { seed: 1, iterations: 10 });
const [run] = plan.runs;
const [near, far] = run?.stops ?? [];

test('a plan that keeps everything has no faults', () => {
  expect(verifyPlan(problem, plan)).toEqual([]);
  expect(plan.unserved).toEqual([{ id: 'none', reason: 'too_large' }]);
});

const changed = (more: Partial<Plan>): Plan => ({ ...plan, ...more });
const withRun = (more: object): Plan => changed({ runs: [{ ...run, ...more } as Plan['runs'][number]] });

test.each([
  ['forgotten', changed({ unserved: [] })],
  ['twice', changed({ unserved: [...plan.unserved, { id: 'far', reason: 'no_room' }] })],
  ['twice', withRun({ stops: [near, near] })],
  ['twice', changed({ runs: [...plan.runs, ...plan.runs] })],
  ['unknown', withRun({ vehicle: 'cart' })],
  ['unknown', withRun({ stops: [near, { ...far, id: 'else' }] })],
  ['wrong_sum', changed({ cost: plan.cost - 1 })],
  ['wrong_sum', withRun({ metres: 1 })],
  ['wrong_time', withRun({ departure: -1 })],
  ['wrong_time', withRun({ back: 1 })],
  ['wrong_time', withRun({ stops: [near, { ...far, arrival: 0 }] })],
  ['too_late', withRun({ stops: [far, near] })],
])('it finds what is %s', (is, broken) => {
  expect(verifyPlan(problem, broken).map((fault) => fault.is)).toContain(is);
});

test.each([
  ['too_much', { ...van, capacity: { ...van.capacity, grams: 1 } }],
  ['back_too_late', { ...van, hours: { from: 0, to: 419 } }],
  ['wrong_beginning', { ...van, begins: ['far'] }],
])('it finds that a run has %s', (is, vehicle) => {
  expect(faultsOfRun({ ...problem, vehicles: [vehicle] }, { vehicle: 'van', stops: ['near', 'far'] }).map((fault) => fault.is)).toContain(
    is,
  );
});

test('it finds who is on a vehicle that is not theirs', () => {
  const elsewhere = problem.stops.map((each) => ({ ...each, vehicle: 'cart' }));
  expect(faultsOfRun({ ...problem, stops: elsewhere }, { vehicle: 'van', stops: ['near'] })).toEqual([
    { is: 'wrong_vehicle', stop: 'near' },
  ]);
});
