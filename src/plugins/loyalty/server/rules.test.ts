import { pointsFor, pointsPaying, worthOf } from './rules';

const eur = (amount: number) => ({ amount, currency: 'EUR' });

test.each([
  [1999, 100, 19],
  [100, 100, 1],
  [99, 100, 0],
  [0, 100, 0],
  [-500, 100, 0],
  [1999, 0, 0],
])('%i paid, one point for %i: %i points', (paid, price, points) => {
  expect(pointsFor(eur(paid), [eur(price)])).toBe(points);
});

test('a currency nobody said anything of earns nothing and pays nothing', () => {
  expect(pointsFor({ amount: 5000, currency: 'JPY' }, [eur(100)])).toBe(0);
  expect(worthOf(500, [eur(5)], 'JPY')).toBe(0);
  expect(() => pointsPaying({ amount: 1, currency: 'JPY' }, [eur(5)])).toThrow(RangeError);
});

test.each([
  [100, 5, 500],
  [0, 5, 0],
  [-20, 5, 0],
  [Number.MAX_SAFE_INTEGER, 5, Number.MAX_SAFE_INTEGER],
])('%i points at %i each are worth %i', (points, value, worth) => {
  expect(worthOf(points, [eur(value)], 'EUR')).toBe(worth);
});

test.each([
  [500, 5, 100],
  [501, 5, 101],
  [1, 5, 1],
])('%i is paid with %i-cent points: %i of them', (amount, value, points) => {
  expect(pointsPaying(eur(amount), [eur(value)])).toBe(points);
  // Nobody pays with points they do not have.
  expect(worthOf(points, [eur(value)], 'EUR')).toBeGreaterThanOrEqual(amount);
});
