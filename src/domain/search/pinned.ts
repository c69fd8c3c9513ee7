import { earliest } from '../pricing/earliest';
import { phrasesOf } from './synonyms';
import { wordsOf } from './words';

/** What comes first in a search for its phrases, while its time lasts. */
export type Pinned = Readonly<{ row: number; phrases: readonly string[]; startsAt: Date | null; endsAt: Date | null }>;

/** A search as it is compared: its words alone, as they are searched by. */
export const searchKey = (text: string): string => wordsOf(text).join(' ');
export const searchKeys = (text: string): string[] => phrasesOf(text).map((phrase) => phrase.join(' '));

/** What is pinned for a search now, and when that may be something else. */
export function pinnedNow(key: string, all: readonly Pinned[], now: Date): Readonly<{ rows: number[]; until: Date | null }> {
  const own = all.filter(({ phrases, endsAt }) => phrases.includes(key) && (endsAt === null || endsAt > now));
  return {
    rows: own.filter(({ startsAt }) => startsAt === null || startsAt <= now).map(({ row }) => row),
    until: earliest(own.flatMap(({ startsAt, endsAt }) => [startsAt, endsAt].filter((at) => at !== null && at > now))),
  };
}
