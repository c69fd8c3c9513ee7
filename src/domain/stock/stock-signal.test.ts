import { stockSignal } from './stock-signal';

const place = (id: number, onHand: number, allocated = 0) => ({ id, onHand, allocated });

it('a variant runs low once, as it passes the limit on its way down', () => {
  expect(stockSignal([place(1, 6)], [{ levelId: 1, onHand: -1 }], 5)).toEqual({ type: 'stock.low', unallocated: 5 });
  expect(stockSignal([place(1, 5)], [{ levelId: 1, onHand: -1 }], 5)).toBeNull();
  expect(stockSignal([place(1, 7)], [{ levelId: 1, onHand: -1 }], 5)).toBeNull();
});

it('pieces promised to an order are not there any more', () => {
  expect(stockSignal([place(1, 10, 4)], [{ levelId: 1, allocated: 1 }], 5)).toEqual({ type: 'stock.low', unallocated: 5 });
});

it('sending what was promised changes nothing', () => {
  expect(stockSignal([place(1, 10, 4)], [{ levelId: 1, onHand: -4, allocated: -4 }], 5)).toBeNull();
});

it('a variant is back with the first piece that nobody waits for', () => {
  expect(stockSignal([place(1, 0)], [{ levelId: 1, onHand: 1 }], 5)).toEqual({ type: 'stock.back_in', unallocated: 1 });
  expect(stockSignal([place(1, 0, 2)], [{ levelId: 1, onHand: 2 }], 5)).toBeNull();
  expect(stockSignal([place(1, 1)], [{ levelId: 1, onHand: 1 }], 5)).toBeNull();
});

it('all places count together, and what moves between them says nothing', () => {
  const places = [place(1, 6), place(2, 0)];
  expect(
    stockSignal(
      places,
      [
        { levelId: 1, onHand: -6 },
        { levelId: 2, onHand: 6 },
      ],
      5,
    ),
  ).toBeNull();
});

it('changes of other variants are not counted', () => {
  expect(stockSignal([place(1, 6)], [{ levelId: 9, onHand: -6 }], 5)).toBeNull();
});
