import { isCalled } from './is-called';

const mug = { sku: 'Mug-Blue', barcode: '4820000000017' };
const cup = { sku: 'CUP 1', barcode: '012345678905' };

test.each([
  [mug, 'mug-blue', true],
  [mug, ' MUG-BLUE ', true],
  [cup, 'cup1', true],
  [mug, '4820000000017', true],
  [mug, '04820000000017', true],
  [cup, '0012345678905', true],
  [{ sku: 'A', barcode: 'box-7' }, 'BOX-7', true],
  [mug, '482000000001', false],
  [mug, 'mug', false],
  [{ sku: 'A', barcode: '' }, ' ', false],
  [{ sku: 'A', barcode: null }, '', false],
  // Fewer digits than any GTIN has are some other code, as it is written.
  [{ sku: 'A', barcode: '0012' }, '12', false],
])('%o is called %s: %s', (variant, code, expected) => expect(isCalled(variant, code)).toBe(expected));
