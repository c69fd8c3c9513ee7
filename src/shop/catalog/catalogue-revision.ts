/**
 * The revision of the catalogue (database/catalogue-revision.ts) as SQL: asked in the statement that reads variants, it tells
 * what they were read at. Null within a transaction that has changed the catalogue.
 */
export const catalogueRevision = `
  (select case when current_setting('storekeeper.catalogue_changed', true) = 'yes' then null else string_agg(id::text, ',' order by id) end
     from catalogue_revisions)`;
