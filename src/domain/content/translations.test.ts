import { findBadTranslation, textIn } from './translations';

const longest = new Map([['name', 10]]);

test.each([[null], [undefined], [{}], [{ uk: {} }], [{ uk: { name: 'Розмір' }, 'pt-BR': { name: '' } }]])('%j can be stored', (value) => {
  expect(findBadTranslation(value, longest)).toBeNull();
});

test.each([
  ['a text', 'by language and field'],
  [[], 'by language and field'],
  [{ uk: 'Розмір' }, '"uk" is no language'],
  [{ 'no language': { name: 'x' } }, 'is no language'],
  [{ uk: { title: 'x' } }, '"title" has no text'],
  [{ uk: { name: 5 } }, 'must be a text'],
  [{ uk: { name: 'x'.repeat(11) } }, 'longer than 10'],
  [{ uk: { constructor: 'x' } }, '"constructor" has no text'],
])('%j is refused', (value, message) => {
  expect(findBadTranslation(value, longest)).toContain(message);
});

test('a text is read in the language, and where it is not told in it as it stands in the entry', () => {
  const translations = { uk: { name: 'Розмір' }, pl: { name: ' ' } };

  expect(textIn(translations, 'name', 'uk', 'Size')).toBe('Розмір');
  expect(textIn(translations, 'name', 'pl', 'Size')).toBe('Size');
  expect(textIn(translations, 'name', 'en', 'Size')).toBe('Size');
  expect(textIn(translations, 'name', 'constructor', 'Size')).toBe('Size');
  expect(textIn(null, 'estimate', 'uk', null)).toBeNull();
});
