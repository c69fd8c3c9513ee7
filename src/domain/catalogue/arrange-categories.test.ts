import { arrangeCategories, type Branch } from './arrange-categories';

type Named = Readonly<{ id: string }>;
const named = (...ids: string[]): Named[] => ids.map((id) => ({ id }));
const told = (branches: readonly Branch<Named>[]): string =>
  branches.map(({ id, children }) => (children.length === 0 ? id : `${id}(${told(children)})`)).join(' ');
const arranged = (categories: readonly Named[], parents: Record<string, string[]>): string =>
  told(arrangeCategories(categories, new Map(Object.entries(parents))));

test('each stands below its parent, and those of one parent in their order', () => {
  expect(arranged(named('hats', 'clothing', 'tea', 'jackets'), { hats: ['clothing'], jackets: ['clothing'] })).toBe(
    'clothing(hats jackets) tea',
  );
});

test('one whose parent is gone stands at the top, and one with two parents below the first', () => {
  expect(arranged(named('hats', 'gifts', 'clothing'), { hats: ['gone', 'clothing', 'gifts'] })).toBe('gifts clothing(hats)');
  expect(arranged(named('hats'), { hats: ['gone'] })).toBe('hats');
});

test('a circle ends, and nothing of it is lost', () => {
  expect(arranged(named('tea', 'a', 'b', 'c', 'd'), { a: ['c'], b: ['a'], c: ['b'], d: ['b'] })).toBe('tea a(b(c d))');
  expect(arranged(named('self'), { self: ['self'] })).toBe('self');
});
