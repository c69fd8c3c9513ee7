import { isBlank, isChoiceList, isStorableInstant } from './field-values';

test.each<[unknown, boolean]>([
  [null, true],
  ['', true],
  ['2026-11-26T00:00:00.000Z', true],
  ['9999-12-30T00:00:00Z', true],
  ['+012026-01-01T00:00:00.000Z', false],
  ['-000001-01-01T00:00:00.000Z', false],
  ['1066-10-14', true],
  ['0000-05-05', false],
  [8.64e15, false],
  [new Date(Date.UTC(12_026, 0, 1)), false],
  ['soon', true],
])('%p is an instant that can be meant: %p', (value, expected) => {
  expect(isStorableInstant(value)).toBe(expected);
});

test.each<[unknown, boolean]>([
  [null, true],
  [[], true],
  [['UA', 'PL'], true],
  [[1, 7], true],
  [{ a: 1 }, false],
  [5, false],
  [true, false],
  ['UA', false],
  [[['UA']], false],
  [[null], false],
  [[1.5], false],
  [Array(301).fill('UA'), false],
])('%p is what boxes can be ticked to: %p', (value, expected) => {
  expect(isChoiceList(value)).toBe(expected);
});

test.each<[string, boolean]>([
  ['', true],
  [' \n\u00a0\u3000', true],
  ['\u200b\u200d\ufeff', true],
  ['\u202e', true],
  ['\u2800\u3164', true],
  ['Чай', false],
  [' - ', false],
  ['👩\u200d🌾', false],
])('%j holds nothing to read: %p', (text, expected) => {
  expect(isBlank(text)).toBe(expected);
});
