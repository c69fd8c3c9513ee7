import { readLeftCartQuery, writeLeftCartQuery } from './left-cart-query';

test.each([
  ['hours=24&who=known&cursor=c', 'hours=24&who=known&cursor=c'],
  ['hours=5&who=me', ''],
  ['', ''],
])('%s asks for %s', (address, asked) => {
  expect(`${new URLSearchParams(writeLeftCartQuery(readLeftCartQuery(new URLSearchParams(address))))}`).toBe(asked);
});
