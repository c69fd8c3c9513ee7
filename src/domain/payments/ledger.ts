import type { Minor } from '../money/money';
import type { PaymentStatus } from '../orders/order-state';

/** What may happen to the money of a payment. Amounts are never negative: the type says which way it goes. */
export const ledgerEntryTypes = [
  'authorized',
  'voided',
  'captured',
  'refunded',
  'refund_failed',
  'dispute_opened',
  'dispute_won',
  'dispute_lost',
] as const;
export type LedgerEntryType = (typeof ledgerEntryTypes)[number];
export type LedgerEntry = Readonly<{
  type: LedgerEntryType;
  amount: Minor;
  /** Which refund or dispute it belongs to, in the provider's word; null where there is only one of the kind. */
  reference?: string | null;
}>;

export type PaymentTotals = Readonly<{
  /** Promised by the customer's bank and not taken yet. */
  authorized: Minor;
  captured: Minor;
  refunded: Minor;
  /** Held back by the customer's bank while a dispute is open, or lost to it. */
  disputed: Minor;
  /** The part of `disputed` that is lost. */
  lost: Minor;
}>;

/** What a payment comes to: always the sum of its ledger, oldest entry first, never a number somebody wrote beside it. */
export function totalsOf(entries: readonly LedgerEntry[]): PaymentTotals {
  const sum = (type: LedgerEntryType, of = entries) => of.reduce((total, entry) => (entry.type === type ? total + entry.amount : total), 0);
  const captured = sum('captured');
  // Each on its own: one that was lost may be won on appeal while another is open, and be opened once more.
  const disputes = Object.values(Object.groupBy(entries, ({ reference }) => reference ?? '')).map((steps = []) => {
    const disputed = sum('dispute_opened', steps) - sum('dispute_won', steps);
    const sinceOpened = steps.slice(steps.findLastIndex(({ type }) => type === 'dispute_opened'));
    return { disputed, lost: Math.min(sum('dispute_lost', sinceOpened), disputed) };
  });
  return {
    authorized: Math.max(0, sum('authorized') - sum('voided') - captured),
    captured,
    refunded: sum('refunded') - sum('refund_failed'),
    disputed: disputes.reduce((total, { disputed }) => total + disputed, 0),
    lost: disputes.reduce((total, { lost }) => total + lost, 0),
  };
}

/**
 * The payment axis of an order of which `due` is owed, from all its payments. Where nothing is owed it is paid; one of which
 * less was taken than that is never more than partially paid, whatever went back: also when all of it did, as long as
 * `isAwaited` says that the rest may still come. A dispute that took a part of the money leaves the order to go on with the
 * rest, one that took all of it does not.
 */
export function paymentStatusOf(due: Minor, payments: readonly PaymentTotals[], isAwaited: boolean): PaymentStatus {
  const sum = (of: keyof PaymentTotals) => payments.reduce((all, payment) => all + payment[of], 0);
  const captured = sum('captured');
  const lost = sum('lost');
  const gone = sum('refunded') + lost;
  if (sum('disputed') > lost || (lost > 0 && lost >= captured)) return 'disputed';
  if (captured > 0 && captured < due && isAwaited) return 'partially_paid';
  if (captured > 0 && gone >= captured) return 'refunded';
  if (captured >= due) return gone > 0 ? 'partially_refunded' : 'paid';
  if (captured > 0) return 'partially_paid';
  return sum('authorized') >= due ? 'authorized' : 'unpaid';
}

export type DisputeStep = LedgerEntryType & ('dispute_opened' | 'dispute_won' | 'dispute_lost');

/**
 * What a dispute has been through since `last`, the last step of it that was written down, now that it is `state`. Whoever
 * lost may win on appeal, and what was won may be taken away again.
 */
export function disputeSteps(last: DisputeStep | null, state: 'open' | 'won' | 'lost'): DisputeStep[] {
  const isAway = last === 'dispute_opened' || last === 'dispute_lost';
  if (state === 'won' && last === 'dispute_won') return [];
  const opened: DisputeStep[] = isAway ? [] : ['dispute_opened'];
  const end = state === 'open' ? null : (`dispute_${state}` as const);
  return end === null || end === last ? opened : [...opened, end];
}
