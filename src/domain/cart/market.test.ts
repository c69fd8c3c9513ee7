import { isDomainError } from '../domain-error';
import type { CartOperation } from './cart';
import { marketAfter, type Market } from './market';

const shop = { currencies: ['EUR', 'UAH'], languages: ['en', 'uk'], defaultLocale: 'en' };
const before: Market = { currency: 'EUR', country: 'UA', language: 'uk' };
const moved = (to: object, from = before): Market => marketAfter(from, { id: '1', op: 'set_market', ...to }, shop);

test.each<[object, Partial<Market>]>([
  [{ currency: 'UAH' }, { currency: 'UAH' }],
  [{ country: 'PL' }, { country: 'PL' }],
  [{ locale: 'en' }, { language: 'en' }],
  [{ locale: 'uk-UA' }, { language: 'uk' }],
  [{ locale: 'fr' }, { language: 'en' }],
  [
    { currency: 'UAH', country: 'PL', locale: 'en' },
    { currency: 'UAH', country: 'PL', language: 'en' },
  ],
])('%j moves a cart, and what it does not name stays', (to, changed) => {
  expect(moved(to)).toEqual({ ...before, ...changed });
});

test('where nobody said the country, it is not made up', () => {
  expect(moved({ currency: 'UAH' }, { ...before, country: null }).country).toBeNull();
});

test('other operations leave the market alone', () => {
  const note: CartOperation<unknown> = { id: '1', op: 'set_note', note: 'Ring twice' };
  expect(marketAfter(before, note, shop)).toEqual(before);
});

test('a currency the shop does not sell in is refused, and those it does are told', () => {
  let refused: unknown;
  try {
    moved({ currency: 'USD' });
  } catch (error) {
    refused = error;
  }
  expect(isDomainError(refused) && [refused.code, refused.details]).toEqual([
    'CURRENCY_NOT_OFFERED',
    { offered: ['EUR', 'UAH'], issues: [{ path: ['currency'], message: 'is not offered' }] },
  ]);
});
