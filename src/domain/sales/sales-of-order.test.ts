import { isSale, salesOfOrder, type SoldOrder } from './sales-of-order';

const units = [{ count: 4, amount: 250 }];
const order = (more: Partial<SoldOrder> = {}): SoldOrder => ({
  status: 'placed',
  total: 1500,
  lines: [{ cancelled: 0, cancelledRefunded: 0, perUnitTotal: units }],
  credits: [],
  payments: [{ captured: 1500 }],
  refunds: [],
  ...more,
});
const lines = (cancelled: number, cancelledRefunded = 0) => [{ cancelled, cancelledRefunded, perUnitTotal: units }];

test.each<[string, Partial<SoldOrder>, Partial<ReturnType<typeof salesOfOrder>>]>([
  ['as it was placed', {}, { net: 1500 }],
  ['before it is paid', { payments: [] }, { net: 1500 }],
  ['cancelled, its money on its way or not', { status: 'cancelled', refunds: [700] }, { cancelled: 1500, givenBack: 0, net: 0 }],
  ['with a piece that will not be sent', { lines: lines(1) }, { cancelled: 250, net: 1250 }],
  ['the same, its money given back', { lines: lines(1), refunds: [250] }, { cancelled: 250, givenBack: 0, net: 1250 }],
  ['the same, unpaid', { lines: lines(1), payments: [] }, { cancelled: 250, net: 1250 }],
  ['with a piece given back', { refunds: [250] }, { givenBack: 250, net: 1250 }],
  ['with a piece given back, and then not sent', { refunds: [250], lines: lines(1, 1) }, { cancelled: 0, givenBack: 250, net: 1250 }],
  ['with a cancelled piece and goodwill', { lines: lines(1), refunds: [250, 100] }, { cancelled: 250, givenBack: 100, net: 1150 }],
  ['given back whole', { refunds: [1500] }, { givenBack: 1500, net: 0 }],
  ['a piece exchanged for a dearer one', { total: 1800, credits: [250], payments: [{ captured: 1500 }] }, { exchanged: 250, net: 1550 }],
  [
    'a piece exchanged for a cheaper one, the difference given back',
    { total: 1600, credits: [250], refunds: [150] },
    { exchanged: 250, givenBack: 0, net: 1350 },
  ],
  [
    'a piece cancelled, given back, and something added, which is not paid yet',
    { total: 2000, lines: lines(1), refunds: [250], credits: [-250] },
    { cancelled: 250, exchanged: 0, givenBack: 0, net: 1750 },
  ],
  [
    'the same, paid',
    { total: 2000, lines: lines(1), refunds: [250], credits: [-250], payments: [{ captured: 1500 }, { captured: 500 }] },
    { cancelled: 250, exchanged: 0, givenBack: 0, net: 1750 },
  ],
])('an order %s', (_what, change, sales) => {
  const { total, cancelled, exchanged, givenBack, net } = salesOfOrder(order(change));
  expect({ total, cancelled, exchanged, givenBack, net }).toMatchObject(sales);
  expect(total - cancelled - exchanged - givenBack).toBe(net);
});

test.each([
  ['placed', true],
  ['completed', true],
  ['cancelled', true],
  ['pending_payment', false],
  ['expired', false],
] as const)('what is %s is a sale: %s', (status, is) => {
  expect(isSale({ status }, new Date())).toBe(is);
  expect(isSale({ status }, null)).toBe(false);
});
