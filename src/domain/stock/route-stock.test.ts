import fc from 'fast-check';
import { routeStock, type StockLevel, type StockWish } from './route-stock';
import * as places from './stock-builder';
import { givenWish as wish } from './stock-builder';

const lviv = (available: number, variantId = 'mug'): StockLevel => ({ id: 1, ...places.lviv, variantId, available });
const warsaw = (available: number, variantId = 'mug'): StockLevel => ({ id: 2, ...places.warsaw, variantId, available });
const taken = (levels: StockLevel[], ...wishes: StockWish[]) =>
  routeStock(levels, wishes).takes.map(({ locationId, quantity }) => [locationId, quantity]);

describe('stock is taken', () => {
  test('from the location with the highest priority that holds the whole line', () => {
    expect(taken([warsaw(9), lviv(9)], wish(4))).toEqual([[1, 4]]);
  });

  test('from a lower one when only that holds the whole line', () => {
    expect(taken([lviv(3), warsaw(9)], wish(4))).toEqual([[2, 4]]);
  });

  test('from several when none holds the whole line', () => {
    expect(taken([lviv(3), warsaw(3)], wish(5))).toEqual([
      [1, 3],
      [2, 2],
    ]);
  });

  test('once only, when two lines share a variant', () => {
    const { takes, shortages } = routeStock([lviv(5)], [wish(3, { lineId: 'plain' }), wish(3, { lineId: 'engraved' })]);

    expect(takes).toEqual([]);
    expect(shortages).toEqual([{ lineId: 'engraved', variantId: 'mug', wanted: 3, left: 2 }]);
  });

  test('beyond what is there up to the backorder limit, what is already owed counted', () => {
    const backorder = { policy: 'backorder', backorderLimit: 5 } as const;

    expect(taken([lviv(2), warsaw(1)], wish(8, backorder))).toEqual([
      [1, 7],
      [2, 1],
    ]);
    expect(routeStock([lviv(-3)], [wish(3, backorder)]).shortages).toEqual([expect.objectContaining({ left: 2 })]);
  });

  test('up to a backorder limit that all lines of a variant share', () => {
    const backorder = { policy: 'backorder', backorderLimit: 5 } as const;
    const wishes = [wish(4, { lineId: 'plain', ...backorder }), wish(4, { lineId: 'engraved', ...backorder })];

    expect(routeStock([lviv(2)], wishes).shortages).toEqual([{ lineId: 'engraved', variantId: 'mug', wanted: 4, left: 3 }]);
  });

  test('from nowhere where nobody counts', () => {
    expect(routeStock([], [wish(100, { policy: 'untracked' })])).toEqual({ takes: [], shortages: [] });
  });
});

test('takes exactly what was wished and never more than is there, or nothing at all', () => {
  const levels = fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 20 })).map(([a, b]) => [lviv(a), warsaw(b)]);
  const wishes = fc
    .array(fc.integer({ min: 1, max: 15 }), { minLength: 1, maxLength: 4 })
    .map((all) => all.map((quantity, index) => wish(quantity, { lineId: `l${index}` })));
  fc.assert(
    fc.property(levels, wishes, (places, wanted) => {
      const { takes, shortages } = routeStock(places, wanted);
      const total = wanted.reduce((sum, { quantity }) => sum + quantity, 0);
      const there = places.reduce((sum, { available }) => sum + available, 0);

      expect(shortages.length === 0).toBe(total <= there);
      expect(takes.reduce((sum, { quantity }) => sum + quantity, 0)).toBe(shortages.length === 0 ? total : 0);
      for (const { id, available } of places)
        expect(takes.filter(({ levelId }) => levelId === id).reduce((sum, { quantity }) => sum + quantity, 0)).toBeLessThanOrEqual(
          available,
        );
    }),
  );
});
