import type { Answer } from '../kit/staff-api';

export type Templates = Answer<'GET /mail-templates'>;
/** `link`: of notifications, which are typed and saved by the same rules. */
export type Template = Templates['templates'][number] & Readonly<{ link?: string | null }>;
export type Kind = Template['kind'];
export type Field = 'subject' | 'body';
type Text = Readonly<Record<Field, string>>;

/** A mail as somebody types it. What they leave as the shop writes it stays the shop's, and changes when it does. */
export type Draft = Readonly<{ isOn: boolean; link: string; texts: Readonly<Record<string, Text>> }>;

export const draftOf = ({ isOn, link, texts }: Template): Draft => ({
  isOn,
  link: link ?? '',
  texts: Object.fromEntries(
    texts.map(({ language, subject, body, usual }) => [language, { subject: subject ?? usual.subject, body: body ?? usual.body }]),
  ),
});

export const typed = (draft: Draft, language: string, change: Partial<Text>): Draft => ({
  ...draft,
  texts: { ...draft.texts, [language]: { ...(draft.texts[language] ?? { subject: '', body: '' }), ...change } },
});

const isSame = (one: Text | undefined, other: Text | undefined): boolean => one?.subject === other?.subject && one?.body === other?.body;

/** A draft, and the mail as it was when somebody began to type it. */
export type Begun = Readonly<{ from: Template; draft: Draft }>;

/**
 * The draft on top of what stands there by now. What a colleague wrote where nothing was typed is taken; where both wrote, what was typed
 * stays, and the language is among the `clashes`.
 */
export function broughtUp({ from, draft }: Begun, now: Template): Readonly<{ draft: Draft; clashes: readonly string[] }> {
  const [before, theirs] = [draftOf(from), draftOf(now)];
  const languages = Object.keys(theirs.texts);
  const isTheirs = (language: string) => !isSame(before.texts[language], theirs.texts[language]);
  const isMine = (language: string) => !isSame(before.texts[language], draft.texts[language]);
  const texts = languages.map((language) => [language, (isMine(language) ? draft : theirs).texts[language] ?? { subject: '', body: '' }]);
  return {
    draft: {
      isOn: draft.isOn === before.isOn ? theirs.isOn : draft.isOn,
      link: draft.link === before.link ? theirs.link : draft.link,
      texts: Object.fromEntries(texts),
    },
    clashes: languages.filter(
      (language) => isMine(language) && isTheirs(language) && !isSame(theirs.texts[language], draft.texts[language]),
    ),
  };
}

/** What is sent to be saved: languages that changed, and null for what is as the shop writes it. */
export function changesOf(template: Template, draft: Draft) {
  const stored = draftOf(template);
  const changed = template.texts.filter(({ language }) => !isSame(stored.texts[language], draft.texts[language]));
  return {
    isOn: draft.isOn,
    texts: changed.map(({ language, usual, subject: seenSubject, body: seenBody }) => {
      const before = { subject: seenSubject, body: seenBody };
      const { subject = '', body = '' } = draft.texts[language] ?? {};
      return { language, subject: subject === usual.subject ? null : subject, body: body === usual.body ? null : body, before };
    }),
  };
}

export function isChanged(template: Template, draft: Draft): boolean {
  const { isOn, texts } = changesOf(template, draft);
  return isOn !== template.isOn || draft.link !== (template.link ?? '') || texts.length > 0;
}

/** Puts a placeholder where somebody stands in a text. Answers the text, and where they stand then. */
export function putIn(text: string, name: string, at: number): Readonly<{ text: string; at: number }> {
  const written = `{${name}}`;
  return { text: text.slice(0, at) + written + text.slice(at), at: at + written.length };
}
