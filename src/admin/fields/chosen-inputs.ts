type Attribute = Readonly<{ type?: string; customField?: string; regex?: unknown; options?: object }>;
type FormField = Readonly<{ name: string; label?: unknown; hint?: string; attribute?: Attribute }>;
type Rows = readonly (readonly FormField[])[];
type Form = Readonly<{ layout: readonly Rows[]; components: Readonly<Record<string, Readonly<{ layout: Rows }>>> }>;

type Input = Readonly<{ customField: string; of?: string; label?: string; hint?: string }>;
type Texts = Readonly<Record<string, string>>;

const ends = (regex: unknown, count: number): boolean => String(regex ?? '').replace(/^\/|\/$/g, '') === `^[A-Z]{${count}}$`;

/** What a plain field of the schema is really: a percent, a country, a currency, a time zone. */
function inputOf({ name, attribute }: FormField, texts: Texts): Input | null {
  if (!attribute || attribute.customField) return null;
  if (name === 'basisPoints' && attribute.type === 'integer')
    return {
      customField: 'global::percent',
      label: texts['storekeeper.percent.field'] ?? 'Percent',
      hint: texts['storekeeper.percent.hint'] ?? '',
    };
  if (attribute.type !== 'string') return null;
  const hint = texts['storekeeper.choice.hint'] ?? '';
  if (name === 'timeZone') return { customField: 'global::choice', of: 'time-zone', hint };
  if (ends(attribute.regex, 2)) return { customField: 'global::choice', of: 'country', hint };
  if (ends(attribute.regex, 3)) return { customField: 'global::choice', of: name === 'currency' ? 'shop-currency' : 'currency', hint };
  return null;
}

type Edited = Readonly<{ layout: Form }>;

/** A form with each of its fields changed, those of its parts too. */
function withFields<E extends Edited>(edited: E, change: (field: FormField) => FormField): E {
  const rows = (all: Rows): Rows => all.map((row) => row.map(change));
  const { layout, components } = edited.layout;
  const parts = Object.fromEntries(Object.entries(components).map(([uid, part]) => [uid, { ...part, layout: rows(part.layout) }]));
  return { ...edited, layout: { ...edited.layout, layout: layout.map(rows), components: parts } };
}

/**
 * In forms of the Content Manager, percents are typed as percents, and countries, currencies and time zones chosen from lists. What is
 * stored, and what machines read and write, stays as the schema says: 1900, UA, EUR.
 */
export const choosingInputs =
  (textsNow: () => Texts) =>
  <E extends Edited>(edited: E): E => {
    const texts = textsNow();
    return withFields(edited, (field) => {
      const input = inputOf(field, texts);
      if (!input) return field;
      const { customField, of, label, hint } = input;
      return {
        ...field,
        ...(label === undefined ? {} : { label }),
        ...(hint === undefined ? {} : { hint }),
        attribute: { ...field.attribute, customField, ...(of === undefined ? {} : { options: { of } }) },
      };
    });
  };

/** Beside every time, whose it is: Strapi shows and takes times of the computer that somebody sits at, wherever the shop is. */
export const sayingTimeZone =
  (textsNow: () => Texts, zone = Intl.DateTimeFormat().resolvedOptions().timeZone) =>
  <E extends Edited>(edited: E): E => {
    const said = textsNow()['storekeeper.time.ofComputer']?.replace('{zone}', zone) ?? '';
    return withFields(edited, (field) =>
      field.attribute?.type === 'datetime' ? { ...field, hint: [field.hint, said].filter(Boolean).join(' ') } : field,
    );
  };
