import { costOfMove } from './cost-of-move';
import type { RoutingProblem } from './problem';

const load = { grams: 1, cubicMillimetres: 1, pieces: 1 };
const stop = (id: string, place: number) => ({ id, place, window: { from: 0, to: 400 }, serviceSeconds: 10, load, vehicle: null });
const metres = Int32Array.from({ length: 16 }, (_, at) => Math.abs(Math.floor(at / 4) - (at % 4)) * 1_000);
const vehicle = (id: string, pieces: number) => ({
  ...{ id, start: 0, end: 0, hours: { from: 0, to: 10_000 }, capacity: { grams: 9, cubicMillimetres: 9, pieces }, begins: [] },
});
const problem: RoutingProblem = {
  stops: [stop('a', 1), stop('b', 2), stop('c', 3)],
  vehicles: [vehicle('one', 9), vehicle('two', 1)],
  ways: { places: 4, metres, seconds: metres.map((each) => each / 10) },
  costs: { metre: 1, second: 0, run: 0 },
};
const runs = [
  { vehicle: 'one', stops: ['a', 'b'] },
  { vehicle: 'two', stops: ['c'] },
];

test('a stop moved to another run is driven to from there', () => {
  expect(costOfMove(problem, runs, { stop: 'c', to: { vehicle: 'one', position: 2 } })).toEqual({
    ...{ metres: -4_000, seconds: -400, faults: [] },
    runs: [
      { vehicle: 'one', stops: ['a', 'b', 'c'] },
      { vehicle: 'two', stops: [] },
    ],
  });
});

test('within its run, a position is counted without itself', () => {
  const { runs: moved, metres: more } = costOfMove(problem, runs, { stop: 'a', to: { vehicle: 'one', position: 1 } });
  expect(moved[0]).toEqual({ vehicle: 'one', stops: ['b', 'a'] });
  expect(more).toBe(0);
});

test('what does not fit says what is wrong, and what it would cost all the same', () => {
  const { faults, metres: more } = costOfMove(problem, runs, { stop: 'b', to: { vehicle: 'two', position: 0 } });
  expect(faults).toEqual([{ is: 'too_much', stop: null }]);
  expect(more).toBe(-2_000);
});

test('a stop taken off costs less, and one that is on no run yet more', () => {
  const without = costOfMove(problem, runs, { stop: 'b', to: null });
  expect(without).toMatchObject({ metres: -2_000, faults: [] });
  expect(costOfMove(problem, without.runs, { stop: 'b', to: { vehicle: 'one', position: 1 } }).metres).toBe(2_000);
});
