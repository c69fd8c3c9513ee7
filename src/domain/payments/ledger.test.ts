import fc from 'fast-check';
import { disputeSteps, ledgerEntryTypes, paymentStatusOf, totalsOf, type LedgerEntry } from './ledger';

const nothing = { authorized: 0, captured: 0, refunded: 0, disputed: 0, lost: 0 };

describe('the sums of a ledger', () => {
  test.each<[string, LedgerEntry[], Partial<typeof nothing>]>([
    ['nothing yet', [], {}],
    ['promised', [{ type: 'authorized', amount: 1000 }], { authorized: 1000 }],
    [
      'taken in part',
      [
        { type: 'authorized', amount: 1000 },
        { type: 'captured', amount: 400 },
      ],
      { authorized: 600, captured: 400 },
    ],
    [
      'let go',
      [
        { type: 'authorized', amount: 1000 },
        { type: 'voided', amount: 1000 },
      ],
      {},
    ],
    ['cash, which nobody promised', [{ type: 'captured', amount: 1000 }], { captured: 1000 }],
    [
      'a refund that failed',
      [
        { type: 'captured', amount: 1000 },
        { type: 'refunded', amount: 300 },
        { type: 'refund_failed', amount: 300 },
      ],
      { captured: 1000 },
    ],
    [
      'a dispute that was won',
      [
        { type: 'captured', amount: 1000 },
        { type: 'dispute_opened', amount: 1000 },
        { type: 'dispute_won', amount: 1000 },
      ],
      { captured: 1000 },
    ],
    [
      'a dispute that was lost',
      [
        { type: 'captured', amount: 1000 },
        { type: 'dispute_opened', amount: 1000 },
        { type: 'dispute_lost', amount: 1000 },
      ],
      { captured: 1000, disputed: 1000, lost: 1000 },
    ],
    [
      'a dispute that was won on appeal, beside one that is open',
      [
        { type: 'captured', amount: 1000 },
        { type: 'dispute_opened', amount: 300, reference: 'appealed' },
        { type: 'dispute_lost', amount: 300, reference: 'appealed' },
        { type: 'dispute_opened', amount: 200, reference: 'open' },
        { type: 'dispute_won', amount: 300, reference: 'appealed' },
      ],
      { captured: 1000, disputed: 200 },
    ],
    [
      'a dispute that was lost, won on appeal, and is open once more',
      [
        { type: 'captured', amount: 1000 },
        { type: 'dispute_opened', amount: 300 },
        { type: 'dispute_lost', amount: 300 },
        { type: 'dispute_won', amount: 300 },
        { type: 'dispute_opened', amount: 300 },
      ],
      { captured: 1000, disputed: 300, lost: 0 },
    ],
    [
      'a dispute that was won, and lost in the end',
      [
        { type: 'captured', amount: 1000 },
        { type: 'dispute_opened', amount: 300 },
        { type: 'dispute_won', amount: 300 },
        { type: 'dispute_opened', amount: 300 },
        { type: 'dispute_lost', amount: 300 },
      ],
      { captured: 1000, disputed: 300, lost: 300 },
    ],
  ])('%s', (_name, entries, expected) => {
    expect(totalsOf(entries)).toEqual({ ...nothing, ...expected });
  });

  test('do not depend on the order in which we heard, but for the steps of one dispute', () => {
    const entries = fc.array(fc.record({ type: fc.constantFrom(...ledgerEntryTypes), amount: fc.nat(1000) }), { maxLength: 12 });
    fc.assert(
      fc.property(entries, (heard) => {
        const { steps = [], others = [] } = Object.groupBy(heard, ({ type }) => (type.startsWith('dispute') ? 'steps' : 'others'));
        expect(totalsOf([...others.toReversed(), ...steps])).toEqual(totalsOf(heard));
      }),
    );
  });
});

test.each([
  ['unpaid', 1000, [nothing], 'unpaid'],
  ['unpaid while less is promised than it costs', 1000, [{ ...nothing, authorized: 999 }], 'unpaid'],
  ['authorized', 1000, [{ ...nothing, authorized: 1000 }], 'authorized'],
  ['partially paid', 1000, [{ ...nothing, captured: 400 }], 'partially_paid'],
  [
    'paid by two payments',
    1000,
    [
      { ...nothing, captured: 400 },
      { ...nothing, captured: 600 },
    ],
    'paid',
  ],
  ['partially refunded', 1000, [{ ...nothing, captured: 1000, refunded: 1 }], 'partially_refunded'],
  ['refunded', 1000, [{ ...nothing, captured: 1000, refunded: 1000 }], 'refunded'],
  ['partially paid, though a part of it went back', 1000, [{ ...nothing, captured: 400, refunded: 100 }], 'partially_paid'],
  ['refunded, though less was taken than it costs', 1000, [{ ...nothing, captured: 400, refunded: 400 }], 'refunded'],
  ['going on with what a lost dispute left', 1000, [{ ...nothing, captured: 1000, disputed: 300, lost: 300 }], 'partially_refunded'],
  ['refunded once the rest went back', 1000, [{ ...nothing, captured: 1000, refunded: 700, disputed: 300, lost: 300 }], 'refunded'],
  ['disputed when all of it is lost', 1000, [{ ...nothing, captured: 1000, disputed: 1000, lost: 1000 }], 'disputed'],
  ['disputed while another part is', 1000, [{ ...nothing, captured: 1000, disputed: 400, lost: 300 }], 'disputed'],
  ['disputed whatever else', 1000, [{ ...nothing, captured: 1000, refunded: 1000, disputed: 1 }], 'disputed'],
  ['paid when it costs nothing', 0, [], 'paid'],
])('an order is %s', (_name, total, payments, expected) => {
  expect(paymentStatusOf(total, payments, false)).toBe(expected);
});

test.each([
  ['partially paid, though all that came went back', 1000, [{ ...nothing, captured: 400, refunded: 400 }], 'partially_paid'],
  ['refunded, once all that is owed came and went back', 1000, [{ ...nothing, captured: 1000, refunded: 1000 }], 'refunded'],
  ['unpaid, while nothing came', 1000, [nothing], 'unpaid'],
])('an order of which the rest may still come is %s', (_name, total, payments, expected) => {
  expect(paymentStatusOf(total, payments, true)).toBe(expected);
});

test.each([
  [null, 'open', ['dispute_opened']],
  [null, 'won', ['dispute_opened', 'dispute_won']],
  [null, 'lost', ['dispute_opened', 'dispute_lost']],
  ['dispute_opened', 'open', []],
  ['dispute_opened', 'won', ['dispute_won']],
  ['dispute_opened', 'lost', ['dispute_lost']],
  ['dispute_won', 'won', []],
  ['dispute_won', 'open', ['dispute_opened']],
  ['dispute_won', 'lost', ['dispute_opened', 'dispute_lost']],
  ['dispute_lost', 'lost', []],
  ['dispute_lost', 'won', ['dispute_won']],
  // Looked at again, the money stays away: nothing new was taken.
  ['dispute_lost', 'open', []],
] as const)('a dispute whose last known step is %s and that is %s took %j', (last, state, steps) => {
  expect(disputeSteps(last, state)).toEqual(steps);
});
