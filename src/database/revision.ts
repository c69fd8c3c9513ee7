type Revision = Readonly<{
  /** What it is the revision of: its rows are `<of>_revisions`. */
  of: string;
  tables: readonly string[];
  /** What a change of these does, given the statements that make another revision. */
  change?: (another: string) => string;
}>;

/**
 * A revision the database keeps of what stands in some tables: the rows that can be seen in `<of>_revisions`, most of the time
 * one. Who changes those tables takes away the rows nobody else is taking away and adds one, so each commit leaves other rows than
 * there ever were, and nobody waits for anybody.
 */
export function keepRevision({ of, tables, change = (another) => another }: Revision): string[] {
  const rows = `${of}_revisions`;
  return [
    `create table if not exists ${rows} (id uuid primary key default gen_random_uuid())`,
    `create or replace function sk_${of}_changed() returns trigger language plpgsql as $$
     begin
       ${change(`delete from ${rows} where id in (select id from ${rows} for update skip locked); insert into ${rows} default values;`)}
       return null;
     end $$`,
    ...tables.map(
      (table) =>
        `create or replace trigger sk_${table}_${of} after insert or update or delete or truncate on ${table} for each statement execute function sk_${of}_changed()`,
    ),
    // What was changed while the triggers were not there.
    `delete from ${rows}`,
    `insert into ${rows} default values`,
  ];
}
