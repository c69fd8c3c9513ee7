import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { changeOrder, type LockedOrder } from './locked-order';
import { lockReturnRequest, type ReturnStep } from './lock-return-request';

/**
 * Nothing goes back for pieces that came: staff have no more to do with the return. Refuses `ORDER_NOT_FOUND`,
 * `RETURN_REQUEST_NOT_FOUND`, and `ORDER_ILLEGAL_TRANSITION` for one that has not come.
 */
export const settleReturn = (strapi: Core.Strapi, { orderId, returnRequestId, actor, now = new Date() }: ReturnStep): Promise<void> =>
  changeOrder(strapi, { orderId, actor, now }, async (trx, order) => {
    await markSettled(trx, order, returnRequestId);
    return null;
  });

/** Takes the return from what is to be done; once more changes nothing. Refuses as above. */
export async function markSettled(trx: Knex.Transaction, order: LockedOrder, returnRequestId: string): Promise<void> {
  const { rowId } = await lockReturnRequest(trx, order, returnRequestId, 'received');
  await trx('returns_to_settle').where({ return_request_id: rowId }).delete();
}
