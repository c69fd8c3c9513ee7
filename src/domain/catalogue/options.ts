import { textIn, type Translations } from '../content/translations';

/** What differs between the variants of a product, such as size. */
export type Option = Readonly<{ id: string; code: string; name: string; translations: Translations | null; position: number }>;

/** One thing that can be chosen of an option, such as M. `swatch` is a colour, `#rrggbb`. */
export type OptionValue = Readonly<{
  id: string;
  code: string;
  label: string;
  translations: Translations | null;
  swatch: string | null;
  position: number;
  option: Option;
}>;

/** What a customer chose, as apps are told: `code` and `value` to compare, `name` and `label` to read. */
export type ChosenOption = Readonly<{ code: string; name: string; value: string; label: string }>;

export const chosenIn = ({ code, label, translations, option }: OptionValue, locale: string): ChosenOption => ({
  code: option.code,
  name: textIn(option.translations, 'name', locale, option.name),
  value: code,
  label: textIn(translations, 'label', locale, label),
});

const byPosition = (a: { position: number; code: string }, b: { position: number; code: string }): number =>
  a.position - b.position || (a.code < b.code ? -1 : 1);

/** In the order apps offer them: option after option, and the values of each as staff put them. */
export const inOptionOrder = (values: readonly OptionValue[]): OptionValue[] =>
  [...values].sort((a, b) => (a.option.id === b.option.id ? byPosition(a, b) : byPosition(a.option, b.option)));

/** What customers add of their own to a line, such as an engraving, read as what they chose. */
export const ownChoices = (own: Readonly<Record<string, string>>): ChosenOption[] =>
  Object.entries(own).map(([name, text]) => ({ code: name, name, value: text, label: text }));

/**
 * The one of a customer's own choices that is called as an option the variant has; undefined where none is. Beside it nobody could tell
 * which of the two is meant.
 */
export const takenChoice = (own: Readonly<Record<string, string>>, values: readonly OptionValue[]): string | undefined =>
  Object.keys(own).find((name) => values.some(({ option }) => comparableCode(option.code) === comparableCode(name.trim())));

/** Codes are compared without regard to capitals. */
export const comparableCode = (code: string): string => code.toLowerCase();

/** A code for what has only a name: letters and digits of any script, hyphens between them; empty where it has none. */
export const codeFrom = (name: string): string =>
  comparableCode(name)
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60);

/**
 * A code for each of names that had none. Names that differ in capitals, or in what stands between their words, are one thing and have one
 * code; others have codes of their own, also where no letter tells them apart, as in -1.5 and +1.5. `kind` is what stands for those without any.
 */
export function codesFor(names: readonly string[], kind: string): ReadonlyMap<string, string> {
  const codes = new Map<string, string>();
  const given = new Set<string>();
  const newCode = (name: string): string => {
    const code = codeFrom(name);
    if (code !== '' && !given.has(code)) return code;
    for (let number = code === '' ? 1 : 2; ; number += 1) {
      const numbered = `${(code || kind).slice(0, 50)}-${number}`;
      if (!given.has(numbered)) return numbered;
    }
  };
  return new Map(
    names.map((name) => {
      const thing = comparableCode(name.trim()).replace(/(?<=\p{L})[\s_-]+(?=\p{L})/gu, '-');
      const code = codes.get(thing) ?? newCode(name);
      codes.set(thing, code);
      given.add(code);
      return [name, code];
    }),
  );
}

/** A variant as its options are checked. `label` is how staff know it. */
export type OptionedVariant = Readonly<{ id: string; sku: string; values: readonly OptionValue[] }>;

export type OptionFault = Readonly<{
  code: 'OPTION_TWICE' | 'OPTION_NOT_OF_PRODUCT' | 'OPTION_MISSING' | 'OPTIONS_TAKEN';
  message: string;
}>;

/**
 * What is wrong with the options of a variant; null when nothing is. `allowed` are the options the product has or is about to have,
 * `required` (ids) those it is shown with.
 */
export function findOptionFault(
  variant: OptionedVariant,
  { allowed, required, others }: Readonly<{ allowed: readonly Option[]; required: readonly Option[]; others: readonly OptionedVariant[] }>,
): OptionFault | null {
  const seen = new Set<string>();
  for (const { option } of variant.values) {
    if (seen.has(option.id))
      return { code: 'OPTION_TWICE', message: `${variant.sku} has two values of “${option.name}”. Keep one of them.` };
    seen.add(option.id);
    if (!allowed.some(({ id }) => id === option.id))
      return {
        code: 'OPTION_NOT_OF_PRODUCT',
        message: `“${option.name}” is not an option of the product of ${variant.sku}. Add it to the options of the product first, or take this value away.`,
      };
  }
  const missing = required.find(({ id }) => !seen.has(id));
  if (missing) return { code: 'OPTION_MISSING', message: `${variant.sku} has no value of “${missing.name}”. Choose one.` };
  const twin = others.find((other) => other.id !== variant.id && isSameCombination(variant.values, other.values));
  if (!twin) return null;
  return {
    code: 'OPTIONS_TAKEN',
    message: `${twin.sku} of the same product is ${variant.values.map(({ label }) => label).join(' / ')} already. Choose another combination.`,
  };
}

/** Variants without options are told apart by their names. */
const isSameCombination = (a: readonly OptionValue[], b: readonly OptionValue[]): boolean =>
  a.length > 0 && a.length === b.length && a.every(({ id }) => b.some((value) => value.id === id));
