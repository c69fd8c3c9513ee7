import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { Minor } from '../../domain/money/money';
import { commerce } from '../../integrations/commerce';
import { IntegrationError } from '../../integrations/integration-error';
import type { ProviderRefund } from '../../integrations/payments/payment-provider';
import { failpoint } from '../../jobs/failpoint';
import { theShop } from '../actor';
import { lockOrder, saveOrderChange, type LockedOrder } from '../orders/locked-order';
import { toJson, toMinor } from '../rows';
import { paymentStatusAfter, recordMoney } from './record-money';

/**
 * Sends a refund that was decided to whoever took the money, and writes down what came of it. Safe to repeat: the same
 * key moves the money once, and the outcome is written once. Throws IntegrationError when there is no answer.
 */
export async function executeRefund(strapi: Core.Strapi, { refundId, now = new Date() }: { refundId: string; now?: Date }): Promise<void> {
  const refund = await strapi.db
    .connection('refunds as r')
    .join('payments as p', 'p.id', 'r.payment_id')
    .join('orders as o', 'o.id', 'p.order_id')
    .where({ 'r.document_id': refundId })
    .first(
      'r.status',
      'r.amount_minor',
      'r.currency',
      'r.idempotency_key',
      'p.provider',
      'p.reference',
      'p.document_id as payment',
      'o.document_id as order',
    );
  if (!refund || refund.status !== 'pending') return;
  const provider = commerce(strapi).payments.get(refund.provider);
  if (!provider) throw new IntegrationError(refund.provider, 'no such payment provider is set up any more', false);

  const outcome = await provider.refund({
    idempotencyKey: refund.idempotency_key,
    reference: refund.reference,
    amount: { amount: toMinor(refund.amount_minor), currency: refund.currency },
  });
  failpoint('refund.sent');
  if (outcome.state !== 'pending')
    await recordOutcome(strapi, { refundId, orderId: refund.order, paymentId: refund.payment, outcome, now });
}

type Outcome = Readonly<{ refundId: string; orderId: string; paymentId: string; outcome: ProviderRefund; now: Date }>;

const recordOutcome = async (strapi: Core.Strapi, { refundId, orderId, paymentId, outcome, now }: Outcome): Promise<void> =>
  strapi.db.transaction(async ({ trx }) => {
    const order = await lockOrder(trx, orderId);
    const payment = order.payments.find(({ id }) => id === paymentId);
    const refund = await trx('refunds').where({ document_id: refundId, status: 'pending' }).first();
    // Somebody else heard of it first.
    if (!refund || !payment) return;
    const amount = toMinor(refund.amount_minor);
    await trx('refunds')
      .where({ id: refund.id })
      .update({ status: outcome.state, reference: outcome.reference, failure_code: outcome.failureCode, updated_at: now });
    const details = { refundId, amount, currency: order.currency };
    if (outcome.state === 'failed') {
      await takeBack(trx, order, refund);
      return void (await saveOrderChange(
        trx,
        order,
        { type: 'order.refund_failed', details: { ...details, reason: outcome.failureCode } },
        { actor: theShop, now },
      ));
    }
    const totals = await recordMoney(trx, order, payment, [{ type: 'refunded', amount }], {
      source: 'refund',
      providerReference: outcome.reference,
      details: { refundId },
      now,
    });
    const paymentStatus = await paymentStatusAfter(trx, order, payment, totals);
    await saveOrderChange(trx, order, { type: 'order.refunded', state: { paymentStatus }, details }, { actor: theShop, now });
  });

/** A refund that failed gave nothing back: its pieces can be refunded again. */
async function takeBack(trx: Knex.Transaction, order: LockedOrder, refund: Record<string, unknown>): Promise<void> {
  const lines = toJson<{ lineId: string; quantity: number; amount: Minor }[]>(refund.lines);
  for (const { lineId, quantity, amount } of lines) {
    await trx('order_lines')
      .where({ order_id: order.rowId, line_id: lineId })
      .update({ refunded_quantity: trx.raw('refunded_quantity - ?', [quantity]), refunded_minor: trx.raw('refunded_minor - ?', [amount]) });
  }
  await trx('orders')
    .where({ id: order.rowId })
    .update({ delivery_refunded_minor: trx.raw('delivery_refunded_minor - ?', [toMinor(refund.delivery_minor)]) });
}
