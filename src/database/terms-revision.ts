/** Where the terms of sale stand (src/shop/terms): whoever changes a row of these changes what every basket is priced by. */
const tables = [
  'price_lists',
  'price_lists_customer_groups_lnk',
  'customer_groups',
  'categories',
  'categories_parent_lnk',
  'tax_categories',
  'tax_rates',
  'delivery_methods',
  'delivery_methods_cmps',
  'cmp_money',
  'stock_locations',
  'discounts',
];

/**
 * The revision of the terms: the rows that can be seen in `terms_revisions`, most of the time one. Each statement that
 * changes terms takes away those nobody else is taking away and adds one of its own, so each commit leaves other rows than
 * there ever were, and nobody waits for anybody.
 */
export const termsRevision = [
  'create table if not exists terms_revisions (id uuid primary key default gen_random_uuid())',
  `create or replace function sk_terms_changed() returns trigger language plpgsql as $$
   begin
     delete from terms_revisions where id in (select id from terms_revisions for update skip locked);
     insert into terms_revisions default values;
     return null;
   end $$`,
  ...tables.map(
    (table) =>
      `create or replace trigger sk_${table}_terms after insert or update or delete or truncate on ${table} for each statement execute function sk_terms_changed()`,
  ),
  // What was changed while the triggers were not there.
  'delete from terms_revisions',
  'insert into terms_revisions default values',
];
