/** The texts of the language somebody has chosen. What is said of roles and rights in English is the name of its translation. */
export type Texts = Readonly<Record<string, unknown>>;
type Named = Readonly<{ name?: string; description?: string | null }>;
type Node = Readonly<{ label: string; value: string; children?: readonly Node[] }>;
type Subject = Readonly<{ label: string; properties: readonly Node[] }>;
type OfContent = Readonly<{ subjects: readonly Subject[] }>;
type Right = Readonly<{ displayName: string; category?: string; subCategory?: string; plugin?: string }>;
/** What the form of a role offers, as the server lists it. */
export type Rights = Readonly<{
  sections: Readonly<{ collectionTypes: OfContent; singleTypes: OfContent; plugins: readonly Right[]; settings: readonly Right[] }>;
  conditions: readonly Right[];
}>;

const inWords = (texts: Texts, text: string): string => {
  const found = texts[text];
  return typeof found === 'string' ? found : text;
};

/** A role, called as staff read it. One they named themselves keeps its name. */
export function roleInWords<Role extends Named>(texts: Texts, role: Role): Role {
  const words: { name?: string; description?: string } = {};
  if (role.name) words.name = inWords(texts, role.name);
  if (role.description) words.description = inWords(texts, role.description);
  return { ...role, ...words };
}

/** The way back, so that saving a role translates nothing for colleagues: `known` are the English texts it may have. */
export function roleAsStored<Role extends Named>(texts: Texts, known: readonly string[], role: Role): Role {
  const stored = (text: string) => known.find((english) => texts[english] === text) ?? text;
  const words: { name?: string; description?: string } = {};
  if (role.name) words.name = stored(role.name);
  if (role.description) words.description = stored(role.description);
  return { ...role, ...words };
}

/** All that a role may be allowed, in words. `language` says what a language is called, by its code. */
export function rightsInWords<Of extends Rights>(texts: Texts, rights: Of, language: (code: string) => string | undefined): Of {
  const node =
    (isLanguage: boolean) =>
    (field: Node): Node => ({
      ...field,
      label: (isLanguage ? language(field.value) : undefined) ?? inWords(texts, field.label),
      ...(field.children ? { children: field.children.map(node(isLanguage || field.value === 'locales')) } : {}),
    });
  const ofContent = <Section extends OfContent>(section: Section): Section => ({
    ...section,
    subjects: section.subjects.map((subject) => ({
      ...subject,
      label: inWords(texts, subject.label),
      properties: subject.properties.map(node(false)),
    })),
  });
  const right = <One extends Right>(one: One): One => {
    const named = (['displayName', 'category', 'subCategory', 'plugin'] as const).flatMap((part) => {
      const text = one[part];
      return text === undefined ? [] : [[part, inWords(texts, text)] as const];
    });
    return { ...one, ...Object.fromEntries(named) };
  };
  const { collectionTypes, singleTypes, plugins, settings } = rights.sections;
  return {
    ...rights,
    sections: {
      ...rights.sections,
      collectionTypes: ofContent(collectionTypes),
      singleTypes: ofContent(singleTypes),
      plugins: plugins.map(right),
      settings: settings.map(right),
    },
    conditions: rights.conditions.map(right),
  };
}
