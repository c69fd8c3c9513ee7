import type { Core } from '@strapi/strapi';
import { DomainError } from '../../../domain/domain-error';
import { actorText, type Actor } from '../../actor';
import { markCommittedOnce } from '../../mark-committed-once';
import { lockOrderRow } from './lock-order-row';

/** What a colleague is told of an order; customers never read it. Refuses `ORDER_NOT_FOUND`. */
export async function writeNote(
  strapi: Core.Strapi,
  { orderId, text, actor }: Readonly<{ orderId: string; text: string; actor: Actor }>,
): Promise<void> {
  await strapi.db.transaction(async ({ trx }) => {
    const order = await lockOrderRow(trx, orderId);
    if (await markCommittedOnce(trx)) await trx('order_notes').insert({ order_id: order, note: text, written_by: actorText(actor) });
  });
}

/** Takes a note away. Refuses `ORDER_NOT_FOUND`, `ORDER_NOTE_NOT_FOUND`. */
export async function deleteNote(strapi: Core.Strapi, { orderId, noteId }: Readonly<{ orderId: string; noteId: string }>): Promise<void> {
  await strapi.db.transaction(async ({ trx }) => {
    const order = await lockOrderRow(trx, orderId);
    const gone = await trx('order_notes').where({ order_id: order, id: noteId }).delete();
    if (gone === 0) throw new DomainError('ORDER_NOTE_NOT_FOUND', 'The order has no such note');
  });
}
