import fc from 'fast-check';
import { bestOrder } from './best-order';

const lengthOf = (order: readonly number[], cost: (from: number, to: number) => number) =>
  [...order.map((stop) => stop + 1), order.length + 1].reduce(({ sum, here }, next) => ({ sum: sum + cost(here, next), here: next }), {
    sum: 0,
    here: 0,
  }).sum;

test('stops along a line are visited along the line', () => {
  const places = [0, 40, 10, 30, 20, 50];
  expect(bestOrder(4, (from, to) => Math.abs((places[from] ?? 0) - (places[to] ?? 0)) * 1_000)).toEqual([1, 3, 2, 0]);
});

test('every stop is visited once, the way is never longer than as given, and the same each time', () => {
  const point = fc.record({ x: fc.integer({ min: 0, max: 20_000 }), y: fc.integer({ min: 0, max: 20_000 }) });
  fc.assert(
    fc.property(fc.array(point, { minLength: 2, maxLength: 12 }), (places) => {
      const cost = (from: number, to: number) => {
        const [one, other] = [places[from], places[to]];
        return one && other ? Math.hypot(one.x - other.x, one.y - other.y) : 0;
      };
      const stops = places.length - 2;
      const order = bestOrder(stops, cost);
      expect([...order].sort((a, b) => a - b)).toEqual([...Array(stops).keys()]);
      expect(lengthOf(order, cost)).toBeLessThanOrEqual(lengthOf([...Array(stops).keys()], cost) + 1e-6);
      expect(bestOrder(stops, cost)).toEqual(order);
    }),
    { numRuns: 60 },
  );
});
