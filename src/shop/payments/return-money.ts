import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { commerce } from '../../integrations/commerce';
import { IntegrationError } from '../../integrations/integration-error';
import { theShop } from '../actor';
import { changeOrder, lockOrder, type LockedOrder, type OrderPayment } from '../orders/locked-order';
import { executeRefund } from './execute-refund';
import { insertRefund } from './insert-refund';
import { settlePaymentOf } from './settle-payment';

const isOver = ({ status }: LockedOrder['state']) => status === 'cancelled' || status === 'expired';

/**
 * Gives back all the money of an order that came to nothing: what was taken is refunded, what was only promised or
 * started is cancelled. Safe to repeat, and to run while the provider is still deciding: whoever runs it last finds what
 * was missed. An order that lives is left alone.
 */
export async function returnMoney(strapi: Core.Strapi, { orderId, now = new Date() }: { orderId: string; now?: Date }): Promise<void> {
  const read = () => strapi.db.transaction(({ trx }) => lockOrder(trx, orderId));
  if (!isOver((await read()).state)) return;
  // First of all, what the provider knows: a crash may have kept its answer from us.
  await settlePaymentOf(strapi, orderId, now);
  for (const payment of (await read()).payments) await cancelPayment(strapi, payment, now);
  await settlePaymentOf(strapi, orderId, now);

  let refunds: readonly string[] = [];
  await changeOrder(strapi, { id: orderId, actor: theShop, now }, async (trx, locked) => {
    refunds = await requestRest(trx, locked, now);
    return refunds.length === 0 ? null : { type: 'order.refund_requested', details: { refunds, reason: `order ${locked.state.status}` } };
  });
  for (const refundId of refunds) await executeRefund(strapi, { refundId, now });
}

async function cancelPayment(
  strapi: Core.Strapi,
  { id, provider: name, reference, status, captured }: OrderPayment,
  now: Date,
): Promise<void> {
  if (captured > 0 || status === 'cancelled' || status === 'failed' || status === 'paid') return;
  const provider = commerce(strapi).payments.get(name);
  if (!provider) throw new IntegrationError(name, 'no such payment provider is set up any more', false);
  if (reference !== null) await provider.cancel({ idempotencyKey: `cancel-${id}`, reference });
  // What the provider says about it is written down by the settling that follows; where there is nobody to ask, we know.
  await strapi.db.connection('payments').where({ document_id: id, status }).update({ status: 'cancelled', updated_at: now });
}

/** Whatever is still with us of what was taken, whether or not it belongs to a line. */
async function requestRest(trx: Knex.Transaction, order: LockedOrder, now: Date): Promise<string[]> {
  const refunds: string[] = [];
  for (const { rowId, captured, refunded, refunding } of order.payments) {
    const amount = captured - refunded - refunding;
    if (amount <= 0) continue;
    refunds.push(await insertRefund(trx, order, { paymentRowId: rowId, amount, reason: `order ${order.state.status}`, now }));
  }
  return refunds;
}
