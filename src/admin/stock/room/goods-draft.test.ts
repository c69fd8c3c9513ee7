import { countOf, piecesOf, toBook, withScanned, withTyped } from './goods-draft';

const mug = { variant: 'mug', sku: 'MUG', product: 'Mug', name: '', onHand: 4, available: 3 };
const cup = { variant: 'cup', sku: 'CUP', product: 'Cup', name: '', onHand: 0, available: 0 };

test.each([
  ['12', 12],
  [' 7 ', 7],
  ['007', 7],
  ['100000000', 100_000_000],
  ['100000001', null],
  ['5,000', null],
  ['5 000', null],
  ['5.0', null],
  ['-1', null],
  ['+1', null],
  ['0', null],
  ['1e9', null],
  ['', null],
  ['٣', null],
])('%j is %s pieces', (typed, pieces) => expect(piecesOf(typed)).toBe(pieces));

test.each([
  ['0', 0],
  ['12', 12],
  ['5,000', null],
  ['-1', null],
  ['1e9', null],
])('%j counted is %s', (typed, counted) => expect(countOf(typed)).toBe(counted));

test('each scan adds a row, or one piece to the row there is, which comes to the top', () => {
  const scanned = [mug, cup, mug].reduce(withScanned, []);
  expect(scanned.map(({ sku, typed }) => [sku, typed])).toEqual([
    ['MUG', '2'],
    ['CUP', '1'],
  ]);
  expect(withScanned(withTyped(scanned, 'mug', '40'), mug)[0]?.typed).toBe('41');
});

test('a quantity nobody can read is neither counted on nor sent', () => {
  const wrong = withTyped(withScanned([], mug), 'mug', '5,000');
  expect(withScanned(wrong, mug)[0]?.typed).toBe('5,000');
  expect(toBook(wrong)).toBeNull();
  expect(toBook([])).toBeNull();
  expect(toBook(withTyped(withScanned(wrong, cup), 'mug', '5'))).toEqual([
    { variant: 'cup', quantity: 1 },
    { variant: 'mug', quantity: 5 },
  ]);
});
