import {
  allOf,
  asked,
  chosen,
  everyPiece,
  leavesNothing,
  leftToCancel,
  leftToRefund,
  leftToReturn,
  leftToSend,
  sendingPlaces,
  sentOrAll,
  type OrderPieces,
} from './pieces';

const line = { name: '', sku: '', cancelledQuantity: 0, fulfilledQuantity: 0, returnedQuantity: 0, refundedQuantity: 0 };
const order: OrderPieces = {
  lines: [
    { ...line, id: 'tent', quantity: 5, fulfilledQuantity: 3, returnedQuantity: 1, refundedQuantity: 2 },
    { ...line, id: 'card', quantity: 2 },
  ],
  locations: [
    { id: 'kyiv', name: 'Kyiv' },
    { id: 'lviv', name: 'Lviv' },
    { id: 'odesa', name: 'Odesa' },
  ],
  dueLines: [],
  setAside: [
    { line: 'tent', location: 'lviv', quantity: 1 },
    { line: 'tent', location: 'kyiv', quantity: 1 },
  ],
  returnRequests: [
    { status: 'requested', lines: [{ line: 'tent', quantity: 1 }] },
    { status: 'declined', lines: [{ line: 'tent', quantity: 1 }] },
  ],
};
const counts = (pieces: readonly { line: string; most: number }[]) => pieces.map(({ line: id, most }) => `${most} ${id}`);

describe('the pieces of an order', () => {
  test('are left to cancel while they were not sent, as long as something is left of it', () => {
    const card = { ...line, id: 'card', quantity: 2, cancelledQuantity: 1 };
    expect(counts(leftToCancel(order))).toEqual(['2 tent', '2 card']);
    expect(counts(leftToCancel({ ...order, lines: [card] }))).toEqual(['1 card']);
    expect(counts(everyPiece({ ...order, lines: [card] }))).toEqual(['1 card']);
    expect(sentOrAll({ ...order, lines: [card] })).toEqual({ card: 1 });
    expect(counts(leftToSend({ ...order, lines: [card], setAside: [] }, undefined))).toEqual(['1 card']);
    expect(leavesNothing({ ...order, lines: [card] }, [{ line: 'card', quantity: 1 }])).toBe(true);
    expect(leavesNothing(order, [{ line: 'card', quantity: 2 }])).toBe(false);
  });

  test('are sent from where they were set aside, and from anywhere when nobody counts them', () => {
    expect(sendingPlaces(order).map(({ id }) => id)).toEqual(['kyiv', 'lviv']);
    expect(counts(leftToSend(order, 'lviv'))).toEqual(['1 tent', '2 card']);
    expect(counts(leftToSend({ ...order, setAside: [] }, undefined))).toEqual(['2 tent', '2 card']);
  });

  test('are all there is to take money for, beginning with those that were sent', () => {
    expect(counts(everyPiece(order))).toEqual(['5 tent', '2 card']);
    expect(sentOrAll(order)).toEqual({ tent: 3, card: 0 });
    expect(sentOrAll({ ...order, lines: [{ ...line, id: 'card', quantity: 2 }] })).toEqual({ card: 2 });
  });

  test('are paid back once', () => {
    expect(counts(leftToRefund(order))).toEqual(['3 tent', '2 card']);
    const given = { lineId: 'card', cancelled: 2, cancelledRefunded: 1, returned: 0, refundedQuantity: 1, perUnitTotal: [] };
    const card = { ...line, id: 'card', quantity: 5, cancelledQuantity: 2, refundedQuantity: 1 };
    expect(counts(leftToRefund({ ...order, lines: [card], dueLines: [given] }))).toEqual(['3 card']);
  });

  test('come back when they are with the customer and nobody asked for them yet', () => {
    expect(counts(leftToReturn(order))).toEqual(['1 tent']);
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
