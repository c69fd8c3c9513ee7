import type { Knex } from 'knex';
import { actorText, type Actor } from '../actor';
import { withdrawalNotFound } from './withdraw';

/** Staff say that goods and money are settled: it leaves their list. Refuses `WITHDRAWAL_NOT_FOUND`. */
export async function settleWithdrawal(
  db: Knex,
  { orderId, id, actor }: Readonly<{ orderId: string; id: string; actor: Actor }>,
): Promise<void> {
  const order = db('orders').where({ document_id: orderId }).select('id');
  const row = await db('order_withdrawals').where({ id }).whereNotNull('declared_at').whereIn('order_id', order).first('settled_at');
  if (!row) throw withdrawalNotFound();
  if (row.settled_at === null)
    await db('order_withdrawals')
      .where({ id, settled_at: null })
      .update({ settled_at: new Date(), settled_by: actorText(actor) });
}
