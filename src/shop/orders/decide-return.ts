import type { Core } from '@strapi/strapi';
import { markCommittedOnce } from '../mark-committed-once';
import { changeOrder } from './locked-order';
import { lockReturnRequest, saveDecision, type ReturnStep } from './lock-return-request';

/**
 * Staff say whether the pieces may come back; nothing moves before they have. Refuses `RETURN_REQUEST_NOT_FOUND`,
 * `ORDER_ILLEGAL_TRANSITION` when that was decided before.
 */
export const decideReturn = (
  strapi: Core.Strapi,
  { orderId, returnRequestId, accept, note = null, actor, now = new Date() }: ReturnStep & { accept: boolean; note?: string | null },
): Promise<void> =>
  changeOrder(strapi, { orderId, actor, now }, async (trx, order) => {
    if (!(await markCommittedOnce(trx))) return null;
    const request = await lockReturnRequest(trx, order, returnRequestId, 'requested');
    const [status, type] = accept ? (['accepted', 'order.return_accepted'] as const) : (['declined', 'order.return_declined'] as const);
    await saveDecision(trx, request.rowId, { status, note, actor, now });
    return { type, details: { returnRequest: returnRequestId, lines: request.lines, note } };
  });
