import { checkPriceList, type PriceDraft, type PriceListDraft } from './check-price-list';

const now = new Date('2026-06-15T12:00:00Z');
const givenPriceDraft = (price: Partial<PriceDraft> = {}): PriceDraft => ({
  variantId: 'shirt',
  amount: 1000,
  compareAt: null,
  minQuantity: 1,
  usual: { amount: 1500, taxIncluded: true },
  ...price,
});
const givenList = (list: Partial<PriceListDraft> = {}): PriceListDraft => ({
  kind: 'base',
  currency: 'EUR',
  taxIncluded: true,
  enabled: true,
  startsAt: null,
  endsAt: null,
  channels: [],
  countries: [],
  areGroupsGone: false,
  prices: [givenPriceDraft()],
  ...list,
});
const check = (list: Partial<PriceListDraft>) => {
  const { refusals, warnings } = checkPriceList(givenList(list), { now });
  return {
    refusals: refusals.map(({ code, field }) => `${code} ${field}`),
    warnings: warnings.map(({ code, field }) => `${code} ${field}`),
  };
};

test('an ordinary list passes', () => {
  expect(
    check({ kind: 'sale', countries: ['UA'], prices: [givenPriceDraft(), givenPriceDraft({ minQuantity: 10, amount: 900 })] }),
  ).toEqual({ refusals: [], warnings: [] });
});

describe('refused is', () => {
  test.each<[string, Partial<PriceListDraft>, string]>([
    ['a currency that does not exist', { currency: 'EURO' }, 'CURRENCY_UNKNOWN currency'],
    ['a country that does not exist', { countries: ['UA', 'Germany'] }, 'COUNTRY_UNKNOWN countries[1]'],
    ['a list that ends before it starts', { startsAt: new Date('2026-08-02'), endsAt: new Date('2026-08-01') }, 'ENDS_BEFORE_START endsAt'],
    ['a list that is over', { endsAt: now }, 'ALREADY_OVER endsAt'],
    ['a negative price', { prices: [givenPriceDraft({ amount: -1 })] }, 'AMOUNT_INVALID prices[0].amount'],
    ['a price from no pieces on', { prices: [givenPriceDraft({ minQuantity: 0 })] }, 'QUANTITY_TOO_SMALL prices[0].minQuantity'],
    [
      'one tier twice',
      { prices: [givenPriceDraft(), givenPriceDraft({ variantId: 'hat' }), givenPriceDraft({ amount: 900 })] },
      'TIER_TWICE prices[2].minQuantity',
    ],
  ])('%s', (_name, list, expected) => {
    expect(check(list)).toEqual({ refusals: [expected], warnings: [] });
  });
});

describe('warned about is', () => {
  test.each<[string, Partial<PriceListDraft>, string]>([
    ['a price of 0', { prices: [givenPriceDraft({ amount: 0 })] }, 'PRICE_ZERO prices[0].amount'],
    [
      'a struck-through price that is not higher',
      { prices: [givenPriceDraft({ compareAt: 1000 })] },
      'COMPARE_AT_NOT_HIGHER prices[0].compareAt',
    ],
    ['a sale that is not lower', { kind: 'sale', prices: [givenPriceDraft({ amount: 1500 })] }, 'SALE_NOT_LOWER prices[0].amount'],
    [
      'a sale of what has no usual price',
      { kind: 'sale', prices: [givenPriceDraft({ usual: null })] },
      'SALE_WITHOUT_BASE prices[0].amount',
    ],
    ['a sale without tax on a price with tax', { kind: 'sale', taxIncluded: false }, 'TAX_DIFFERS prices[0].amount'],
    [
      'a tier that is not cheaper',
      { prices: [givenPriceDraft({ minQuantity: 10 }), givenPriceDraft()] },
      'TIER_NOT_CHEAPER prices[0].amount',
    ],
  ])('%s', (_name, list, expected) => {
    expect(check(list)).toEqual({ refusals: [], warnings: [expected] });
  });
});

test('a list that is over may be saved once it is switched off', () => {
  expect(check({ endsAt: now, enabled: false })).toEqual({ refusals: [], warnings: [] });
});

test('every message says what to do', () => {
  const { refusals, warnings } = checkPriceList(
    givenList({ kind: 'sale', currency: 'EURO', prices: [givenPriceDraft({ amount: 0, usual: null })] }),
    { now },
  );

  for (const { message } of [...refusals, ...warnings]) expect(message).toMatch(/\. (Enter|Add|Choose|Remove|Use) .*\.$/);
});
