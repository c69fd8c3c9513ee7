import { expect, test } from '@jest/globals';
import { KnownCards } from './known-cards';

const card = (text: string): Buffer => Buffer.from(text.padEnd(744));

test('those nobody was shown for the longest go first, and no more is kept than the bound', () => {
  const cards = new KnownCards(3 * 1_001);
  for (const key of ['a', 'b', 'c']) cards.keep(key, card(key));
  expect(cards.find('a')?.toString().trim()).toBe('a');
  cards.keep('d', card('d'));

  expect(['a', 'b', 'c', 'd'].map((key) => cards.find(key) !== null)).toEqual([true, false, true, true]);
  expect(cards.size()).toEqual({ cards: 3, bytes: 3_003 });
});

test('one that is kept twice counts once', () => {
  const cards = new KnownCards(10_000);
  cards.keep('a', card('a'));
  cards.keep('a', card('a'));
  expect(cards.size()).toEqual({ cards: 1, bytes: 1_001 });
});
