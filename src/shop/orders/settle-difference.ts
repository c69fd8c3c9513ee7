import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { dueOf } from '../../domain/orders/due';
import { overpaidAfter } from '../../domain/payments/overpaid-after';
import { isFullyPaid, outstandingOf } from '../../domain/payments/owed';
import type { Actor } from '../actor';
import { isConfirmedByStaff } from '../payments/payment-provider';
import { requestRefund } from '../payments/refund-order';
import { saveOrderChange, type LockedOrder } from './locked-order';

/** What staff confirmed before may be all that is owed now. */
export async function settleConfirmed(trx: Knex.Transaction, strapi: Core.Strapi, after: LockedOrder, now: Date): Promise<void> {
  const outstanding = outstandingOf(dueOf(after), after.payments);
  const paid = after.payments.filter((payment) => isConfirmedByStaff(strapi, payment.provider) && isFullyPaid(payment, outstanding));
  for (const { rowId } of paid)
    await trx('payments').where({ id: rowId }).whereNull('settled_at').update({ status: 'paid', settled_at: now, updated_at: now });
}

type Overpaid = Readonly<{ order: LockedOrder; after: LockedOrder; reason: string | null; actor: Actor; now: Date }>;

/** Asks for what is too much now that the order is `after`. Answers the refunds to execute once this is committed. */
export async function refundOverpaid(trx: Knex.Transaction, { order, after, reason, actor, now }: Overpaid): Promise<readonly string[]> {
  const amount = overpaidAfter(order, after);
  if (amount === 0) return [];
  const { refunds, change } = await requestRefund(trx, order, { lines: [], delivery: 0, goodwill: amount }, { reason, now });
  await saveOrderChange(trx, order, change, { actor, now });
  return refunds;
}
