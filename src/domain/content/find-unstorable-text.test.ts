import { findUnstorableText } from './find-unstorable-text';

test.each([
  [{ sku: 'a\u0000' }, 'sku'],
  [{ name: 'ok', options: [{ name: 'Size' }, { value: 'L\u0000' }] }, 'options[1].value'],
  [{ note: '\ud83d' }, 'note'],
  [{ details: { 'a\u0000': 1 } }, 'details'],
  [{ name: '😀 й\n', count: 1, none: null, at: new Date() }, null],
  [undefined, null],
])('%j is unstorable at %s', (value, expected) => {
  expect(findUnstorableText(value)).toBe(expected);
});
