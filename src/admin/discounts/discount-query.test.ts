import { readDiscountQuery, writeDiscountQuery } from './discount-query';

test('what the address asks for is what it is written as, and nonsense is not asked for', () => {
  const asked = { view: 'planned', q: 'socks', method: 'code', cursor: 'x' };
  expect(writeDiscountQuery(readDiscountQuery(new URLSearchParams(asked)))).toEqual(asked);
  expect(writeDiscountQuery(readDiscountQuery(new URLSearchParams('view=toString&method=x&q=%20')))).toEqual({});
});
