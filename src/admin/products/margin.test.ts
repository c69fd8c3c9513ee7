import type { ProductDesk } from '../kit/admin-types';
import { costPath, pricePath, type Draft } from './desk-draft';
import { marginOf } from './margin';

const list = {
  id: 'uah',
  name: 'Prices',
  kind: 'base',
  currency: 'UAH',
  exponent: 2,
  taxIncluded: true,
  startsAt: null,
  endsAt: null,
  isForEverybody: true,
} as const;
const shop = (taxIncluded: boolean): Pick<ProductDesk, 'shop'> => ({
  shop: {
    ...{ languages: ['uk'], currency: 'UAH', currencies: ['UAH'], locations: [], options: [], brands: [], categories: [] },
    lists: [
      { ...list, id: 'eur', currency: 'EUR' },
      { ...list, id: 'group', isForEverybody: false },
      { ...list, taxIncluded },
    ],
    taxCategories: [
      { id: 'standard', name: 'Standard', isDefault: true, basisPoints: 2000 },
      { id: 'books', name: 'Books', isDefault: false, basisPoints: 0 },
    ],
  },
});
const margin = (price: string, cost: string, { taxIncluded = true, taxCategory = '' } = {}) => {
  const draft: Draft = { rows: ['m'], values: { taxCategory, [pricePath('m', 'uah', 1)]: price, [costPath('m')]: cost } };
  return marginOf('m', draft, shop(taxIncluded) as ProductDesk);
};

test('it is what is left of the price without tax', () => {
  expect(margin('120', '60')).toBe(40);
  expect(margin('120', '60', { taxCategory: 'books' })).toBe(50);
  expect(margin('100', '60', { taxIncluded: false })).toBe(40);
  expect(margin('120', '150')).toBe(-50);
});

test('without a price or a cost that is an amount there is none', () => {
  for (const [price, cost] of [
    ['', '60'],
    ['120', ''],
    ['0', '60'],
    ['5.000,00', '60'],
    ['120', '-1'],
  ] as const)
    expect(margin(price, cost)).toBeNull();
});
