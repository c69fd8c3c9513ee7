import { searchKey } from './pinned';

/** As much of a search as is kept. */
export const longestMissed = 100;

// A telephone or card number, however it is grouped.
const number = /\d{7,}/;
const between = /[\s().+/-]+/g;

/** What is written down of a search that found nothing; null where it may say who somebody is, or says nothing. */
export function missedSearch(text: string): string | null {
  if (text.includes('@') || number.test(text.replace(between, ''))) return null;
  const words = searchKey(text).slice(0, longestMissed).trim();
  return words === '' ? null : words;
}
