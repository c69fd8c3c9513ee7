import { answerRows, type RowRefusal } from './row-answers';

const unknown = (row: number, field = 'sku'): RowRefusal => ({ row, field, code: 'VARIANT_UNKNOWN', message: 'No such SKU' });
const done = (row: number) => ({ row, done: true, code: null, field: null, message: null });

test('every row is answered, in its order', () => {
  expect(answerRows(2, [], 'all_or_nothing')).toEqual([done(0), done(1)]);
});

test('each: what can be done is, and the rest says the first thing that is wrong with it', () => {
  const refused = { row: 1, done: false, code: 'VARIANT_UNKNOWN', field: 'sku', message: 'No such SKU' };
  expect(answerRows(3, [unknown(1), unknown(1, 'list')], 'each')).toEqual([done(0), refused, done(2)]);
});

test('all or nothing: one that cannot be done is a refusal that names every such row', () => {
  let refused: unknown;
  try {
    answerRows(4, [unknown(1), unknown(3)], 'all_or_nothing');
  } catch (error) {
    refused = error;
  }
  expect(refused).toMatchObject({
    code: 'VARIANT_UNKNOWN',
    details: { row: 1, issues: [{ path: ['rows', 1, 'sku'] }, { path: ['rows', 3, 'sku'] }] },
  });
});
