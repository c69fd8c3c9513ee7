import fc from 'fast-check';
import { sumOfRuns } from '../money/unit-runs';
import { computeRefund, type RefundableOrder, type RefundRequest } from './refund';

// Three mugs for 10.00 together: 3.34, 3.33, 3.33.
const order = (changes: Partial<RefundableOrder> = {}): RefundableOrder => ({
  lines: [
    {
      lineId: 'mug',
      quantity: 3,
      cancelled: 0,
      cancelledRefunded: 0,
      refundedQuantity: 0,
      refunded: 0,
      perUnitTotal: [
        { count: 1, amount: 334 },
        { count: 2, amount: 333 },
      ],
    },
  ],
  delivery: { total: 500, refunded: 0 },
  refundable: 1500,
  ...changes,
});
const asked = (changes: Partial<RefundRequest> = {}): RefundRequest => ({ lines: [], delivery: 0, goodwill: 0, ...changes });

describe('a refund', () => {
  test('gives back what was paid for these very pieces', () => {
    expect(computeRefund(order(), asked({ lines: [{ line: 'mug', quantity: 2 }] }))).toEqual({
      amount: 667,
      lines: [{ lineId: 'mug', quantity: 2, amount: 667 }],
      delivery: 0,
      goodwill: 0,
    });
  });

  test('goes on where the last one ended', () => {
    const [line] = order().lines;
    const later = order({ lines: line ? [{ ...line, refundedQuantity: 1, refunded: 334 }] : [] });

    expect(computeRefund(later, asked({ lines: [{ line: 'mug', quantity: 1 }] })).amount).toBe(333);
  });

  test('gives the first piece its price when the refund of it failed after that of the second', () => {
    const [line] = order().lines;
    const later = order({ lines: line ? [{ ...line, refundedQuantity: 1, refunded: 333 }] : [] });

    expect(computeRefund(later, asked({ lines: [{ line: 'mug', quantity: 1 }] })).amount).toBe(334);
  });

  test('adds delivery and goodwill', () => {
    expect(computeRefund(order(), asked({ lines: [{ line: 'mug', quantity: 1 }], delivery: 500, goodwill: 100 })).amount).toBe(934);
  });

  test.each([
    ['more pieces than were bought', asked({ lines: [{ line: 'mug', quantity: 4 }] }), 'QUANTITY_TOO_LARGE'],
    [
      'more pieces in two entries',
      asked({
        lines: [
          { line: 'mug', quantity: 2 },
          { line: 'mug', quantity: 2 },
        ],
      }),
      'QUANTITY_TOO_LARGE',
    ],
    ['a line that is not there', asked({ lines: [{ line: 'cup', quantity: 1 }] }), 'LINE_UNKNOWN'],
    ['more than delivery cost', asked({ delivery: 501 }), 'REFUND_EXCEEDS_PAYMENT'],
    ['more than was paid', asked({ goodwill: 1501 }), 'REFUND_EXCEEDS_PAYMENT'],
    ['nothing', asked(), 'REFUND_EMPTY'],
  ])('refuses %s', (_name, request, code) => {
    expect(() => computeRefund(order(), request)).toThrow(expect.objectContaining({ code }));
  });

  test('refuses what already went back', () => {
    expect(() => computeRefund(order({ delivery: { total: 500, refunded: 400 } }), asked({ delivery: 101 }))).toThrow(
      expect.objectContaining({ code: 'REFUND_EXCEEDS_PAYMENT' }),
    );
    expect(() => computeRefund(order({ refundable: 300 }), asked({ lines: [{ line: 'mug', quantity: 1 }] }))).toThrow(
      expect.objectContaining({ code: 'REFUND_EXCEEDS_PAYMENT', details: { wanted: 334, left: 300 } }),
    );
  });
});

test('pieces refunded in any portions, some of which fail and are tried again, give back exactly what the line cost', () => {
  const runs = fc.array(fc.record({ count: fc.integer({ min: 1, max: 6 }), amount: fc.integer({ min: 0, max: 5000 }) }), {
    minLength: 1,
    maxLength: 4,
  });
  // Which of those made before fails now, days after it was made.
  const portion = fc.record({ pieces: fc.integer({ min: 1, max: 5 }), fails: fc.option(fc.nat(30), { freq: 3 }) });
  fc.assert(
    fc.property(runs, fc.array(portion, { minLength: 30, maxLength: 30 }), (perUnitTotal, portions) => {
      const quantity = perUnitTotal.reduce((sum, { count }) => sum + count, 0);
      const made: { pieces: number; amount: number }[] = [];
      const sum = (of: 'pieces' | 'amount') => made.reduce((total, refund) => total + refund[of], 0);
      const refund = (wanted: number) => {
        const pieces = Math.min(wanted, quantity - sum('pieces'));
        if (pieces === 0) return;
        const none = { cancelled: 0, cancelledRefunded: 0 };
        const lines = [{ lineId: 'l', quantity, ...none, refundedQuantity: sum('pieces'), refunded: sum('amount'), perUnitTotal }];
        // One of goodwill, because pieces may have been free.
        const request = asked({ lines: [{ line: 'l', quantity: pieces }], goodwill: 1 });
        made.push({ pieces, amount: computeRefund({ lines, delivery: { total: 0, refunded: 0 }, refundable: 1e9 }, request).amount - 1 });
      };
      for (const { pieces, fails } of portions) {
        refund(pieces);
        if (fails !== null) made.splice(fails % made.length, 1);
      }
      refund(quantity);
      expect(sum('amount')).toBe(sumOfRuns(perUnitTotal));
    }),
  );
});
