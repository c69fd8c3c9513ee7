import { isIndexed, soughtWords } from './sought-words';

test.each([
  ['  Koval  Olena ', ['koval', 'olena']],
  ['+380 (67) 123-45-67', ['+380671234567']],
  ['067.123', ['067123']],
  ['---', ['---']],
  ['olena@example.com', ['olena@example.com']],
  ['a b c d e f', ['a', 'b', 'c', 'd', 'e']],
  ['', []],
  ['100% _\\', ['100%', '_\\']],
])('%j is looked for as %j', (text, words) => {
  expect(soughtWords(text)).toEqual(words);
});

test('one word of three letters is enough for an index', () => {
  expect([['ol'], ['ol', 'їжак'], ['👩‍👩'], []].map(isIndexed)).toEqual([false, true, true, false]);
});
