import { settingFields } from '../../domain/store/setting-groups';
import { translations } from '../translations';
import { fieldOfRefusal, isOutOfBounds, settingInfo, toSend, withEdit } from './setting-fields';

test('every setting has a name and help in both languages', () => {
  expect([...settingInfo.keys()]).toEqual(settingFields);
  const lacking = [...settingInfo.values()].flatMap(({ label, help }) => [label, help].filter((said) => !said || !translations.uk[said]));
  expect(lacking).toEqual([]);
});

test('what is typed back to what is saved is no change', () => {
  const saved = { name: 'A', legalName: null, currencies: ['EUR'] };
  const typed = withEdit({}, saved, 'name', 'B');
  expect(typed).toEqual({ name: 'B' });
  expect(withEdit(typed, saved, 'name', 'A')).toEqual({});
  expect(withEdit({}, saved, 'legalName', '')).toEqual({});
  expect(withEdit({}, saved, 'currencies', ['EUR'])).toEqual({});
});

test('an empty text is sent as none, where there may be none', () => {
  expect(toSend({ legalName: '', name: '', holdMinutes: 0 })).toEqual({ legalName: null, name: '', holdMinutes: 0 });
});

test.each([
  ['holdMinutes', 1, false],
  ['holdMinutes', 0, true],
  ['holdMinutes', 1_441, true],
  ['holdMinutes', undefined, true],
  ['holdMinutes', 1.5, true],
  ['lowStockFrom', 0, false],
  ['name', '', false],
])('%s as %s: out of bounds: %s', (field, value, expected) => {
  expect(isOutOfBounds(field, value)).toBe(expected);
});

test.each([
  ['changes.timeZone', 'timeZone'],
  ['changes.currencies[0]', 'currencies'],
  ['name', ''],
  [undefined, ''],
])('%s is said beside %s', (path, field) => {
  expect(fieldOfRefusal(path)).toBe(field);
});
