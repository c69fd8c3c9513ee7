/**
 * What other systems call entries of content. Whatever deletes an entry, the database itself forgets its names, so that they are free for
 * another: of an entry with several rows, for languages and for drafts, with the last of them.
 */
export const externalIds: readonly string[] = [
  `create table if not exists external_ids (
     type text not null,
     source text not null,
     external_id text not null,
     document_id text not null,
     primary key (type, source, external_id),
     unique (type, document_id, source)
   )`,
  `create or replace function sk_forget_external_ids() returns trigger language plpgsql as $$
   declare is_there boolean;
   begin
     if exists (select from external_ids where type = tg_argv[0] and document_id = old.document_id) then
       execute format('select exists (select from %I where document_id = $1)', tg_table_name) into is_there using old.document_id;
       if not is_there then delete from external_ids where type = tg_argv[0] and document_id = old.document_id; end if;
     end if;
     return null;
   end $$`,
];

/** For each table of entries that can have such names. */
export const forgetExternalIds = (uid: string, table: string): string =>
  `create or replace trigger sk_${table}_external_ids after delete on ${table} for each row execute function sk_forget_external_ids('${uid}')`;
