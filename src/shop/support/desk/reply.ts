import type { Core } from '@strapi/strapi';
import { afterReply } from '../../../domain/support/request-state';
import { emit } from '../../../jobs/emit';
import type { Actor } from '../../actor';
import { writeMessage } from '../write-message';
import { assertAsSeen, closedEvent, closerAt, lockRequest } from './locked-request';

type Reply = Readonly<{ id: string; revision: number; text: string; closes: boolean; actor: Actor; now?: Date }>;

/**
 * Answers the customer, and closes the request where that is wanted. Whoever answers what nobody had taken takes it. Refuses
 * `SUPPORT_REQUEST_NOT_FOUND`, `EDIT_CONFLICT`, `SUPPORT_LIMIT_REACHED`.
 */
export async function replyToRequest(strapi: Core.Strapi, { id, revision, text, closes, actor, now = new Date() }: Reply): Promise<void> {
  await strapi.db.transaction(async ({ trx }) => {
    const request = await lockRequest(trx, id);
    assertAsSeen(request, revision);
    const message = await writeMessage(trx, { requestId: id, kind: 'staff', text, actor, now });
    // It is mailed by a job (mail-replies.ts).
    await trx('support_messages').where({ id: message.id }).update({ mail_state: 'waiting', mail_due_at: now });
    const { status, waitsSince } = afterReply(closes);
    await trx('support_requests')
      .where({ id })
      .update({
        ...{ status, waits_since: waitsSince, changed_at: now, revision: revision + 1, staff_read: message.row_id },
        closed_by: closes ? closerAt(actor) : null,
        assigned_to: request.assigned_to ?? (actor.type === 'staff' ? Number(actor.id) : null),
      });
    const { user_id: userId, order_document_id: orderId } = request;
    await emit(trx, [
      { type: 'support.replied', aggregateId: id, payload: { requestId: id, userId, orderId, messageId: message.id, closes } },
      ...(closes && request.status !== 'closed' ? [closedEvent(request, closerAt(actor))] : []),
    ]);
  });
}

type Note = Readonly<{ id: string; text: string; actor: Actor; now?: Date }>;

/** A note for colleagues: the customer reads none, and nobody's answer waits for it. Refuses `SUPPORT_REQUEST_NOT_FOUND`, `SUPPORT_LIMIT_REACHED`. */
export async function noteOnRequest(strapi: Core.Strapi, { id, text, actor, now = new Date() }: Note): Promise<void> {
  await strapi.db.transaction(async ({ trx }) => {
    await lockRequest(trx, id);
    await writeMessage(trx, { requestId: id, kind: 'note', text, actor, now });
  });
}
