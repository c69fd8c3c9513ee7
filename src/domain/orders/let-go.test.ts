import type { PricedLine } from '../cart/basket';
import { sumOfRuns } from '../money/unit-runs';
import { withoutAmount } from './let-go';

const line = (perUnit: readonly number[], tax: number, included = true): PricedLine => {
  const total = perUnit.reduce((sum, amount) => sum + amount, 0);
  const quantity = perUnit.length;
  return {
    ...{ id: 'mug', variantId: 'mug', quantity, unitPrice: 0, subtotal: included ? total : total - tax, discounts: [], total },
    price: { listId: 'base', compareAt: null } as unknown as PricedLine['price'],
    tax: { name: 'VAT', basisPoints: 2000, amount: tax, included } as PricedLine['tax'],
    perUnitTotal: perUnit.map((amount) => ({ count: 1, amount })),
  };
};

test.each([
  ['all of it', [500, 500], 1000],
  ['a part that does not divide', [500, 500, 500], 100],
  ['over pieces that cost differently', [334, 333, 333], 7],
  ['a free piece stays free', [500, 0], 499],
  ['nothing', [500], 0],
])('what is let go is off the price of the pieces: %s', (_what, perUnit, amount) => {
  const [whole] = [line(perUnit, 120)];
  const [reduced] = withoutAmount([whole], amount);
  expect(reduced).toMatchObject({ total: whole.total - amount, letGo: amount });
  expect(sumOfRuns(reduced?.perUnitTotal ?? [])).toBe(whole.total - amount);
  expect(reduced?.perUnitTotal.every((run) => run.amount >= 0)).toBe(true);
});

test('several lines give by what they cost, and the tax goes with the price', () => {
  const [one, other] = withoutAmount([line([900], 150), line([300], 50)], 600);
  expect([one, other]).toMatchObject([
    { total: 450, tax: { amount: 75 } },
    { total: 150, tax: { amount: 25 } },
  ]);
});

test('where the tax comes on top, price and tax together are less by what is let go', () => {
  const [reduced] = withoutAmount([line([1200], 200, false)], 300);
  expect(reduced).toMatchObject({ total: 900, tax: { amount: 150 }, letGo: 250 });
});
