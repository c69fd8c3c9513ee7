import { forgetVariants, recallVariants, rememberVariants, type KnownVariant } from './known-variants';

const variant = (rowId: number): KnownVariant => ({
  rowId,
  variantId: `v${rowId}`,
  productId: 'p',
  barcode: null,
  contents: null,
  sku: `S-${rowId}`,
  name: 'Red',
  productName: 'Shirt',
  slug: 'shirt',
  picture: null,
  brandId: null,
  categoryIds: [],
  taxCategory: 'standard',
  options: [],
  weightGrams: 0,
  cubicMillimetres: 0,
  inventoryPolicy: 'tracked',
  backorderLimit: 0,
  candidates: [],
});
const known = (...rowIds: number[]) => new Map(rowIds.map((rowId) => [String(rowId), variant(rowId)]));
const recalled = (keys: string[], terms: string) => recallVariants(keys, terms)?.variants.map(({ rowId }) => rowId) ?? null;

// What one test remembers no other may find.
let times = 0;
const read = () => ({ catalogue: `c${(times += 1)}`, terms: `t${times}` });

test('variants read in two statements at the same revisions are known together, in the order they are asked for', () => {
  const at = read();
  rememberVariants(at, known(1, 2));
  rememberVariants(at, known(3));

  expect(recallVariants(['3', '1'], at.terms)).toEqual({ catalogue: at.catalogue, variants: [variant(3), variant(1)] });
});

test('nothing is known of some when one of them is not', () => {
  const at = read();
  rememberVariants(at, known(1));

  expect(recalled(['1', '2'], at.terms)).toBeNull();
});

test.each([
  ['terms', { terms: 'other' }],
  ['a catalogue', { catalogue: 'other' }],
])('what was read under other %s goes', (_what, other) => {
  const at = read();
  rememberVariants(at, known(1));
  rememberVariants({ ...at, ...other }, known(2));

  expect(recalled(['1'], at.terms)).toBeNull();
  expect(recalled(['2'], { ...at, ...other }.terms)).toEqual([2]);
});

test('a catalogue that has changed is forgotten, unless others have read the new one meanwhile', () => {
  const [before, after] = [read(), read()];
  rememberVariants(after, known(1));
  forgetVariants(before.catalogue);
  expect(recalled(['1'], after.terms)).toEqual([1]);

  forgetVariants(after.catalogue);
  expect(recalled(['1'], after.terms)).toBeNull();
});

test('after a minute they are read again, whatever the revisions say', () => {
  jest.useFakeTimers({ now: 0 });
  try {
    const at = read();
    rememberVariants(at, known(1));
    jest.setSystemTime(60_000);
    expect(recalled(['1'], at.terms)).toEqual([1]);
    jest.setSystemTime(60_001);
    expect(recalled(['1'], at.terms)).toBeNull();
  } finally {
    jest.useRealTimers();
  }
});

test('of more than ten thousand, those go that came first', () => {
  const at = read();
  rememberVariants(at, known(...Array.from({ length: 10_002 }, (_, index) => index)));

  expect(recalled(['1'], at.terms)).toBeNull();
  expect(recalled(['2', '10001'], at.terms)).toEqual([2, 10_001]);
});
