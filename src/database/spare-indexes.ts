import type { Core } from '@strapi/strapi';
import { staffMay } from '../strapi/guards/staff-writes';

/** Those of Strapi's indexes on whose first column an index of ours can be asked just as well. */
const spared = `
  with all_of_them as (
    select i.indrelid, i.indexrelid, c.relname as "table", o.relname as name, i.indisunique, i.indkey::int2[] as columns
      from pg_index i
      join pg_class c on c.oid = i.indrelid
      join pg_class o on o.oid = i.indexrelid
      join pg_am m on m.oid = o.relam and m.amname = 'btree'
     where c.relnamespace = current_schema()::regnamespace and i.indpred is null and i.indexprs is null and i.indisvalid
  )
  select distinct theirs."table", theirs.name
    from all_of_them theirs
    join all_of_them ours on ours.indrelid = theirs.indrelid and ours.name like 'sk\\_%' and ours.columns[0] = theirs.columns[0]
   where theirs.name not like 'sk\\_%' and not theirs.indisunique
     and (cardinality(theirs.columns) = 1 or (ours.indisunique and cardinality(ours.columns) = 1))`;

/** Foreign keys to the member of staff who made or changed a row, in tables no member of staff writes. */
const unused = `
  select conrelid::regclass::text as "table", conname as name
    from pg_constraint
   where contype = 'f' and connamespace = current_schema()::regnamespace and conrelid::regclass::text = any(?)
     and (conname like '%\\_created\\_by\\_id\\_fk' or conname like '%\\_updated\\_by\\_id\\_fk')`;

// Whoever waits for a table holds up all who come after.
const patience = '3s';
const lockNotAvailable = '55P03';

/**
 * Drops what Strapi puts on every table and nobody reads: an order is some twenty rows, and each of these indexes and keys was
 * written and checked for each of them. After a change of a content type Strapi makes them anew, and they go with this again.
 */
export async function dropSpareIndexes(strapi: Core.Strapi): Promise<void> {
  const db = strapi.db.connection;
  const kept = Object.values(strapi.contentTypes).filter(({ uid }) => isKeptByTheShop(uid));
  const [keys, indexes] = [await db.raw(unused, [kept.map(({ collectionName }) => collectionName ?? '')]), await db.raw(spared)];
  type Named = Readonly<{ table: string; name: string }>;
  const statements = [
    ...keys.rows.flatMap(({ table, name }: Named) => [`alter table ${table} drop constraint "${name}"`, `drop index if exists "${name}"`]),
    ...indexes.rows.map(({ name }: Named) => `drop index if exists "${name}"`),
  ];
  for (const statement of statements) {
    try {
      await db.transaction(async (trx) => {
        await trx.raw(`set local lock_timeout = '${patience}'`);
        await trx.raw(statement);
      });
    } catch (error) {
      if ((error as { code?: string }).code !== lockNotAvailable) throw error;
      strapi.log.info(`Somebody works with the table; left for the next start: ${statement}`);
    }
  }
}

const isKeptByTheShop = (uid: string): boolean => uid.startsWith('api::') && ['nothing', 'by machines'].includes(staffMay(uid).may);
