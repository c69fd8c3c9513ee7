// They are in every text and in half of what is typed, and tell no product from another.
const small = new Set('з із зі і й та в у на до для від без по за під над про or and the a an of for with in on to by'.split(' '));

const plainOf = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/(\p{Script=Latin})\p{M}+/gu, '$1')
    .normalize('NFC')
    .replace(/['’ʼ`′]/g, '')
    .replaceAll('ґ', 'г');

/**
 * The words of a text as they are searched by: small letters, without apostrophes and accents, ґ as г. Й and ї stay: they are letters of
 * their own. Without the small words, where there are others.
 */
export function wordsOf(text: string): string[] {
  const words = plainOf(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  const meant = words.filter((word) => !small.has(word));
  return meant.length === 0 ? words : meant;
}

/** Words with a hyphen as some write them: іван-чай is іванчай. */
export const joinedWordsOf = (text: string): string[] =>
  (plainOf(text).match(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)+/gu) ?? []).map((word) => word.replaceAll('-', ''));

/** A SKU, or a barcode, as parts of it are looked for: letters and digits alone. */
export const codeOf = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
