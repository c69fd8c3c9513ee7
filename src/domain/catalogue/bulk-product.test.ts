import { canReturn, newCategories, newState } from './bulk-product';
import type { SaleProblem } from './sale-problems';

const problem = (code: SaleProblem['code'], blocks: boolean): SaleProblem => ({
  code,
  blocks,
  currency: null,
  language: null,
  variants: [],
});

test.each<[before: string[], how: 'add' | 'remove' | 'first', after: string[] | 'SAME']>([
  [[], 'add', ['tea']],
  [['herbs'], 'add', ['herbs', 'tea']],
  [['tea', 'herbs'], 'add', 'SAME'],
  [['herbs', 'tea', 'gifts'], 'remove', ['herbs', 'gifts']],
  [['tea'], 'remove', []],
  [['herbs'], 'remove', 'SAME'],
  [[], 'first', ['tea']],
  [['herbs', 'tea', 'gifts'], 'first', ['tea', 'herbs', 'gifts']],
  [['tea', 'herbs'], 'first', 'SAME'],
])('of the categories %j, after %s of tea, are left %j', (before, how, after) => {
  const changed = newCategories(before, { how, category: 'tea' });
  expect(changed.after ?? changed.reason).toEqual(after);
});

test.each([
  ['missing', 'publish', 'NO_TEXT'],
  ['draft', 'publish', 'published'],
  ['changed', 'publish', 'published'],
  ['published', 'publish', 'SAME'],
  ['missing', 'unpublish', 'NO_TEXT'],
  ['draft', 'unpublish', 'NOT_SHOWN'],
  ['changed', 'unpublish', 'draft'],
  ['published', 'unpublish', 'draft'],
] as const)('%s, then %s: %s', (before, kind, after) => {
  const changed = newState(before, kind, []);
  expect(changed.after ?? changed.reason).toBe(after);
});

test('what nobody could buy is not published, but what is sold out is, and all of it is taken back', () => {
  expect(newState('draft', 'publish', [problem('NO_PRICE', true)])).toEqual({ after: null, reason: 'NOT_FOR_SALE' });
  expect(newState('draft', 'publish', [problem('NO_STOCK', true), problem('NO_PICTURE', false)]).after).toBe('published');
  expect(newState('published', 'unpublish', [problem('NO_PRICE', true)]).after).toBe('draft');
});

test('what was shown with changes waiting cannot be shown again as it was', () => {
  expect([canReturn('draft'), canReturn('published'), canReturn('changed')]).toEqual([true, true, false]);
});
