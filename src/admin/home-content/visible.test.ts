import { isVisible, moved } from './visible';

const at = new Date('2026-12-01T00:00:00Z');
test.each([
  [null, null, true],
  ['2026-12-01T00:00:00Z', null, true],
  ['2026-12-01T00:00:01Z', null, false],
  [null, '2026-12-01T00:00:00Z', false],
  [null, '2026-12-01T00:00:01Z', true],
])('from %s until %s: %s', (startsAt, endsAt, expected) => {
  expect(isVisible({ startsAt, endsAt }, at)).toBe(expected);
});

test('one is moved by a place, and not out of the list', () => {
  expect(moved(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c']);
  expect(moved(['a', 'b', 'c'], 2, -1)).toEqual(['a', 'c', 'b']);
  expect(moved(['a', 'b', 'c'], 0, -1)).toEqual(['a', 'b', 'c']);
  expect(moved(['a', 'b', 'c'], 2, 1)).toEqual(['a', 'b', 'c']);
});
