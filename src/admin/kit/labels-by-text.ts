type Texts = Readonly<Record<string, string>>;
type Field = Readonly<{ name: string; label?: unknown; hint?: string }>;
type Rows = readonly (readonly Field[])[];
type Form = Readonly<{ layout: readonly Rows[]; components: Readonly<Record<string, Readonly<{ layout: Rows }>>> }>;
type Header = Readonly<{ name: string; label?: unknown }>;
type List = Readonly<{ metadatas: Record<string, Readonly<{ label?: string }>> }>;

/** Where Strapi keeps the language of whoever sits here. */
export const chosenLanguage = (): string => localStorage.getItem('strapi-admin-language') ?? 'en';

// A field nobody labelled has its name for a label, which is no word of any language.
const translated = <Of extends Header>(texts: Texts, field: Of): Of =>
  typeof field.label === 'string' && field.label !== field.name && texts[field.label] ? { ...field, label: texts[field.label] } : field;

/**
 * In forms of the Content Manager, labels and help in the language of the member of staff. Strapi translates labels by the names of their
 * fields, and help not at all: here, the English text is the name of its translation.
 */
export const translatingForms =
  (textsNow: () => Texts) =>
  <Edited extends Readonly<{ layout: Form }>>(edited: Edited): Edited => {
    const texts = textsNow();
    const inWords = (field: Field): Field =>
      translated(texts, field.hint && texts[field.hint] ? { ...field, hint: texts[field.hint] } : field);
    const rows = (all: Rows): Rows => all.map((row) => row.map(inWords));
    const { layout, components } = edited.layout;
    const parts = Object.fromEntries(Object.entries(components).map(([uid, part]) => [uid, { ...part, layout: rows(part.layout) }]));
    return { ...edited, layout: { ...edited.layout, layout: layout.map(rows), components: parts } };
  };

/**
 * The same for the heads of lists. Which columns can be shown and filtered by, Strapi reads from the list that comes with them and asks
 * nobody: so that list is given other labels. The English ones are kept, for whoever changes the language.
 */
export function translatingLists(textsNow: () => Texts) {
  const english = new WeakMap<object, List['metadatas']>();
  return <Shown extends Readonly<{ displayedHeaders: readonly Header[]; layout: List }>>(shown: Shown): Shown => {
    const texts = textsNow();
    const { metadatas } = shown.layout;
    const before = english.get(metadatas) ?? { ...metadatas };
    english.set(metadatas, before);
    for (const [name, column] of Object.entries(before)) {
      const { name: _name, ...inWords } = translated(texts, { ...column, name });
      metadatas[name] = inWords;
    }
    return { ...shown, displayedHeaders: shown.displayedHeaders.map((header) => translated(texts, header)) };
  };
}
