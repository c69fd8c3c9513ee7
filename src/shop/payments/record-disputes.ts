import type { Knex } from 'knex';
import type { LedgerEntryType } from '../../domain/payments/ledger';
import type { ProviderDispute, ProviderPayment } from '../../integrations/payments/payment-provider';
import { theShop } from '../actor';
import { toMinor } from '../rows';
import { saveOrderChange, type LockedOrder, type OrderPayment } from '../orders/locked-order';
import { raiseAlert, type AlertKind } from '../staff/raise-alert';
import { paymentStatusAfter, recordMoney } from './record-money';

type Lock = () => Promise<{ order: LockedOrder; payment: OrderPayment }>;
type Disputes = Readonly<{ lock: Lock; truth: ProviderPayment; now: Date }>;
type Step = LedgerEntryType & AlertKind & ('dispute_opened' | 'dispute_won' | 'dispute_lost');

/** What a dispute that stands like this has been through. */
const stepsTo: Readonly<Record<ProviderDispute['state'], readonly Step[]>> = {
  open: ['dispute_opened'],
  won: ['dispute_opened', 'dispute_won'],
  lost: ['dispute_opened', 'dispute_lost'],
};

/** Writes each step of each dispute into the ledger and the order's history, once, and tells staff of it. */
export async function recordDisputes(trx: Knex.Transaction, { lock, truth, now }: Disputes): Promise<void> {
  if (truth.disputes.length === 0) return;
  const { payment } = await lock();
  const rows = await trx('payment_events')
    .where({ payment_id: payment.rowId })
    .whereLike('type', 'dispute%')
    .select('type', 'provider_reference', 'amount_minor');
  const known = new Map(
    rows.map(({ type, provider_reference: reference, amount_minor: amount }) => [`${type}:${reference}`, toMinor(amount)]),
  );
  for (const dispute of truth.disputes) {
    // What was opened is what is won or lost, whatever the provider calls it later.
    const amount = known.get(`dispute_opened:${dispute.reference}`) ?? dispute.amount;
    for (const step of stepsTo[dispute.state]) {
      if (!known.has(`${step}:${dispute.reference}`)) await recordStep(trx, lock, { step, dispute: { ...dispute, amount }, now });
    }
  }
}

async function recordStep(
  trx: Knex.Transaction,
  lock: Lock,
  { step, dispute, now }: Readonly<{ step: Step; dispute: ProviderDispute; now: Date }>,
): Promise<void> {
  const { order, payment } = await lock();
  const { reference, amount, reason } = dispute;
  const totals = await recordMoney(trx, order, payment, [{ type: step, amount }], {
    source: 'provider',
    providerReference: reference,
    now,
  });
  const paymentStatus = await paymentStatusAfter(trx, order, payment, totals);
  const details = { paymentId: payment.id, amount, currency: order.currency, reason };
  await saveOrderChange(trx, order, { type: `order.${step}`, state: { paymentStatus }, details }, { actor: theShop, now });
  await raiseAlert(trx, {
    kind: step,
    about: reference,
    order,
    amount: details,
    details: { provider: payment.provider, reference, reason },
    now,
  });
}
