import { checkMailWords, longestBody as longestMail, longestSubject } from '../mails/check-template';
import { checkPhoneWords } from '../notifications/notification-template';
import { longestBody, longestTitle, writeWords, type NotificationText } from '../notifications/write-notification';
import type { CheckResult } from '../pricing/finding';
import { knowsMessage, messagePlaceholders, usualMessage, type MessagePart, type MessageText } from './automatic-messages';

export type MessageValues = Readonly<Record<string, string>>;
/** What staff wrote of one kind, by language; where they left a part empty, the words of the shop hold. */
export type OwnMessageTexts = Readonly<Record<string, Readonly<Record<MessagePart, string | null>>>>;

export const longestPart: Readonly<Record<MessagePart, number>> = {
  title: longestTitle,
  body: longestBody,
  subject: longestSubject,
  mail: longestMail,
};

type Choose = Readonly<{ kind: string; own: OwnMessageTexts; language: string; defaultLanguage: string }>;

/** What somebody of this language is told: in theirs where anybody wrote it, else in the shop's, else in English. */
export function chooseMessage({ kind, own, language, defaultLanguage }: Choose): MessageText {
  const isWritten = (each: string) => Object.values(own[each] ?? {}).some(Boolean) || knowsMessage(kind, each);
  const chosen = [language, defaultLanguage].find(isWritten) ?? 'en';
  return orUsual(kind, chosen, own[chosen]);
}

/** Words of staff, and those of the shop where they left a part empty. */
export function orUsual(kind: string, language: string, words: Readonly<Partial<Record<MessagePart, string | null>>> = {}): MessageText {
  const usual = usualMessage(kind, language);
  return {
    title: words.title || usual.title,
    body: words.body || usual.body,
    subject: words.subject || usual.subject,
    mail: words.mail || usual.mail,
  };
}

/** What phones and the inbox say, with what its placeholders stand for. It is cut before a phone would cut it. */
export const writeMessage = ({ title, body }: Pick<MessageText, 'title' | 'body'>, values: MessageValues): NotificationText =>
  writeWords({ title: put(title, values), body: put(body, values) }, {});

// In one go: what is put in is never read as a placeholder, of ours or of `writeWords`.
const put = (text: string, values: MessageValues): string =>
  text.replace(/\{\s*([a-z_]+)\s*\}/g, (_, name: string) => (Object.hasOwn(values, name) ? (values[name] ?? '') : '').replace(/[{}]/g, ''));

/** What must be mended before it can be told: `subject` and `mail` are those of the mail. */
export function checkMessage(kind: string, { title, body, subject, mail }: MessageText): CheckResult {
  const known = messagePlaceholders(kind);
  const { refusals: ofPhone } = checkPhoneWords(known, { title, body });
  const { refusals: ofMail } = checkMailWords([...known, 'link'], { subject, body: mail });
  const named = ofMail.map((finding) => (finding.field === 'body' ? { ...finding, field: 'mail' } : finding));
  return { refusals: [...ofPhone, ...named], warnings: [] };
}
