import { expect, test } from '@jest/globals';
import { alike } from './alike';

const product = (id: string, ...keys: string[]) => ({ id, keys });

test('what shares most comes first, each once, and never the product itself', () => {
  const own = product('own', 'category=a', 'category=b', 'brand=x');
  const others = [
    product('one', 'category=a'),
    product('two', 'category=b', 'brand=x'),
    product('none', 'category=c'),
    own,
    product('one', 'category=a'),
  ];

  expect(alike(own, others, 5)).toEqual(['two', 'one']);
  expect(alike(own, others, 1)).toEqual(['two']);
});

test('of what shares as much, the order is the same whatever order they are met in', () => {
  const own = product('own', 'category=a');
  const others = [product('b', 'category=a'), product('a', 'category=a')];

  expect(alike(own, others, 5)).toEqual(['a', 'b']);
});
