import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { mostBulkProducts, mostBulkRows, type BulkChange } from '../../../domain/catalogue/bulk-change';
import type { ProductView } from '../../../domain/catalogue/product-views';
import { DomainError } from '../../../domain/domain-error';
import { actorText, type Actor } from '../../actor';
import { refuse } from '../../content/refuse-invalid';
import { newDocumentId } from '../../document-id';
import { preparedStatement } from '../../prepared-statement';
import { storeSettings, type StoreSettings } from '../../store/store-settings';
import { allProducts } from '../find-products';
import { assertMayChange, type BulkRights } from './bulk-rights';
import { planPrices, planProducts, type PlannedRow } from './plan-rows';

/** Products that were ticked, or all of a view that something is found in, but those. */
export type BulkSelection = Readonly<
  { products: readonly string[] } | { view: ProductView; text: string | null; except: readonly string[] }
>;

type PlanBulkChange = Readonly<{ selection: BulkSelection; change: BulkChange; rights: BulkRights; actor: Actor }>;

/**
 * Works out what a change would do, and keeps it for somebody to look at; answers its id. Nothing of the shop changes. Refuses
 * `EDIT_NOT_ALLOWED`; `CONTENT_INVALID` where a list, a category or a language is not there; `BULK_CHANGE_EMPTY`, `BULK_CHANGE_TOO_LARGE`.
 */
export async function planBulkChange(strapi: Core.Strapi, { selection, change, rights, actor }: PlanBulkChange): Promise<string> {
  const db = strapi.db.connection;
  const settings = await storeSettings(strapi);
  checkLanguages(change, settings);
  assertMayChange(change, rights);
  const ids = await chosen(strapi, selection);
  if (ids.length === 0) throw new DomainError('BULK_CHANGE_EMPTY', 'No product was chosen');
  const rows = await planned(db, { change, settings, ids });
  if (rows.length > mostBulkRows)
    throw new DomainError('BULK_CHANGE_TOO_LARGE', `It would change more than ${mostBulkRows} prices`, { most: mostBulkRows, of: 'rows' });
  const documentId = newDocumentId();
  await strapi.db.transaction(async ({ trx }) => {
    const stored = { document_id: documentId, kind: change.kind, change: JSON.stringify(change), products: ids.length };
    const [head] = await trx('bulk_changes')
      .insert({ ...stored, made_by: actorText(actor) })
      .returning('id');
    await keep(trx, String(head?.id), rows);
  });
  return documentId;
}

async function chosen(strapi: Core.Strapi, selection: BulkSelection): Promise<readonly string[]> {
  if ('products' in selection) return [...new Set(selection.products)];
  const all = await allProducts(strapi, { ...selection, most: mostBulkProducts + selection.except.length });
  const except = new Set(selection.except);
  const ids = all.filter((id) => !except.has(id));
  if (ids.length > mostBulkProducts)
    throw new DomainError('BULK_CHANGE_TOO_LARGE', `More than ${mostBulkProducts} products fit`, {
      most: mostBulkProducts,
      of: 'products',
    });
  return ids;
}

type Planning = Readonly<{ change: BulkChange; settings: StoreSettings; ids: readonly string[] }>;

async function planned(db: Knex, { change, settings, ids }: Planning): Promise<PlannedRow[]> {
  if (change.kind === 'prices') {
    const list = await db('price_lists').where({ document_id: change.list }).first('currency');
    if (!list) return gone('change.list');
    return planPrices(db, { change, currency: list.currency, ids, most: mostBulkRows });
  }
  if (change.kind === 'category' && !(await db('categories').where({ document_id: change.category }).first('id'))) gone('change.category');
  if (change.kind === 'tax' && change.taxCategory !== null)
    if (!(await db('tax_categories').where({ document_id: change.taxCategory }).first('id'))) gone('change.taxCategory');
  return planProducts(db, { change, settings, ids });
}

function checkLanguages(change: BulkChange, settings: StoreSettings): void {
  if (change.kind === 'prices') return;
  const [field, languages] = 'languages' in change ? ['languages', change.languages] : ['show', change.show];
  const unknown = languages.findIndex((language) => !settings.languages.includes(language));
  if (unknown !== -1) gone(`change.${field}[${unknown}]`);
}

function gone(field: string): never {
  return refuse('ENTRY_UNKNOWN', field, 'What is chosen here is not there any more. Load the page again.') as never;
}

async function keep(trx: Knex.Transaction, changeId: string, rows: readonly PlannedRow[]): Promise<void> {
  const stored = rows.map((row, position) => ({
    ...{ position, product: row.product, variant: row.variant, min_quantity: row.minQuantity, language: row.language },
    ...{
      before: row.before,
      after: row.after,
      reason: row.reason,
      problems: row.problems,
      state: row.reason === null ? 'waiting' : 'left',
    },
  }));
  await preparedStatement(
    trx,
    `insert into bulk_change_rows (bulk_change_id, position, product_document_id, variant_document_id, min_quantity, language,
                                   before, after, state, reason, problems)
     select :changeId::bigint, r.position, r.product, r.variant, r.min_quantity, r.language, nullif(r.before, 'null'), nullif(r.after, 'null'),
            r.state, r.reason, r.problems
       from jsonb_to_recordset(:rows::jsonb) r (position int, product text, variant text, min_quantity int, language text,
                                                before jsonb, after jsonb, state text, reason text, problems jsonb)`,
    { changeId, rows: JSON.stringify(stored) },
  );
}
