import { readOrderQuery, writeOrderQuery } from './order-query';

test.each([
  ['', { view: 'all', q: '', cursor: null }],
  ['view=to_pay&q=Olena', { view: 'to_pay', q: 'Olena', cursor: null }],
  ['view=no_such_view&q=%20%20', { view: 'all', q: '', cursor: null }],
  ['view=toString&cursor=abc', { view: 'all', q: '', cursor: 'abc' }],
])('the address ?%s asks for %o', (search, asked) => {
  expect(readOrderQuery(new URLSearchParams(search))).toEqual(asked);
});

test.each([{ view: 'all', q: '', cursor: null } as const, { view: 'returns', q: '+380 67 & more', cursor: 'abc' } as const])(
  '%o stands in the address as it is',
  (asked) => {
    expect(readOrderQuery(new URLSearchParams(writeOrderQuery(asked)))).toEqual(asked);
  },
);
