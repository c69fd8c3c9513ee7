import { RecentKeys } from './recent-keys';

test('a key is there for a while, each time it is added', () => {
  let now = 0;
  const keys = new RecentKeys({ most: 2, lifetimeMs: 1_000 }, () => now);
  keys.add('shoes');
  expect([keys.has('shoes'), keys.has('socks')]).toEqual([true, false]);

  now = 999;
  keys.add('shoes');
  now = 1_998;
  expect(keys.has('shoes')).toBe(true);
  now = 1_999;
  expect(keys.has('shoes')).toBe(false);
});

test('of too many, those added last are there', () => {
  const keys = new RecentKeys({ most: 2, lifetimeMs: 1_000 }, () => 0);
  for (const key of ['a', 'b', 'a', 'c']) keys.add(key);
  expect(['a', 'b', 'c'].map((key) => keys.has(key))).toEqual([true, false, true]);
});
