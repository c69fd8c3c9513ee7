import type { Knex } from 'knex';
import { DomainError } from '../../domain/domain-error';

/** The row of a stock location. Refuses `LOCATION_UNKNOWN`. */
export async function locationRowId(trx: Knex, documentId: string): Promise<number> {
  const row = await trx('stock_locations').where({ document_id: documentId }).first('id');
  if (!row) throw new DomainError('LOCATION_UNKNOWN', 'There is no such location', { location: documentId });
  return row.id;
}
