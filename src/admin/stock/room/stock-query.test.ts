import { readStockQuery, writeStockQuery } from './stock-query';

test('the address of the page says what is looked at, and what makes no sense in it asks for nothing', () => {
  const query = readStockQuery(new URLSearchParams('view=low&location=abc&q=%20honey%20&cursor=x'));
  expect(query).toEqual({ view: 'low', location: 'abc', q: 'honey', cursor: 'x' });
  expect(readStockQuery(new URLSearchParams(writeStockQuery(query)))).toEqual(query);
  expect(readStockQuery(new URLSearchParams('view=toString'))).toEqual({ view: 'all', location: '', q: '', cursor: null });
  expect(writeStockQuery(readStockQuery(new URLSearchParams()))).toEqual({});
});
