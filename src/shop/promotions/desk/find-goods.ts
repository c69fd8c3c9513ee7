import type { Core } from '@strapi/strapi';
import type { SentenceLanguage } from '../../../domain/promotions/sentence/words';
import type { Result } from '../../prepared-statement';
import { namesOfEntries, type NamedEntry } from './names';

const most = 10;

/** Goods a discount can name whose name, SKU or barcode holds a text: some of each kind, the shortest names first. */
export async function findGoods(strapi: Core.Strapi, text: string, language: SentenceLanguage): Promise<readonly NamedEntry[]> {
  const db = strapi.db.connection;
  const pattern = `%${text.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`;
  const some = (table: string) =>
    `(select document_id from (select document_id, min(length(name)) as size from ${table} where lower(name) like :pattern group by document_id) f
       order by size, document_id limit ${most})`;
  const { rows } = await db.raw<Result<Readonly<{ document_id: string }>>>(
    `${['categories', 'brands', 'products'].map(some).join(' union all ')}
     union all (select document_id from variants where lower(sku) like :pattern or lower(name) like :pattern or barcode = :text
                 order by length(sku), document_id limit ${most})`,
    { pattern, text },
  );
  const names = await namesOfEntries(
    db,
    rows.map((row) => row.document_id),
    language,
  );
  return rows.flatMap((row) => names.get(row.document_id) ?? []);
}
