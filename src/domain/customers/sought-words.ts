const mostWords = 5;

/** A phone is written in many ways, and kept with nothing but its digits and a plus. */
const isPhone = /^\+?[\d\s().-]+$/;

/** What each of must stand somewhere in a customer: the words of a text in any order, or a telephone number without its spaces. */
export function soughtWords(text: string): string[] {
  const sought = text.trim().toLowerCase();
  if (sought === '') return [];
  return isPhone.test(sought) ? [sought.replace(/[\s().-]/g, '') || sought] : sought.split(/\s+/).slice(0, mostWords);
}

/** No index finds fewer letters than three. */
export const isIndexed = (words: readonly string[]): boolean => words.some((word) => [...word].length >= 3);
