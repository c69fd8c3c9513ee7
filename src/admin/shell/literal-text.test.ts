import { literalText } from './literal-text';

test.each([
  ["O'Neill", "O''Neill"],
  ['{shop}', "'{'shop'}'"],
  ['a <b>', "a '<'b'>'"],
  ["''", "''''"],
  ['🧵 مرحبا', '🧵 مرحبا'],
])('%s means itself', (name, expected) => {
  expect(literalText(name)).toBe(expected);
});
