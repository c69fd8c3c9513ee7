/** Where the facts of variants stand that a basket is priced by, but for their stock (src/shop/catalog/known-variants.ts). */
const tables = [
  'brands',
  'categories',
  'cmp_options',
  'prices',
  'products',
  'products_categories_lnk',
  'variants',
  'variants_cmps',
  'variants_product_lnk',
];

/** Set within a transaction that has changed the catalogue. */
const changed = 'storekeeper.catalogue_changed';

/**
 * The revision of the catalogue: the rows of `catalogue_revisions`, which are other ones after each commit that changed it (as
 * terms-revision.ts says). A transaction takes its row once, however many prices it imports.
 */
export const catalogueRevision = [
  'create table if not exists catalogue_revisions (id uuid primary key default gen_random_uuid())',
  `create or replace function sk_catalogue_changed() returns trigger language plpgsql as $$
   begin
     if current_setting('${changed}', true) is distinct from 'yes' then
       delete from catalogue_revisions where id in (select id from catalogue_revisions for update skip locked);
       insert into catalogue_revisions default values;
       perform set_config('${changed}', 'yes', true);
     end if;
     return null;
   end $$`,
  ...tables.map(
    (table) =>
      `create or replace trigger sk_${table}_catalogue after insert or update or delete or truncate on ${table} for each statement execute function sk_catalogue_changed()`,
  ),
  // What was changed while the triggers were not there.
  'delete from catalogue_revisions',
  'insert into catalogue_revisions default values',
];
