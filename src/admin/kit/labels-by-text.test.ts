import { translatingForms, translatingLists } from './labels-by-text';

const uk = { Words: 'Слова', words: 'слова', 'Separated by commas.': 'Через кому.' };
const field = (label: string, hint?: string) => ({ name: 'words', label, ...(hint === undefined ? {} : { hint }) });
const form = (label: string, hint?: string) => ({
  query: {},
  layout: {
    options: {},
    layout: [[[field(label, hint)]]],
    components: { 'shop.money': { settings: {}, layout: [[field(label, hint)]] } },
  },
});
const list = (label: string) => ({
  displayedHeaders: [{ name: 'words', label }],
  layout: { metadatas: { words: { label, sortable: true } } },
});

test('labels and help read in the language of whoever sits there, in parts of the form too', () => {
  expect(translatingForms(() => uk)(form('Words', 'Separated by commas.'))).toEqual(form('Слова', 'Через кому.'));
});

test('what nobody translated, and who reads English, sees what stands in the schema', () => {
  expect(translatingForms(() => uk)(form('Others', 'Another one.'))).toEqual(form('Others', 'Another one.'));
  expect(translatingForms(() => ({}))(form('Words'))).toEqual(form('Words'));
});

test('the name of a field nobody labelled is no word', () => {
  expect(translatingForms(() => uk)(form('words'))).toEqual(form('words'));
});

test('heads of lists are translated, what can be shown beside them too, and back when the language changes', () => {
  let texts: Record<string, string> = uk;
  const translate = translatingLists(() => texts);
  const shown = list('Words');

  expect(translate(shown)).toEqual(list('Слова'));
  expect(shown.layout).toEqual(list('Слова').layout);

  texts = {};
  expect(translate(shown)).toEqual(list('Words'));
});
