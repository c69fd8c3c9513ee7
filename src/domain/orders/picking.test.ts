import { isPacked, lineOfBarcode, pickedOf, takenOf, type ScannedLine } from './picking';

const line = (over: Partial<ScannedLine> = {}): ScannedLine => ({
  lineId: 'a',
  sku: 'Mug-Blue',
  barcode: null,
  quantity: 3,
  cancelled: 0,
  fulfilled: 0,
  taken: 0,
  ...over,
});
const code = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (error) {
    return (error as { code: string }).code;
  }
};

test.each([
  ['nothing was taken', {}, 0],
  ['two were', { taken: 2 }, 2],
  ['what was sent lies here no longer', { taken: 2, fulfilled: 2 }, 0],
  ['sent without being counted', { taken: 0, fulfilled: 2 }, 0],
  ['one sent, one more taken', { taken: 2, fulfilled: 1 }, 1],
  ['a parcel came back', { taken: 3, fulfilled: 0 }, 3],
  ['taken, and cancelled since', { taken: 3, cancelled: 2 }, 1],
])('picked: %s', (_, over, expected) => {
  expect(pickedOf(line(over))).toBe(expected);
});

test('an order is packed once everything that waits lies ready', () => {
  expect(isPacked([line({ taken: 3 }), line({ taken: 2 })])).toBe(false);
  expect(isPacked([line({ taken: 3 }), line({ taken: 2, cancelled: 1 })])).toBe(true);
  expect(isPacked([line({ fulfilled: 3 })])).toBe(true);
});

test('a barcode is a SKU in any case, or a GTIN with or without its noughts', () => {
  const lines = [line(), line({ lineId: 'b', sku: 'X', barcode: '0012345678905' })];
  expect(lineOfBarcode(lines, 'MUG-blue').lineId).toBe('a');
  expect(lineOfBarcode(lines, '012345678905').lineId).toBe('b');
  expect(code(() => lineOfBarcode(lines, '12345'))).toBe('BARCODE_UNKNOWN');
  expect(code(() => lineOfBarcode(lines, ''))).toBe('BARCODE_UNKNOWN');
});

test('of two lines of one SKU, the one that lacks a piece is meant', () => {
  const full = line({ taken: 3 });
  expect(lineOfBarcode([full, line({ lineId: 'b' })], 'mug-blue').lineId).toBe('b');
  expect(code(() => lineOfBarcode([full], 'mug-blue'))).toBe('QUANTITY_TOO_LARGE');
  expect(code(() => lineOfBarcode([line({ cancelled: 3 })], 'mug-blue'))).toBe('BARCODE_UNKNOWN');
});

test('what lies ready is counted on top of what was sent', () => {
  expect(takenOf([line({ fulfilled: 1, taken: 1 })], [{ line: 'a', quantity: 2 }])).toEqual([{ line: 'a', quantity: 3 }]);
  expect(code(() => takenOf([line({ fulfilled: 1 })], [{ line: 'a', quantity: 3 }]))).toBe('QUANTITY_TOO_LARGE');
  expect(code(() => takenOf([line()], [{ line: 'z', quantity: 1 }]))).toBe('LINE_UNKNOWN');
});
