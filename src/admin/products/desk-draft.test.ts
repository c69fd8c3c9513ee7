import type { ProductDesk } from '../kit/admin-types';
import { pathOf, readDraft, tiersOf } from './desk-change';
import { factsText } from './attribute-text';
import {
  copiedFields,
  draftOf,
  factPath,
  isSameDraft,
  newRow,
  pricePath,
  rowPath,
  seenPath,
  stockPath,
  textPath,
  typed,
  withoutRow,
  withRow,
} from './desk-draft';
import { mergeDrafts } from './merge-drafts';

const list = {
  id: 'eur',
  name: 'Prices',
  kind: 'base',
  currency: 'EUR',
  exponent: 2,
  taxIncluded: true,
  startsAt: null,
  endsAt: null,
  isForEverybody: true,
} as const;
const desk: ProductDesk = {
  id: 'honey',
  revision: 'r1',
  texts: [
    { language: 'en', name: 'Honey', slug: 'honey', description: '', attributes: [], state: 'published' },
    { language: 'uk', name: '', slug: '', description: '', attributes: [], state: 'missing' },
  ],
  ...{ taxCategory: null, brand: null, categories: ['tea'], options: [], problems: [] },
  pictures: [{ id: 7, name: 'a.png', url: '/a.png', texts: { en: 'A jar', uk: '' } }],
  variants: [
    {
      ...{
        id: 'small',
        sku: 'HONEY-S',
        name: 'Small',
        barcode: null,
        enabled: true,
        weightGrams: 250,
        lengthMm: 300,
        widthMm: null,
        heightMm: null,
        inventoryPolicy: 'tracked',
        backorderLimit: 0,
        cost: null,
        values: [],
      },
      prices: [
        { list: 'eur', minQuantity: 1, amount: 500, compareAt: null },
        { list: 'eur', minQuantity: 10, amount: 450, compareAt: null },
      ],
      stock: [{ location: 'lviv', onHand: 3, held: 0, allocated: 1 }],
    },
  ],
  shop: {
    ...{ languages: ['en', 'uk'], currency: 'EUR', currencies: ['EUR'], lists: [list], taxCategories: [], options: [] },
    ...{ brands: [], categories: [] },
    locations: [{ id: 'lviv', name: 'Lviv' }],
  },
};
const base = draftOf(desk);
const read = (changes: Readonly<Record<string, string>>, draft = base) => readDraft(typed(draft, changes), base, desk);

test('what nobody changed sends no price and no count, no attributes and nothing of what is seen', () => {
  const { change, wrong } = read({});
  expect([change.texts[0]?.attributes, change.pictureTexts, change.categories]).toEqual([undefined, [], ['tea']]);
  expect(wrong).toEqual({});
  expect(change).toMatchObject({ revision: 'r1', pictures: [7], deleted: [], texts: [{ language: 'en', name: 'Honey' }] });
  expect(change.variants).toMatchObject([
    { id: 'small', sku: 'HONEY-S', barcode: null, weightGrams: 250, lengthMm: 300, prices: [], stock: [] },
  ]);
  expect(isSameDraft(base, typed(base, { 'text.uk.name': '' }))).toBe(true);
});

test('a size that is not a whole number is told so, one the server refuses is marked, and one that is empty or 0 is not known', () => {
  const small = (side: 'length' | 'width' | 'height') => rowPath('small', side);
  expect(read({ [small('length')]: '30.5' }).wrong).toEqual({ [small('length')]: 'storekeeper.desk.wrong.whole' });
  const { change } = read({ [small('length')]: '', [small('width')]: '0', [small('height')]: ' 120 ' });
  expect(change.variants).toMatchObject([{ lengthMm: null, widthMm: null, heightMm: 120 }]);
  const fields = ['weightGrams', 'lengthMm', 'widthMm', 'heightMm'];
  expect(fields.map((field) => pathOf(`variants[0].${field}`, change, base))).toEqual([
    ...[rowPath('small', 'weight'), small('length'), small('width'), small('height')],
  ]);
});

test('each price list has a column for each quantity some variant has a price from', () => {
  expect(tiersOf(desk).map(({ minQuantity }) => minQuantity)).toEqual([1, 10]);
});

test('prices and counts are sent where they change, and an empty price takes it away', () => {
  const { change } = read({
    [pricePath('small', 'eur', 1)]: '5,25',
    [pricePath('small', 'eur', 10)]: ' ',
    [stockPath('small', 'lviv')]: '8',
  });
  expect(change.variants[0]?.prices).toEqual([
    { list: 'eur', minQuantity: 1, amount: 525 },
    { list: 'eur', minQuantity: 10, amount: null },
  ]);
  expect(change.variants[0]?.stock).toEqual([{ location: 'lviv', before: 3, onHand: 8 }]);
});

test.each(['5,000', '5.000,00', '-1', '1e9', 'five'])('%s is no amount, and is told so at its input', (text) => {
  const path = pricePath('small', 'eur', 1);
  expect(read({ [path]: text }).wrong).toEqual({ [path]: 'storekeeper.desk.wrong.amount' });
});

test('a language that is begun needs a name and an address, one that is not needs nothing', () => {
  expect(read({ 'text.uk.description': 'Мед' }).wrong).toEqual({
    [textPath('uk', 'name')]: 'storekeeper.desk.wrong.missing',
    [textPath('uk', 'slug')]: 'storekeeper.desk.wrong.missing',
  });
});

test('a variant is added behind another as its copy, and one is taken out', () => {
  const row = newRow(base.rows);
  const copied = withRow(base, row, copiedFields(base, 'small'), 'small');
  const { change } = read({}, copied);
  expect(change.variants[1]).toMatchObject({ id: null, sku: 'HONEY-S-2', name: 'Small', barcode: null, weightGrams: 250, stock: [] });
  expect(change.variants[1]?.prices).toHaveLength(2);
  expect(read({}, withoutRow(copied, 'small')).change).toMatchObject({ deleted: ['small'], variants: [{ sku: 'HONEY-S-2' }] });
});

test('attributes are sent whole where one changes, and what is missing or there twice is told at its input', () => {
  const path = textPath('en', 'attributes');
  const facts = (...pairs: readonly (readonly [string, string])[]) =>
    read({ [path]: factsText(pairs.map(([name, value]) => ({ name, value }))) });
  expect(facts(['Material', ' Wool: thick '], ['', '']).change.texts[0]?.attributes).toEqual([{ name: 'Material', value: 'Wool: thick' }]);
  expect(facts(['Material', ''], ['', 'Red']).wrong).toEqual({
    [factPath('en', 0, 'value')]: 'storekeeper.desk.wrong.missing',
    [factPath('en', 1, 'name')]: 'storekeeper.desk.wrong.missing',
  });
  expect(facts(['Material', 'Wool'], ['Material ', 'Silk']).wrong).toEqual({ [factPath('en', 1, 'name')]: 'storekeeper.desk.wrong.twice' });
  expect(isSameDraft(base, typed(base, { [path]: factsText([]) }))).toBe(true);
});

test('what is seen on a picture is sent in the language it changes in, while the picture is there', () => {
  const seen = { [seenPath(7, 'uk')]: ' Банка ' };
  expect(read(seen).change.pictureTexts).toEqual([{ id: 7, texts: { uk: 'Банка' } }]);
  expect(read({ ...seen, pictures: '' }).change.pictureTexts).toEqual([]);
});

test('a variant is sold as is chosen, up to a limit that is a whole number', () => {
  const { change } = read({ [rowPath('small', 'policy')]: 'backorder', [rowPath('small', 'beyond')]: '5' });
  expect(change.variants[0]).toMatchObject({ inventoryPolicy: 'backorder', backorderLimit: 5 });
  expect(read({ [rowPath('small', 'beyond')]: '1,5' }).wrong).toEqual({ 'small.beyond': 'storekeeper.desk.wrong.whole' });
});

test('a place in what was sent is an input again', () => {
  const draft = typed(base, { [pricePath('small', 'eur', 10)]: '4', [stockPath('small', 'lviv')]: '1' });
  const { change } = readDraft(draft, base, desk);
  const path = (field: string) => pathOf(field, change, draft);
  expect(path('variants[0].sku')).toBe(rowPath('small', 'sku'));
  expect(path('variants[0].optionValues')).toBe(rowPath('small', 'values'));
  expect(path('variants[0].prices[0].list')).toBe(pricePath('small', 'eur', 10));
  expect(path('variants[0].stock[0]')).toBe(stockPath('small', 'lviv'));
  expect(path('texts[0].slug')).toBe(textPath('en', 'slug'));
  expect(path('options')).toBe('options');
  expect(path('texts[0].attributes[1].name')).toBe(factPath('en', 1, 'name'));
  expect(path('variants[0].backorderLimit')).toBe(rowPath('small', 'beyond'));
});

describe('what somebody else saved meanwhile', () => {
  const theirs = typed(base, { 'text.en.name': 'Their honey', [rowPath('small', 'barcode')]: '123' });

  test('is taken where I changed nothing, and what I typed stays', () => {
    const { merged, clashes } = mergeDrafts(base, typed(base, { [rowPath('small', 'sku')]: 'MINE' }), theirs);
    expect(clashes).toEqual([]);
    expect(merged.values).toMatchObject({ 'text.en.name': 'Their honey', 'small.sku': 'MINE', 'small.barcode': '123' });
  });

  test('clashes where both changed the same, and mine stands', () => {
    const { merged, clashes } = mergeDrafts(base, typed(base, { 'text.en.name': 'My honey' }), theirs);
    expect(clashes).toEqual([{ path: 'text.en.name', mine: 'My honey', theirs: 'Their honey' }]);
    expect(merged.values['text.en.name']).toBe('My honey');
  });

  test('keeps rows that are new, and loses what one of us deleted', () => {
    const mine = withRow(base, 'new-1', { sku: 'NEW' });
    const { merged } = mergeDrafts(base, mine, withRow(withoutRow(base, 'small'), 'large', { sku: 'L' }));
    expect(merged.rows).toEqual(['large', 'new-1']);
    expect(merged.values).toMatchObject({ 'new-1.sku': 'NEW', 'large.sku': 'L' });
    expect(merged.values['small.sku']).toBeUndefined();
  });
});
