import { basisFromPercent, percentFromBasis } from './percent-text';

test.each([
  ['19', 1_900],
  ['12.5', 1_250],
  ['12,5', 1_250],
  [' 7 % ', 700],
  ['0', 0],
  ['0.01', 1],
  ['100', 10_000],
  ['12.345', null],
  ['-5', null],
  ['', null],
  ['many', null],
])('%s percent are %j hundredths', (typed, expected) => {
  expect(basisFromPercent(typed)).toBe(expected);
});

test.each([
  [1_900, '19'],
  [1_250, '12.5'],
  [1, '0.01'],
  [0, '0'],
  ['2000', '20'],
  [null, ''],
  [undefined, ''],
  ['', ''],
  ['x', ''],
])('%j hundredths read %s', (stored, expected) => {
  expect(percentFromBasis(stored)).toBe(expected);
});

test('every hundredth there is comes back as it was', () => {
  for (let basis = 0; basis <= 10_000; basis += 1) expect(basisFromPercent(percentFromBasis(basis))).toBe(basis);
});
