/** What the payment page says, in each of its languages. */
import { uk } from './words-uk.mjs';
import { en } from './words-en.mjs';

/** @typedef {import('./words-en.mjs').Words} Words */
/** @typedef {keyof typeof languages} Language */

const languages = { en, uk };

/** @param {Language} language @returns {Words} */
export const wordsOf = (language) => languages[language];

/** The one the customer likes best of those we speak; English when we speak none. @param {string | undefined} header Accept-Language @returns {Language} */
export function languageOf(header = '') {
  const wishes = header.split(',').map((wish) => {
    const [tag = '', ...parameters] = wish.trim().toLowerCase().split(';');
    const quality = parameters.find((parameter) => parameter.trim().startsWith('q='));
    return { language: tag.split('-')[0], quality: quality ? Number(quality.split('=')[1]) : 1 };
  });
  // Sorting is stable: among equals, the first one named.
  const spoken = wishes.filter(({ language, quality }) => (language === 'en' || language === 'uk') && quality > 0);
  return spoken.sort((left, right) => right.quality - left.quality)[0]?.language === 'uk' ? 'uk' : 'en';
}
