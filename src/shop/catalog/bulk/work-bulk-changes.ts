import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { BulkChangesRow } from 'knex/types/tables';
import { failpoint } from '../../../jobs/failpoint';
import { toActor, type Actor } from '../../actor';
import { actingFor } from '../../content/acting-for';
import { preparedStatement } from '../../prepared-statement';
import { toBulkRow, toStored, type BulkRow, type StoredChange } from './bulk-change-row';
import type { RowResult } from './row-result';
import type { Editor } from './save-bulk-product';
import { workPrices } from './work-prices';
import { workProducts } from './work-products';

// A batch is one transaction, and holds what it locks for about a second: prices are rows, a product is up to four saves of fifty statements.
const batchLength = { prices: 100, products: 5 };
// Before the queue takes a job for dead; what is left the schedule goes on with.
const patienceMs = 200_000;

/** Goes on with a change that is under way, or with all of them, until they are done or its time is over. */
export async function workBulkChanges(strapi: Core.Strapi, changeId: string | null = null): Promise<void> {
  const deadline = Date.now() + patienceMs;
  const open = strapi.db
    .connection('bulk_changes')
    .whereIn('state', ['running', 'undoing'])
    .where(changeId === null ? {} : { document_id: changeId });
  const ids: string[] = await open.orderBy('id').pluck('document_id');
  for (const id of ids) while (Date.now() < deadline && (await workBatch(strapi, id)));
  if (changeId === null) await forgetOld(strapi.db.connection);
}

/** Does the next rows, and says in the same transaction how it went with them. False where nothing is left, or another process is at it. */
async function workBatch(strapi: Core.Strapi, documentId: string): Promise<boolean> {
  return strapi.db.transaction(async ({ trx }) => {
    const row: BulkChangesRow | undefined = await trx('bulk_changes')
      .where({ document_id: documentId })
      .whereIn('state', ['running', 'undoing'])
      .forUpdate()
      .skipLocked()
      .first();
    if (!row) return false;
    const change = toStored(row);
    const rows = await nextRows(trx, change);
    if (rows.length === 0) {
      await trx('bulk_changes')
        .where({ id: change.id })
        .update({ state: change.state === 'undoing' ? 'undone' : 'done', finished_at: new Date() });
      return false;
    }
    await say(trx, change, await work(strapi, trx, change, rows));
    // Not in the first: a death here must leave one batch done and one not begun.
    if (rows.every(({ position }) => position > 0)) failpoint('bulk-change.later-batch-written');
    return true;
  });
}

async function nextRows(trx: Knex.Transaction, { id, kind, state }: StoredChange): Promise<BulkRow[]> {
  const rows = await trx('bulk_change_rows')
    .where({ bulk_change_id: id, state: state === 'undoing' ? 'done' : 'waiting' })
    .orderBy('position')
    .limit(kind === 'prices' ? batchLength.prices : batchLength.products);
  return rows.map(toBulkRow);
}

async function work(strapi: Core.Strapi, trx: Knex.Transaction, stored: StoredChange, rows: readonly BulkRow[]): Promise<RowResult[]> {
  const { change, state, begun_by, undone_by } = stored;
  const isUndo = state === 'undoing';
  const actor = toActor((isUndo ? undone_by : begun_by) ?? 'system');
  const editor = await editorOf(trx, actor);
  return actingFor(actor, () =>
    change.kind === 'prices'
      ? workPrices(strapi, trx, { list: change.list, rows, isUndo })
      : workProducts(strapi, trx, { change, rows, isUndo, editor }),
  );
}

/** Nobody, where they left the shop meanwhile. */
async function editorOf(trx: Knex.Transaction, { type, id }: Actor): Promise<Editor> {
  if (type !== 'staff' || id === null) return {};
  const account: { id: number } | undefined = await trx('admin_users').where({ id }).first('id');
  return account ? { updatedBy: account.id } : {};
}

async function say(trx: Knex.Transaction, { id, state }: StoredChange, results: readonly RowResult[]): Promise<void> {
  const [done, stayed] = state === 'undoing' ? ['undone', 'kept'] : ['done', 'left'];
  const rows = results.map(({ position, reason, message = null, after = null }) => ({
    ...{ position, reason, message, state: reason === null ? done : stayed },
    // What was taken back is told as what it had become.
    after: state === 'undoing' ? null : after,
  }));
  await preparedStatement(
    trx,
    `update bulk_change_rows b set state = r.state, reason = r.reason, message = r.message, after = coalesce(nullif(r.after, 'null'), b.after)
       from jsonb_to_recordset(:rows::jsonb) r (position int, state text, reason text, message text, after jsonb)
      where b.bulk_change_id = :id::bigint and b.position = r.position`,
    { id, rows: JSON.stringify(rows) },
  );
}

/** What nobody had done is looked at for a day; what was done is remembered for a year. */
async function forgetOld(db: Knex): Promise<void> {
  await db('bulk_changes').where({ state: 'planned' }).whereRaw("made_at < now() - interval '1 day'").delete();
  await db('bulk_changes').whereIn('state', ['done', 'undone']).whereRaw("made_at < now() - interval '1 year'").delete();
}
