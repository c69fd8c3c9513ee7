import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { OrderEventType } from '../../domain/events';
import { disputeSteps, type DisputeStep } from '../../domain/payments/ledger';
import type { ProviderDispute, ProviderPayment } from '../../integrations/payments/payment-provider';
import { theShop } from '../actor';
import { toMinor } from '../rows';
import { saveOrderChange, type LockedOrder, type OrderPayment } from '../orders/locked-order';
import { raiseAlert, type AlertKind } from '../staff/raise-alert';
import { disputeForStaff } from './payment-provider';
import { raiseOverpaidAlert } from './raise-overpaid-alert';
import { paymentStatusAfter, recordMoney } from './record-money';

type Lock = () => Promise<{ order: LockedOrder; payment: OrderPayment }>;
type Disputes = Readonly<{ strapi: Core.Strapi; lock: Lock; snapshot: ProviderPayment; now: Date }>;
type Step = DisputeStep & AlertKind;

/** Writes what each dispute has been through since we last looked into the ledger and the order's history, and tells staff of it. */
export async function recordDisputes(trx: Knex.Transaction, { strapi, lock, snapshot, now }: Disputes): Promise<void> {
  if (snapshot.disputes.length === 0) return;
  const { payment } = await lock();
  const rows = await trx('payment_events')
    .where({ payment_id: payment.rowId })
    .whereLike('type', 'dispute%')
    .orderBy('id')
    .select('type', 'provider_reference', 'amount_minor');
  for (const dispute of snapshot.disputes) {
    const known = rows.filter((row) => row.provider_reference === dispute.reference);
    // What was opened is what is won or lost, whatever the provider calls it later.
    const amount = known[0] ? toMinor(known[0].amount_minor) : dispute.amount;
    for (const step of disputeSteps((known.at(-1)?.type ?? null) as DisputeStep | null, dispute.state)) {
      const before = known.filter(({ type }) => type === step).length;
      await recordStep(trx, lock, { strapi, step, dispute: { ...dispute, amount }, before, now });
    }
  }
}

const eventOf = {
  dispute_opened: 'order.dispute_opened',
  dispute_won: 'order.dispute_won',
  dispute_lost: 'order.dispute_lost',
} as const satisfies Record<Step, OrderEventType>;

/** `before` says how often the dispute took this step already. */
async function recordStep(
  trx: Knex.Transaction,
  lock: Lock,
  {
    strapi,
    step,
    dispute,
    before,
    now,
  }: Readonly<{ strapi: Core.Strapi; step: Step; dispute: ProviderDispute; before: number; now: Date }>,
): Promise<void> {
  const { order, payment } = await lock();
  const { reference, amount, reason } = dispute;
  const totals = await recordMoney(trx, order, payment, [{ type: step, amount }], {
    source: 'provider',
    providerReference: reference,
    now,
  });
  if (step === 'dispute_won') await raiseOverpaidAlert(trx, order, payment, totals, now);
  const paymentStatus = await paymentStatusAfter(trx, order, payment, totals);
  const details = { paymentId: payment.id, amount, currency: order.currency, reason };
  await saveOrderChange(trx, order, { type: eventOf[step], state: { paymentStatus }, details }, { actor: theShop, now });
  await raiseAlert(trx, {
    kind: step,
    about: before === 0 ? reference : `${reference}:${before}`,
    order,
    amount: details,
    details: { provider: payment.provider, reference, reason: reason && disputeForStaff(strapi, payment.provider, reason) },
    now,
  });
}
