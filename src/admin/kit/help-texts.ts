type Field = Readonly<{ hint?: string }>;
type Rows = readonly (readonly Field[])[];
type Form = Readonly<{ layout: readonly Rows[]; components: Readonly<Record<string, Readonly<{ layout: Rows }>>> }>;

/** Where Strapi keeps the language of whoever sits here. */
const chosenLanguage = (): string => localStorage.getItem('strapi-admin-language') ?? 'en';

/**
 * In forms of the Content Manager, help below fields in the language of the member of staff. Strapi translates labels by their names,
 * and help not at all: here, its English text is the name.
 */
export function translatingHelp(translations: Readonly<Record<string, Readonly<Record<string, string>>>>, language = chosenLanguage) {
  return <Edited extends Readonly<{ layout: Form }>>(edited: Edited): Edited => {
    const texts = translations[language()];
    if (!texts) return edited;
    const translated = (field: Field): Field => (field.hint && texts[field.hint] ? { ...field, hint: texts[field.hint] } : field);
    const rows = (all: Rows): Rows => all.map((row) => row.map(translated));
    const { layout, components } = edited.layout;
    const parts = Object.fromEntries(Object.entries(components).map(([uid, part]) => [uid, { ...part, layout: rows(part.layout) }]));
    return { ...edited, layout: { ...edited.layout, layout: layout.map(rows), components: parts } };
  };
}
