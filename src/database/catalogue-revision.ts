import { keepRevision } from './revision';

/** Where the facts of variants stand that a basket is priced by, but for their stock (src/shop/catalog/known-variants.ts). */
const tables = [
  'brands',
  'categories',
  'files',
  'files_related_mph',
  'prices',
  'products',
  'products_categories_lnk',
  'variants',
  'variants_option_values_lnk',
  'variants_product_lnk',
];

/** Set within a transaction that has changed the catalogue. */
const changed = 'storekeeper.catalogue_changed';

/**
 * A transaction makes another revision once, however many prices it imports. What it reads itself after that, nobody may remember
 * (shop/catalog/catalogue-revision.ts).
 */
export const catalogueRevision = keepRevision({
  of: 'catalogue',
  tables,
  change: (another) => `
    if current_setting('${changed}', true) is distinct from 'yes' then
      ${another}
      perform set_config('${changed}', 'yes', true);
    end if;`,
});
