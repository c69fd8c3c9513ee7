import { toChange, typedValue, type BulkDraft } from './bulk-draft';

const draft = (change: Partial<BulkDraft>): BulkDraft => ({
  ...{ kind: 'prices', list: 'l', how: 'raise', by: 'percent', typed: '10', ending: 'exact', category: '', placing: 'add' },
  ...{ taxCategory: '', languages: [] },
  ...change,
});

test.each<[typed: Partial<BulkDraft>, value: number | null]>([
  [{ typed: '10' }, 1_000],
  [{ typed: '12,5' }, 1_250],
  [{ typed: '0.01' }, 1],
  [{ typed: '1000' }, 100_000],
  [{ typed: '1000.01' }, null],
  [{ typed: '0' }, null],
  [{ typed: '5,000' }, null],
  [{ typed: '-1' }, null],
  [{ typed: '1e9' }, null],
  [{ typed: 'NaN' }, null],
  [{ typed: '' }, null],
  [{ how: 'lower', typed: '100' }, 10_000],
  [{ how: 'lower', typed: '100.01' }, null],
  [{ by: 'amount', typed: '5000.00' }, 500_000],
  [{ by: 'amount', typed: '5.000,00' }, null],
  [{ by: 'amount', typed: '0' }, null],
  [{ how: 'set', typed: '0' }, 0],
  [{ how: 'set', typed: '9999999999999' }, null],
])('%j is %p', (change, value) => {
  expect(typedValue(draft(change), 2)).toBe(value);
});

test('only what was chosen is sent, and nothing while something is missing', () => {
  const price = { kind: 'prices', list: 'l' };
  expect(toChange(draft({ ending: 'ninety' }), 2)).toEqual({ ...price, how: 'raise', basisPoints: 1_000, ending: 'ninety' });
  expect(toChange(draft({ by: 'amount' }), 0)).toEqual({ ...price, how: 'raise', amount: 10, ending: 'exact' });
  expect(toChange(draft({ how: 'set', ending: 'ninety' }), 2)).toEqual({ ...price, how: 'set', amount: 1_000 });
  expect(toChange(draft({ list: '' }), 2)).toBeNull();
  expect(toChange(draft({ kind: 'category' }), 2)).toBeNull();
  expect(toChange(draft({ kind: 'category', category: 'c', placing: 'first', languages: ['uk'] }), 2)).toEqual({
    ...{ kind: 'category', how: 'first', category: 'c', show: ['uk'] },
  });
  expect(toChange(draft({ kind: 'tax' }), 2)).toEqual({ kind: 'tax', taxCategory: null, show: [] });
  expect(toChange(draft({ kind: 'publish' }), 2)).toBeNull();
  expect(toChange(draft({ kind: 'unpublish', languages: ['en'] }), 2)).toEqual({ kind: 'unpublish', languages: ['en'] });
});
