import fc from 'fast-check';
import { allocate } from '../money/money';
import { dueOf } from '../orders/due';
import { invoiceItems, isTaxExempt, type SoldLine } from './invoice';
import { taxSums, totalsOf } from './sums';

const line = (changes: Partial<SoldLine> = {}): SoldLine => ({
  ...{ lineId: 'mug', title: 'Mug', sku: 'MUG', quantity: 3, cancelled: 0, cancelledRefunded: 0, unitPrice: 400, discount: 200 },
  // 12.00 less 2.00, with 20 % in it.
  perUnitTotal: [
    { count: 1, amount: 334 },
    { count: 2, amount: 333 },
  ],
  ...{ total: 1000, tax: 167, taxName: 'VAT', taxBasisPoints: 2000, isTaxIncluded: true },
  ...changes,
});
const delivery = {
  name: 'Post',
  price: 500,
  discount: 100,
  total: 400,
  tax: { name: 'VAT', basisPoints: 2000, amount: 67, included: true },
};

describe('an invoice', () => {
  test('says of a line what the order keeps of it', () => {
    expect(invoiceItems({ lines: [line()], delivery: null })).toEqual([
      {
        ...{ line: 'mug', kind: 'line', title: 'Mug', sku: 'MUG', quantity: 3, unitPrice: 400, discount: 200, isTaxIncluded: true },
        ...{ name: 'VAT', basisPoints: 2000, net: 833, tax: 167, gross: 1000 },
      },
    ]);
  });

  test('leaves out pieces that will never be sent, with their tax, the cheapest first', () => {
    const [item] = invoiceItems({ lines: [line({ cancelled: 2 })], delivery: null });
    expect(item).toMatchObject({ quantity: 1, gross: 334, tax: 56, net: 278, discount: 66 });
    expect(invoiceItems({ lines: [line({ cancelled: 3 })], delivery: null })).toEqual([]);
  });

  test('keeps pieces that were refunded before they were cancelled: a credit note takes them back', () => {
    expect(invoiceItems({ lines: [line({ cancelled: 2, cancelledRefunded: 2 })], delivery: null })).toMatchObject([{ gross: 1000 }]);
  });

  test('has delivery, unless it is free', () => {
    expect(invoiceItems({ lines: [], delivery })).toMatchObject([
      { kind: 'delivery', title: 'Post', gross: 400, tax: 67, net: 333, discount: 100 },
    ]);
    expect(
      invoiceItems({ lines: [], delivery: { ...delivery, price: 0, total: 0, discount: 0, tax: { ...delivery.tax, amount: 0 } } }),
    ).toEqual([]);
  });

  test('sees who pays no tax', () => {
    const exempt = line({ total: 833, tax: 0, taxBasisPoints: 0, perUnitTotal: [{ count: 3, amount: 277 }] });
    expect(isTaxExempt(invoiceItems({ lines: [exempt], delivery: null }))).toBe(true);
    expect(isTaxExempt(invoiceItems({ lines: [line()], delivery }))).toBe(false);
  });

  test('adds up to what is owed for the order, whatever of it was cancelled', () => {
    const sold = fc
      .record({
        quantity: fc.integer({ min: 1, max: 50 }),
        gone: fc.nat(50),
        refunded: fc.nat(50),
        total: fc.nat(1_000_000),
        basisPoints: fc.nat(3000),
        isTaxIncluded: fc.boolean(),
      })
      .map(({ quantity, gone, refunded, total, basisPoints, isTaxIncluded }) =>
        line({
          quantity,
          cancelled: Math.min(quantity, gone),
          cancelledRefunded: Math.min(quantity, gone, refunded),
          total,
          tax: Math.floor((total * basisPoints) / (10_000 + basisPoints)),
          taxBasisPoints: basisPoints,
          isTaxIncluded,
          perUnitTotal: allocate(
            total,
            Array.from({ length: quantity }, () => 1),
          ).map((amount) => ({ count: 1, amount })),
        }),
      );
    fc.assert(
      fc.property(fc.array(sold, { minLength: 1, maxLength: 5 }), (lines) => {
        const items = invoiceItems({ lines, delivery });
        const total = lines.reduce((sum, each) => sum + each.total, delivery.total);
        const totals = totalsOf(items);
        expect(totals.gross).toBe(dueOf({ total, credited: 0, lines }));
        expect(totalsOf(taxSums(items))).toEqual(totals);
        for (const { net, tax, gross } of items) expect([net + tax, Math.min(net, tax, gross) >= 0]).toEqual([gross, true]);
      }),
    );
  });
});
