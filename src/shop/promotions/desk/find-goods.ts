import type { Core } from '@strapi/strapi';
import type { SentenceLanguage } from '../../../domain/promotions/sentence/words';
import { searchedCodes } from '../../catalog/find-products';
import type { Result } from '../../prepared-statement';
import { namesOfEntries, type NamedEntry } from './names';

const most = 10;
// Of each kind so many are looked through, so that two letters do not read the whole shop.
const mostRead = 5_000;

const named = (table: string) => `
  (select document_id from (
     select document_id, min(length(name)) as size from (select document_id, name from ${table} where lower(name) like :pattern limit ${mostRead}) read
      group by document_id) f order by size, document_id limit ${most})`;

/** Goods a discount can name whose name, SKU or barcode holds a text: some of each kind, the shortest names first. By the indexes of product search. */
export async function findGoods(strapi: Core.Strapi, text: string, language: SentenceLanguage): Promise<readonly NamedEntry[]> {
  const db = strapi.db.connection;
  const pattern = `%${text.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`;
  const { rows } = await db.raw<Result<Readonly<{ document_id: string }>>>(
    `${['categories', 'brands', 'products'].map(named).join(' union all ')}
     union all (select document_id from (
       select v.document_id, v.sku from variants v where ${searchedCodes('v.')} like :pattern or lower(v.name) like :pattern limit ${mostRead}) read
                 order by length(sku), document_id limit ${most})`,
    { pattern },
  );
  const names = await namesOfEntries(
    db,
    rows.map((row) => row.document_id),
    language,
  );
  return rows.flatMap((row) => names.get(row.document_id) ?? []);
}
