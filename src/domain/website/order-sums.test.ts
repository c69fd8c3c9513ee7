import { wrongSums, type WebsiteSums } from './order-sums';

const line = { quantity: 3, unitPrice: 1000, discount: 500, tax: 400, total: 2500 };
const order: WebsiteSums = {
  taxIncluded: true,
  lines: [line, { ...line, quantity: 1, discount: 0, tax: 0, total: 1000 }],
  delivery: { tax: 10, total: 300 },
  total: 3800,
};

test('what adds up is right: with tax in the prices, added to them, without delivery, for nothing', () => {
  expect(wrongSums(order)).toEqual([]);
  expect(wrongSums({ taxIncluded: false, lines: [{ ...line, total: 2900 }], delivery: null, total: 2900 })).toEqual([]);
  expect(wrongSums({ taxIncluded: true, lines: [{ ...line, discount: 3000, tax: 0, total: 0 }], delivery: null, total: 0 })).toEqual([]);
});

test.each<[string, Partial<WebsiteSums>, (string | number)[][]]>([
  ['a total one too low', { total: 3799 }, [['total']]],
  ['a delivery that is forgotten', { delivery: null }, [['total']]],
  ['tax more than the delivery', { delivery: { tax: 301, total: 300 } }, [['delivery', 'tax']]],
  ['a line one too high', { lines: [{ ...line, total: 2501 }], total: 2801 }, [['lines', 0, 'total']]],
  ['tax that is in the prices, added', { lines: [{ ...line, total: 2900 }], total: 3200 }, [['lines', 0, 'total']]],
  [
    'a discount above what the pieces cost',
    { lines: [{ ...line, discount: 3001, total: 0, tax: 0 }], total: 300 },
    [['lines', 0, 'discount']],
  ],
  ['more tax than the line costs', { lines: [{ ...line, tax: 2501 }], total: 2800 }, [['lines', 0, 'tax']]],
  ['more than can be held', { lines: [{ ...line, unitPrice: Number.MAX_SAFE_INTEGER }], total: 2800 }, [['lines', 0, 'unitPrice']]],
  ['an order of nothing', { lines: [], total: 300 }, [['lines']]],
  ['a tax below nothing', { lines: [{ ...line, tax: -1 }], total: 2800 }, [['lines', 0, 'tax']]],
  ['a total that is no number', { lines: [{ ...line, total: Number.NaN }], total: 2800 }, [['lines', 0, 'total'], ['total']]],
  ['a delivery below nothing', { delivery: { tax: -1, total: 300 } }, [['delivery']]],
  ['more pieces than can be sent', { lines: [{ ...line, quantity: 10_000 }], total: 2800 }, [['lines', 0, 'quantity']]],
  [
    'more than can be held together',
    { lines: [1, 2].map(() => ({ ...line, quantity: 1, discount: 0, tax: 0, unitPrice: 2 ** 53 - 1, total: 2 ** 53 - 1 })) },
    [['total']],
  ],
])('%s is not', (_name, change, paths) => {
  expect(wrongSums({ ...order, ...change }).map(({ path }) => path)).toEqual(paths);
});
