import { chosenCount, isChosen, nothingChosen, tick, toSent, withSearch } from './selection';

const search = { view: 'published', q: 'tea' } as const;
const everything = { all: { ...search, count: 40, more: false }, ids: new Set<string>() };

test('ticks of one page stay on the next, and go one by one', () => {
  const two = tick(tick(nothingChosen, ['a', 'b'], true), ['c'], true);
  const left = tick(two, ['b'], false);
  expect([chosenCount(left), isChosen(left, 'a'), isChosen(left, 'b')]).toEqual([2, true, false]);
  expect(toSent(left)).toEqual({ products: ['a', 'c'] });
});

test('of everything a list shows, some are taken out and put in again', () => {
  const out = tick(everything, ['a', 'b'], false);
  expect([chosenCount(out), isChosen(out, 'a'), isChosen(out, 'z')]).toEqual([38, false, true]);
  expect(toSent(out)).toEqual({ view: 'published', q: 'tea', except: ['a', 'b'] });
  expect(toSent(tick(out, ['a'], true))).toEqual({ view: 'published', q: 'tea', except: ['b'] });
});

test('everything of one list is nothing of another, and what was ticked stays', () => {
  expect(withSearch(everything, search)).toBe(everything);
  expect(withSearch(everything, { ...search, q: 'honey' })).toBe(nothingChosen);
  const ticked = tick(nothingChosen, ['a'], true);
  expect(withSearch(ticked, { view: 'all', q: '' })).toBe(ticked);
});
