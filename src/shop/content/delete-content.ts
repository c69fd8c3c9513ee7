import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { inSeveralRows, keepLinks, linkNamesAgain } from './keep-links';
import { assertUnused, stillInUse, toUse, type UseRow } from './assert-unused';
import type { Result } from '../prepared-statement';

/**
 * Deletes a document, as `remove` does, when nothing stands on it. Refuses `STILL_IN_USE` otherwise. Deleting one language of
 * several is not deleting the thing: whatever names it goes on naming it.
 */
export async function deleteContent<T>(
  strapi: Core.Strapi,
  { uid, documentId, locale }: Readonly<{ uid: string; documentId: string; locale: unknown }>,
  remove: () => Promise<T>,
): Promise<T> {
  return strapi.db.transaction(async ({ trx }) => {
    if (await isOtherLanguageLeft(strapi, trx, { uid, documentId, locale })) {
      const linkAgain = await keepLinks(trx, uid, documentId);
      const removed = await remove();
      await linkAgain();
      await linkNamesAgain(trx, uid, documentId);
      return removed;
    }
    await lockDocument(strapi, trx, uid, documentId);
    await assertUnused(trx, uid, documentId);
    if (uid === 'api::catalog.product') await deleteVariants(strapi, trx, documentId);
    if (uid === 'api::catalog.option') await deleteValues(strapi, trx, documentId);
    await deleteEmptyStock(trx, uid, documentId);
    return remove();
  });
}

/** Whoever begins to use it meanwhile has done so before it is asked what stands on it, or waits and finds it gone. */
const lockDocument = (strapi: Core.Strapi, trx: Knex.Transaction, uid: string, documentId: string): Promise<unknown> =>
  trx(strapi.db.metadata.get(uid).tableName).where({ document_id: documentId }).orderBy('id').forUpdate().select('id');

async function isOtherLanguageLeft(
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  { uid, documentId, locale }: Readonly<{ uid: string; documentId: string; locale: unknown }>,
): Promise<boolean> {
  const table = inSeveralRows[uid];
  if (!table || locale === '*') return false;
  // Without a language, or with an empty one, Strapi means the default language.
  const named: unknown[] = Array.isArray(locale) ? locale : [locale || (await strapi.plugin('i18n').service('locales').getDefaultLocale())];
  const left = await trx(table).where({ document_id: documentId }).whereNotIn('locale', named.map(String)).first('id');
  return left !== undefined;
}

/** A product's variants are nothing without it. Through the document service, so that whoever listens hears of it. */
async function deleteVariants(strapi: Core.Strapi, trx: Knex.Transaction, productId: string): Promise<void> {
  const variants: string[] = await trx('variants as v')
    .join('variants_product_lnk as l', 'l.variant_id', 'v.id')
    .join('products as p', 'p.id', 'l.product_id')
    .where({ 'p.document_id': productId })
    .distinct()
    .pluck('v.document_id');
  for (const documentId of variants) await strapi.documents('api::catalog.variant').delete({ documentId });
}

/** Nobody chose one of them, and values are nothing without their option. */
async function deleteValues(strapi: Core.Strapi, trx: Knex.Transaction, optionId: string): Promise<void> {
  const values: string[] = await trx('option_values as v')
    .join('options as o', 'o.id', 'v.option_id')
    .where({ 'o.document_id': optionId })
    .pluck('v.document_id');
  for (const documentId of values) await strapi.documents('api::catalog.option-value').delete({ documentId });
}

/** A line of stock in which everything is nought is nothing to keep a variant or a location for. */
async function deleteEmptyStock(trx: Knex.Transaction, uid: string, documentId: string): Promise<void> {
  const column = { 'api::catalog.variant': 'variant_id', 'api::inventory.stock-location': 'location_id' }[uid];
  if (!column) return;
  const table = column === 'variant_id' ? 'variants' : 'stock_locations';
  await trx('stock_levels')
    .whereIn(column, trx(table).where({ document_id: documentId }).select('id'))
    .where({ on_hand: 0, held: 0, allocated: 0 })
    .delete();
}

type Locales = { findById(id: unknown): Promise<{ code: string } | null> };

/** Refuses `STILL_IN_USE` while something is told in the language: deleting it would delete all of that. */
export async function assertLanguageUnused(strapi: Core.Strapi, id: unknown): Promise<void> {
  const locale = await (strapi.plugin('i18n').service('locales') as Locales).findById(id);
  if (!locale) return;
  const { rows } = await strapi.db.connection.raw<Result<UseRow>>(
    `select used.*, count(*) over ()::int as total from (
       select 'Store settings' as type, 'Default language' as name, document_id from store_settings where default_locale = :code
       union select 'Product', max(name), document_id from products where locale = :code group by document_id
       union select 'Category', max(name), document_id from categories where locale = :code group by document_id
       union select 'Home section', max(title), document_id from home_sections where locale = :code group by document_id
       union select 'Legal text', max(title), document_id from legal_texts where locale = :code group by document_id) used
     order by (type = 'Store settings') desc, type, name limit 20`,
    { code: locale.code },
  );
  if (rows[0]) throw stillInUse(rows.map(toUse), rows[0].total);
}
