import { invoicesKeptSince } from './retention';

test.each([
  ['UA', '2023-01-01'],
  ['DE', '2018-01-01'],
  ['BR', '2016-01-01'],
])('of a seller in %s, what was issued before %s need not be kept', (country, since) => {
  expect(invoicesKeptSince(country, new Date('2026-11-28T00:00:00Z'))).toEqual(new Date(`${since}T00:00:00Z`));
});
