/** What an entry reads in other languages, by language and field: `{ uk: { name: 'Розмір' } }`. */
export type Translations = Readonly<Record<string, Readonly<Record<string, string>>>>;

const mostLanguages = 100;
const language = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * What is wrong with translations of these fields, in words for staff; null when nothing is. `longest`: how many characters each field
 * takes, by its name.
 */
export function findBadTranslation(value: unknown, longest: ReadonlyMap<string, number>): string | null {
  if (value === null || value === undefined) return null;
  if (!isRecord(value) || Object.keys(value).length > mostLanguages) return 'Texts in other languages are written by language and field.';
  for (const [code, texts] of Object.entries(value)) {
    if (!language.test(code) || !isRecord(texts)) return `"${code.slice(0, 20)}" is no language. Use its code, such as uk.`;
    for (const [field, text] of Object.entries(texts)) {
      const most = longest.get(field);
      if (most === undefined) return `"${field.slice(0, 40)}" has no text in other languages here.`;
      if (typeof text !== 'string') return `What "${field}" reads in ${code} must be a text.`;
      if (text.length > most) return `What "${field}" reads in ${code} is longer than ${most} characters. Shorten it.`;
    }
  }
  return null;
}

/** What customers read of a field in a language: its translation, or where there is none (or a blank one) what stands in the entry. */
export function textIn<Text extends string | null>(
  translations: Translations | null,
  field: string,
  locale: string,
  otherwise: Text,
): Text | string {
  const texts = translations && Object.hasOwn(translations, locale) ? translations[locale] : undefined;
  const text = texts && Object.hasOwn(texts, field) ? texts[field] : undefined;
  return text === undefined || text.trim() === '' ? otherwise : text;
}
