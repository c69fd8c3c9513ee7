import type { Knex } from 'knex';
import { DomainError } from '../../../domain/domain-error';

/** Keeps others from writing beside the order until the transaction ends. Refuses `ORDER_NOT_FOUND`. */
export async function lockOrderRow(trx: Knex.Transaction, documentId: string): Promise<number> {
  const row = await trx('orders').where({ document_id: documentId }).forUpdate().first('id');
  if (!row) throw new DomainError('ORDER_NOT_FOUND', 'There is no such order');
  return row.id;
}
