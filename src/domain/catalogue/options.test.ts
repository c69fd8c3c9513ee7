import {
  chosenIn,
  codeFrom,
  codesFor,
  findOptionFault,
  inOptionOrder,
  ownChoices,
  takenChoice,
  type Option,
  type OptionValue,
} from './options';

const option = (id: string, position = 0): Option => ({
  id,
  code: id,
  name: id.toUpperCase(),
  translations: { uk: { name: `${id} укр` } },
  position,
});
const value = (of: Option, id: string, position = 0): OptionValue => ({
  id: `${of.id}-${id}`,
  code: id,
  label: id.toUpperCase(),
  translations: null,
  swatch: null,
  position,
  option: of,
});
const size = option('size', 1);
const colour = option('colour', 2);
const [small, medium, red] = [value(size, 's', 1), value(size, 'm', 2), value(colour, 'red')];
const variant = (sku: string, ...values: OptionValue[]) => ({ id: sku, sku, values });
const product = (options: Option[], ...others: ReturnType<typeof variant>[]) => ({ allowed: options, required: options, others });

test('what is chosen is read in the language, and by its own words where it is not told in it', () => {
  expect(chosenIn(small, 'uk')).toEqual({ code: 'size', name: 'size укр', value: 's', label: 'S' });
  expect(chosenIn(small, 'pl')).toEqual({ code: 'size', name: 'SIZE', value: 's', label: 'S' });
});

test('options come in their order, and so do the values of each', () => {
  expect(inOptionOrder([red, medium, small])).toEqual([small, medium, red]);
});

test('what customers add is read as they wrote it', () => {
  expect(ownChoices({ engraving: 'For Olha' })).toEqual([{ code: 'engraving', name: 'engraving', value: 'For Olha', label: 'For Olha' }]);
});

test('what a customer adds may not be called as an option of the variant, in whatever letters', () => {
  const values = [value(option('size'), 'm'), value(option('колір'), 'зелений')];

  expect(takenChoice({ engraving: 'Olha', ' SIZE ': 'XL' }, values)).toBe(' SIZE ');
  expect(takenChoice({ Колір: 'синій' }, values)).toBe('Колір');
  expect(takenChoice({ engraving: 'size' }, values)).toBeUndefined();
  expect(takenChoice({ size: 'XL' }, [])).toBeUndefined();
});

test.each([
  ['Red, white', 'red-white'],
  ['  250 g ', '250-g'],
  ['Колір', 'колір'],
  ['№ / ?', ''],
])('a code of "%s" is "%s"', (name, code) => {
  expect(codeFrom(name)).toBe(code);
});

test('names of before get a code each, those that are one thing the same', () => {
  const names = ['Light blue', 'light-BLUE ', '-1.5', '+1.5', 'C', 'C++', '!', '?', 'Value 1'];
  const codes = ['light-blue', 'light-blue', '1-5', '1-5-2', 'c', 'c-2', 'value-1', 'value-2', 'value-1-2'];
  expect([...codesFor(names, 'value').values()]).toEqual(codes);
});

test.each(['a', '🫖'])('names that begin alike keep codes of their own, short enough (%s)', (letter) => {
  const names = ['1', '2', '3'].map((end) => letter.repeat(59) + end);
  const codes = [...codesFor(names, 'value').values()];
  expect(new Set(codes).size).toBe(3);
  expect(codes.every((code) => code.length <= 60)).toBe(true);
});

test('one value of each option, and a combination no other has', () => {
  expect(
    findOptionFault(variant('A', small, red), product([size, colour], variant('A', small, red), variant('B', medium, red))),
  ).toBeNull();
});

test('variants of a product without options need none', () => {
  expect(findOptionFault(variant('A'), product([], variant('B')))).toBeNull();
});

test.each([
  ['two of one option', variant('A', small, medium), product([size]), 'OPTION_TWICE'],
  ['an option of another product', variant('A', small, red), product([size]), 'OPTION_NOT_OF_PRODUCT'],
  ['one too few', variant('A', small), product([size, colour]), 'OPTION_MISSING'],
  ['what another is, in any order', variant('A', small, red), product([size, colour], variant('B', red, small)), 'OPTIONS_TAKEN'],
])('%s is a fault', (_what, checked, of, code) => {
  expect(findOptionFault(checked, of)?.code).toBe(code);
});

test('while the product is about to get an option, its variants may have it and need not', () => {
  const about = { allowed: [size, colour], required: [size], others: [] };

  expect(findOptionFault(variant('A', small), about)).toBeNull();
  expect(findOptionFault(variant('A', small, red), about)).toBeNull();
});
