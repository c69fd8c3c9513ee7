import { captureAmount, type CaptureRequest } from './capture-amount';

// Two cups for the price of one, and three tents for 10.00 together.
const order = {
  total: 2700,
  credited: 0,
  lines: [
    {
      lineId: 'cup',
      quantity: 2,
      cancelled: 0,
      cancelledRefunded: 0,
      perUnitTotal: [
        { count: 1, amount: 0 },
        { count: 1, amount: 1200 },
      ],
    },
    {
      lineId: 'tent',
      quantity: 3,
      cancelled: 0,
      cancelledRefunded: 0,
      perUnitTotal: [
        { count: 1, amount: 334 },
        { count: 2, amount: 333 },
      ],
    },
  ],
  delivery: { total: 500 },
};
const authorized = 2700;

test.each<[string, CaptureRequest, number]>([
  ['all that is owed, when nothing is named', {}, 2700],
  ['an amount', { amount: 1 }, 1],
  ['one of two for the price of one, which costs that price', { lines: [{ line: 'cup', quantity: 1 }] }, 1200],
  ['both of them', { lines: [{ line: 'cup', quantity: 2 }] }, 1200],
  ['pieces with delivery', { lines: [{ line: 'tent', quantity: 2 }], delivery: true }, 1167],
  [
    'a line named twice, as one',
    {
      lines: [
        { line: 'tent', quantity: 1 },
        { line: 'tent', quantity: 2 },
      ],
    },
    1000,
  ],
])('takes %s', (_what, request, amount) => {
  expect(captureAmount(order, authorized, request)).toBe(amount);
});

test.each<[string, CaptureRequest, string]>([
  ['more than was authorised', { amount: 2701 }, 'CAPTURE_EXCEEDS_PAYMENT'],
  ['nothing', { lines: [], delivery: false }, 'CAPTURE_EXCEEDS_PAYMENT'],
  ['a line the order does not have', { lines: [{ line: 'hat', quantity: 1 }] }, 'LINE_UNKNOWN'],
  ['more pieces than there are', { lines: [{ line: 'cup', quantity: 3 }] }, 'QUANTITY_TOO_LARGE'],
  [
    'more pieces than there are, in two parts',
    {
      lines: [
        { line: 'cup', quantity: 2 },
        { line: 'cup', quantity: 1 },
      ],
    },
    'QUANTITY_TOO_LARGE',
  ],
])('refuses %s', (_what, request, code) => {
  expect(() => captureAmount(order, authorized, request)).toThrow(expect.objectContaining({ code }));
});

describe('without pieces that will never be sent', () => {
  const [cup, tent] = order.lines;
  const less = { ...order, lines: [cup, { ...tent, cancelled: 1 }] as typeof order.lines };

  test('what is owed is all that is taken', () => {
    expect(captureAmount(less, authorized, {})).toBe(2367);
    expect(captureAmount(less, 2000, {})).toBe(2000);
    expect(captureAmount(less, authorized, { amount: 2367 })).toBe(2367);
    expect(() => captureAmount(less, authorized, { amount: 2368 })).toThrow(
      expect.objectContaining({ code: 'CAPTURE_EXCEEDS_PAYMENT', details: { wanted: 2368, authorized: 2700, capturable: 2367 } }),
    );
  });

  test('no more than the others can be named', () => {
    expect(() => captureAmount(less, authorized, { lines: [{ line: 'tent', quantity: 3 }] })).toThrow(
      expect.objectContaining({ code: 'QUANTITY_TOO_LARGE', details: { line: 'tent', wanted: 3, left: 2 } }),
    );
  });
});
