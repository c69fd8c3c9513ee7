import { bookingOf, differenceOf, type StocktakeLine } from './stocktake';

const line = (over: Partial<StocktakeLine> = {}): StocktakeLine => ({ counted: 10, onHandAtCount: 10, onHand: 10, promised: 0, ...over });

test.each([
  ['nothing differs', {}, { change: 0, after: 10, problem: null }],
  ['three are missing', { counted: 7 }, { change: -3, after: 7, problem: null }],
  ['two more are there', { counted: 12 }, { change: 2, after: 12, problem: null }],
  ['four were sent since, as many as were missing stay missing', { counted: 7, onHand: 6 }, { change: -3, after: 3, problem: null }],
  ['five came in since', { counted: 7, onHand: 15 }, { change: -3, after: 12, problem: null }],
  ['four were sent since, and nothing differed', { onHand: 6 }, { change: 0, after: 6, problem: null }],
  ['orders wait for more than is there', { counted: 2, promised: 3 }, { change: -8, after: 2, problem: 'below_promised' }],
  ['orders wait for just what is there', { counted: 3, promised: 3 }, { change: -7, after: 3, problem: null }],
  ['more is missing than is left', { counted: 1, onHand: 6, promised: 2 }, { change: -6, after: 0, problem: 'below_nought' }],
  ['on backorder, more is found', { counted: 11, promised: 40 }, { change: 1, after: 11, problem: null }],
  ['on backorder, nothing differs', { promised: 40 }, { change: 0, after: 10, problem: null }],
] as const)('%s', (_, over, expected) => expect(bookingOf(line(over), 'nought')).toEqual(expected));

test('what nobody counted is left as it is, or taken for gone', () => {
  const nobody = { counted: null, onHandAtCount: null };
  expect(differenceOf(line(nobody))).toBeNull();
  expect(bookingOf(line(nobody), 'leave')).toEqual({ change: 0, after: 10, problem: null });
  expect(bookingOf(line(nobody), 'nought')).toEqual({ change: -10, after: 0, problem: null });
  expect(bookingOf(line({ ...nobody, promised: 1 }), 'nought')).toEqual({ change: -10, after: 0, problem: 'below_promised' });
});
