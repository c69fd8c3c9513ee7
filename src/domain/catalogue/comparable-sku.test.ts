import { comparableSku } from './comparable-sku';

test.each([
  ['dup-1', 'DUP-1'],
  [' DUP - 1\t', 'DUP-1'],
  ['шов-1', 'ШОВ-1'],
])('%j is compared as %s', (sku, expected) => {
  expect(comparableSku(sku)).toBe(expected);
});
