import { keepRevision } from './revision';

/** Where the terms of sale stand (src/shop/terms): whoever changes a row of these changes what every basket is priced by. */
const tables = [
  'price_lists',
  'price_lists_customer_groups_lnk',
  'sales',
  'sale_periods',
  'customer_groups',
  'categories',
  'categories_parent_lnk',
  'options',
  'option_values',
  'tax_categories',
  'tax_rates',
  'delivery_methods',
  'delivery_methods_cmps',
  'delivery_zones',
  'delivery_zone_boxes',
  'delivery_slots',
  'delivery_slots_methods_lnk',
  'delivery_slots_cmps',
  'cmp_money',
  'stock_locations',
  'discounts',
  'synonyms',
  'pinned_searches',
];

/** Each statement that changes terms makes another revision, so that a transaction that reads what it changed is told too. */
export const termsRevision = keepRevision({ of: 'terms', tables });
