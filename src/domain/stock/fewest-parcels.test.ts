import { fewestParcels } from './fewest-parcels';
import { routeStock, type StockLevel, type StockRequest } from './route-stock';
import { givenLocation, givenStock, givenRequest, kyiv, lviv, warsaw } from '../../../tests/support/stock-builder';

type Shelf = Readonly<Record<string, number>>;
const requestFor = (variantId: string, quantity: number, requested: Partial<StockRequest> = {}): StockRequest =>
  givenRequest(quantity, { lineId: `line of ${variantId}`, variantId, ...requested });
const onePieceOfEach = (variants: string) => [...variants].map((variantId) => requestFor(variantId, 1));
const onShelf = (variants: string): Shelf => Object.fromEntries([...variants].map((variantId) => [variantId, 1]));
const chosen = (levels: StockLevel[], ...requests: StockRequest[]) => [...fewestParcels(levels, requests)].sort((a, b) => a - b);
const taken = (levels: StockLevel[], ...requests: StockRequest[]) =>
  routeStock(levels, requests, { strategy: 'fewest_parcels' }).allocations.map(({ lineId, locationId, quantity }) => [
    lineId,
    locationId,
    quantity,
  ]);
/** Locations 101, 102, …, one for each shelf. */
const shelves = (count: number, shelf: Shelf) => Array.from({ length: count }, (_, index) => [givenLocation(101 + index), shelf] as const);

describe('the fewest parcels come', () => {
  test('from the one location that holds the whole order, however low its priority', () => {
    const levels = givenStock([lviv, { mug: 9 }], [warsaw, { cup: 9 }], [kyiv, { mug: 2, cup: 2 }]);

    expect(taken(levels, requestFor('mug', 2), requestFor('cup', 2))).toEqual([
      ['line of mug', 3, 2],
      ['line of cup', 3, 2],
    ]);
  });

  test('from locations that hold enough for all lines of a variant together', () => {
    const levels = givenStock([lviv, { mug: 4 }], [warsaw, { mug: 5 }], [kyiv, { mug: 6 }]);

    expect(chosen(levels, givenRequest(3, { lineId: 'plain' }), givenRequest(3, { lineId: 'engraved' }))).toEqual([3]);
  });

  test('with whole lines where one of the locations holds one, by priority', () => {
    const levels = givenStock([lviv, { mug: 3 }], [warsaw, { mug: 5, cup: 1 }], [kyiv, { mug: 4 }]);

    expect(taken(levels, requestFor('mug', 4), requestFor('cup', 1), requestFor('mug', 3))).toEqual([
      ['line of mug', 2, 4],
      ['line of cup', 2, 1],
      ['line of mug', 1, 3],
    ]);
  });

  test('from nowhere when nothing is counted', () => {
    expect(chosen(givenStock([lviv, { mug: 3 }]))).toEqual([]);
  });

  test.each([
    ['the highest sum of priorities', { 1: 1, 2: 5, 3: 2, 4: 6 }, [2, 4]],
    ['the highest sum, not the highest single one', { 1: 7, 2: 1, 3: 5, 4: 5 }, [1, 3]],
    ['the lowest ids where priorities are equal', { 1: 0, 2: 0, 3: 0, 4: 0 }, [1, 2]],
    ['the lowest ids where only the sums are equal', { 1: 1, 2: 3, 3: 2, 4: 2 }, [2, 3]],
  ])('of several choices from that with %s', (_name, priorities, expected) => {
    const places = Object.entries(priorities).map(([id, priority]) => [givenLocation(Number(id), { priority }), { mug: 2 }] as const);

    expect(chosen(givenStock(...places), givenRequest(4))).toEqual(expected);
    expect(chosen(givenStock(...[...places].reverse()), givenRequest(4))).toEqual(expected);
  });
});

describe('pieces on backorder', () => {
  const backorder = { policy: 'backorder', backorderLimit: 9 } as const;

  test('come from any location that stocks the variant, so from one that is used anyway', () => {
    const levels = givenStock([lviv, { mug: 0 }], [warsaw, { mug: -1 }], [kyiv, { mug: -2, cup: 1 }]);

    expect(taken(levels, requestFor('mug', 4, backorder), requestFor('cup', 1))).toEqual([
      ['line of mug', 3, 4],
      ['line of cup', 3, 1],
    ]);
  });

  test('never come from a location that does not stock the variant', () => {
    expect(chosen(givenStock([lviv, { cup: 9 }], [kyiv, { mug: 0 }]), requestFor('mug', 1, backorder), requestFor('cup', 1))).toEqual([
      1, 3,
    ]);
  });

  test('are only those that lie on no shelf, though it takes a parcel more', () => {
    expect(taken(givenStock([lviv, { mug: 3 }], [warsaw, { mug: 0 }], [kyiv, { mug: 1 }]), requestFor('mug', 5, backorder))).toEqual([
      ['line of mug', 1, 4],
      ['line of mug', 3, 1],
    ]);
  });

  test('are none while the shelves hold enough', () => {
    expect(chosen(givenStock([lviv, { mug: 1 }], [kyiv, { mug: 3 }]), requestFor('mug', 3, backorder))).toEqual([3]);
  });
});

describe('among many locations', () => {
  // 1 holds most, yet 2 and 3 do it alone. Whoever begins with 1 ends with three: 4 and 5 are liked better than 2 and 3.
  const trap = [
    [givenLocation(1), onShelf('abde')],
    [givenLocation(2), onShelf('abc')],
    [givenLocation(3), onShelf('def')],
    [givenLocation(4, { priority: 1 }), onShelf('c')],
    [givenLocation(5, { priority: 1 }), onShelf('f')],
  ] as const;

  test('the fewest are found for certain up to twelve, those with nothing that is requested not counted', () => {
    const levels = givenStock(...trap, ...shelves(7, onShelf('a')), [lviv, { cup: 9 }], [givenLocation(99), { a: 0, b: -1 }]);

    expect(chosen(levels, ...onePieceOfEach('abcdef'))).toEqual([2, 3]);
  });

  test('beyond twelve, few will do', () => {
    expect(chosen(givenStock(...trap, ...shelves(8, onShelf('a'))), ...onePieceOfEach('abcdef'))).toEqual([1, 4, 5]);
  });

  test('each gives what it has once', () => {
    expect(chosen(givenStock([lviv, { mug: 5 }], ...shelves(12, { mug: 2 })), givenRequest(8))).toEqual([1, 101, 102]);
  });

  test('none is used that turned out to be of no use', () => {
    const levels = givenStock(
      [givenLocation(1, { priority: 9 }), onShelf('abde')],
      [givenLocation(2), onShelf('abc')],
      [givenLocation(3), onShelf('def')],
      ...shelves(10, onShelf('a')),
    );

    expect(chosen(levels, ...onePieceOfEach('abcdef'))).toEqual([2, 3]);
  });

  test('where either of two will do, the one with the lower priority is left out, though it was chosen first', () => {
    const levels = givenStock(
      [givenLocation(1, { priority: 2 }), onShelf('afghij')],
      [givenLocation(2, { priority: 3 }), onShelf('abcde')],
      [givenLocation(3), onShelf('bcfgjk')],
      [givenLocation(4), onShelf('dehil')],
      ...shelves(9, onShelf('a')),
    );

    expect(chosen(levels, ...onePieceOfEach('abcdefghijkl'))).toEqual([2, 3, 4]);
  });

  test('the one that gives most of what is missing comes first, however much of something else lies elsewhere', () => {
    const levels = givenStock([lviv, { mug: 9 }], [warsaw, { cup: 9 }], [kyiv, { mug: 2, cup: 2 }], ...shelves(10, { mug: 1 }));

    expect(chosen(levels, requestFor('mug', 2), requestFor('cup', 2))).toEqual([3]);
  });

  test('it comes first whatever its priority', () => {
    const levels = givenStock([lviv, { mug: 2 }], [warsaw, { mug: 2 }], [kyiv, { mug: 4 }], ...shelves(10, { mug: 1 }));

    expect(chosen(levels, givenRequest(4))).toEqual([3]);
  });

  test('the higher priority is preferred where they give as much, then the lower id', () => {
    const levels = givenStock(...shelves(13, { mug: 2 }), [givenLocation(200, { priority: 1 }), { mug: 2 }]);

    expect(chosen(levels, givenRequest(4))).toEqual([101, 200]);
  });

  test('all forty of them are used when all are needed, without looking at every set', () => {
    expect(chosen(givenStock(...shelves(40, { mug: 1 })), givenRequest(40))).toHaveLength(40);
  });
});
