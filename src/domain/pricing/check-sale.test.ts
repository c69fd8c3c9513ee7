import { checkSale, type SaleDraft } from './check-sale';
import type { SaleTerms } from './sale';

const day = (date: number) => new Date(Date.UTC(2026, 4, date));
const terms: SaleTerms = {
  scope: { kind: 'some', products: [], categories: ['tea'], brands: [] },
  ...{ except: [], off: { kind: 'percent', basisPoints: 2_000 }, ending: 'exact', priceLists: [] },
  ...{ countries: ['UA'], channels: [], customerGroups: [], priority: 0 },
};
const check = (given: Partial<SaleDraft>, said: Partial<SaleTerms> = {}, unknown: readonly string[] = [], others = 199) => {
  const draft = { name: 'Weekend', enabled: true, startsAt: day(5), endsAt: day(7), terms: { ...terms, ...said }, ...given };
  const { refusals, warnings } = checkSale(draft, { now: day(1), currencies: ['EUR', 'UAH'], unknown, others });
  return [...refusals.map(({ code, field }) => [code, field]), ...warnings.map(({ code, field }) => [`warning ${code}`, field])];
};

test('nothing is said of a sale that can hold', () => {
  expect(check({})).toEqual([]);
  expect(check({ endsAt: null })).toEqual([]);
  expect(check({ startsAt: day(-9), endsAt: day(-3), enabled: false })).toEqual([]);
});

test('there are only so many in use', () => {
  expect(check({}, {}, [], 200)).toEqual([['TOO_MANY', 'enabled']]);
  expect(check({ enabled: false }, {}, [], 200)).toEqual([]);
});

test.each<[string, Partial<SaleDraft>, Partial<SaleTerms>, readonly string[], [string, string][]]>([
  ['ends before it starts', { endsAt: day(5) }, {}, [], [['ENDS_BEFORE_START', 'endsAt']]],
  ['is over', { startsAt: day(-9), endsAt: day(1) }, {}, [], [['ALREADY_OVER', 'endsAt']]],
  ['names nothing', {}, { scope: { kind: 'some', products: [], categories: [], brands: [] } }, [], [['NOTHING_CHOSEN', 'scope']]],
  ['names what is gone', {}, {}, ['tea'], [['NOTHING_LEFT', 'scope']]],
  [
    'names what is gone in part',
    {},
    { scope: { kind: 'some', products: ['p'], categories: ['tea'], brands: [] }, except: ['q'], priceLists: ['l', 'm'] },
    ['tea', 'q', 'l'],
    [
      ['warning PRICE_LISTS_GONE', 'priceLists'],
      ['warning PARTLY_GONE', 'scope'],
      ['warning PARTLY_GONE', 'except'],
    ],
  ],
  ['is for a group that is gone', {}, { customerGroups: ['g'] }, ['g'], [['GROUPS_GONE', 'customerGroups']]],
  ['gives everything away', {}, { off: { kind: 'percent', basisPoints: 10_000 } }, [], [['PERCENT_INVALID', 'off']]],
  ['takes nothing off', {}, { off: { kind: 'percent', basisPoints: 0 } }, [], [['PERCENT_INVALID', 'off']]],
  ['names no amount', {}, { off: { kind: 'fixed', amounts: {} } }, [], [['AMOUNT_MISSING', 'off']]],
  [
    'names amounts that are none',
    {},
    { off: { kind: 'amount', amounts: { EUR: 0, XXQ: 5, UAH: 100 } } },
    [],
    [
      ['AMOUNT_INVALID', 'off.EUR'],
      ['CURRENCY_UNKNOWN', 'off.XXQ'],
    ],
  ],
  ['forgets a currency', {}, { off: { kind: 'fixed', amounts: { EUR: 900 } } }, [], [['warning CURRENCY_MISSING', 'off']]],
  ['names no country', {}, { countries: ['UA', 'UK'] }, [], [['COUNTRY_UNKNOWN', 'countries[1]']]],
])('one that %s', (_name, given, said, unknown, told) => {
  expect(check(given, said, unknown)).toEqual(told);
});
