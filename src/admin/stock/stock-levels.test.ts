import { isPieces, levelOf, onlyOne, variantChoices } from './stock-levels';

const variant = {
  id: 'red',
  sku: 'RED',
  name: 'Red',
  inventoryPolicy: 'tracked',
  prices: [],
  stock: [
    { location: 'lviv', onHand: 7, held: 1, allocated: 2 },
    { location: 'kyiv', onHand: 1, held: 0, allocated: 3 },
  ],
};

test.each([
  ['lviv', { onHand: 7, promised: 3, free: 4 }],
  ['kyiv', { onHand: 1, promised: 3, free: 0 }],
  ['odesa', { onHand: 0, promised: 0, free: 0 }],
])('tells what is at %s and what of it is promised to nobody', (location, level) => {
  expect(levelOf(variant, location)).toEqual(level);
});

test('names a variant once where its name is its SKU', () => {
  expect(variantChoices([variant, { ...variant, name: 'RED' }]).map(({ name }) => name)).toEqual(['Red (RED)', 'RED']);
});

test('chooses nothing where there is a choice', () => {
  expect(onlyOne([variant])).toBe('red');
  expect(onlyOne([variant, variant])).toBeUndefined();
});

test.each([undefined, 0, -1, 1.5, 100_000_001])('takes %p for no number of pieces', (quantity) => {
  expect(isPieces(quantity)).toBe(false);
});
