import fc from 'fast-check';
import { routeStock, type StockLevel, type StockRequest } from './route-stock';
import * as places from '../../../tests/support/stock-builder';
import { givenRequest as requested } from '../../../tests/support/stock-builder';

const lviv = (available: number, variantId = 'mug'): StockLevel => ({ id: 1, ...places.lviv, variantId, available });
const warsaw = (available: number, variantId = 'mug'): StockLevel => ({ id: 2, ...places.warsaw, variantId, available });
const taken = (levels: StockLevel[], ...requests: StockRequest[]) =>
  routeStock(levels, requests).allocations.map(({ locationId, quantity }) => [locationId, quantity]);

describe('stock is taken', () => {
  test('from the location with the highest priority that holds the whole line', () => {
    expect(taken([warsaw(9), lviv(9)], requested(4))).toEqual([[1, 4]]);
  });

  test('from a lower one when only that holds the whole line', () => {
    expect(taken([lviv(3), warsaw(9)], requested(4))).toEqual([[2, 4]]);
  });

  test('from several when none holds the whole line', () => {
    expect(taken([lviv(3), warsaw(3)], requested(5))).toEqual([
      [1, 3],
      [2, 2],
    ]);
  });

  test('once only, when two lines share a variant', () => {
    const { allocations, shortages } = routeStock([lviv(5)], [requested(3, { lineId: 'plain' }), requested(3, { lineId: 'engraved' })]);

    expect(allocations).toEqual([]);
    expect(shortages).toEqual([{ lineId: 'engraved', variantId: 'mug', wanted: 3, left: 2 }]);
  });

  test('beyond what is there up to the backorder limit, what is already owed counted', () => {
    const backorder = { policy: 'backorder', backorderLimit: 5 } as const;

    expect(taken([lviv(2), warsaw(1)], requested(8, backorder))).toEqual([
      [1, 7],
      [2, 1],
    ]);
    expect(routeStock([lviv(-3)], [requested(3, backorder)]).shortages).toEqual([expect.objectContaining({ left: 2 })]);
  });

  test('up to a backorder limit that all lines of a variant share', () => {
    const backorder = { policy: 'backorder', backorderLimit: 5 } as const;
    const requests = [requested(4, { lineId: 'plain', ...backorder }), requested(4, { lineId: 'engraved', ...backorder })];

    expect(routeStock([lviv(2)], requests).shortages).toEqual([{ lineId: 'engraved', variantId: 'mug', wanted: 4, left: 3 }]);
  });

  test('from nowhere where nobody counts', () => {
    expect(routeStock([], [requested(100, { policy: 'untracked' })])).toEqual({ allocations: [], shortages: [] });
  });
});

test('takes exactly what was requested and never more than is there, or nothing at all', () => {
  const levels = fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 20 })).map(([a, b]) => [lviv(a), warsaw(b)]);
  const requests = fc
    .array(fc.integer({ min: 1, max: 15 }), { minLength: 1, maxLength: 4 })
    .map((all) => all.map((quantity, index) => requested(quantity, { lineId: `l${index}` })));
  fc.assert(
    fc.property(levels, requests, (places, wanted) => {
      const { allocations, shortages } = routeStock(places, wanted);
      const total = wanted.reduce((sum, { quantity }) => sum + quantity, 0);
      const there = places.reduce((sum, { available }) => sum + available, 0);

      expect(shortages.length === 0).toBe(total <= there);
      expect(allocations.reduce((sum, { quantity }) => sum + quantity, 0)).toBe(shortages.length === 0 ? total : 0);
      for (const { id, available } of places)
        expect(allocations.filter(({ levelId }) => levelId === id).reduce((sum, { quantity }) => sum + quantity, 0)).toBeLessThanOrEqual(
          available,
        );
    }),
  );
});
