/**
 * What is answered beside products and content, such as the ways to pay and the countries, is read each time and never built; but what was
 * answered is kept (src/http/cached-answers) until its tables tell, in the commit that changes them, that something is another. Those of
 * content tell by themselves (content-notices.ts).
 */
const told = [
  ...['app_releases', 'store_settings', 'i18n_locale', 'delivery_methods', 'delivery_methods_cmps', 'stock_locations'],
  ...['feature_flags', 'legal_texts', 'synonyms', 'pinned_searches', 'pinned_searches_products_lnk', 'notification_kinds'],
];

/** After those of the listings, whose `sk_tell_changed` it calls. In one text. */
export const toldTables = [
  `create or replace function sk_tell_settings() returns trigger language plpgsql as $$
   begin
     perform sk_tell_changed('lists,settings');
     return null;
   end $$`,
  ...told.map(
    (table) =>
      `create or replace trigger sk_${table}_told after insert or update or delete or truncate on ${table}
         for each statement execute function sk_tell_settings()`,
  ),
].join(';\n');
