import type { Knex } from 'knex';
import type { UpUsersRow } from 'knex/types/tables';
import { DomainError } from '../../../domain/domain-error';
import type { CustomerChange } from '../../../domain/events';
import { emit } from '../../../jobs/emit';
import type { Actor } from '../../actor';
import { lockCustomer } from '../sessions';

/** Keeps others from writing the account, or beside it, until the transaction ends. Refuses `CUSTOMER_NOT_FOUND`. */
export async function lockCustomerRow(trx: Knex.Transaction, documentId: string): Promise<UpUsersRow> {
  const found = await trx('up_users').where({ document_id: documentId }).first('id');
  const row = found && (await lockCustomer(trx, found.id));
  if (!row) throw new DomainError('CUSTOMER_NOT_FOUND', 'There is no such customer');
  return row;
}

/** Tells, in the transaction of the change, which fields of an account staff changed: what stands in them is nobody's business. */
export const tellCustomerChanged = (trx: Knex.Transaction, userId: number, actor: Actor, fields: readonly string[]): Promise<void> =>
  emit(trx, [{ type: 'customer.changed', aggregateId: String(userId), payload: { userId, fields, by: authorOf(actor) } }]);

const authorOf = ({ type, id }: Actor): CustomerChange['by'] =>
  type === 'staff' ? { type, id } : type === 'machine' ? { type: 'api_token', id: null, name: id ?? '' } : { type: 'system', id: null };
