import { expect, test } from '@jest/globals';
import { LruCache } from './lru-cache';

const cards = (most: number) => new LruCache<Buffer>(most, (card) => card.byteLength);
const card = (text: string): Buffer => Buffer.from(text.padEnd(744));

test('those nobody was shown for the longest go first, and no more is kept than the bound', () => {
  const known = cards(3 * 1_001);
  for (const key of ['a', 'b', 'c']) known.keep(key, card(key));
  expect(known.find('a')?.toString().trim()).toBe('a');
  known.keep('d', card('d'));

  expect(['a', 'b', 'c', 'd'].map((key) => known.find(key) !== null)).toEqual([true, false, true, true]);
  expect(known.size()).toEqual({ values: 3, bytes: 3_003 });
});

test('one that is kept twice counts once, and is the second', () => {
  const known = cards(10_000);
  known.keep('a', card('first'));
  known.keep('a', card('second'));
  expect(known.size()).toEqual({ values: 1, bytes: 1_001 });
  expect(known.find('a')?.toString().trim()).toBe('second');
});

test('one that is larger than the bound is not kept, and nothing is left when all is forgotten', () => {
  const known = cards(2_000);
  known.keep('a', card('a'));
  known.keep('large', Buffer.alloc(3_000));
  expect(known.find('large')).toBeNull();
  known.keep('b', card('b'));
  known.clear();
  expect(known.size()).toEqual({ values: 0, bytes: 0 });
});
