import { lowestPriceBefore, type PricePeriod } from './lowest-price-before';

const saleStartsAt = new Date('2026-07-01T00:00:00Z');
const period = (amount: number, from: string, until: string | null): PricePeriod => ({
  amount,
  from: new Date(from),
  until: until === null ? null : new Date(until),
});

describe('the lowest price of the 30 days before a sale', () => {
  test.each<[string, readonly PricePeriod[], number | null]>([
    ['is the price, where it never changed', [period(1000, '2025-01-01', null)], 1000],
    ['is the lower of two', [period(900, '2025-01-01', '2026-06-15'), period(1000, '2026-06-15', null)], 900],
    [
      'counts a short cut in between',
      [period(1000, '2025-01-01', '2026-06-10'), period(700, '2026-06-10', '2026-06-11'), period(1000, '2026-06-11', null)],
      700,
    ],
    [
      'counts a price that was still in force on the first day',
      [period(800, '2025-01-01', '2026-06-01T00:00:00.001Z'), period(1000, '2026-06-01T00:00:00.001Z', null)],
      800,
    ],
    [
      'leaves out a price that ended as the 30 days began',
      [period(800, '2025-01-01', '2026-06-01'), period(1000, '2026-06-01', null)],
      1000,
    ],
    ['leaves out the sale itself', [period(1000, '2025-01-01', '2026-07-01'), period(500, '2026-07-01', null)], 1000],
    [
      'is not fooled by a rise just before the sale',
      [period(800, '2025-01-01', '2026-06-29'), period(1600, '2026-06-29', '2026-07-01')],
      800,
    ],
    ['takes what there is of a young product', [period(1000, '2026-06-25', null)], 1000],
    ['is unknown for a product that was never sold before', [period(500, '2026-07-01', null)], null],
    ['is unknown without a history', [], null],
  ])('%s', (_name, history, expected) => {
    expect(lowestPriceBefore(saleStartsAt, history)).toBe(expected);
  });
});
