import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { RefundsRow } from 'knex/types/tables';
import type { ProviderPayment, ProviderRefund } from '../../integrations/payments/payment-provider';
import type { LockedOrder, OrderPayment } from '../orders/locked-order';
import { raiseAlert } from '../staff/raise-alert';
import { insertRefund } from './insert-refund';
import { recordRefundOutcome } from './record-refund-outcome';

type Lock = () => Promise<{ order: LockedOrder; payment: OrderPayment }>;
type Refunds = Readonly<{ strapi: Core.Strapi; lock: Lock; snapshot: ProviderPayment; now: Date }>;

/**
 * Brings our refunds to what the provider says of them: those of ours that are decided now, and those somebody made
 * outside, in the provider's dashboard, which staff are told of.
 */
export async function recordRefunds(trx: Knex.Transaction, { strapi, lock, snapshot, now }: Refunds): Promise<void> {
  if (!snapshot.refunds) return recordSum(trx, { strapi, lock, snapshot, now });
  for (const refund of snapshot.refunds) {
    const row = await trx('refunds')
      .where({ reference: refund.reference })
      .orWhere({ idempotency_key: keyOf(refund) })
      .first();
    if (row && row.status === refund.state && row.reference !== null) continue;
    const { order, payment } = await lock();
    const known = row ?? (await insertOutside(trx, { order, payment, key: keyOf(refund), amount: refund.amount, now }));
    if (!known) continue;
    await trx('refunds').where({ id: known.id }).update({ reference: refund.reference });
    await recordRefundOutcome(trx, { strapi, order, payment, refund: known, now }, refund);
  }
}

const keyOf = ({ idempotencyKey, reference }: ProviderRefund) => idempotencyKey ?? `outside-${reference}`;

/** Where the provider tells only the sum, what neither we gave back nor are giving back was given back outside. */
async function recordSum(trx: Knex.Transaction, { strapi, lock, snapshot, now }: Refunds): Promise<void> {
  const { order, payment } = await lock();
  const amount = snapshot.refunded - payment.refunded - payment.refunding;
  if (amount <= 0) return;
  const key = `outside-${payment.id}-${snapshot.refunded}`;
  const row = await insertOutside(trx, { order, payment, key, amount, now });
  if (row)
    await recordRefundOutcome(trx, { strapi, order, payment, refund: row, now }, { reference: key, state: 'succeeded', failureCode: null });
}

type Outside = Readonly<{ order: LockedOrder; payment: OrderPayment; key: string; amount: number; now: Date }>;

async function insertOutside(trx: Knex.Transaction, { order, payment, key, amount, now }: Outside): Promise<RefundsRow | undefined> {
  const id = await insertRefund(trx, order, { paymentRowId: payment.rowId, amount, cause: 'outside', key, now });
  await raiseAlert(trx, { kind: 'refund_outside', about: key, order, amount: { amount, currency: order.currency }, now });
  return trx('refunds').where({ document_id: id }).first();
}
