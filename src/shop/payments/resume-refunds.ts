import type { Core } from '@strapi/strapi';
import { executeRefund } from './execute-refund';

/** Asks about refunds whose provider needs its time, or did not answer all the times it was asked. Answers how many there were. */
export async function resumeRefunds(strapi: Core.Strapi, { now = new Date() }: { now?: Date } = {}): Promise<number> {
  const rows = await strapi.db
    .connection('refunds')
    .where({ status: 'pending' })
    .where('created_at', '<', new Date(now.getTime() - 60_000))
    .orderBy('id')
    .select('document_id');
  const failures: unknown[] = [];
  for (const { document_id: refundId } of rows)
    await executeRefund(strapi, { refundId, now }).catch((error: unknown) => failures.push(error));
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} of ${rows.length} refunds are still without an answer`);
  return rows.length;
}
