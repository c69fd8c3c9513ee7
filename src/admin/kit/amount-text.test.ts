import { minorFromText, textFromMinor } from './amount-text';

test.each([
  ['4.99', 2, 499],
  ['4,99', 2, 499],
  ['4.9', 2, 490],
  ['4', 2, 400],
  ['1200', 0, 1200],
  ['0.005', 3, 5],
  [' 12.50 ', 2, 1250],
])('reads %s with %i digits after the point as %i', (text, exponent, minor) => {
  expect(minorFromText(text, exponent)).toBe(minor);
});

test.each([
  ['4.999', 2],
  ['12.5', 0],
  ['-1', 2],
  ['1e3', 2],
  ['four', 2],
  ['', 2],
  ['1.2.3', 2],
])('takes %s with %i digits after the point for no amount', (text, exponent) => {
  expect(minorFromText(text, exponent)).toBeNull();
});

test.each([
  [499, 2, '4.99'],
  ['5', 2, '0.05'],
  [1200, 0, '1200'],
  [5, 3, '0.005'],
  [null, 2, ''],
])('writes %s with %i digits after the point as %s', (minor, exponent, text) => {
  expect(textFromMinor(minor, exponent)).toBe(text);
});
