import type { Knex } from 'knex';
import { dueOf } from '../../domain/orders/due';
import { isLive } from '../../domain/orders/order-state';
import type { PaymentTotals } from '../../domain/payments/ledger';
import { overpaidOf } from '../../domain/payments/overpaid';
import type { LockedOrder, OrderPayment } from '../orders/locked-order';
import { raiseAlert } from '../staff/raise-alert';

/**
 * After money came to an order that goes on: where more is with us than is owed, staff are told. Nobody gives it back by itself,
 * because staff may have decided to keep it when they gave up the pieces.
 */
export async function raiseOverpaidAlert(
  trx: Knex.Transaction,
  order: LockedOrder,
  payment: OrderPayment,
  totals: PaymentTotals,
  now: Date,
): Promise<void> {
  const payments = order.payments.map((one) => (one.id === payment.id ? { ...one, ...totals } : one));
  const overpaid = overpaidOf(dueOf(order), payments);
  if (overpaid === 0 || !isLive(order.state)) return;
  await raiseAlert(trx, {
    kind: 'overpaid',
    // Once for each time that as much is with us.
    about: [payment.id, totals.captured, totals.refunded, totals.disputed].join(':'),
    order,
    amount: { amount: overpaid, currency: order.currency },
    now,
  });
}
