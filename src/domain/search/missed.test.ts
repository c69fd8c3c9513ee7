import { missedSearch } from './missed';

test.each([
  ['  Samovar, BRASS! ', 'samovar brass'],
  ["Ґудзик з м'яти", 'гудзик мяти'],
  ['tent 3000', 'tent 3000'],
])('%j is written down as it is searched by', (typed, kept) => {
  expect(missedSearch(typed)).toBe(kept);
});

test.each(['olena@example.com', '0671234567', '+380 67 123-45-67', '(067) 123.45.67 olena', '4111/1111/1111/1111'])(
  '%j may say who somebody is, and is not',
  (typed) => {
    expect(missedSearch(typed)).toBeNull();
  },
);

test('nothing is written down of nothing, and no more than a hundred characters', () => {
  expect(missedSearch('… !')).toBeNull();
  expect(missedSearch('x'.repeat(300))).toHaveLength(100);
});
