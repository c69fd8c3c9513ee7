import type { NotificationText } from '../notifications/write-notification';
import { writeWords } from '../notifications/write-notification';
import { messageWordsEn, type MessageWords } from './words.en';
import { messageWordsUk } from './words.uk';

/** What the shop tells by itself to bring customers back. */
export const messageKinds = ['back_in_stock', 'price_drop', 'cart_left'] as const;
export type MessageKind = (typeof messageKinds)[number];
type Words = Exclude<keyof MessageWords, 'mail'>;

/** The words of a language, English where nobody has written any. */
export const messageWords = (language: string): MessageWords => (/^uk\b/i.test(language) ? messageWordsUk : messageWordsEn);

/** What a message says in a language, with what its placeholders stand for. It is cut before a phone would cut it. */
export function writeMessage(words: Words, language: string, values: Readonly<Record<string, string>>): NotificationText {
  const { title, body } = messageWords(language)[words];
  return writeWords({ title: put(title, values), body: put(body, values) }, {});
}

// In one go: what is put in is never read as a placeholder, of ours or of `writeWords`.
const put = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => (values[name] ?? '').replace(/[{}]/g, ''));
