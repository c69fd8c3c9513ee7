import type { Knex } from 'knex';
import { onlyRow, type Result } from '../prepared-statement';

/** Tables of types whose documents are told in several languages, or as draft and published: several rows are one thing. */
export const inSeveralRows: Readonly<Record<string, string>> = {
  'api::catalog.product': 'products',
  'api::catalog.category': 'categories',
};

type Link = Readonly<{ table: string; owner: string; ownerTable: string; target: string }>;

/** What links to rows of these tables from elsewhere, and must not lose the thing with one of its languages. */
export const linksTo: Readonly<Record<string, readonly Link[]>> = {
  products: [
    { table: 'variants_product_lnk', owner: 'variant_id', ownerTable: 'variants', target: 'product_id' },
    { table: 'products_related_lnk', owner: 'product_id', ownerTable: 'products', target: 'inv_product_id' },
    { table: 'pinned_searches_products_lnk', owner: 'pinned_search_id', ownerTable: 'pinned_searches', target: 'product_id' },
  ],
  categories: [
    { table: 'products_categories_lnk', owner: 'product_id', ownerTable: 'products', target: 'category_id' },
    { table: 'categories_parent_lnk', owner: 'category_id', ownerTable: 'categories', target: 'inv_category_id' },
  ],
};

/**
 * Notes what is linked to the rows a document is told in, before one of its languages goes. The answer hangs what lost the document
 * with that on the rows of another language: variants of a product go on being its variants, and products stay in their category.
 */
export async function keepLinks(trx: Knex.Transaction, uid: string, documentId: string): Promise<() => Promise<void>> {
  const table = inSeveralRows[uid];
  if (!table) return async () => {};
  const noted: { link: Link; rows: string }[] = [];
  for (const link of linksTo[table] ?? []) {
    const linked = await trx.raw<Result<{ rows: string }>>(
      `select coalesce(json_agg(to_jsonb(l) - 'id'), '[]')::text as rows from ${link.table} l join ${table} d on d.id = l.${link.target} where d.document_id = :documentId`,
      { documentId },
    );
    noted.push({ link, ...onlyRow(linked) });
  }
  return async () => {
    for (const { link, rows } of noted) await hangAgain(trx, table, documentId, link, rows);
  };
}

async function hangAgain(trx: Knex.Transaction, table: string, documentId: string, link: Link, rows: string): Promise<void> {
  const columns = await trx.raw<Result<{ name: string }>>(
    `select quote_ident(attname) as name from pg_attribute where attrelid = ?::regclass and attnum > 0 and not attisdropped and attname <> 'id'`,
    [link.table],
  );
  const names = columns.rows.map(({ name }) => name);
  await trx.raw(
    `insert into ${link.table} (${names.join(', ')})
     select ${names.map((name) => (name === link.target ? 'kept.id' : `r.${name}`)).join(', ')}
       from (select distinct on (r.${link.owner}) r.* from jsonb_populate_recordset(null::${link.table}, :rows::jsonb) r order by r.${link.owner}) r
       join ${link.ownerTable} o on o.id = r.${link.owner}
      cross join lateral (
        select d.id from ${table} d
         where d.document_id = :documentId
           and d.locale is not distinct from (select min(first.locale) from ${table} first where first.document_id = :documentId)) kept
      where not exists (select 1 from ${link.table} l join ${table} d on d.id = l.${link.target}
                         where l.${link.owner} = r.${link.owner} and d.document_id = :documentId)`,
    { rows, documentId },
  );
}

/**
 * A discount is linked to one of the rows a product or category is told in, and the link goes with that row. It is hung on
 * another one, or the next save would take it for a name that staff took out.
 */
export async function linkNamesAgain(trx: Knex.Transaction, uid: string, documentId: string): Promise<void> {
  const table = inSeveralRows[uid];
  if (!table) return;
  const column = table === 'products' ? 'product_id' : 'category_id';
  await trx.raw(
    `insert into cmp_targets_${table}_lnk (targets_id, ${column})
     select t.id, (select d.id from ${table} d where d.document_id = :id order by d.published_at nulls first, d.id limit 1)
       from cmp_targets t
      where t.named_documents -> '${table}' @> jsonb_build_array(:id::text)
        and exists (select 1 from ${table} d where d.document_id = :id)
        and not exists (select 1 from cmp_targets_${table}_lnk l join ${table} d on d.id = l.${column} where l.targets_id = t.id and d.document_id = :id)`,
    { id: documentId },
  );
}
