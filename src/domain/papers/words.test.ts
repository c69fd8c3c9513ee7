import { addPaperWords, paperLanguage, paperWords } from './words';
import { wordsEn } from './words.en';
import { wordsUk } from './words.uk';

test('a paper is written in the language of its customer, else in that of the shop, else in English', () => {
  expect(paperLanguage('uk', 'en')).toBe('uk');
  expect(paperLanguage('uk-UA', 'en')).toBe('uk-UA');
  expect(paperLanguage('ja', 'uk')).toBe('uk');
  expect(paperLanguage(null, 'ja')).toBe('en');
  expect(paperWords('uk-UA')).toBe(wordsUk);
});

test('a plugin brings the words of another language, and replaces none', () => {
  addPaperWords('pl', { ...wordsEn, invoice: 'Faktura' });
  expect(paperLanguage('pl', 'en')).toBe('pl');
  expect(paperWords('pl-PL').invoice).toBe('Faktura');
  expect(() => addPaperWords('uk', wordsEn)).toThrow('already');
});

test('every word is said in Ukrainian too, in other words', () => {
  for (const [key, text] of Object.entries(wordsUk)) expect([key, text]).not.toEqual([key, wordsEn[key as keyof typeof wordsEn]]);
});
