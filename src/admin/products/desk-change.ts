import { exponentOf } from '../../domain/money/money';
import type { ProductDesk } from '../kit/admin-types';
import { minorFromText } from '../kit/amount-text';
import type { Request } from '../kit/staff-api';
import type { TextKey } from '../texts';
import { factsOf, type Fact } from './attribute-text';
import { costPath, factPath, isNewRow, listOf, pricePath, rowPath, seenPath, stockPath, textPath, type Draft } from './desk-draft';

export type DeskChange = Request<'POST /product-desks'>['body'];
type WantedVariant = DeskChange['variants'][number];
type Text = DeskChange['texts'][number];

/** How a variant is sold that is not there: not, always, or up to a limit. */
export const policies = ['tracked', 'untracked', 'backorder'] as const;

/** What is to be sent of a draft, and what cannot be: paths of inputs with what is wrong in them. */
export type Read = Readonly<{ change: DeskChange; wrong: Readonly<Record<string, TextKey>> }>;

/** A price column: a list, and from how many pieces on. */
export type Tier = Readonly<{ list: ProductDesk['shop']['lists'][number]; minQuantity: number }>;

/** Every list that is in use, with each quantity some variant has a price from. */
export const tiersOf = ({ shop, variants }: ProductDesk): Tier[] =>
  shop.lists.flatMap((list) => {
    const own = variants.flatMap(({ prices }) => prices.flatMap((price) => (price.list === list.id ? [price.minQuantity] : [])));
    return [...new Set([1, ...own])].sort((a, b) => a - b).map((minQuantity) => ({ list, minQuantity }));
  });

export function readDraft({ rows, values }: Draft, base: Draft, desk: ProductDesk): Read {
  const wrong: Record<string, TextKey> = {};
  const at = (path: string): string => (values[path] ?? '').trim();
  const need = (path: string): string => {
    if (at(path) === '') wrong[path] = 'storekeeper.desk.wrong.missing';
    return at(path);
  };
  const isChanged = (path: string): boolean => at(path) !== (base.values[path] ?? '').trim();
  const whole = (path: string): number => {
    const value = at(path) === '' ? 0 : minorFromText(at(path), 0);
    if (value === null) wrong[path] = 'storekeeper.desk.wrong.whole';
    return value ?? 0;
  };
  const amountAt = (path: string, exponent: number): number | null => {
    if (at(path) === '') return null;
    const amount = minorFromText(at(path), exponent);
    if (amount === null) wrong[path] = exponent === 0 ? 'storekeeper.desk.wrong.whole' : 'storekeeper.desk.wrong.amount';
    return amount;
  };

  /** Those that are begun: each with a name of its own, and a value. */
  const factsAt = (language: string): Fact[] => {
    const begun = factsOf(values[textPath(language, 'attributes')]).map(({ name, value }) => ({ name: name.trim(), value: value.trim() }));
    for (const [place, { name, value }] of begun.entries()) {
      if (name === '' && value === '') continue;
      for (const [part, said] of [['name', name] as const, ['value', value] as const])
        if (said === '') wrong[factPath(language, place, part)] = 'storekeeper.desk.wrong.missing';
      if (name !== '' && begun.findIndex((fact) => fact.name === name) < place)
        wrong[factPath(language, place, 'name')] = 'storekeeper.desk.wrong.twice';
    }
    return begun.filter(({ name, value }) => name !== '' || value !== '');
  };

  const texts = desk.texts.flatMap(({ language, state }): Text[] => {
    const [name, slug, description] = (['name', 'slug', 'description'] as const).map((field) => textPath(language, field)) as [
      string,
      string,
      string,
    ];
    const typedFacts = textPath(language, 'attributes');
    const isBegun = state !== 'missing' || [name, slug, description, typedFacts].some((path) => at(path) !== '');
    const attributes = isChanged(typedFacts) ? { attributes: factsAt(language) } : {};
    return isBegun ? [{ language, name: need(name), slug: need(slug), description: values[description] ?? '', ...attributes }] : [];
  });
  if (texts.length === 0) wrong[textPath(desk.shop.languages[0] ?? '', 'name')] = 'storekeeper.desk.wrong.missing';

  const variants = rows.map((row): WantedVariant => ({
    id: isNewRow(row) ? null : row,
    sku: need(rowPath(row, 'sku')),
    name: need(rowPath(row, 'name')),
    barcode: at(rowPath(row, 'barcode')) || null,
    enabled: at(rowPath(row, 'enabled')) !== '',
    weightGrams: whole(rowPath(row, 'weight')),
    lengthMm: whole(rowPath(row, 'length')) || null,
    widthMm: whole(rowPath(row, 'width')) || null,
    heightMm: whole(rowPath(row, 'height')) || null,
    values: listOf(values[rowPath(row, 'values')]),
    inventoryPolicy: policies.find((policy) => policy === at(rowPath(row, 'policy'))) ?? 'tracked',
    backorderLimit: whole(rowPath(row, 'beyond')),
    ...(isChanged(costPath(row)) ? { cost: amountAt(costPath(row), exponentOf(desk.shop.currency)) } : {}),
    prices: tiersOf(desk).flatMap(({ list, minQuantity }) => {
      const path = pricePath(row, list.id, minQuantity);
      return isChanged(path) ? [{ list: list.id, minQuantity, amount: amountAt(path, list.exponent) }] : [];
    }),
    stock: desk.shop.locations.flatMap(({ id: location }) => {
      const path = stockPath(row, location);
      return isChanged(path) ? [{ location, before: Number(base.values[path] ?? 0), onHand: whole(path) }] : [];
    }),
  }));
  const change: DeskChange = {
    ...{ revision: desk.revision, texts, variants },
    taxCategory: at('taxCategory') || null,
    brand: at('brand') || null,
    categories: listOf(values.categories),
    pictures: listOf(values.pictures).map(Number),
    pictureTexts: desk.pictures.flatMap(({ id, texts: seen }) => {
      const said = Object.keys(seen).filter((language) => isChanged(seenPath(id, language)));
      const isKept = listOf(values.pictures).includes(String(id));
      return isKept && said.length > 0
        ? [{ id, texts: Object.fromEntries(said.map((language) => [language, at(seenPath(id, language))])) }]
        : [];
    }),
    options: listOf(values.options),
    deleted: base.rows.filter((row) => !rows.includes(row)),
  };
  return { change, wrong };
}

const fieldOf: Readonly<Record<string, string>> = {
  ...{ optionValues: 'values', inventoryPolicy: 'policy', backorderLimit: 'beyond' },
  ...{ weightGrams: 'weight', lengthMm: 'length', widthMm: 'width', heightMm: 'height' },
};

/** The path of the input that the server means by a place in what was sent: `variants[2].sku`. */
export function pathOf(field: string, change: DeskChange, { rows }: Draft): string {
  const [, list, index = '', rest = ''] = /^(texts|variants)\[(\d+)\]\.?(.*)$/.exec(field) ?? [];
  const number = Number(index);
  if (list === 'texts') return `text.${change.texts[number]?.language ?? ''}.${rest.replaceAll(/\[(\d+)\]/g, '.$1')}`;
  if (list !== 'variants') return field;
  const row = rows[number] ?? '';
  const [, cells, cell = ''] = /^(prices|stock)\[(\d+)\]/.exec(rest) ?? [];
  const variant = change.variants[number];
  const price = cells === 'prices' ? variant?.prices[Number(cell)] : undefined;
  if (price) return pricePath(row, price.list, price.minQuantity);
  const level = cells === 'stock' ? variant?.stock[Number(cell)] : undefined;
  if (level) return stockPath(row, level.location);
  return `${row}.${fieldOf[rest] ?? rest}`;
}
