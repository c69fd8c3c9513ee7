import { sortCodes } from './sort-codes';

test('a pasted list is told apart: what is new, what stands in it twice, what is no code', () => {
  const { codes, twice, invalid } = sortCodes(['Summer-24', ' summer 24 ', '', 'x', 'SUMMER25', '!!', 'ＳＵＭＭＥＲ25', 'Z'.repeat(65)]);
  expect([...codes]).toEqual([
    ['SUMMER24', 'Summer-24'],
    ['SUMMER25', 'SUMMER25'],
  ]);
  expect(twice).toEqual(['summer 24', 'ＳＵＭＭＥＲ25']);
  expect(invalid).toEqual(['x', '!!', 'Z'.repeat(65)]);
});
