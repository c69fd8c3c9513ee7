import { refusalOfCash, refusalOfCount, sumsOf } from './cash-at-door';
import { isNear } from './near';
import { boundedTime, isShown, neededOf, triesLeft } from './proof';

const eur = (amount: number) => ({ amount, currency: 'EUR' });
const uah = (amount: number) => ({ amount, currency: 'UAH' });

test.each([
  ['nothing is due, and nothing is said', null, undefined, undefined, null],
  ['nothing is due, and nothing came', null, eur(0), undefined, null],
  ['nothing is due, and something came', null, eur(1), undefined, 'PAYMENT_EXCEEDS_DUE'],
  ['all that is due', eur(500), eur(500), undefined, null],
  ['nobody says what came', eur(500), undefined, 'gone', 'DELIVERY_CASH_MISSING'],
  ['another currency', eur(500), uah(500), 'gone', 'DELIVERY_CASH_MISSING'],
  ['one too much', eur(500), eur(501), 'a tip', 'PAYMENT_EXCEEDS_DUE'],
  ['one too little', eur(500), eur(499), undefined, 'DELIVERY_CASH_UNEXPLAINED'],
  ['nothing, and why', eur(500), eur(0), 'pays tomorrow', null],
] as const)('cash at the door: %s', (_, due, collected, note, refusal) => {
  expect(refusalOfCash({ due, collected, note })).toBe(refusal);
});

test('cash is summed by currency', () => {
  expect(sumsOf([uah(1), eur(2), uah(3)])).toEqual([eur(2), uah(4)]);
  expect(sumsOf([])).toEqual([]);
});

test.each([
  ['as it should be', [eur(5), uah(7)], null, null],
  ['in another order', [uah(7), eur(5)], null, null],
  ['one currency short', [eur(5)], 'lost', 'DELIVERY_CASH_CURRENCY'],
  ['one currency twice', [eur(5), eur(5)], 'lost', 'DELIVERY_CASH_CURRENCY'],
  ['a currency nobody collected', [eur(5), { amount: 7, currency: 'USD' }], 'x', 'DELIVERY_CASH_CURRENCY'],
  ['one too little', [eur(5), uah(6)], null, 'DELIVERY_CASH_UNEXPLAINED'],
  ['one too much, and why', [eur(5), uah(8)], 'a tip', null],
] as const)('cash that is handed in: %s', (_, counted, note, refusal) => {
  expect(refusalOfCount([eur(5), uah(7)], { counted, note })).toBe(refusal);
});
test('where nothing was collected nothing is handed in', () => {
  expect(refusalOfCount([], { counted: [], note: null })).toBe('DELIVERY_CASH_CURRENCY');
});

test('a delivery is shown by what the shop asks for', () => {
  const none = { photo: false, signature: false, code: false };
  const needed = (['none', 'any', 'code'] as const).map((needs) =>
    [none, { ...none, photo: true }, { ...none, signature: true }, { ...none, code: true }].map((shown) => isShown(needs, shown)),
  );
  expect(needed).toEqual([
    [true, true, true, true],
    [false, true, true, true],
    [false, false, false, true],
  ]);
  expect([neededOf('code', true), neededOf('code', false), neededOf('any', false), neededOf('none', true)]).toEqual([
    'code',
    'any',
    'any',
    'none',
  ]);
  expect([triesLeft(1), triesLeft(5), triesLeft(9)]).toEqual([4, 0, 0]);
});

test('what a phone says happened is neither before the run nor in the future', () => {
  const [from, now] = [new Date(1_000), new Date(5_000)];
  expect([0, 1_000, 3_000, 9_000].map((at) => boundedTime(new Date(at), { from, now }).getTime())).toEqual([1_000, 1_000, 3_000, 5_000]);
});

test('near is half a kilometre or five minutes', () => {
  const near = [
    { metres: 500, seconds: null },
    { metres: 501, seconds: 301 },
    { metres: null, seconds: 300 },
    { metres: null, seconds: null },
  ].map(isNear);
  expect(near).toEqual([true, false, true, false]);
});
