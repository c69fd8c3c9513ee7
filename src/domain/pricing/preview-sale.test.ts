import { givenPrice } from '../../../tests/support/basket-builder';
import { previewSale, type PreviewedVariant } from './preview-sale';
import type { Sale } from './sale';

const at = (iso: string) => new Date(iso);
const sale = (given: Partial<Sale> = {}): Sale => ({
  ...{ id: 'sale', name: 'Weekend', startsAt: at('2026-06-13T00:00:00Z'), endsAt: null, scope: { kind: 'all' }, except: [] },
  ...{ off: { kind: 'percent', basisPoints: 2_000 }, ending: 'exact', priceLists: [], countries: [], channels: [], customerGroups: [] },
  priority: 0,
  ...given,
});
const base = givenPrice({ priceId: 'base', listId: 'base', amount: 1_200 });
const look = (draft: Sale, given: Partial<PreviewedVariant> = {}) =>
  previewSale(
    draft,
    { candidates: [base], sales: [], taxBasisPoints: 2_000, past: [], cost: null, ...given },
    { now: at('2026-06-01T00:00:00Z'), country: 'UA' },
  );

test('each usual price with what it becomes, what is left of it and what it was', () => {
  const past = [{ from: at('2026-05-20T00:00:00Z'), until: null, amount: 1_100, taxIncluded: true }];
  expect(look(sale(), { cost: { amount: 900, currency: 'EUR' }, past })).toEqual([
    {
      ...{ list: 'base', currency: 'EUR', taxIncluded: true, usual: 1_200, price: 960, outcome: 'holds', insteadOf: null },
      ...{ lowest30d: 1_100, margins: { usual: 100, sale: -100 } },
    },
  ]);
  expect(look(sale(), { cost: { amount: 900, currency: 'UAH' } })).toMatchObject([{ margins: null, lowest30d: null }]);
});

test('prices as they are at its first second', () => {
  const ended = { ...base, endsAt: at('2026-06-13T00:00:00Z') };
  const next = givenPrice({ priceId: 'next', listId: 'next', amount: 1_500, startsAt: at('2026-06-13T00:00:00Z') });
  expect(look(sale(), { candidates: [ended, next] })).toMatchObject([{ list: 'next', usual: 1_500, price: 1_200 }]);
});

test.each<[string, Partial<Sale>, Partial<PreviewedVariant>, object]>([
  ['free', { off: { kind: 'amount', amounts: { EUR: 1_200 } } }, {}, { outcome: 'ZERO', price: 0 }],
  ['no lower', { off: { kind: 'fixed', amounts: { EUR: 1_200 } } }, {}, { outcome: 'NOT_LOWER' }],
  ['of another currency', { off: { kind: 'fixed', amounts: { UAH: 1 } } }, {}, { outcome: 'NO_AMOUNT', price: null }],
  [
    'of another sale',
    {},
    { sales: [sale({ id: 'other', name: 'Flash', off: { kind: 'percent', basisPoints: 1_000 }, priority: 1 })] },
    { outcome: 'OTHER_SALE', insteadOf: { name: 'Flash', price: 1_080 } },
  ],
  [
    'stood in for',
    { priceLists: ['base'] },
    { candidates: [base, givenPrice({ priceId: 'o', listId: 'o', kind: 'override', amount: 1_000 })] },
    { outcome: 'NOT_USED' },
  ],
  ['where it holds', { countries: ['DE'], channels: ['web'], customerGroups: ['b2b'] }, {}, { outcome: 'holds', price: 960 }],
])('a price that is %s', (_name, draft, given, told) => {
  expect(look(sale(draft), given)).toMatchObject([told]);
});

test('no tiers, no prices of sale lists, and none of lists it is not reckoned from', () => {
  const more = [
    base,
    { ...base, priceId: 'tier', minQuantity: 5 },
    givenPrice({ priceId: 's', listId: 's', kind: 'sale', amount: 1_199 }),
    givenPrice({ priceId: 'x', listId: 'x', amount: 900 }),
  ];
  expect(look(sale({ priceLists: ['base'] }), { candidates: more }).map(({ list }) => list)).toEqual(['base']);
});
