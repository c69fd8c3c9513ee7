import { readProductQuery, writeProductQuery } from './product-query';

const read = (search: string) => readProductQuery(new URLSearchParams(search));

test('the address of the page says what it shows, and is read back', () => {
  const query = { view: 'cannot_be_sold', q: 'honey', cursor: 'abc' } as const;
  expect(readProductQuery(new URLSearchParams(writeProductQuery(query)))).toEqual(query);
  expect(writeProductQuery(read(''))).toEqual({});
});

test('what makes no sense there is not asked for', () => {
  expect(read('view=sold&q=%20')).toEqual({ view: 'all', q: '', cursor: null });
  expect(read('view=constructor').view).toBe('all');
});
