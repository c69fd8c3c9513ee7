import { exponentOf } from '../../domain/money/money';
import type { ProductDesk } from '../kit/admin-types';
import { textFromMinor } from '../kit/amount-text';
import { factsText } from './attribute-text';

/**
 * A product while it is edited: what stands in each input, as text, by its path, such as `text.en.name` or `<row>.sku`; and its variants in
 * their order, by their ids, or by a name of ours while they are new. Flat, so that two of them are compared and put together input by input.
 */
export type Draft = Readonly<{ rows: readonly string[]; values: Readonly<Record<string, string>> }>;

export const textPath = (language: string, field: 'name' | 'slug' | 'description' | 'attributes'): string => `text.${language}.${field}`;
export const factPath = (language: string, place: number, part: 'name' | 'value'): string => `text.${language}.attributes.${place}.${part}`;
export const seenPath = (picture: number, language: string): string => `picture.${picture}.${language}`;
export const pricePath = (row: string, list: string, minQuantity: number): string => `${row}.price.${list}.${minQuantity}`;
export const stockPath = (row: string, location: string): string => `${row}.stock.${location}`;
export const costPath = (row: string): string => `${row}.cost`;
export const sides = ['length', 'width', 'height'] as const;
type Side = (typeof sides)[number];
type Field = 'sku' | 'name' | 'barcode' | 'enabled' | 'weight' | Side | 'values' | 'policy' | 'beyond';
export const rowPath = (row: string, field: Field): string => `${row}.${field}`;

export const listText = (items: readonly (string | number)[]): string => items.join(',');
export const listOf = (text: string | undefined): string[] => (text ? text.split(',') : []);

type Variant = ProductDesk['variants'][number];
type Shop = ProductDesk['shop'];

/** What is read of the server, as it stands in the inputs. */
export function draftOf({ texts, taxCategory, brand, categories, pictures, options, variants, shop }: ProductDesk): Draft {
  const values: Record<string, string> = {
    taxCategory: taxCategory ?? '',
    brand: brand ?? '',
    categories: listText(categories),
    pictures: listText(pictures.map(({ id }) => id)),
    options: listText(options),
  };
  for (const { language, name, slug, description, attributes } of texts) {
    for (const [field, value] of Object.entries({ name, slug, description })) values[`text.${language}.${field}`] = value;
    values[textPath(language, 'attributes')] = factsText(attributes);
  }
  Object.assign(values, seenValues(pictures));
  for (const variant of variants) Object.assign(values, valuesOf(variant, shop));
  return { rows: variants.map(({ id }) => id), values };
}

/** What is said to be seen on pictures, as it stands in the inputs. */
export const seenValues = (pictures: readonly ProductDesk['pictures'][number][]): Record<string, string> =>
  Object.fromEntries(
    pictures.flatMap(({ id, texts }) => Object.entries(texts).map(([language, said]) => [seenPath(id, language), said] as const)),
  );

function valuesOf(variant: Variant, shop: Shop): object {
  const { id, sku, name, barcode, enabled, weightGrams, inventoryPolicy, backorderLimit, values, cost, prices, stock } = variant;
  const { lists, locations } = shop;
  const exponents = new Map(lists.map((list) => [list.id, list.exponent]));
  return Object.fromEntries([
    ...Object.entries({ sku, name, barcode: barcode ?? '', enabled: enabled ? 'yes' : '', weight: String(weightGrams) }).map(
      ([field, value]) => [`${id}.${field}`, value],
    ),
    // Empty where nobody measured it.
    ...sides.map((side) => [rowPath(id, side), String(variant[`${side}Mm`] ?? '')]),
    [rowPath(id, 'values'), listText(values)],
    [rowPath(id, 'policy'), inventoryPolicy],
    [rowPath(id, 'beyond'), String(backorderLimit)],
    [costPath(id), textFromMinor(cost, exponentOf(shop.currency))],
    ...prices.flatMap(({ list, minQuantity, amount }) => {
      const exponent = exponents.get(list);
      return exponent === undefined ? [] : [[pricePath(id, list, minQuantity), textFromMinor(amount, exponent)]];
    }),
    ...locations.map(({ id: location }) => [
      stockPath(id, location),
      String(stock.find((level) => level.location === location)?.onHand ?? 0),
    ]),
  ]);
}

export const isSameDraft = (a: Draft, b: Draft): boolean =>
  listText(a.rows) === listText(b.rows) &&
  [...new Set([...Object.keys(a.values), ...Object.keys(b.values)])].every((path) => isSameAt(path, a, b));

const isSameAt = (path: string, a: Draft, b: Draft): boolean => (a.values[path] ?? '') === (b.values[path] ?? '');

/** With other texts in some inputs. */
export const typed = ({ rows, values }: Draft, changes: Readonly<Record<string, string>>): Draft => ({
  rows,
  values: { ...values, ...changes },
});

/** With another row at the end, or behind `after`. */
export function withRow({ rows, values }: Draft, row: string, fields: Readonly<Record<string, string>>, after?: string): Draft {
  const place = after === undefined ? rows.length : rows.indexOf(after) + 1;
  const own = Object.fromEntries(Object.entries(fields).map(([field, value]) => [`${row}.${field}`, value]));
  return { rows: rows.toSpliced(place, 0, row), values: { ...values, ...own } };
}

/** Without a row. What stood in it is forgotten, or it would still be compared. */
export const withoutRow = ({ rows, values }: Draft, row: string): Draft => ({
  rows: rows.filter((one) => one !== row),
  values: Object.fromEntries(Object.entries(values).filter(([path]) => !path.startsWith(`${row}.`))),
});

/** What a copy of a row begins with: the same, but for what is of one variant alone. */
export function copiedFields({ values }: Draft, row: string): Record<string, string> {
  const own = Object.entries(values).flatMap(([path, value]) =>
    path.startsWith(`${row}.`) ? [[path.slice(row.length + 1), value] as const] : [],
  );
  const kept = own.filter(([field]) => !field.startsWith('stock.') && !['sku', 'barcode', 'values'].includes(field));
  return {
    ...Object.fromEntries(kept),
    sku: `${values[rowPath(row, 'sku')] ?? ''}-2`.slice(0, 64),
    barcode: '',
    values: values[rowPath(row, 'values')] ?? '',
  };
}

export const newRow = (rows: readonly string[]): string => {
  for (let number = 1; ; number += 1) if (!rows.includes(`new-${number}`)) return `new-${number}`;
};
export const isNewRow = (row: string): boolean => row.startsWith('new-');

/** With the ids that new rows have been given. */
export function renamed({ rows, values }: Draft, names: ReadonlyMap<string, string>): Draft {
  const pathOf = (path: string): string => {
    const row = path.slice(0, path.indexOf('.'));
    return `${names.get(row) ?? row}${path.slice(row.length)}`;
  };
  return {
    rows: rows.map((row) => names.get(row) ?? row),
    values: Object.fromEntries(Object.entries(values).map(([path, value]) => [path.includes('.') ? pathOf(path) : path, value])),
  };
}
