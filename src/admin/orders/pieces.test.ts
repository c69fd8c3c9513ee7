import {
  allOf,
  asked,
  chosen,
  everyPiece,
  leftTo,
  leftToSend,
  proposedParcel,
  sendingLocations,
  sentOrAll,
  type OrderPieces,
} from './pieces';

const left = { ship: 0, cancel: 0, return: 0, refund: 0 };
const line = { name: '', sku: '', cancelledQuantity: 0, fulfilledQuantity: 0, refundedQuantity: 0, left };
const [kyiv, lviv] = [
  { id: 'kyiv', name: 'Kyiv' },
  { id: 'lviv', name: 'Lviv' },
];
const order: OrderPieces = {
  lines: [
    { ...line, id: 'tent', quantity: 5, fulfilledQuantity: 3, left: { ship: 2, cancel: 2, return: 1, refund: 3 } },
    { ...line, id: 'card', quantity: 2, left: { ...left, ship: 2, cancel: 2, refund: 2 } },
  ],
  sendable: [
    { location: kyiv, lines: [{ line: 'tent', quantity: 1 }] },
    {
      location: lviv,
      lines: [
        { line: 'tent', quantity: 1 },
        { line: 'card', quantity: 2 },
      ],
    },
  ],
};
const counts = (pieces: readonly { line: string; most: number }[]) => pieces.map(({ line: id, most }) => `${most} ${id}`);

describe('a parcel', () => {
  const proposed = (over: object) => {
    const tent = { ...line, id: 'tent', quantity: 3, left: { ...left, ship: 2 }, ...over };
    const [packed = {}] = [proposedParcel({ lines: [tent], sendable: [] }, [{ line: 'tent', name: '', sku: '', most: 2 }])];
    return packed.tent;
  };
  test.each([
    ['holds all that waits', {}, 2],
    ['leaves out what was paid back and never sent', { refundedQuantity: 1 }, 1],
    ['holds what waits beside pieces that were sent and paid back', { refundedQuantity: 1, fulfilledQuantity: 1 }, 2],
    ['holds nothing where all was paid back', { refundedQuantity: 3 }, 0],
  ])('%s', (_, over, expected) => {
    expect(proposed(over)).toBe(expected);
  });
});

describe('the pieces of an order', () => {
  test('are as many as the server says for each thing', () => {
    expect(counts(leftTo(order, 'cancel'))).toEqual(['2 tent', '2 card']);
    expect(counts(leftTo(order, 'return'))).toEqual(['1 tent']);
    expect(counts(leftTo(order, 'refund'))).toEqual(['3 tent', '2 card']);
  });

  test('are sent from where they can be, and from anywhere when nobody counts them', () => {
    expect(sendingLocations(order)).toEqual([kyiv, lviv]);
    expect(counts(leftToSend(order, 'lviv'))).toEqual(['1 tent', '2 card']);
    const uncounted = { ...order, sendable: [{ location: null, lines: [{ line: 'card', quantity: 2 }] }] };
    expect(sendingLocations(uncounted)).toEqual([]);
    expect(counts(leftToSend(uncounted, undefined))).toEqual(['2 card']);
  });

  test('are all there is to take money for, beginning with those that were sent', () => {
    expect(counts(everyPiece(order))).toEqual(['5 tent', '2 card']);
    expect(sentOrAll(order)).toEqual({ tent: 3, card: 0 });
    const unsent = { ...line, id: 'card', quantity: 2, cancelledQuantity: 1 };
    expect(sentOrAll({ ...order, lines: [unsent] })).toEqual({ card: 1 });
  });

  test('that were asked for are named as the order names them', () => {
    expect(asked(order, [{ line: 'tent', quantity: 1 }])).toEqual([{ line: 'tent', name: '', sku: '', most: 1 }]);
  });
});

describe('what staff wrote', () => {
  const pieces = leftToSend(order, 'lviv');

  test('is everything to begin with', () => {
    expect(chosen(pieces, allOf(pieces))).toEqual({
      isRight: true,
      lines: [
        { line: 'tent', quantity: 1 },
        { line: 'card', quantity: 2 },
      ],
    });
  });

  test('leaves out what is empty or none', () => {
    expect(chosen(pieces, { tent: undefined, card: 0 })).toEqual({ lines: [], isRight: true });
  });

  test.each([2, -1, 0.5])('is wrong for %p of one piece', (quantity) => {
    expect(chosen(pieces, { tent: quantity }).isRight).toBe(false);
  });
});
