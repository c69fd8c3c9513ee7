import { captureAmount } from '../payments/capture';
import { dueOf } from './due';

const perUnitTotal = [
  { count: 1, amount: 334 },
  { count: 2, amount: 333 },
];
const line = { lineId: 'mug', quantity: 3, perUnitTotal };

test.each([
  [0, 1500],
  [1, 1167],
  [2, 834],
])('of three pieces, without %d of them, delivery counted, %d are owed: what is captured for the others', (cancelled, due) => {
  expect(dueOf({ total: 1500, lines: [{ ...line, cancelled }] })).toBe(due);
  const sent = [{ line: 'mug', quantity: 3 - cancelled }];
  expect(
    captureAmount({ total: 1500, lines: [{ ...line, cancelled }], delivery: { total: 500 } }, 1500, { lines: sent, delivery: true }),
  ).toBe(due);
});
