/** Questions to PostgreSQL's catalogue. `$1` names schemas; each row is a statement that makes one thing again. */

const ours = (/** @type {string} */ namespace) => `${namespace} in (select oid from pg_namespace where nspname = any($1))`;
/** What an extension brought comes with the extension. */
const notOfExtension = (/** @type {string} */ catalogue, /** @type {string} */ oid) =>
  `not exists (select from pg_depend e where e.classid = '${catalogue}'::regclass and e.objid = ${oid} and e.deptype = 'e')`;
const ourTables = `select oid from pg_class c where c.relkind in ('r', 'p') and ${ours('c.relnamespace')} and ${notOfExtension('pg_class', 'c.oid')}`;

export const extensions = `
  select format('create extension if not exists %I with schema %I', e.extname, n.nspname) as statement
    from pg_extension e join pg_namespace n on n.oid = e.extnamespace
   where e.extname <> 'plpgsql' and cardinality($1::text[]) > 0 order by 1`;

export const schemas = `
  select format('create schema if not exists %I', nspname) as statement from pg_namespace where nspname = any($1) order by 1`;

export const enums = `
  select format('create type %s as enum (%s)', t.oid::regtype, string_agg(quote_literal(e.enumlabel), ', ' order by e.enumsortorder)) as statement
    from pg_type t join pg_enum e on e.enumtypid = t.oid
   where ${ours('t.typnamespace')} and ${notOfExtension('pg_type', 't.oid')} group by t.oid order by 1`;

const sequenceOptions = `concat('start with ', s.seqstart, ' increment by ', s.seqincrement, ' minvalue ', s.seqmin, ' maxvalue ', s.seqmax,
  ' cache ', s.seqcache, case when s.seqcycle then ' cycle' end)`;
/** Those of identity columns are made with their columns. */
const isOfIdentity = `exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'i')`;

export const sequences = `
  select concat('create ', case when c.relpersistence = 'u' then 'unlogged ' end, 'sequence ', c.oid::regclass, ' as ', s.seqtypid::regtype, ' ', ${sequenceOptions}) as statement
    from pg_class c join pg_sequence s on s.seqrelid = c.oid
   where ${ours('c.relnamespace')} and not ${isOfIdentity} and ${notOfExtension('pg_class', 'c.oid')} order by 1`;

export const sequenceNames = `
  select c.oid::regclass::text as name from pg_class c
   where c.relkind = 'S' and ${ours('c.relnamespace')} and ${notOfExtension('pg_class', 'c.oid')} order by 1`;

export const owners = `
  select format('alter sequence %s owned by %s.%I', d.objid::regclass, d.refobjid::regclass, a.attname) as statement
    from pg_depend d join pg_class c on c.oid = d.objid and c.relkind = 'S' join pg_attribute a on a.attrelid = d.refobjid and a.attnum = d.refobjsubid
   where d.classid = 'pg_class'::regclass and d.refclassid = 'pg_class'::regclass and d.deptype = 'a' and ${ours('c.relnamespace')} order by 1`;

/** Functions that take or give rows of a table come after it. */
const knowsTables = `(p.prosqlbody is not null or exists (
  select from unnest(array[p.prorettype] || p.proargtypes::oid[] || coalesce(p.proallargtypes, '{}')) used (type)
    join pg_type t on t.oid = used.type left join pg_type element on element.oid = t.typelem
   where t.typrelid <> 0 or element.typrelid <> 0))`;
const functions = (/** @type {string} */ which) => `
  select pg_get_functiondef(p.oid) as statement from pg_proc p
   where p.prokind in ('f', 'p') and ${ours('p.pronamespace')} and ${notOfExtension('pg_proc', 'p.oid')} and ${which} order by p.oid::regprocedure::text`;
export const earlyFunctions = functions(`not ${knowsTables}`);
export const lateFunctions = functions(knowsTables);

const columnOf = `concat(quote_ident(a.attname), ' ', format_type(a.atttypid, a.atttypmod),
  case when a.attcollation not in (0, t.typcollation) then (select format(' collate %s', a.attcollation::regcollation)) end,
  case when a.attgenerated <> '' then format(' generated always as (%s) %s', pg_get_expr(d.adbin, d.adrelid), case a.attgenerated when 's' then 'stored' else 'virtual' end)
       -- A partition has it of its table.
       when a.attidentity <> '' and not c.relispartition then (
         select format(' generated %s as identity (sequence name %s %s)', case a.attidentity when 'a' then 'always' else 'by default' end, s.seqrelid::regclass, ${sequenceOptions})
           from pg_sequence s where s.seqrelid = pg_get_serial_sequence(c.oid::regclass::text, a.attname)::regclass)
       when d.adbin is not null then ' default ' || pg_get_expr(d.adbin, d.adrelid) end,
  -- From PostgreSQL 18 on it has a name.
  case when a.attnotnull then concat(
    (select format(' constraint %I', k.conname) from pg_constraint k where k.conrelid = c.oid and k.contype = 'n' and k.conkey[1] = a.attnum), ' not null') end)`;

export const tables = `
  select concat('create ', case when c.relpersistence = 'u' then 'unlogged ' end, 'table ', c.oid::regclass, ' (',
           string_agg(${columnOf}, ', ' order by a.attnum), ')',
           case when c.relkind = 'p' then ' partition by ' || pg_get_partkeydef(c.oid) end,
           case when c.reloptions is not null then ' with (' || array_to_string(c.reloptions, ', ') || ')' end) as statement
    from pg_class c
    left join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    left join pg_type t on t.oid = a.atttypid
    left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
   where c.oid in (${ourTables}) group by c.oid, c.relpersistence, c.relkind, c.reloptions, c.relispartition order by c.oid::regclass::text`;

export const columnSettings = `
  select format('alter table %s alter column %I %s', a.attrelid::regclass, a.attname, setting) as statement
    from pg_attribute a join pg_type t on t.oid = a.atttypid
   cross join lateral (values
     (case when a.attstattarget >= 0 then 'set statistics ' || a.attstattarget end),
     (case when a.attstorage <> t.typstorage then 'set storage ' || case a.attstorage when 'p' then 'plain' when 'e' then 'external' when 'm' then 'main' else 'extended' end end),
     (case when a.attcompression <> '' then 'set compression ' || case a.attcompression when 'l' then 'lz4' else 'pglz' end end),
     (case when a.attoptions is not null then 'set (' || array_to_string(a.attoptions, ', ') || ')' end)) settings (setting)
   where a.attrelid in (${ourTables}) and a.attnum > 0 and not a.attisdropped and setting is not null order by 1`;

export const partitions = `
  select format('alter table only %s attach partition %s %s', i.inhparent::regclass, c.oid::regclass, pg_get_expr(c.relpartbound, c.oid)) as statement
    from pg_class c join pg_inherits i on i.inhrelid = c.oid where c.relispartition and c.oid in (${ourTables}) order by 1`;

/** Partitions before their tables: what is then made for the table takes theirs, with the names they have. */
const constraints = (/** @type {string} */ which) => `
  select format('alter table %s add constraint %I %s', k.conrelid::regclass, k.conname, pg_get_constraintdef(k.oid)) as statement
    from pg_constraint k join pg_class c on c.oid = k.conrelid
   where k.conrelid in (${ourTables}) and ${which} order by c.relkind = 'p', c.oid::regclass::text, k.contype, k.conname`;
export const keys = constraints("k.contype in ('p', 'u', 'x')");
export const checks = constraints("k.contype = 'c' and k.conislocal");
export const foreignKeys = constraints("k.contype = 'f' and k.conparentid = 0");

export const indexes = `
  select case c.relkind when 'I' then replace(pg_get_indexdef(c.oid), ' ON ONLY ', ' ON ') else pg_get_indexdef(c.oid) end as statement
    from pg_index i join pg_class c on c.oid = i.indexrelid
   where i.indrelid in (${ourTables}) and i.indisvalid
     and not exists (select from pg_constraint k where k.conindid = c.oid and k.contype in ('p', 'u', 'x'))
   order by c.relkind = 'I', c.oid::regclass::text`;

export const statistics = `
  select pg_get_statisticsobjdef(s.oid) as statement from pg_statistic_ext s where ${ours('s.stxnamespace')} order by 1`;

export const triggers = `
  select concat(pg_get_triggerdef(g.oid), case when g.tgenabled <> 'O' then
           format('; alter table %s %s trigger %I', g.tgrelid::regclass, case g.tgenabled when 'D' then 'disable' when 'A' then 'enable always' else 'enable replica' end, g.tgname) end) as statement
    from pg_trigger g where g.tgrelid in (${ourTables}) and not g.tgisinternal and g.tgparentid = 0 order by g.tgrelid::regclass::text, g.tgname`;

export const comments = `
  select format('comment on %s %s is %L', replace(o.type, 'table column', 'column'), o.identity, d.description) as statement
    from pg_description d cross join lateral pg_identify_object(d.classoid, d.objoid, d.objsubid) o
   where (d.classoid = 'pg_class'::regclass and d.objoid in (select oid from pg_class where ${ours('relnamespace')}))
      or (d.classoid = 'pg_proc'::regclass and d.objoid in (select oid from pg_proc p where ${ours('pronamespace')} and ${notOfExtension('pg_proc', 'p.oid')}))
   order by 1`;

/** Where the rows are, and in which columns: what is generated generates itself. */
export const rowTables = `
  select c.oid::regclass::text as name, coalesce(string_agg(quote_ident(a.attname), ', ' order by a.attnum), '') as columns
    from pg_class c left join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
   where c.oid in (${ourTables}) and c.relkind = 'r' group by c.oid order by 1`;

/** What is in the schemas and is of a kind that is not asked for above. */
export const strangers = `
  select distinct pg_describe_object(d.classid, d.objid, 0) as statement
    from pg_depend d
   where d.refclassid = 'pg_namespace'::regclass and ${ours('d.refobjid')} and d.deptype = 'n' and d.classid <> 'pg_default_acl'::regclass
     and not exists (select from pg_depend e where e.classid = d.classid and e.objid = d.objid and e.deptype = 'e')
     and not (d.classid = 'pg_class'::regclass and exists (select from pg_class c where c.oid = d.objid and c.relkind in ('r', 'p', 'S') and not c.relrowsecurity))
     and not (d.classid = 'pg_type'::regclass and exists (select from pg_type t where t.oid = d.objid and t.typtype = 'e'))
     and not (d.classid = 'pg_proc'::regclass and exists (select from pg_proc p where p.oid = d.objid and p.prokind in ('f', 'p')))
     and d.classid not in ('pg_statistic_ext'::regclass, 'pg_publication_namespace'::regclass, 'pg_extension'::regclass)
  union all
  select format('rule %I on %s', r.rulename, r.ev_class::regclass) from pg_rewrite r where r.ev_class in (${ourTables})
  union all
  select format('table %s, which inherits from %s', i.inhrelid::regclass, i.inhparent::regclass)
    from pg_inherits i join pg_class c on c.oid = i.inhrelid where c.oid in (${ourTables}) and not c.relispartition
  order by 1`;

export const anything = `
  select 1 from pg_depend d join pg_namespace n on d.refclassid = 'pg_namespace'::regclass and n.oid = d.refobjid
   where d.deptype = 'n' and n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema' and d.classid not in ('pg_default_acl'::regclass, 'pg_extension'::regclass)
     and not exists (select from pg_depend e where e.classid = d.classid and e.objid = d.objid and e.deptype = 'e')
   union all select 1 from pg_namespace where nspname = 'pgboss' limit 1`;

/** The columns of `rowTables`, in their order; `isText`: somebody could have written into it. */
export const rowColumns = `
  select c.oid::regclass::text as "table", a.attname as name, t.typcategory in ('S', 'U', 'A') and t.typname <> 'uuid' as "isText"
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    join pg_type t on t.oid = a.atttypid
   where c.oid in (${ourTables}) and c.relkind = 'r' order by c.oid, a.attnum`;
