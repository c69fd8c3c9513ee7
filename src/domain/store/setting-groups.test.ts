import { readFileSync } from 'node:fs';
import path from 'node:path';
import { isRisky, settingFields, weightySettings } from './setting-groups';

const schema = path.resolve(__dirname, '../../api/store/content-types/store-settings/schema.json');
const { attributes }: { attributes: Record<string, object> } = JSON.parse(readFileSync(schema, 'utf8'));

test('every setting stands in one group, and no group has one that is none', () => {
  expect([...settingFields].sort()).toEqual(Object.keys(attributes).sort());
  expect(new Set(settingFields).size).toBe(settingFields.length);
  expect(settingFields).toEqual(expect.arrayContaining(Object.keys(weightySettings)));
});

test.each([
  ['currencies', ['EUR', 'UAH'], ['EUR'], true],
  ['currencies', ['EUR'], ['EUR', 'UAH'], false],
  ['currencies', ['EUR', 'UAH'], ['UAH', 'EUR'], false],
  ['cashOnDelivery', true, false, true],
  ['cashOnDelivery', false, true, false],
  ['websiteAcceptance', 'off', 'ask', true],
  ['websiteAcceptance', 'ask', 'off', false],
  ['websiteStock', 'shop', 'website', true],
  ['websiteNames', 'shop', 'website', false],
  ['issueInvoices', 'by_hand', 'when_paid', true],
  ['issueInvoices', 'when_paid', 'by_hand', false],
  ['activityMonths', 24, 12, true],
  ['activityMonths', 12, 24, false],
  ['positionDays', 3, 1, true],
  ['positionDays', 1, 3, false],
  ['deliveryProof', 'not_needed', 'code_only', false],
  ['taxRounding', 'line', 'order', true],
  ['holdMinutes', 15, 5, true],
  ['name', 'A', 'B', false],
  ['toString', 'A', 'B', false],
])('%s from %j to %j: asked before it is saved: %s', (field, before, after, expected) => {
  expect(isRisky(field, before, after)).toBe(expected);
});
