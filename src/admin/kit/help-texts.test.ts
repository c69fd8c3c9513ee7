import { translatingHelp } from './help-texts';

const field = (hint?: string) => ({ name: 'words', ...(hint === undefined ? {} : { hint }) });
const form = (hint?: string) => ({
  query: {},
  layout: { options: {}, layout: [[[field(hint)]]], components: { 'shop.money': { settings: {}, layout: [[field(hint)]] } } },
});
const uk = translatingHelp({ uk: { 'Separated by commas.': 'Через кому.' } }, () => 'uk');

test('help reads in the language of whoever sits there, in parts of the form too', () => {
  expect(uk(form('Separated by commas.'))).toEqual(form('Через кому.'));
});

test('what nobody translated, and who reads English, sees what stands in the schema', () => {
  expect(uk(form('Another one.'))).toEqual(form('Another one.'));
  expect(uk(form())).toEqual(form());
  expect(translatingHelp({}, () => 'de')(form('Separated by commas.'))).toEqual(form('Separated by commas.'));
});
