import type { MailKind, MailTemplate } from './mail-kinds';
import { orderMailWords } from './words';
import { mailWordsEn } from './words.en';

/** What staff wrote of one kind, by language; where they left a field empty, the words of the shop hold. */
export type OwnTexts = Readonly<Record<string, Readonly<{ subject: string | null; body: string | null }>>>;

type Choose = Readonly<{ kind: MailKind; own: OwnTexts; language: string | null; defaultLanguage: string }>;

/** What is sent to somebody of this language, and in which one it is: theirs where somebody wrote it, else the shop's, else English. */
export function chooseTemplate({ kind, own, language, defaultLanguage }: Choose): MailTemplate & Readonly<{ language: string }> {
  const wanted = [language ?? defaultLanguage, defaultLanguage].find(
    (each) => own[each]?.subject || own[each]?.body || orderMailWords(each),
  );
  const chosen = wanted ?? 'en';
  const usual = templateOf(kind, chosen);
  return { language: chosen, subject: own[chosen]?.subject || usual.subject, body: own[chosen]?.body || usual.body };
}

/** What is written where staff wrote nothing. */
export const templateOf = (kind: MailKind, language: string): MailTemplate => (orderMailWords(language) ?? mailWordsEn).templates[kind];
