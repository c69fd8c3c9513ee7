import { baseOf, knownMessageWords, messageWords } from './words';

/** What phones and the inbox of the app show, and what is mailed. */
export type MessageText = Readonly<{ title: string; body: string; subject: string; mail: string }>;
export const messageParts = ['title', 'body', 'subject', 'mail'] as const;
export type MessagePart = (typeof messageParts)[number];

/** Words for a phone; the mail says the same, and leads into the app, unless it has words of its own. */
export type MessageWording = Pick<MessageText, 'title' | 'body'> & Readonly<Partial<Pick<MessageText, 'subject' | 'mail'>>>;

/** A message the shop sends by itself, to bring customers back who agreed to that. */
export type AutomaticMessage = Readonly<{
  /** What staff call it. */
  names: Readonly<Record<'en' | 'uk', string>>;
  /** What stands for something in it, such as `product`, each with what is put in where staff look at how it reads. */
  placeholders: Readonly<Record<string, string>>;
  /** What it says where staff wrote nothing else, by language. */
  words: Readonly<{ en: MessageWording } & Record<string, MessageWording>>;
}>;

type Known = Pick<AutomaticMessage, 'names' | 'placeholders'> & Readonly<{ wordsIn: (language: string) => MessageWording | null }>;

const own = (kind: 'back_in_stock' | 'price_drop' | 'cart_left', rest: Omit<Known, 'wordsIn'>): [string, Known] => [
  kind,
  { ...rest, wordsIn: (language) => knownMessageWords(language)?.[kind] ?? null },
];
const product = 'Lorem ipsum';
const known = new Map<string, Known>([
  own('back_in_stock', { names: { en: 'Back in stock', uk: 'Знову в наявності' }, placeholders: { product } }),
  own('price_drop', { names: { en: 'Lower price', uk: 'Ціна знизилася' }, placeholders: { product, price: '€9.00', before: '€10.00' } }),
  own('cart_left', { names: { en: 'Left cart', uk: 'Покинутий кошик' }, placeholders: { product } }),
]);

/** `club.birthday`: the name of a plugin, and of what it tells. */
const ofPlugin = /^[a-z][a-z0-9-]{0,39}\.[a-z][a-z0-9_]{0,39}$/;
const placeholderName = /^[a-z][a-z_]{0,39}$/;
/** What the shop itself fills in. */
const filledIn = ['shop', 'link', 'note', 'unsubscribe_link'];

/** Adds a message of a plugin. Throws where the kind is taken, or no plugin's; and where its words could not be filled in. */
export function addAutomaticMessage(kind: string, { names, placeholders, words }: AutomaticMessage): void {
  if (known.has(kind)) throw new Error(`There is a message ${kind} already`);
  if (!ofPlugin.test(kind)) throw new Error(`A message is called by its plugin and itself, such as club.birthday, not ${kind}`);
  const wrong = Object.keys(placeholders).find((name) => !placeholderName.test(name) || filledIn.includes(name));
  if (wrong !== undefined) throw new Error(`The message ${kind} cannot have a placeholder ${wrong}`);
  const byLanguage = new Map(Object.entries(words));
  known.set(kind, { names, placeholders, wordsIn: (language) => byLanguage.get(baseOf(language)) ?? null });
}

/** The kinds there are, those of the shop first. */
export const automaticMessages = (): readonly string[] => [...known.keys()];
export const isAutomaticMessage = (kind: string): boolean => known.has(kind);
export const messageNames = (kind: string): Readonly<Record<'en' | 'uk', string>> => the(kind).names;

/** What may stand in braces on the phone; a mail has `link` too. */
export const messagePlaceholders = (kind: string): readonly string[] => [...Object.keys(the(kind).placeholders), 'shop'];

/** What is put in where staff look at how it reads. */
export const messageSample = (kind: string): Readonly<Record<string, string>> => the(kind).placeholders;

/** Whether somebody wrote it in this language, beside staff. */
export const knowsMessage = (kind: string, language: string): boolean => the(kind).wordsIn(language) !== null;

/** What is told where staff wrote nothing, in English where nobody wrote the language. */
export function usualMessage(kind: string, language: string): MessageText {
  const wording = the(kind).wordsIn(language) ?? the(kind).wordsIn('en');
  if (!wording) throw new Error(`The message ${kind} has no words in English`);
  const { title, body, subject = title, mail = `${body}\n\n[${messageWords(language).mail.open}]({link})` } = wording;
  return { title, body, subject, mail };
}

function the(kind: string): Known {
  const found = known.get(kind);
  if (!found) throw new Error(`There is no message ${kind}`);
  return found;
}
