import { createHash } from 'node:crypto';
import type { Core, Schema } from '@strapi/strapi';
import type { Knex } from 'knex';
import { appendOnly, checks, indexes, onDelete, type Check, type OnDelete } from './declared-constraints';

/**
 * What PostgreSQL itself guarantees, whoever writes: a form, an import, a bug of ours or somebody at a psql prompt.
 * Strapi's schema knows none of it (its `unique` is a SELECT before the INSERT), so it is declared (declared-constraints.ts)
 * and applied after every schema sync. Required fields and enumerations are taken from the content types.
 */

// As Strapi names columns: `line1` is `line_1`.
const snakeCase = (name: string) => name.replace(/[A-Z]|\d+/g, (part) => `_${part.toLowerCase()}`);

/** Brings the database to what is declared. Costs one query when nothing changed. */
export async function applyConstraints(strapi: Core.Strapi): Promise<void> {
  const db = strapi.db.connection;
  const declared = fromContentTypes(strapi);
  const wanted = { notNull: declared.notNull, checks: [...checks, ...declared.checks], indexes, onDelete, appendOnly };
  const fingerprint = createHash('sha256').update(JSON.stringify(wanted)).digest('hex');
  const store = strapi.store({ type: 'core', name: 'storekeeper' });
  const stored = await store.get({ key: 'constraints' });
  const expected = `${fingerprint}:${await countOwnObjects(db)}`;
  if (stored === expected) return;

  await db.transaction(async (trx) => {
    await dropOwnObjects(trx);
    for (const [table, column, isRequired, fallback] of wanted.notNull) {
      // A field that was added to a shop with rows: they get what a new row would.
      if (isRequired && fallback !== null)
        await trx(table)
          .whereNull(column)
          .update({ [column]: fallback });
      await trx.raw(`alter table ${table} alter column "${column}" ${isRequired ? 'set' : 'drop'} not null`);
    }
    for (const [table, name, expression, { fromNow } = {}] of wanted.checks) {
      await trx.raw(`alter table ${table} add constraint sk_${table}_${name} check (${expression})${fromNow ? ' not valid' : ''}`);
      if (fromNow) await unlessRowsBreakIt(strapi, trx, `alter table ${table} validate constraint sk_${table}_${name}`);
    }
    for (const [table, name, columns, { unique, where, fromNow } = {}] of indexes) {
      const statement = `create ${unique ? 'unique ' : ''}index sk_${table}_${name}_idx on ${table} (${columns})${where ? ` where ${where}` : ''}`;
      if (fromNow) await unlessRowsBreakIt(strapi, trx, statement);
      else await trx.raw(statement);
    }
    for (const rule of onDelete) await replaceForeignKey(trx, rule);
    for (const [table, writtenLater] of appendOnly) await makeAppendOnly(trx, table, writtenLater);
  });
  await store.set({ key: 'constraints', value: `${fingerprint}:${await countOwnObjects(db)}` });
}

/** A shop whose rows were written under other rules must start all the same; whoever looks after it is told what to mend. */
async function unlessRowsBreakIt(strapi: Core.Strapi, trx: Knex.Transaction, statement: string): Promise<void> {
  try {
    await trx.transaction((savepoint) => savepoint.raw(statement));
  } catch (error) {
    const { code } = error as { code?: string };
    if (code !== '23514' && code !== '23505') throw error;
    strapi.log.error(`Rows of this shop break a rule; mend them and start again: ${statement}. ${String(error)}`);
  }
}

/** What an older version declared and this one does not must go too. */
async function dropOwnObjects(trx: Knex): Promise<void> {
  const constraints = await trx.raw(
    'select conrelid::regclass::text as "table", conname as name from pg_constraint where conname like \'sk\\_%\'',
  );
  for (const { table, name } of constraints.rows) await trx.raw(`alter table ${table} drop constraint "${name}"`);
  const indexRows = await trx.raw("select indexname as name from pg_indexes where indexname like 'sk\\_%'");
  for (const { name } of indexRows.rows) await trx.raw(`drop index "${name}"`);
}

/** Counted beside the fingerprint, so that a constraint somebody dropped by hand comes back at the next start. */
async function countOwnObjects(db: Knex): Promise<number> {
  const { rows } = await db.raw(
    `select (select count(*) from pg_constraint where conname like 'sk\\_%')
          + (select count(*) from pg_indexes where indexname like 'sk\\_%')
          + (select count(*) from pg_trigger where tgname like 'sk\\_%') as count`,
  );
  return Number(rows[0].count);
}

type NotNull = [table: string, column: string, isRequired: boolean, fallback: string | number | boolean | null];

const defaultOf = (attribute: Schema.Attribute.AnyAttribute): NotNull[3] => {
  const fallback = 'default' in attribute ? attribute.default : null;
  return typeof fallback === 'string' || typeof fallback === 'number' || typeof fallback === 'boolean' ? fallback : null;
};

/** Required fields and enumerations, as the content types declare them. */
function fromContentTypes(strapi: Core.Strapi): { notNull: NotNull[]; checks: Check[] } {
  const notNull: NotNull[] = [];
  const found: Check[] = [];
  for (const type of Object.values(strapi.contentTypes).filter(({ uid }) => uid.startsWith('api::'))) {
    const table = type.collectionName ?? '';
    for (const [name, attribute] of Object.entries<Schema.Attribute.AnyAttribute>(type.attributes)) {
      const column = columnOf(name, attribute);
      if (!column) continue;
      const isRequired = 'required' in attribute && attribute.required === true;
      // A draft may be incomplete; what is published may not.
      if (!type.options?.draftAndPublish) notNull.push([table, column, isRequired, defaultOf(attribute)]);
      else if (isRequired) found.push([table, `${column}_set`, `published_at is null or "${column}" is not null`]);
      if (attribute.type === 'enumeration')
        found.push([table, `${column}_known`, `"${column}" in (${attribute.enum.map((value) => `'${value}'`).join(', ')})`]);
    }
  }
  return { notNull, checks: found };
}

/** The column an attribute is stored in; null for components, media and relations with a table of their own. */
function columnOf(name: string, attribute: Schema.Attribute.AnyAttribute): string | null {
  if (attribute.type === 'component' || attribute.type === 'dynamiczone' || attribute.type === 'media') return null;
  if (attribute.type === 'relation')
    return 'useJoinTable' in attribute && attribute.useJoinTable === false ? `${snakeCase(name)}_id` : null;
  return snakeCase(name);
}

/** Keeps the name Strapi gave the key, so that its next schema change still finds it. */
async function replaceForeignKey(trx: Knex, [table, column, action]: OnDelete): Promise<void> {
  const { rows } = await trx.raw(
    `select c.conname, c.confrelid::regclass::text as target
       from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
      where c.contype = 'f' and c.conrelid = to_regclass(?) and a.attname = ? and cardinality(c.conkey) = 1`,
    [table, column],
  );
  const key = rows[0];
  if (!key) throw new Error(`No foreign key on ${table}.${column}: has the relation lost its "useJoinTable": false?`);
  await trx.raw(`alter table ${table} drop constraint "${key.conname}"`);
  await trx.raw(
    `alter table ${table} add constraint "${key.conname}" foreign key ("${column}") references ${key.target} (id) on delete ${action}`,
  );
}

async function makeAppendOnly(trx: Knex, table: string, writtenLater?: string): Promise<void> {
  await trx.raw(`
    create or replace function sk_refuse_change() returns trigger language plpgsql as $$
    begin
      -- What happened stays; who it was may be forgotten (src/shop/customers/personal-data).
      if tg_op = 'UPDATE' and current_setting('storekeeper.forgetting', true) = 'on' then return new; end if;
      raise exception 'rows of % are never changed or deleted', tg_table_name using errcode = '23514';
    end $$`);
  await trx.raw(`drop trigger if exists sk_${table}_append_only on ${table}`);
  await trx.raw(`drop trigger if exists sk_${table}_written_once on ${table}`);
  const update = writtenLater === undefined ? 'update' : `update of ${await columnsBut(trx, table, writtenLater)}`;
  await trx.raw(
    `create trigger sk_${table}_append_only before delete or ${update} on ${table} for each row execute function sk_refuse_change()`,
  );
  if (writtenLater === undefined) return;
  await trx.raw(
    `create trigger sk_${table}_written_once before update of ${writtenLater} on ${table} for each row
       when (old.${writtenLater} is not null) execute function sk_refuse_change()`,
  );
}

async function columnsBut(trx: Knex, table: string, but: string): Promise<string> {
  const columns = Object.keys(await trx(table).columnInfo()).filter((column) => column !== but);
  return columns.map((column) => `"${column}"`).join(', ');
}
