import { leastDays, parsePeriods } from './withdrawal-periods';

test('periods are a country and days a line', () => {
  expect(parsePeriods(' DE 30\r\n\nUS 7 \n* 14')).toEqual({ periods: { DE: 30, US: 7, '*': 14 }, problems: [] });
  expect(parsePeriods('')).toEqual({ periods: {}, problems: [] });
});

test.each([
  ['DE 13', 'The law gives customers 14 days in DE. Enter as many, or more.'],
  ['UA 7', 'The law gives customers 14 days in UA. Enter as many, or more.'],
  ['* 13', 'The law gives customers 14 days in the EU. Enter as many, or more.'],
  ['DE 366', 'Enter 1 to 365 days for DE.'],
  ['US 0', 'Enter 1 to 365 days for US.'],
  ['US 7\nUS 8', 'US stands here twice. Remove one of them.'],
  ['Germany 30', '"Germany 30" is no country with its days. Enter its two capital letters and a number, such as DE 30.'],
  ['XX 30', '"XX 30" is no country with its days. Enter its two capital letters and a number, such as DE 30.'],
  ['de 30', '"de 30" is no country with its days. Enter its two capital letters and a number, such as DE 30.'],
  ['DE', '"DE" is no country with its days. Enter its two capital letters and a number, such as DE 30.'],
  ['__proto__ 30', '"__proto__ 30" is no country with its days. Enter its two capital letters and a number, such as DE 30.'],
])('%j is refused', (text, problem) => {
  expect(parsePeriods(text).problems).toEqual([problem]);
});

test('everybody with the right is promised no more than the country that has least of it', () => {
  expect([leastDays({}), leastDays({ DE: 30 }), leastDays({ '*': 30 }), leastDays({ '*': 30, DE: 20, US: 5 })]).toEqual([14, 14, 30, 20]);
});
