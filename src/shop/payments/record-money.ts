import type { Knex } from 'knex';
import { dueOf } from '../../domain/orders/due';
import { isLive, type PaymentStatus } from '../../domain/orders/order-state';
import { paymentStatusOf, totalsOf, type LedgerEntry, type LedgerEntryType, type PaymentTotals } from '../../domain/payments/ledger';
import { strapiColumns } from '../document-id';
import type { LockedOrder, OrderPayment } from '../orders/locked-order';
import { toMinor } from '../rows';

/** Where we know it from: `provider`, `staff`, `refund` … */
type Source = Readonly<{ source: string; providerReference?: string | null; details?: object | null; now: Date }>;

const ledgerOf = async (trx: Knex.Transaction, paymentRowId: number): Promise<LedgerEntry[]> =>
  (await trx('payment_events').where({ payment_id: paymentRowId }).orderBy('id').select('type', 'amount_minor', 'provider_reference')).map(
    (row) => ({
      type: row.type as LedgerEntryType,
      amount: toMinor(row.amount_minor),
      reference: row.provider_reference,
    }),
  );

/**
 * Writes what happened to the money of a payment into the ledger, and its sums, always computed from the whole ledger,
 * onto the payment. The order must be locked. Answers the sums.
 */
export async function recordMoney(
  trx: Knex.Transaction,
  order: LockedOrder,
  payment: OrderPayment,
  entries: readonly LedgerEntry[],
  { source, providerReference = null, details = null, now }: Source,
): Promise<PaymentTotals> {
  const totals = totalsOf([
    ...(await ledgerOf(trx, payment.rowId)),
    ...entries.map((entry) => ({ ...entry, reference: providerReference })),
  ]);
  if (entries.length === 0) return totals;
  await trx('payment_events').insert(
    entries.map(({ type, amount }) => ({
      ...strapiColumns(now),
      payment_id: payment.rowId,
      type,
      amount_minor: amount,
      currency: order.currency,
      provider_reference: providerReference,
      source,
      details: details && JSON.stringify(details),
      occurred_at: now,
    })),
  );
  await trx('payments')
    .where({ id: payment.rowId })
    .update({
      authorized_minor: totals.authorized,
      captured_minor: totals.captured,
      refunded_minor: totals.refunded,
      disputed_minor: totals.disputed,
      revision: trx.raw('revision + 1'),
      updated_at: now,
    });
  return totals;
}

/** Cash or a transfer that has not come in full. */
const isAwaited = ({ state, payments }: LockedOrder): boolean => isLive(state) && payments.some(({ status }) => status === 'pending');

/** The order's payment axis, once this payment comes to `totals`. */
export async function paymentStatusAfter(
  trx: Knex.Transaction,
  order: LockedOrder,
  payment: OrderPayment,
  totals: PaymentTotals,
): Promise<PaymentStatus> {
  const others = order.payments.filter(({ rowId }) => rowId !== payment.rowId);
  const all = [totals];
  for (const { rowId } of others) all.push(totalsOf(await ledgerOf(trx, rowId)));
  return paymentStatusOf(dueOf(order), all, isAwaited(order));
}

/** The order's payment axis, as its ledger stands. */
export async function paymentStatusNow(trx: Knex.Transaction, order: LockedOrder): Promise<PaymentStatus> {
  const all: PaymentTotals[] = [];
  for (const { rowId } of order.payments) all.push(totalsOf(await ledgerOf(trx, rowId)));
  return paymentStatusOf(dueOf(order), all, isAwaited(order));
}
