import type { ProductGrid } from '../kit/admin-types';
import { changesOf, columnsOf, textOf, type Cell } from './grid-cells';

const grid: ProductGrid = {
  name: 'Kettle',
  lists: [
    { id: 'eur', name: 'Euro', kind: 'base', currency: 'EUR', exponent: 2, taxIncluded: true },
    { id: 'jpy', name: 'Yen', kind: 'base', currency: 'JPY', exponent: 0, taxIncluded: true },
  ],
  locations: [{ id: 'lviv', name: 'Lviv' }],
  variants: [
    {
      id: 'red',
      sku: 'RED',
      name: 'Red',
      inventoryPolicy: 'tracked',
      prices: [
        { list: 'eur', minQuantity: 1, amount: 1999, compareAt: null },
        { list: 'eur', minQuantity: 10, amount: 1799, compareAt: null },
      ],
      stock: [{ location: 'lviv', onHand: 7, held: 1, allocated: 2 }],
    },
    { id: 'card', sku: 'CARD', name: 'Gift card', inventoryPolicy: 'untracked', prices: [], stock: [] },
  ],
};
const columns = columnsOf(grid, { from: (quantity) => `from ${quantity}`, pieces: 'pieces' });
const cells = grid.variants.flatMap((variant) =>
  columns.map((column) => column.cellOf(variant)).filter((cell): cell is Cell => cell !== null),
);

describe('the grid of prices and stock', () => {
  test('has a column for every list, every tier in use and every location', () => {
    expect(columns.map(({ title, subtitle }) => `${title} ${subtitle}`)).toEqual([
      'Euro EUR',
      'Euro EUR, from 10',
      'Yen JPY',
      'Lviv pieces',
    ]);
  });

  test('shows amounts as customers read them, and nothing where there is no price', () => {
    expect(cells.filter(({ variant }) => variant === 'red').map(textOf)).toEqual(['19.99', '17.99', '', '7']);
  });

  test('counts no stock of what nobody counts', () => {
    expect(cells.filter(({ variant, kind }) => variant === 'card' && kind === 'stock')).toEqual([]);
  });

  test('sends only what changed, with what was seen before', () => {
    const { changes, count } = changesOf(cells, { 'red/eur/1': '18.50', 'red/eur/10': '17.99', 'red/jpy/1': '3000', 'red/lviv': '9' });

    expect(count).toBe(3);
    expect(changes).toEqual({
      prices: [
        { variant: 'red', list: 'eur', minQuantity: 1, before: 1999, amount: 1850 },
        { variant: 'red', list: 'jpy', minQuantity: 1, before: null, amount: 3000 },
      ],
      stock: [{ variant: 'red', location: 'lviv', before: 7, onHand: 9 }],
    });
  });

  test('takes a price away when its cell is emptied', () => {
    expect(changesOf(cells, { 'red/eur/10': '' }).changes.prices).toEqual([expect.objectContaining({ minQuantity: 10, amount: null })]);
  });

  test.each([
    ['red/eur/1', 'cheap'],
    ['red/jpy/1', '12.5'],
    ['red/lviv', ''],
  ])('names the cell %s that holds %j', (key, text) => {
    const { wrong, changes } = changesOf(cells, { [key]: text });

    expect([...wrong]).toEqual([key]);
    expect(changes).toEqual({ prices: [], stock: [] });
  });
});
