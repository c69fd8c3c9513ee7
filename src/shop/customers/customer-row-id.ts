import type { Knex } from 'knex';
import { DomainError } from '../../domain/domain-error';

/** The account of a customer. Refuses `CUSTOMER_NOT_FOUND`. */
export async function customerRowId(db: Knex, customer: string): Promise<number> {
  const row: Readonly<{ id: number }> | undefined = await db('up_users').where({ document_id: customer }).first('id');
  if (!row)
    throw new DomainError('CUSTOMER_NOT_FOUND', 'There is no such customer', {
      issues: [{ path: ['customer'], message: 'is no customer' }],
    });
  return row.id;
}
