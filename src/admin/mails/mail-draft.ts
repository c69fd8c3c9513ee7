import type { Answer } from '../kit/staff-api';

export type Templates = Answer<'GET /mail-templates'>;
export type Template = Templates['templates'][number];
export type Kind = Template['kind'];
export type Field = 'subject' | 'body';
type Text = Readonly<Record<Field, string>>;

/** A mail as somebody types it. What they leave as the shop writes it stays the shop's, and changes when it does. */
export type Draft = Readonly<{ isOn: boolean; texts: Readonly<Record<string, Text>> }>;

export const draftOf = ({ isOn, texts }: Template): Draft => ({
  isOn,
  texts: Object.fromEntries(
    texts.map(({ language, subject, body, usual }) => [language, { subject: subject ?? usual.subject, body: body ?? usual.body }]),
  ),
});

export const typed = (draft: Draft, language: string, change: Partial<Text>): Draft => ({
  ...draft,
  texts: { ...draft.texts, [language]: { ...(draft.texts[language] ?? { subject: '', body: '' }), ...change } },
});

/** What is sent to be saved: languages that changed, and null for what is as the shop writes it. */
export function changesOf(template: Template, draft: Draft) {
  const before = draftOf(template);
  const changed = template.texts.filter(({ language }) => JSON.stringify(before.texts[language]) !== JSON.stringify(draft.texts[language]));
  return {
    isOn: draft.isOn,
    texts: changed.map(({ language, usual }) => {
      const { subject = '', body = '' } = draft.texts[language] ?? {};
      return { language, subject: subject === usual.subject ? null : subject, body: body === usual.body ? null : body };
    }),
  };
}

export function isChanged(template: Template, draft: Draft): boolean {
  const { isOn, texts } = changesOf(template, draft);
  return isOn !== template.isOn || texts.length > 0;
}

/** Puts a placeholder where somebody stands in a text. Answers the text, and where they stand then. */
export function putIn(text: string, name: string, at: number): Readonly<{ text: string; at: number }> {
  const written = `{${name}}`;
  return { text: text.slice(0, at) + written + text.slice(at), at: at + written.length };
}
