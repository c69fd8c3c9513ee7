// PostgreSQL would lock the table against everybody to find that the column is there: a start must not wait for a backup.
export const addColumn = (table: string, column: string, definition: string) => `do $$ begin
  if not exists (select from pg_attribute where attrelid = to_regclass('${table}') and attname = '${column}' and not attisdropped) then
    alter table ${table} add column ${column} ${definition};
  end if;
end $$`;
