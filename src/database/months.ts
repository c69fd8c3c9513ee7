type Ahead = Readonly<{
  /** The first of the months that are made at each start, counted from this one. */
  since: number;
}>;

/**
 * A table partitioned by range of time gets a table for each month, `<table>_2026_11`: a function that makes one, and those of the next
 * three months, long before anything happens in them. A job goes on with it.
 */
export const monthsOf = (table: string, { since }: Ahead): string[] => [
  // A lock, so that two do not make a month at once.
  `create or replace function sk_${table}_month(month date) returns void language plpgsql as $$
   declare
     name text := '${table}_' || to_char(month, 'YYYY_MM');
   begin
     if to_regclass(name) is not null then return; end if;
     perform pg_advisory_xact_lock(hashtext('storekeeper.${table}'));
     execute format('create table if not exists %I partition of ${table} for values from (%L) to (%L)',
                    name, month::text || ' 00:00:00+00', (month + interval '1 month')::date::text || ' 00:00:00+00');
   end $$`,
  `select sk_${table}_month((date_trunc('month', now() at time zone 'UTC') + make_interval(months => ahead))::date) from generate_series(${since}, 3) ahead`,
];
