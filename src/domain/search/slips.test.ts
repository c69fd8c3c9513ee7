import fc from 'fast-check';
import { distance } from './distance';
import { slipsOf } from './slips';

test('are neighbouring letters exchanged, the first and the last too, and a letter too many', () => {
  expect(slipsOf('jakcet')).toEqual([
    ...['ajkcet', 'jkacet', 'jacket', 'jakect', 'jakcte'],
    ...['akcet', 'jkcet', 'jacet', 'jaket', 'jakct', 'jakce'],
  ]);
  expect(slipsOf('рукавиіц')).toContain('рукавиці');
});

test('of a short word are another first letter too, and one that is missing', () => {
  expect(slipsOf('мде').slice(0, 5)).toEqual(['дме', 'мед', 'де', 'ме', 'мд']);
  expect(slipsOf('oat')).toEqual(expect.arrayContaining(['boat', 'cat']));
  expect(slipsOf('їжак')).toEqual(expect.arrayContaining(['бжак', 'їїжак']));
  expect(slipsOf('ackets')).not.toContain('jackets');
  expect(slipsOf('x5z')).toEqual(['5xz', 'xz5', '5z', 'xz', 'x5']);
});

test('are characters, not the units one may be made of', () => {
  expect(slipsOf('𐐨𐐩𐐪')).toEqual(['𐐩𐐨𐐪', '𐐨𐐪𐐩', '𐐩𐐪', '𐐨𐐪', '𐐨𐐩']);
  expect(distance('𐐨𐐩𐐪', '𐐩𐐨𐐪', 2)).toBe(1);
});

test('there are none of two letters, nor of a text without spaces', () => {
  expect([slipsOf(''), slipsOf('де'), slipsOf('щ'.repeat(41))]).toEqual([[], [], []]);
  expect(slipsOf('abcdefghij'.repeat(4))).toHaveLength(39 + 40);
});

test('each is one mistake away, and comes once', () => {
  const word = fc.string({ minLength: 3, maxLength: 12, unit: fc.constantFrom(...'abcеїжш5𐐨') });
  fc.assert(
    fc.property(word, (typed) => {
      const slips = slipsOf(typed);
      expect(new Set(slips).size).toBe(slips.length);
      expect(slips.map((slip) => distance(typed, slip, 5))).toEqual(slips.map(() => 1));
    }),
  );
});
