import { internationalPhone, isOfCountries } from './phone-number';

test.each([
  ['+380 (50) 123-45-67', '+380501234567'],
  ['00380501234567', '+380501234567'],
  ['+٣٨٠ ٥٠ ١٢٣ ٤٥ ٦٧', '+380501234567'],
  ['050 123 45 67', null],
  ['+0501234567', null],
  ['+38050', null],
  ['+3805012345678901', null],
  ['nonsense', null],
  ['', null],
])('%j is dialled from everywhere as %j', (text, number) => {
  expect(internationalPhone(text)).toBe(number);
});

test.each([
  ['+380501234567', ['UA'], true],
  ['+380501234567', ['PL', 'UA'], true],
  ['+48501234567', ['UA'], false],
  ['+380501234567', [], false],
  ['+380501234567', ['XX'], false],
])('%s is of one of %j: %j', (number, countries, isIt) => {
  expect(isOfCountries(number, countries)).toBe(isIt);
});
