import { skuFrom, slugFrom } from './slug';

test.each([
  ['Wool blanket, 2 m', 'wool-blanket-2-m'],
  ['Ковдра з вовни', 'kovdra-z-vovny'],
  ['Їжак Єва, юшка та м’ясо', 'yizhak-yeva-yushka-ta-miaso'],
  ['Згурський щит', 'zghurskyi-shchyt'],
  ['Гречка й ґудзики', 'hrechka-y-gudzyky'],
  ['Crème brûlée Łódź Straße', 'creme-brulee-lodz-strasse'],
  ['  --  ', ''],
  ['蜂蜜', ''],
])('%s is at %s', (name, slug) => expect(slugFrom(name)).toBe(slug));

test('it is never longer than an address should be, and ends in no hyphen', () => {
  expect(slugFrom(`${'a'.repeat(99)} bcd`)).toBe('a'.repeat(99));
});

test('a SKU says the product and what it is of its options', () => {
  expect(skuFrom('honey', ['500-г', 'red'])).toBe('HONEY-500-H-RED');
  expect(skuFrom('', [])).toBe('');
});
