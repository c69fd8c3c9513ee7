import type { Core } from '@strapi/strapi';
import { DomainError } from '../../../domain/domain-error';
import { afterMove } from '../../../domain/support/request-state';
import { emit } from '../../../jobs/emit';
import type { Actor } from '../../actor';
import { isColleague } from './colleagues';
import { assertAsSeen, closedEvent, closerAt, lockRequest } from './locked-request';

type Move = Readonly<{ id: string; revision: number; to: 'open' | 'closed'; actor: Actor; now?: Date }>;

/**
 * Closes a request or opens it again, without a word to the customer; what is so already stays. Refuses `SUPPORT_REQUEST_NOT_FOUND`,
 * `EDIT_CONFLICT`.
 */
export async function moveRequest(strapi: Core.Strapi, { id, revision, to, actor, now = new Date() }: Move): Promise<void> {
  await strapi.db.transaction(async ({ trx }) => {
    const request = await lockRequest(trx, id);
    if (request.status === to) return;
    assertAsSeen(request, revision);
    const { status, waitsSince } = afterMove({ status: request.status, waitsSince: request.waits_since }, to, now);
    await trx('support_requests')
      .where({ id })
      .update({ status, waits_since: waitsSince, closed_by: to === 'closed' ? closerAt(actor) : null, revision: revision + 1 });
    if (to === 'closed') await emit(trx, [closedEvent(request, closerAt(actor))]);
  });
}

/** Hands a request to a colleague, or to nobody. Refuses `SUPPORT_REQUEST_NOT_FOUND`, `SUPPORT_ASSIGNEE_UNKNOWN`. */
export async function assignRequest(strapi: Core.Strapi, { id, to }: Readonly<{ id: string; to: number | null }>): Promise<void> {
  await strapi.db.transaction(async ({ trx }) => {
    await lockRequest(trx, id);
    if (to !== null && !(await isColleague(trx, to)))
      throw new DomainError('SUPPORT_ASSIGNEE_UNKNOWN', 'Choose a member of staff who may answer customers');
    await trx('support_requests').where({ id }).update({ assigned_to: to });
  });
}

/** Staff have seen everything up to this message. Refuses `SUPPORT_REQUEST_NOT_FOUND`, `SUPPORT_MESSAGE_NOT_FOUND`. */
export async function markSeen(strapi: Core.Strapi, { id, message }: Readonly<{ id: string; message: string }>): Promise<void> {
  await strapi.db.transaction(async ({ trx }) => {
    await lockRequest(trx, id);
    const seen = await trx('support_messages').where({ id: message, request_id: id }).first('row_id');
    if (!seen) throw new DomainError('SUPPORT_MESSAGE_NOT_FOUND', 'There is no such message in this request');
    await trx('support_requests').where({ id }).where('staff_read', '<', seen.row_id).update({ staff_read: seen.row_id });
  });
}
