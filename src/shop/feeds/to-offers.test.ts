import { toOffers, type Listed, type Telling } from './to-offers';

const variant = (id: string, price: Listed['variants'][number]['price'], status: 'in_stock' | 'out' = 'in_stock', quantity?: number) => ({
  ...{ id, sku: `S-${id}`, gtin: null, name: id, contents: null, options: [], price },
  availability: { status, ...(quantity === undefined ? {} : { quantity }) },
});
const product: Listed = {
  ...{ id: 'p', slug: 'tea', name: 'Tea', description: null, brand: null, categories: [], attributes: {}, countryOfOrigin: null },
  images: [{ url: '/uploads/a.jpg' }, { url: 'https://media.example/b.png' }, { url: '/uploads/c.svg?v=0123456789abcdef' }],
  variants: [
    variant('a', { amount: 1_000, taxIncluded: false, compareAt: { amount: 1_500 } }, 'in_stock', 4),
    variant('b', { amount: 1_200, taxIncluded: true }),
    variant('c', { amount: 1_200, taxIncluded: true }, 'out', 0),
  ],
};
const telling: Telling = {
  feed: { id: 'f', kind: 'yml', language: 'uk', currency: 'UAH', country: 'UA', channel: 'web' },
  template: 'https://shop.example/{language}/{slug}?v={sku}',
  origin: 'https://api.shop.example',
  taxRates: [
    { name: 'VAT', country: 'UA', region: null, taxCategory: 'standard', basisPoints: 2_000 },
    { name: 'VAT', country: 'US', region: null, taxCategory: 'standard', basisPoints: 2_000 },
  ],
  taxCategory: 'standard',
  enough: 21,
  rows: new Map([
    ['a', 9],
    ['b', 4],
    ['c', 6],
  ]),
};

test('prices are told with tax, but for countries where nobody displays it so', () => {
  expect(toOffers(product, telling).map(({ price, before }) => [price, before])).toEqual([
    [1_200, 1_800],
    [1_200, null],
    [1_200, null],
  ]);
  const abroad = { ...telling, feed: { ...telling.feed, country: 'US' } };
  expect(toOffers(product, abroad).map(({ price, before }) => [price, before])).toEqual([
    [1_000, 1_500],
    [1_000, null],
    [1_000, null],
  ]);
});

test('variants of a product have one group, links and pictures are whole, and no more pieces are told than there are', () => {
  const offers = toOffers(product, telling);
  expect(offers.map(({ variantRow, groupRow, hasSisters }) => [variantRow, groupRow, hasSisters])).toEqual([
    [9, 4, true],
    [4, 4, true],
    [6, 4, true],
  ]);
  expect(offers[0]).toMatchObject({
    link: 'https://shop.example/uk/tea?v=S-a',
    images: ['https://api.shop.example/uploads/a.jpg', 'https://media.example/b.png'],
  });
  expect(offers.map(({ quantity }) => quantity)).toEqual([4, 21, 0]);
});

test('there is nothing to tell where nobody said where products stand', () => {
  expect(toOffers(product, { ...telling, template: '' })).toEqual([]);
});
