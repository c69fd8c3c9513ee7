import { searchedCodes } from '../shop/catalog/find-products';

/** With pg_trgm, so that a part of a name, of a SKU or of a barcode is found in a large catalogue; without it all are looked through. */
export const productSearch = `
  create index if not exists products_searched_idx on products using gin (lower(name) gin_trgm_ops);
  create index if not exists variants_searched_idx on variants using gin ((${searchedCodes('')}) gin_trgm_ops);
  create index if not exists variants_named_idx on variants using gin (lower(name) gin_trgm_ops)`;
