import { assertPieces, fulfilmentStatusOf, type LinePieces } from './fulfilment';

const line = (changes: Partial<LinePieces> = {}): LinePieces => ({
  lineId: 'mug',
  quantity: 3,
  cancelled: 0,
  fulfilled: 0,
  delivered: 0,
  returned: 0,
  ...changes,
});

test.each([
  ['unfulfilled while nothing was sent', [line(), line({ lineId: 'plate' })], 'unfulfilled'],
  [
    'partially fulfilled while a piece is missing',
    [line({ fulfilled: 3 }), line({ lineId: 'plate', fulfilled: 2 })],
    'partially_fulfilled',
  ],
  ['fulfilled once all was sent', [line({ fulfilled: 3, delivered: 2 })], 'fulfilled'],
  ['delivered once all has arrived', [line({ fulfilled: 3, delivered: 3 })], 'delivered'],
  ['delivered while only some came back', [line({ fulfilled: 3, delivered: 3, returned: 2 })], 'delivered'],
  ['returned once all came back', [line({ fulfilled: 3, delivered: 3, returned: 3 })], 'returned'],
  ['fulfilled once all was sent that ever will be', [line({ cancelled: 1, fulfilled: 2 })], 'fulfilled'],
  ['delivered once all of that has arrived', [line({ cancelled: 1, fulfilled: 2, delivered: 2 })], 'delivered'],
  ['returned once all of that came back', [line({ cancelled: 1, fulfilled: 2, delivered: 2, returned: 2 })], 'returned'],
  ['partially fulfilled when all that was sent came back', [line({ fulfilled: 2, delivered: 2, returned: 2 })], 'partially_fulfilled'],
])('an order is %s', (_name, lines, expected) => {
  expect(fulfilmentStatusOf(lines)).toBe(expected);
});

describe('pieces', () => {
  const sent = [line({ fulfilled: 2, returned: 1 }), line({ lineId: 'lamp', cancelled: 2 })];

  test('can be sent that were not sent', () => {
    expect(() => assertPieces(sent, [{ line: 'mug', quantity: 1 }], { to: 'ship' })).not.toThrow();
  });

  test.each([
    [
      'more than are left to send',
      'ship' as const,
      [{ line: 'mug', quantity: 2 }],
      { code: 'QUANTITY_TOO_LARGE', details: expect.objectContaining({ left: 1 }) },
    ],
    [
      'what will never be sent',
      'ship' as const,
      [{ line: 'lamp', quantity: 2 }],
      { code: 'QUANTITY_TOO_LARGE', details: expect.objectContaining({ left: 1 }) },
    ],
    [
      'what was sent, as never to be sent',
      'cancel' as const,
      [{ line: 'mug', quantity: 2 }],
      { code: 'QUANTITY_TOO_LARGE', details: expect.objectContaining({ left: 1 }) },
    ],
    [
      'the same line named twice',
      'ship' as const,
      [
        { line: 'mug', quantity: 1 },
        { line: 'mug', quantity: 1 },
      ],
      { code: 'QUANTITY_TOO_LARGE', details: expect.objectContaining({ wanted: 2 }) },
    ],
    [
      'more than the customer has',
      'return' as const,
      [{ line: 'mug', quantity: 2 }],
      { code: 'QUANTITY_TOO_LARGE', details: expect.objectContaining({ left: 1 }) },
    ],
    ['a line that is not there', 'ship' as const, [{ line: 'cup', quantity: 1 }], { code: 'LINE_UNKNOWN' }],
  ])('are refused: %s', (_name, to, requested, refusal) => {
    expect(() => assertPieces(sent, requested, { to })).toThrow(expect.objectContaining(refusal));
  });

  test('already asked for cannot be asked for again', () => {
    expect(() => assertPieces(sent, [{ line: 'mug', quantity: 1 }], { to: 'return', pending: new Map([['mug', 1]]) })).toThrow(
      expect.objectContaining({ code: 'QUANTITY_TOO_LARGE' }),
    );
  });
});
