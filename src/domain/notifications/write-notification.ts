import type { MailValues } from '../mails/mail-kinds';
import { fill } from '../mails/template-parts';
import type { NotificationKind } from './what-to-notify';
import { notificationWords } from './words';

export const longestTitle = 120;
export const longestBody = 500;

export type NotificationText = Readonly<{ title: string; body: string }>;

/** What a notification says in a language, or in English where nobody wrote it. */
export const writeNotification = (kind: NotificationKind, language: string, values: MailValues): NotificationText =>
  writeWords(notificationWords(language)[kind], values);

/** The same in given words. It is cut before a phone would cut it. */
export const writeWords = ({ title, body }: NotificationText, values: MailValues): NotificationText => ({
  title: cut(fill(title, values), longestTitle),
  body: cut(fill(body, values), longestBody),
});

/** By characters as people count them: half an emoji is none. */
function cut(text: string, most: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= most) return line;
  const letters = Array.from(new Intl.Segmenter().segment(line), ({ segment }) => segment);
  let kept = '';
  for (const letter of letters) {
    if (kept.length + letter.length > most - 1) break;
    kept += letter;
  }
  return `${kept.trimEnd()}…`;
}
