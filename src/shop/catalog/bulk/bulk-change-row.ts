import type { Knex } from 'knex';
import type { BulkChangesRow, BulkChangeRowsRow } from 'knex/types/tables';
import type { BulkChange } from '../../../domain/catalogue/bulk-change';
import { DomainError } from '../../../domain/domain-error';
import { toJson } from '../../rows';
import type { BulkRights } from './bulk-rights';
import type { BulkValue } from './bulk-values';

export type BulkState = BulkChangesRow['state'];
export type BulkRowState = BulkChangeRowsRow['state'];
export type StoredChange = Omit<BulkChangesRow, 'change'> & Readonly<{ change: BulkChange }>;

/** A row of a change as the work on it needs it. */
export type BulkRow = Readonly<
  Pick<BulkChangeRowsRow, 'position' | 'language'> & {
    product: string;
    variant: string | null;
    minQuantity: number;
    before: BulkValue;
    after: BulkValue;
  }
>;

export const toStored = (row: BulkChangesRow): StoredChange => ({ ...row, change: toJson<BulkChange>(row.change) });

export const toBulkRow = (row: BulkChangeRowsRow): BulkRow => ({
  position: row.position,
  language: row.language,
  product: row.product_document_id,
  variant: row.variant_document_id,
  minQuantity: row.min_quantity ?? 1,
  before: toJson<BulkValue>(row.before),
  after: toJson<BulkValue>(row.after),
});

/** Refuses `BULK_CHANGE_NOT_FOUND`, also for one of prices that somebody may not see. */
export async function lockChange(trx: Knex.Transaction, documentId: string, rights: BulkRights): Promise<StoredChange> {
  const row = await trx('bulk_changes').where({ document_id: documentId }).forUpdate().first();
  return seenChange(row, rights);
}

export function seenChange(row: BulkChangesRow | undefined, { prices }: BulkRights): StoredChange {
  if (!row || (row.kind === 'prices' && !prices))
    throw new DomainError('BULK_CHANGE_NOT_FOUND', 'There is no such change of many products');
  return toStored(row);
}
