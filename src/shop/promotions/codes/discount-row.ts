import type { Knex } from 'knex';
import { DomainError } from '../../../domain/domain-error';

/** The row of a discount. Refuses `DISCOUNT_NOT_FOUND`. */
export async function discountRow(db: Knex, documentId: string): Promise<Readonly<{ id: number; method: string | null }>> {
  const row = await db('discounts').where({ document_id: documentId }).first('id', 'method');
  if (!row) throw new DomainError('DISCOUNT_NOT_FOUND', 'There is no such discount');
  return row;
}
