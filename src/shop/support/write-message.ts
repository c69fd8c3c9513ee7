import type { Knex } from 'knex';
import type { SupportMessagesRow } from 'knex/types/tables';
import { DomainError } from '../../domain/domain-error';
import { mostMessages } from '../../domain/support/request-state';
import { actorText, type Actor } from '../actor';
import { newDocumentId } from '../document-id';

type Said = Readonly<{ requestId: string; kind: SupportMessagesRow['kind']; text: string; actor: Actor; now: Date }>;
export type Written = Pick<SupportMessagesRow, 'id' | 'row_id'>;

/** Writes a message into a request that is locked. Refuses `SUPPORT_LIMIT_REACHED`. */
export async function writeMessage(trx: Knex.Transaction, { requestId, kind, text, actor, now }: Said): Promise<Written> {
  const counted = await trx('support_messages').where({ request_id: requestId }).count({ count: '*' }).first();
  if (Number(counted?.count ?? 0) >= mostMessages)
    throw new DomainError('SUPPORT_LIMIT_REACHED', `A request holds ${mostMessages} messages at most: begin another`, {
      limit: 'messages',
      most: mostMessages,
    });
  const [row] = await trx('support_messages')
    .insert({ id: newDocumentId(), request_id: requestId, kind, written_by: actorText(actor), text, written_at: now })
    .returning(['id', 'row_id']);
  if (!row) throw new Error('A message that was inserted was not answered');
  return row;
}
