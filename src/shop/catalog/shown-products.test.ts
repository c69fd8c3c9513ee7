import { canonicalVersion, shownVersion } from './shown-products';

const version = (locale: string, isPublished = true) => ({ locale, isPublished });
const languages = { locale: 'uk', defaultLocale: 'en' };

test.each([
  ['the one of the language', [version('en'), version('uk')], 'uk'],
  ['that of the default language, where nobody began to translate it', [version('en'), version('pl')], 'en'],
  ['none, where the translation is not published', [version('en'), version('uk', false)], undefined],
  ['none, where it is only told in a third language', [version('pl')], undefined],
  ['none of a product nobody published', [version('en', false)], undefined],
])('shown is %s', (_name, versions, shown) => {
  expect(shownVersion(versions, languages)?.locale).toBe(shown);
});

test.each([
  ['the default language, whatever is read', [version('uk'), version('en')], 'en'],
  ['the language that is read, where the default one is not published', [version('pl'), version('en', false), version('uk')], 'uk'],
  ['the first of those there are', [version('pl'), version('de')], 'de'],
  ['nothing, where nothing is published', [version('en', false)], undefined],
])('what a product is, is said by %s', (_name, versions, canonical) => {
  expect(canonicalVersion(versions, languages)?.locale).toBe(canonical);
});
