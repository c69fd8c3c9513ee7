import { captureAmount } from '../payments/capture-amount';
import { dueOf, overpaidSince, withoutPieces, type DueLine } from './due';
import { computeRefund } from './refund';

const perUnitTotal = [
  { count: 1, amount: 334 },
  { count: 2, amount: 333 },
];
const mug: DueLine = { lineId: 'mug', cancelled: 0, cancelledRefunded: 0, returned: 0, refundedQuantity: 0, perUnitTotal };
const mugs = (quantity: number) => [{ line: 'mug', quantity }];

test.each([
  [0, 1500],
  [1, 1167],
  [2, 834],
])('of three pieces, without %d of them, delivery counted, %d are owed: what is captured for the others', (cancelled, due) => {
  const order = { total: 1500, credited: 0, lines: [{ ...mug, cancelled, quantity: 3 }], delivery: { total: 500 } };
  expect(dueOf(order)).toBe(due);
  expect(captureAmount(order, 1500, { lines: mugs(3 - cancelled), delivery: true })).toBe(due);
});

test('a piece that was refunded before is the one that will not be sent, and its money is not taken off again', () => {
  const [line] = withoutPieces([{ ...mug, refundedQuantity: 1 }], mugs(1));
  expect(line).toMatchObject({ cancelled: 1, cancelledRefunded: 1 });
  expect(dueOf({ total: 1000, credited: 0, lines: line ? [line] : [] })).toBe(1000);
  // Only once.
  expect(withoutPieces(line ? [line] : [], mugs(1))).toMatchObject([{ cancelled: 2, cancelledRefunded: 1 }]);
});

test('a piece that was refunded because it came back is another one', () => {
  expect(withoutPieces([{ ...mug, refundedQuantity: 1, returned: 1 }], mugs(1))).toMatchObject([{ cancelled: 1, cancelledRefunded: 0 }]);
});

test.each([
  ['all', 1000, 333],
  ['more than the others cost', 800, 133],
  ['what the others cost', 667, 0],
  ['less', 500, 0],
  ['nothing', 0, 0],
])('of %s that came, what is too much goes back', (_what, captured, back) => {
  const before = { total: 1000, credited: 0, lines: [mug] };
  expect(overpaidSince(captured, { before, after: { ...before, lines: withoutPieces([mug], mugs(1)) } })).toBe(back);
});

test.each([
  [
    'the first was free',
    [
      { count: 1, amount: 0 },
      { count: 2, amount: 1000 },
    ],
  ],
  [
    'the last was free',
    [
      { count: 2, amount: 1000 },
      { count: 1, amount: 0 },
    ],
  ],
  ['a cent could not be split', perUnitTotal],
])('what went back for one that is not sent and for the others is what the line cost, where %s', (_what, units) => {
  const total = units.reduce((sum, { count, amount }) => sum + count * amount, 0);
  const before = { ...mug, perUnitTotal: units };
  const [line] = withoutPieces([before], mugs(1));
  const lines = line ? [{ ...line, quantity: 3, refunded: 0 }] : [];
  const back = overpaidSince(total, { before: { total, credited: 0, lines: [before] }, after: { total, credited: 0, lines } });
  const rest = computeRefund(
    { lines, delivery: { total: 0, refunded: 0 }, refundable: total - back },
    { lines: mugs(2), delivery: 0, goodwill: 0 },
  );

  expect(rest.amount).toBe(total - back);
  expect(() =>
    computeRefund({ lines, delivery: { total: 0, refunded: 0 }, refundable: total }, { lines: mugs(3), delivery: 0, goodwill: 0 }),
  ).toThrow(expect.objectContaining({ code: 'QUANTITY_TOO_LARGE', details: { line: 'mug', wanted: 3, left: 2 } }));
});

test('what was credited need not come', () => {
  expect(dueOf({ total: 1000, credited: 250, lines: [{ ...mug, cancelled: 1 }] })).toBe(417);
});
