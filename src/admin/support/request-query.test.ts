import { readRequestQuery, writeRequestQuery } from './request-query';

const read = (search: string) => readRequestQuery(new URLSearchParams(search));

test('an address is read as it was written, and nonsense in it asks for nothing', () => {
  const query = { view: 'mine', q: 'cup', customer: 'abc', cursor: 'x' } as const;
  expect(read(`${new URLSearchParams(writeRequestQuery(query))}`)).toEqual(query);
  expect(read('view=constructor&q=%20')).toEqual({ view: 'open', q: '', customer: '', cursor: null });
  expect(writeRequestQuery(read(''))).toEqual({});
});
