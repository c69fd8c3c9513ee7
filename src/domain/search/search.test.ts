import fc from 'fast-check';
import { distance, mostMistakes } from './distance';
import { otherKeyboard } from './keyboard';
import { codeOf, joinedWordsOf, wordsOf } from './words';

test.each([
  ["П'ять м’яких пледів", ['пять', 'мяких', 'пледів']],
  ['Ґанок, їжак і йод', ['ганок', 'їжак', 'йод']],
  ['Café Éclair №5', ['cafe', 'eclair', '5']],
  ['Іван-чай 0,5 л', ['іван', 'чай', '0', '5', 'л']],
  ['Від і до', ['від', 'і', 'до']],
  ['%_\\\'"  😀', []],
])('%j is searched by %j', (text, words) => {
  expect(wordsOf(text)).toEqual(words);
});

test('a word with a hyphen is one word too', () => {
  expect([joinedWordsOf('Іван-чай і мед'), joinedWordsOf('25-000 - x')]).toEqual([['іванчай'], ['25000']]);
});

test('a code is letters and digits', () => {
  expect(codeOf(' PLN-SHR_LIN/M ')).toBe('plnshrlinm');
});

test('the other keyboard is what was meant, both ways', () => {
  expect([otherKeyboard('irfhgtnrb'), otherKeyboard('лфеедук'), otherKeyboard('12 34')]).toEqual(['шкарпетки', 'kattler', null]);
});

test.each([
  ['шкарпетки', 'шкарпткаи', 2],
  ['кава', 'кваа', 1],
  ['honey', 'hnoey', 1],
  ['honey', 'honey', 0],
  ['honey', 'money', 1],
  ['tea', 'coffee', 3],
])('%s and %s are %i apart', (one, other, apart) => {
  expect(distance(one, other, 2)).toBe(Math.min(apart, 3));
});

test('it is the same both ways, never more than the longer word, and nought for the same', () => {
  const word = fc.string({ maxLength: 8 });
  fc.assert(
    fc.property(word, word, (one, other) => {
      expect(distance(one, other, 20)).toBe(distance(other, one, 20));
      expect(distance(one, other, 20)).toBeLessThanOrEqual(Math.max(one.length, other.length));
      expect(distance(one, one, 3)).toBe(0);
    }),
  );
  expect(['аб', 'кава', 'чайник', 'шкарпетки'].map(mostMistakes)).toEqual([0, 1, 2, 3]);
});
