import type { Answer } from '../kit/staff-api';

export type Messages = Answer<'GET /automatic-messages'>;
export type Message = Messages['messages'][number];
export const parts = ['title', 'body', 'subject', 'mail'] as const;
export type Part = (typeof parts)[number];
export type Text = Readonly<Record<Part, string>>;

/** A message as somebody types it. What they leave as the shop says it stays the shop's, and changes when it does. */
export type MessageDraft = Readonly<{
  isOn: boolean;
  afterHours: number | null;
  /** Empty: what it is about. */
  link: string;
  texts: Readonly<Record<string, Text>>;
}>;

const nothing: Text = { title: '', body: '', subject: '', mail: '' };
const ofParts = <T>(of: (part: Part) => T): Readonly<Record<Part, T>> => ({
  ...{ title: of('title'), body: of('body'), subject: of('subject'), mail: of('mail') },
});
const isSame = (one: Text = nothing, other: Text = nothing): boolean => parts.every((part) => one[part] === other[part]);

export const messageDraftOf = ({ isOn, afterHours, link, texts }: Message): MessageDraft => ({
  ...{ isOn, afterHours, link: link ?? '' },
  texts: Object.fromEntries(texts.map((text) => [text.language, ofParts((part) => text[part] ?? text.usual[part])])),
});

export const typedMessage = (draft: MessageDraft, language: string, change: Partial<Text>): MessageDraft => ({
  ...draft,
  texts: { ...draft.texts, [language]: { ...(draft.texts[language] ?? nothing), ...change } },
});

/** What is reminded of after hours, and is switched on without any, begins with a day. */
export const switched = (message: Message, draft: MessageDraft, isOn: boolean): MessageDraft => ({
  ...draft,
  isOn,
  afterHours: isOn && message.waits ? (draft.afterHours ?? 24) : draft.afterHours,
});

/** A draft, and the message as it was when somebody began to type it. */
export type BegunMessage = Readonly<{ from: Message; draft: MessageDraft }>;

/**
 * The draft on top of what stands there by now. What a colleague changed where nothing was typed is taken; where both wrote, what was typed
 * stays, and the language is among the `clashes`.
 */
export function messageBroughtUp(
  { from, draft }: BegunMessage,
  now: Message,
): Readonly<{ draft: MessageDraft; clashes: readonly string[] }> {
  const [before, theirs] = [messageDraftOf(from), messageDraftOf(now)];
  const kept = <Key extends 'isOn' | 'afterHours' | 'link'>(key: Key): MessageDraft[Key] =>
    draft[key] === before[key] ? theirs[key] : draft[key];
  const languages = Object.keys(theirs.texts);
  const isMine = (language: string) => !isSame(before.texts[language], draft.texts[language]);
  const isClash = (language: string) =>
    isMine(language) && !isSame(before.texts[language], theirs.texts[language]) && !isSame(theirs.texts[language], draft.texts[language]);
  const texts = languages.map((language) => [language, (isMine(language) ? draft : theirs).texts[language] ?? nothing]);
  return {
    draft: { isOn: kept('isOn'), afterHours: kept('afterHours'), link: kept('link'), texts: Object.fromEntries(texts) },
    clashes: languages.filter(isClash),
  };
}

/** What is sent to be saved: what changed, and null for what is as the shop says it. */
export function messageChanges(message: Message, draft: MessageDraft) {
  const stored = messageDraftOf(message);
  const changed = message.texts.filter(({ language }) => !isSame(stored.texts[language], draft.texts[language]));
  return {
    isOn: draft.isOn,
    ...(draft.afterHours === stored.afterHours ? {} : { afterHours: draft.afterHours }),
    ...(draft.link === stored.link ? {} : { link: draft.link.trim() || null }),
    texts: changed.map((text) => {
      const words = draft.texts[text.language] ?? nothing;
      return {
        language: text.language,
        ...ofParts((part) => (words[part] === text.usual[part] ? null : words[part])),
        before: ofParts((part) => text[part]),
      };
    }),
  };
}

export function isMessageChanged(message: Message, draft: MessageDraft): boolean {
  const { isOn, texts, ...more } = messageChanges(message, draft);
  return isOn !== message.isOn || texts.length > 0 || Object.keys(more).length > 0;
}
