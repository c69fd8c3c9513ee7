import { rankLocations, type Destination, type StockLocation } from './rank-locations';
import { routeStock } from './route-stock';
import { givenLocation, givenStock, givenRequest, kyiv, lviv, warsaw } from '../../../tests/support/stock-builder';

const chernihiv: Destination = { country: 'UA', location: { lat: 51.4982, lng: 31.2893 } };
const krakow: Destination = { country: 'PL', location: { lat: 50.0614, lng: 19.9366 } };
const przemysl: Destination = { country: 'PL', location: { lat: 49.7839, lng: 22.7678 } };
const somewhereIn = (country: string): Destination => ({ country, location: null });
const unmapped = (place: StockLocation): StockLocation => ({ ...place, location: null });

describe('places are ranked', () => {
  test.each([
    ['by distance: Chernihiv', chernihiv, [lviv, warsaw, kyiv], [kyiv, lviv, warsaw]],
    ['by distance: Krakow', krakow, [lviv, warsaw, kyiv], [warsaw, lviv, kyiv]],
    ['by distance over a border: Przemyśl', przemysl, [kyiv, warsaw, lviv], [lviv, warsaw, kyiv]],
    ['by country, then priority, for an address that is not on the map', somewhereIn('PL'), [kyiv, lviv, warsaw], [warsaw, lviv, kyiv]],
    ['by priority for an unmapped address abroad', somewhereIn('DE'), [kyiv, warsaw, lviv], [lviv, warsaw, kyiv]],
    ['by priority without a destination', null, [kyiv, warsaw, lviv], [lviv, warsaw, kyiv]],
    [
      'by country, then priority, where none of them is on the map',
      krakow,
      [unmapped(kyiv), unmapped(lviv), unmapped(warsaw)],
      [unmapped(warsaw), unmapped(lviv), unmapped(kyiv)],
    ],
    [
      'those on the map first, the others by country',
      krakow,
      [unmapped(lviv), unmapped(warsaw), kyiv],
      [kyiv, unmapped(warsaw), unmapped(lviv)],
    ],
    [
      'by country, priority and id where they are equally far',
      krakow,
      [
        { ...lviv, locationId: 7 },
        { ...lviv, locationId: 6 },
        { ...lviv, locationId: 8, priority: 11 },
        { ...lviv, locationId: 9, country: 'PL' },
      ],
      [
        { ...lviv, locationId: 9, country: 'PL' },
        { ...lviv, locationId: 8, priority: 11 },
        { ...lviv, locationId: 6 },
        { ...lviv, locationId: 7 },
      ],
    ],
    [
      'by id where only that differs',
      null,
      [givenLocation(3), givenLocation(1), givenLocation(2)],
      [givenLocation(1), givenLocation(2), givenLocation(3)],
    ],
  ])('%s', (_name, destination, places, expected) => {
    expect(rankLocations(places, destination)).toEqual(expected);
    expect(rankLocations([...places].reverse(), destination)).toEqual(expected);
  });
});

describe('by the strategy "nearest" stock is taken', () => {
  test.each([
    ['from the nearest location', 4, chernihiv, { 3: 4 }],
    ['from the nearest one that holds the whole line', 6, chernihiv, { 1: 6 }],
    ['from several, nearest first, when none holds it', 12, chernihiv, { 3: 5, 1: 7 }],
    ['from the same country when the address is not on the map', 4, somewhereIn('PL'), { 2: 4 }],
    ['by priority without a destination', 4, null, { 1: 4 }],
    ['by priority when nobody said anything of a destination', 4, undefined, { 1: 4 }],
  ])('%s', (_name, quantity, destination, expected) => {
    const levels = givenStock([lviv, { mug: 8 }], [warsaw, { mug: 9 }], [kyiv, { mug: 5 }]);

    const { allocations } = routeStock(levels, [givenRequest(quantity)], { strategy: 'nearest', destination });

    expect(Object.fromEntries(allocations.map((allocation) => [allocation.locationId, allocation.quantity]))).toEqual(expected);
  });

  test('beyond what is there from the nearest location that stocks the variant', () => {
    const levels = givenStock([lviv, { mug: 2 }], [kyiv, { cup: 9 }], [warsaw, { mug: 1 }]);
    const requests = [givenRequest(5, { policy: 'backorder', backorderLimit: 9 })];

    expect(routeStock(levels, requests, { strategy: 'nearest', destination: krakow }).allocations).toEqual([
      { lineId: 'line', levelId: 3, locationId: 2, quantity: 3 },
      { lineId: 'line', levelId: 1, locationId: 1, quantity: 2 },
    ]);
  });
});
