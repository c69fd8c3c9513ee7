import { nameEntries } from './name-entries';

const document = 'zaxd61pamafts71t8cyavcxw';

test.each([
  [7],
  ['7'],
  [2 ** 31 - 1],
  [document],
  [[7, document]],
  [[]],
  [{}],
  [{ id: 7 }],
  [{ id: 7, documentId: document }],
  [{ id: null, documentId: document, locale: 'uk' }],
  [{ connect: [{ documentId: document }], disconnect: [] }],
  [{ set: null }],
  [{ set: [7] }],
])('%j names entries', (value) => {
  expect(nameEntries(value)).toBe(true);
});

test.each([
  ['1e3'],
  ['1x'],
  ['99999999999'],
  ['275760-09-13T'],
  [' x'],
  [1.5],
  [2 ** 31],
  [NaN],
  [true],
  [[false]],
  [[null]],
  [{ id: document }],
  [{ id: [1] }],
  [{ id: 2 ** 31 }],
  [{ documentId: 5 }],
  [{ documentId: {} }],
  [{ connect: [true] }],
  [{ connect: true }],
  [{ set: [{ id: '1T' }] }],
  [{ connect: [7], disconnect: [{ id: {} }] }],
])('%j names nothing that could be there', (value) => {
  expect(nameEntries(value)).toBe(false);
});
