import type { TextKey } from '../texts';

export type Tone = 'success' | 'primary' | 'danger' | 'warning' | 'neutral' | 'alternative';
/** How people read a code of the server, and how much it should catch their eye. */
export type Word = Readonly<{ key: TextKey; tone: Tone }>;
export const word = (key: TextKey, tone: Tone): Word => ({ key, tone });

/** What the server names in its own words. One that is not here is shown as it is. */
export type Words = Readonly<Record<string, TextKey>>;

/** Reads a word out of a table: `label(shipmentWords, 'shipped')`. */
export const labelFor =
  (text: (key: TextKey) => string) =>
  (words: Words, value: string): string => {
    const key = Object.hasOwn(words, value) ? words[value] : undefined;
    return key ? text(key) : value;
  };
