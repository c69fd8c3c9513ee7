import type { StockLocation } from '../../src/domain/stock/rank-locations';
import type { StockLevel, StockRequest } from '../../src/domain/stock/route-stock';

// Builders for tests: name what matters, the rest is an ordinary shop.

export const lviv: StockLocation = { locationId: 1, priority: 10, country: 'UA', location: { lat: 49.8397, lng: 24.0297 } };
export const warsaw: StockLocation = { locationId: 2, priority: 5, country: 'PL', location: { lat: 52.2297, lng: 21.0122 } };
export const kyiv: StockLocation = { locationId: 3, priority: 1, country: 'UA', location: { lat: 50.4501, lng: 30.5234 } };

/** A place nobody has put on the map. */
export const givenLocation = (locationId: number, place: Partial<StockLocation> = {}): StockLocation => ({
  locationId,
  priority: 0,
  country: 'UA',
  location: null,
  ...place,
});

/** What is available where, by variant: `givenStock([lviv, { mug: 3 }], [kyiv, { mug: 1, cup: 2 }])`. */
export const givenStock = (...stock: readonly (readonly [StockLocation, Readonly<Record<string, number>>])[]): StockLevel[] =>
  stock
    .flatMap(([place, shelf]) => Object.entries(shelf).map(([variantId, available]) => ({ ...place, variantId, available })))
    .map((level, index) => ({ id: index + 1, ...level }));

/** A line of mugs, of which only those that are there can be sold. */
export const givenRequest = (quantity: number, requested: Partial<StockRequest> = {}): StockRequest => ({
  lineId: 'line',
  variantId: 'mug',
  quantity,
  policy: 'tracked',
  backorderLimit: 0,
  ...requested,
});
