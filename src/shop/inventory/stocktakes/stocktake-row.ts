import type { Knex } from 'knex';
import type { StockLocationsRow, StocktakesRow } from 'knex/types/tables';
import { DomainError } from '../../../domain/domain-error';

/** What everything that is done with a stocktake needs of it. */
export type OpenStocktake = Pick<StocktakesRow, 'id' | 'name' | 'scope' | 'category_document_id' | 'closed_at'> &
  Readonly<{ location_id: StockLocationsRow['id'] }>;

/**
 * The stocktake, locked: by who counts together with others (`share`), by who closes it alone (`update`). Refuses `STOCKTAKE_NOT_FOUND`, and
 * `STOCKTAKE_CLOSED` for one that is over.
 */
export async function lockStocktake(trx: Knex.Transaction, documentId: string, lock: 'share' | 'update'): Promise<OpenStocktake> {
  const query = trx('stocktakes').where({ document_id: documentId });
  const row = await (lock === 'share' ? query.forShare() : query.forUpdate()).first(
    'id',
    'name',
    'scope',
    'category_document_id',
    'location_id',
    'closed_at',
  );
  if (!row) throw new DomainError('STOCKTAKE_NOT_FOUND', 'There is no such stocktake');
  if (row.closed_at !== null) throw new DomainError('STOCKTAKE_CLOSED', 'This stocktake is over: begin another one');
  return row;
}
