import { isUnderItself } from './is-under-itself';

const edges = (text: string) => text.split(' ').map((pair) => ({ child: pair.charAt(0), parent: pair.charAt(1) }));

test.each([
  ['AA', 'A', true],
  ['AB BA', 'A', true],
  ['AB BC CD DA', 'B', true],
  // In another language it hangs elsewhere, and comes back from there.
  ['AB AC CA', 'A', true],
  ['AB BC', 'A', false],
  // A circle further up is not its own.
  ['AB BC CB', 'A', false],
  ['AB AC BD CD', 'A', false],
])('of %s, %s under itself: %s', (text, category, expected) => {
  expect(isUnderItself(category, edges(text))).toBe(expected);
});
