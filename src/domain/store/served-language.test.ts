import { servedLanguage } from './served-language';

test.each([
  [undefined, 'en'],
  ['uk', 'uk'],
  ['uk-UA', 'uk'],
  ['UK-ua', 'uk'],
  ['pt', 'pt-BR'],
  ['pt-PT', 'pt-BR'],
  ['pt-br', 'pt-BR'],
  ['de', 'en'],
  ['xx-YY', 'en'],
])('who asks for %s is answered in %s', (asked, served) => {
  expect(servedLanguage(asked, { languages: ['en', 'pt-BR', 'uk'], defaultLocale: 'en' })).toBe(served);
});
