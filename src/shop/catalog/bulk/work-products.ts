import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Knex } from 'knex';
import { canReturn } from '../../../domain/catalogue/bulk-product';
import { isDomainError } from '../../../domain/domain-error';
import { storeSettings } from '../../store/store-settings';
import { readBulkProducts, type BulkProduct } from './bulk-products';
import type { BulkRow } from './bulk-change-row';
import { isSameValue, valueNow, type ProductChange, type StateValue } from './bulk-values';
import { stays, wasDone, type RowResult } from './row-result';
import { saveProduct, type Editor } from './save-bulk-product';

type WorkProducts = Readonly<{ change: ProductChange; rows: readonly BulkRow[]; isUndo: boolean; editor: Editor }>;

/** Saves, publishes or takes back the products of these rows, by the rules content is saved by, where they are as they were expected to be. */
export async function workProducts(
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  { change, rows, isUndo, editor }: WorkProducts,
): Promise<RowResult[]> {
  const ids = [...new Set(rows.map(({ product }) => product))].sort();
  for (const id of ids) await waitForOthers(trx, id);
  const settings = await storeSettings(strapi);
  const read = () => readBulkProducts(trx, { ids, settings, forSale: false });
  const before = await read();
  const results: RowResult[] = [];
  for (const row of rows) {
    const reason = hindrance(change, row, before.get(row.product), isUndo);
    if (reason !== null) results.push(stays(row.position, reason));
    else results.push(await attempt(trx, row.position, () => saveProduct(strapi, { change, row, isUndo, editor, settings })));
  }
  const after = await read();
  // What a later change is compared with is what came of it.
  return results.map((result, index) => {
    const [row, product] = [rows[index], after.get(rows[index]?.product ?? '')];
    return result.reason === null && row && product ? wasDone(row.position, valueNow(change, product, row.language)) : result;
  });
}

/** The same lock as of whoever edits the product as content (strapi/content-events.ts). */
const waitForOthers = (trx: Knex.Transaction, productId: string): Promise<unknown> =>
  trx.raw('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`content api::catalog.product ${productId}`]);

function hindrance(change: ProductChange, { language, before, after }: BulkRow, product: BulkProduct | undefined, isUndo: boolean) {
  if (!product) return 'GONE';
  if (!isSameValue(valueNow(change, product, language), isUndo ? after : before)) return 'CHANGED_SINCE';
  return isUndo && 'languages' in change && !canReturn((before as StateValue).state) ? 'NOT_KEPT' : null;
}

/** What a rule of content refuses is one row that stays; the others of the transaction are saved. */
async function attempt(trx: Knex.Transaction, position: number, save: () => Promise<void>): Promise<RowResult> {
  await trx.raw('savepoint bulk_row');
  try {
    await save();
    await trx.raw('release savepoint bulk_row');
    return wasDone(position);
  } catch (error) {
    if (!isDomainError(error) && !(error instanceof errors.ApplicationError)) throw error;
    await trx.raw('rollback to savepoint bulk_row');
    return stays(position, 'REFUSED', error.message);
  }
}
