import { listingNotices } from './listing-notices';
import { listingStock } from './listing-stock';

/**
 * The read model of the catalogue (src/shop/listing): what lists and product pages are answered from, and how it hears that something it
 * shows has changed. Triggers note the products in `listing_changes` in the commit that changes them, whoever writes; the next reader, or
 * the job, brings them up to date.
 */

/** For words that look alike, and parts of SKUs. Without it, which a database may refuse, search finds neither. */
export const trigrams = [
  'create extension if not exists pg_trgm',
  'create index if not exists listing_words_alike_idx on listing_words using gin (word gin_trgm_ops)',
  'create index if not exists listing_products_codes_idx on listing_products using gin (codes gin_trgm_ops)',
].join(';\n');

const hasColumn = (table: string, column: string): string =>
  `exists (select from information_schema.columns where table_schema = current_schema() and table_name = '${table}' and column_name = '${column}')`;

const tables = [
  // An older shop had texts and places in one table, and knew nothing of single variants. What is in them is built again before anybody is
  // answered.
  `do $$ begin
     if ${hasColumn('listing_products', 'card')} then drop table listing_products; end if;
     if not ${hasColumn('listing_stock', 'keys')} then drop table if exists listing_prices, listing_stock; end if;
   end $$`,
  // A row per product and language of the shop: what it is found, filtered and sorted by. Narrow, for many are looked through. `id` is
  // another one whenever the product is built again, in whatever database. `names` are the words of what it is called, without those
  // of its description.
  `create table if not exists listing_products (
     id uuid not null default gen_random_uuid(),
     product text not null,
     locale text not null,
     slug text not null,
     name text not null,
     created_at timestamptz not null,
     keys text[] not null,
     names tsvector not null,
     search tsvector not null,
     codes text not null,
     primary key (product, locale) include (id)
   )`,
  // Beside it what is shown: JSON without what differs from customer to customer. Read whole: unpacking would cost more than it saves.
  `create table if not exists listing_texts (
     product text not null,
     locale text not null,
     card text not null,
     variants text not null,
     detail text not null,
     primary key (product, locale)
   ) with (toast_tuple_target = 8160)`,
  'create index if not exists listing_products_search_idx on listing_products using gin (search)',
  'create index if not exists listing_products_names_idx on listing_products using gin (names)',
  // The words names, brands, options and categories are made of: what a misspelt one may have meant, and what is typed goes on to.
  `create table if not exists listing_words (
     locale text not null,
     word text not null,
     primary key (locale, word)
   )`,
  'create index if not exists listing_words_prefix_idx on listing_words (locale, word text_pattern_ops)',
  'create index if not exists listing_products_keys_idx on listing_products using gin (keys)',
  'create index if not exists listing_products_called_idx on listing_products (lower(name), locale)',
  'create index if not exists listing_products_slug_idx on listing_products (slug)',
  'create index if not exists listing_products_newest_idx on listing_products (locale, created_at, product) include (id)',

  // The segments the price lists tell apart (src/domain/pricing/price-segments.ts). One is ready when no change up to
  // `ready_after` waits any more: then every product has its price in it.
  `create table if not exists listing_segments (
     id integer generated always as identity primary key,
     key text not null unique,
     ready boolean not null default false,
     ready_after bigint not null default 0
   )`,
  // What a product costs in a segment from an instant until another. `prices` is JSON, a part for each variant, in the order of the card's;
  // `unsold` are those of its variants that are not sold in it, mostly none. Who asks is in one segment, so the rows of one stand together.
  `create table if not exists listing_prices (
     id uuid not null default gen_random_uuid(),
     product text not null,
     segment integer not null references listing_segments (id) on delete cascade,
     valid_from timestamptz not null,
     valid_until timestamptz not null,
     paid_from bigint not null,
     on_sale boolean not null,
     unsold integer[],
     prices text not null,
     primary key (segment, product, valid_from) include (id, valid_until, paid_from, on_sale, unsold)
   )`,
  'create index if not exists listing_prices_paid_idx on listing_prices (segment, paid_from, product) include (id, valid_from, valid_until, on_sale, unsold)',
  `create index if not exists listing_prices_until_idx on listing_prices (valid_until) where valid_until <> 'infinity'`,
  `create index if not exists listing_prices_from_idx on listing_prices (valid_from) where valid_from <> '-infinity'`,
  'create index if not exists listing_prices_product_idx on listing_prices (product)',

  // Apart from the rest, so that a sale touches no more than this, and only where customers are told something else. `keys` are those of
  // the options of the variant.
  `create table if not exists listing_stock (
     variant integer primary key,
     product text not null,
     available integer not null,
     inventory_policy text not null,
     backorder_limit integer not null,
     sellable boolean not null,
     keys text[] not null,
     told text generated always as (variant::text || ' ' || available::text || ' ' || inventory_policy || ' ' || backorder_limit::text) stored
   )`,
  'create index if not exists listing_stock_product_idx on listing_stock (product) include (told)',
  'create index if not exists listing_stock_sellable_idx on listing_stock (product) include (variant) where sellable',
  // What staff look for: what is sold out, and what is low.
  'create index if not exists listing_stock_lacking_idx on listing_stock (product) where not sellable',
  'create index if not exists listing_stock_available_idx on listing_stock (available, variant)',

  // Products that something keeps from being bought, or may once a price list ends: staff look through these alone.
  'create table if not exists listing_unsold (product text primary key)',
  // And those that are published in no language.
  'create table if not exists listing_drafts (product text primary key)',

  // '*' stands for all products, '' for none: the segments are looked at alone.
  'create table if not exists listing_changes (id bigint generated always as identity primary key, product text not null)',
  'create index if not exists listing_changes_product_idx on listing_changes (product)',
  // One row. `revision` is another one after each refresh, `version` that of the code that wrote the rows.
  `create table if not exists listing_state (
     one boolean primary key default true check (one),
     revision uuid not null default gen_random_uuid(),
     version integer not null default 0
   )`,
  'insert into listing_state default values on conflict do nothing',
];

/** The products that show a row, as a query over `x`, the rows that changed. */
type ShownBy = Readonly<{
  table: string;
  products: string;
  /** Columns that matter; every one, where none is named. */
  columns?: readonly string[];
}>;

const ofVariantRow = (variant: string): string =>
  `select p.document_id from x join variants_product_lnk l on l.variant_id = ${variant} join products p on p.id = l.product_id`;
const ofProductRow = (product: string): string => `select p.document_id from x join products p on p.id = ${product}`;
/** Noted with no product too: what is found by it, or whom it tells apart, may change though no product shows it. */
const alone = `select '' from x union all `;
const ofPriceList = (list: string): string =>
  `${alone}select p.document_id from x join prices pr on pr.price_list_id = ${list}
     join variants_product_lnk l on l.variant_id = pr.variant_id join products p on p.id = l.product_id`;
const withOptionValue = (condition: string): string =>
  `select p.document_id from x join option_values v on ${condition} join variants_option_values_lnk o on o.option_value_id = v.id
     join variants_product_lnk l on l.variant_id = o.variant_id join products p on p.id = l.product_id`;
const all = `select '*' from x`;
const named = (what: string): string =>
  `(select n from in_use, jsonb_array_elements_text(terms #> '{scope,${what}}') n where terms #>> '{scope,kind}' = 'some')`;
/** One that is not in use, before or after, changes no price. */
const ofSale = `select * from (
     with recursive in_use as (select terms from x where enabled),
     below as (
       select n as id from ${named('categories')} c(n)
       union
       select child.document_id from below join categories parent on parent.document_id = below.id
         join categories_parent_lnk l on l.inv_category_id = parent.id join categories child on child.id = l.category_id)
     select ''
     union all select '*' from in_use where terms #>> '{scope,kind}' = 'all'
     union all select n from ${named('products')} p(n)
     union all select p.document_id from products p join brands b on b.id = p.brand_id where b.document_id in ${named('brands')}
     union all select p.document_id from below join categories c on c.document_id = below.id
       join products_categories_lnk l on l.category_id = c.id join products p on p.id = l.product_id) of_sale`;

const shownBy: readonly ShownBy[] = [
  { table: 'products', products: 'select x.document_id from x' },
  { table: 'products_categories_lnk', products: ofProductRow('x.product_id') },
  { table: 'products_related_lnk', products: ofProductRow('x.product_id') },
  { table: 'products_cmps', products: ofProductRow('x.entity_id') },
  {
    table: 'cmp_attributes',
    products: `select p.document_id from x join products_cmps c on c.cmp_id = x.id and c.field = 'attributes' join products p on p.id = c.entity_id`,
  },
  { table: 'variants', products: ofVariantRow('x.id') },
  { table: 'variants_product_lnk', products: ofProductRow('x.product_id') },
  { table: 'variants_option_values_lnk', products: ofVariantRow('x.variant_id') },
  {
    table: 'option_values',
    products: `${alone} ${withOptionValue('v.id = x.id')}`,
    columns: ['document_id', 'option_id', 'code', 'label', 'translations', 'position'],
  },
  {
    table: 'options',
    products: `${alone} ${withOptionValue('v.option_id = x.id')}`,
    columns: ['document_id', 'code', 'name', 'translations', 'position'],
  },
  {
    table: 'prices',
    products: ofVariantRow('x.variant_id'),
    columns: ['variant_id', 'price_list_id', 'min_quantity', 'amount', 'compare_at'],
  },
  {
    table: 'brands',
    products: `${alone} select p.document_id from x join products p on p.brand_id = x.id`,
    columns: ['document_id', 'name', 'slug', 'translations', 'manufacturer_id', 'responsible_person_id'],
  },
  {
    table: 'economic_operators',
    products: `select p.document_id from x join products p on x.id in (p.manufacturer_id, p.responsible_person_id)
               union all
               select p.document_id from x join brands b on x.id in (b.manufacturer_id, b.responsible_person_id) join products p on p.brand_id = b.id`,
    columns: ['name', 'postal_address', 'email', 'website'],
  },
  {
    table: 'categories',
    products: `${alone} select p.document_id from x join categories c on c.document_id = x.document_id
                 join products_categories_lnk l on l.category_id = c.id join products p on p.id = l.product_id`,
    columns: ['document_id', 'locale', 'name', 'slug'],
  },
  // What stands below a category is in the sales of what stands above it.
  {
    table: 'categories_parent_lnk',
    products: `${alone}select '*' from x where exists (select from sales where enabled and terms #> '{scope,categories,0}' is not null)`,
  },
  {
    table: 'files_related_mph',
    products: `${ofProductRow('x.related_id')} where x.related_type = 'api::catalog.product'
               union all ${ofVariantRow('x.related_id')} where x.related_type = 'api::catalog.variant'`,
  },
  {
    table: 'files',
    products: `select p.document_id from x join files_related_mph m on m.file_id = x.id and m.related_type = 'api::catalog.product'
                 join products p on p.id = m.related_id
               union all
               select p.document_id from x join files_related_mph m on m.file_id = x.id and m.related_type = 'api::catalog.variant'
                 join variants_product_lnk l on l.variant_id = m.related_id join products p on p.id = l.product_id`,
    columns: ['url', 'alternative_text', 'alternative_texts', 'width', 'height', 'formats', 'provider_metadata'],
  },
  { table: 'price_lists_customer_groups_lnk', products: ofPriceList('x.price_list_id') },
  {
    table: 'price_lists',
    products: ofPriceList('x.id'),
    columns: [
      'document_id',
      'kind',
      'currency',
      'tax_included',
      'priority',
      'starts_at',
      'ends_at',
      'channels',
      'countries',
      'enabled',
      'named_documents',
    ],
  },
  { table: 'sales', products: ofSale, columns: ['document_id', 'enabled', 'starts_at', 'ends_at', 'terms'] },
  { table: 'tax_categories', products: all, columns: ['code', 'is_default'] },
  { table: 'tax_rates', products: all, columns: ['country', 'region', 'basis_points', 'tax_category_id'] },
  { table: 'stock_locations', products: all, columns: ['enabled'] },
  { table: 'store_settings', products: all, columns: ['default_locale', 'currencies', 'quantity_shown_up_to', 'low_stock_from'] },
  { table: 'i18n_locale', products: all, columns: ['code'] },
];

function noting({ table, products, columns }: ShownBy): string[] {
  const note = (rows: string) => `with x as (${rows}) insert into listing_changes (product) select distinct * from (${products}) shown;`;
  // A row that says what it said before changes nothing anybody is shown.
  const told = (row: string) => `(${columns?.map((column) => `${row}.${column}::text`).join(', ') ?? row})`;
  const differing = (row: string) =>
    `select ${row}.* from before join after on after.id = before.id where ${told('before')} is distinct from ${told('after')}`;
  const events = [
    ['insert', 'new table as after', 'select * from after'],
    ['update', 'old table as before new table as after', `${differing('before')} union all ${differing('after')}`],
    ['delete', 'old table as before', 'select * from before'],
  ] as const;
  return [
    `create or replace function sk_${table}_listing() returns trigger language plpgsql as $$
     begin
       ${events.map(([event, , rows]) => `if tg_op = '${event.toUpperCase()}' then ${note(rows)} end if;`).join('\n')}
       if tg_op = 'TRUNCATE' then insert into listing_changes (product) values ('*'); end if;
       return null;
     end $$`,
    ...events.map(
      ([event, rows]) =>
        `create or replace trigger sk_${table}_listing_${event} after ${event} on ${table}
           referencing ${rows} for each statement execute function sk_${table}_listing()`,
    ),
    `create or replace trigger sk_${table}_listing_truncate after truncate on ${table} for each statement execute function sk_${table}_listing()`,
  ];
}

/** In one text: they are many, and each alone would be a way to the database and back. */
export const listingTables = [...tables, ...listingNotices, ...listingStock, ...shownBy.flatMap(noting)].join(';\n');
