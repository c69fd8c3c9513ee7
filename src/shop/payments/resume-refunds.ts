import type { Core } from '@strapi/strapi';
import { toMinor } from '../rows';
import { raiseAlert } from '../staff/raise-alert';
import { executeRefund } from './execute-refund';

// What nobody could even tell the provider for so long will not go by itself.
const graceMs = 2 * 3_600_000;

/** Asks about refunds whose provider needs its time, or did not answer all the times it was asked. Answers how many there were. */
export async function resumeRefunds(strapi: Core.Strapi, { now = new Date() }: { now?: Date } = {}): Promise<number> {
  const refunds: string[] = await strapi.db
    .connection('refunds as r')
    .where({ 'r.status': 'pending' })
    .where('r.created_at', '<', new Date(now.getTime() - 60_000))
    .orderByRaw('random()')
    .pluck('r.document_id');
  const failures: unknown[] = [];
  for (const refundId of refunds) await executeRefund(strapi, { refundId, now }).catch((error: unknown) => failures.push(error));
  await raiseStuckRefundAlerts(strapi, now);
  if (failures.length > 0)
    throw new AggregateError(failures, `${failures.length} of ${refunds.length} refunds are still without an answer`);
  return refunds.length;
}

/** The customer was told that the money is on its way, and it is not. */
const raiseStuckRefundAlerts = async (strapi: Core.Strapi, now: Date): Promise<void> =>
  strapi.db.transaction(async ({ trx }) => {
    const stuck = await trx('refunds as r')
      .join('payments as p', 'p.id', 'r.payment_id')
      .join('orders as o', 'o.id', 'p.order_id')
      .where({ 'r.status': 'pending' })
      .whereNull('r.reference')
      .where('r.created_at', '<', new Date(now.getTime() - graceMs))
      .select('r.document_id as about', 'r.amount_minor', 'r.currency', 'p.provider', 'o.document_id as id', 'o.number');
    for (const { about, amount_minor: amount, currency, provider, id, number } of stuck)
      await raiseAlert(trx, {
        kind: 'refund_stuck',
        about,
        order: { id, number },
        amount: { amount: toMinor(amount), currency },
        details: { provider },
        now,
      });
  });
