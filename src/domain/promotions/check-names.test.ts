import { checkNames } from './check-names';
import type { Targets } from './discount';

const none: Targets = { products: [], variants: [], categories: [], brands: [] };
const found = (discount: Partial<Parameters<typeof checkNames>[0]>, there: string[]) =>
  checkNames({ targets: none, effect: { kind: 'percent_off_lines', basisPoints: 1000 }, conditions: [], ...discount }, (id) =>
    there.includes(id),
  ).map(({ field, code }) => `${field} ${code}`);

test('a discount that names nothing, or what is there, has nothing gone', () => {
  expect(found({}, [])).toEqual([]);
  expect(found({ targets: { ...none, brands: ['b'] } }, ['b'])).toEqual([]);
});

test('what it names and is gone is found in every place that can name something', () => {
  const targets = { ...none, products: ['gone'] };
  expect(found({ targets: { ...none, products: ['gone'], brands: ['b'] } }, ['b'])).toEqual(['targets SOME_NAMES_GONE']);
  expect(
    found(
      {
        targets,
        effect: { kind: 'buy_x_get_y', buyQuantity: 1, getQuantity: 1, basisPoints: 10_000, getTargets: targets, maxTimes: null },
        conditions: [
          { kind: 'first_order' },
          { kind: 'customer_group', groups: ['gone'] },
          { kind: 'contains_products', targets, quantity: 1 },
          { kind: 'min_quantity', targets, quantity: 1 },
          { kind: 'min_quantity', targets: null, quantity: 1 },
        ],
      },
      [],
    ),
  ).toEqual([
    'targets NAMES_GONE',
    'effect.getTargets NAMES_GONE',
    'conditions[1].groups NAMES_GONE',
    'conditions[2].targets NAMES_GONE',
    'conditions[3].targets NAMES_GONE',
  ]);
  const atPrice = { kind: 'buy_x_get_y_amount', buyQuantity: 1, getQuantity: 1, amounts: [], as: 'fixed_price', maxTimes: null } as const;
  expect(found({ effect: { ...atPrice, getTargets: targets } }, [])).toEqual(['effect.getTargets NAMES_GONE']);
  expect(found({ effect: { kind: 'gift_product', variant: 'gone', quantity: 1 } }, [])).toEqual(['effect.variant NAMES_GONE']);
});
