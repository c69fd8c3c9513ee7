import { notificationWordsEn, type NotificationWords } from './words.en';
import { notificationWordsUk } from './words.uk';

const known = new Map<string, NotificationWords>([
  ['en', notificationWordsEn],
  ['uk', notificationWordsUk],
]);

const baseOf = (language: string): string => language.toLowerCase().split('-')[0] ?? '';

/** Words for notifications in another language, from a plugin. Throws where there are some already. */
export function addNotificationWords(language: string, words: NotificationWords): void {
  const base = baseOf(language);
  if (known.has(base)) throw new Error(`Notifications can be written in ${base} already`);
  known.set(base, words);
}

/** Whether anybody wrote words of this language. */
export const knowsNotifications = (language: string): boolean => known.has(baseOf(language));

/** The words of a language, English where nobody has written any. */
export const notificationWords = (language: string): NotificationWords => known.get(baseOf(language)) ?? notificationWordsEn;
