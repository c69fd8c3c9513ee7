import fc from 'fast-check';
import { creditItems, creditsOwed, leftOf } from './credit';
import type { PaperItem } from './paper';
import { taxSums, totalsOf } from './sums';

const books = { billed: 1000, unbilled: 0, credited: 0, captured: 1000, refunded: 0, due: 1000, refunds: [] };
const of = (id: string, amount: number) => ({ id, amount });

describe('what is owed as a credit note', () => {
  test.each([
    ['nothing while nothing went back', {}, []],
    ['each refund', { refunded: 300, refunds: [of('a', 100), of('b', 200)] }, ['a 100', 'b 200']],
    ['a refund that follows another', { refunded: 300, credited: 100, refunds: [of('b', 200)] }, ['b 200']],
    ['nothing for pieces cancelled while their money is still here', { due: 700 }, []],
    ['pieces cancelled once their money went back, and not twice', { due: 700, refunded: 300, refunds: [of('a', 300)] }, ['a 300']],
    ['nothing where too much had come', { captured: 1100, refunded: 100, refunds: [of('a', 100)] }, []],
    ['all of an order that is cancelled', { due: 0, refunded: 1000, refunds: [of('a', 1000)] }, ['a 1000']],
    ['what nobody paid for and is not owed any more', { captured: 0, due: 700 }, ['null 300']],
    ['nothing again for a refund after one that failed in the end', { refunded: 100, credited: 100, refunds: [of('b', 100)] }, []],
    ['never more than was billed', { billed: 400, captured: 400, due: 0, refunded: 900, refunds: [of('a', 900)] }, ['a 400']],
    [
      'the newest, where an older refund only gave back too much',
      { captured: 1100, refunded: 150, refunds: [of('a', 100), of('b', 50)] },
      ['b 50'],
    ],
    ['nothing for what was added and is on no invoice yet', { unbilled: 300, due: 1300 }, []],
    ['what came back for something that costs the same', { unbilled: 300, due: 1000 }, ['null 300']],
    // The rest has its credit note with the refund.
    ['what came back for something cheaper', { unbilled: 200, due: 900, refunded: 100, refunds: [of('a', 100)] }, ['a 100', 'null 200']],
    // Pieces that were cancelled before the invoice are not in it.
    ['nothing for what was never billed', { billed: 700, due: 700, refunded: 300, refunds: [of('a', 300)] }, []],
  ])('%s', (_what, changes, owed) => {
    expect(creditsOwed({ ...books, ...changes }).map(({ refundId, amount }) => `${refundId} ${amount}`)).toEqual(owed);
  });
});

const item = (changes: Partial<PaperItem>): PaperItem => ({
  ...{ line: 'mug', kind: 'line', title: 'Mug', sku: 'MUG', quantity: 3, unitPrice: 400, discount: 0, isTaxIncluded: true },
  ...{ name: 'VAT', basisPoints: 2000, net: 1000, tax: 200, gross: 1200 },
  ...changes,
});
const billed = [
  item({}),
  item({ line: 'book', title: 'Book', basisPoints: 700, net: 1000, tax: 70, gross: 1070 }),
  item({ line: null, kind: 'delivery', title: 'Post', sku: null, quantity: 1, net: 417, tax: 83, gross: 500 }),
];
const crediting = { billed, left: taxSums(billed), title: 'Reduction' };

describe('a credit note', () => {
  test('lists the pieces a refund was for, with their tax, and delivery', () => {
    const parts = { lines: [{ lineId: 'mug', quantity: 1, amount: 400 }], delivery: 500 };
    expect(creditItems({ ...crediting, amount: 900, parts })).toMatchObject([
      { title: 'Mug', quantity: 1, gross: 400, tax: 67, net: 333 },
      { title: 'Post', kind: 'delivery', gross: 500, tax: 83 },
    ]);
  });

  test('spreads what belongs to no line over the rates', () => {
    const items = creditItems({ ...crediting, amount: 277, parts: { lines: [], delivery: 0 } });
    expect(items).toMatchObject([
      { kind: 'reduction', title: 'Reduction', basisPoints: 2000, gross: 170, tax: 28 },
      { kind: 'reduction', basisPoints: 700, gross: 107, tax: 7 },
    ]);
  });

  test('however an invoice is credited, the notes add up to it at each rate', () => {
    const share = fc.record({ mug: fc.nat(1200), book: fc.nat(1070), delivery: fc.nat(500), goodwill: fc.nat(500) });
    fc.assert(
      fc.property(fc.array(share, { maxLength: 6 }), (refunds) => {
        const credited: PaperItem[] = [];
        const note = (amount: number, parts: Parameters<typeof creditItems>[0]['parts']) => {
          const left = leftOf(taxSums(billed), taxSums(credited));
          const most = Math.min(amount, totalsOf(left).gross);
          const items = creditItems({ billed, left, title: '', amount: most, parts });
          expect(totalsOf(items).gross).toBe(most);
          for (const { net, tax, gross } of items) expect([net + tax, Math.min(net, tax, gross) >= 0]).toEqual([gross, true]);
          credited.push(...items);
        };
        for (const { mug, book, delivery, goodwill } of refunds)
          note(mug + book + delivery + goodwill, {
            lines: [
              { lineId: 'mug', quantity: 1, amount: mug },
              { lineId: 'book', quantity: 1, amount: book },
            ],
            delivery,
          });
        note(10_000, { lines: [], delivery: 0 });
        expect(taxSums(credited)).toEqual(taxSums(billed));
      }),
    );
  });
});
