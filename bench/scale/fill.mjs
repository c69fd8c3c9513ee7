/**
 * Makes a shop that has sold for years of the demo shop: its own products and orders, copied inside PostgreSQL with ids and names
 * of their own. Whatever column a table gets, copies have it too.
 */

/** Copies rows into their own table. `from` selects them as `s` with all that `changes` need: column → SQL of its value. */
const copy = (table, from, changes) => ({ table, from, changes: { id: `nextval(pg_get_serial_sequence('${table}', 'id'))`, ...changes } });

/** The statement of a copy, with the columns the table has today. */
async function statementOf(client, { table, from, changes }) {
  const { rows: columns } = await client.query(
    `select quote_ident(attname) as name, format_type(atttypid, atttypmod) as type from pg_attribute
      where attrelid = $1::regclass and attnum > 0 and not attisdropped order by attnum`,
    [table],
  );
  const unknown = Object.keys(changes).filter((name) => columns.every((column) => column.name !== name));
  if (unknown.length > 0) throw new Error(`${table} has no ${unknown.join(', ')}`);
  const values = columns.map(({ name, type }) => (changes[name] === undefined ? `s.${name}` : `(${changes[name]})::${type}`));
  return `insert into ${table} (${columns.map(({ name }) => name).join(', ')}) select ${values.join(', ')} from ${from}`;
}

const newDocument = `md5(random()::text || clock_timestamp()::text)`;

// Syllables of a language of nobody's. Of twenty thousand words few are common and most are rare, as in any language (Zipf).
const syllables = `array['ba','re','ko','lu','mi','so','ta','ve','zhy','no','pra','gi','du','che','sha','fo','hy','la','kri','ma']`;
const word = `(select (${syllables})[1 + w % 20] || (${syllables})[1 + w / 20 % 20] || (${syllables})[1 + w / 400 % 20] || (${syllables})[1 + w / 8000 % 20]
  from (select floor(exp(random() * ln(20000)) + 0 * c.n)::int as w) common)`;

/** `variants`: how many each of them has at most; the demo shop has two to six. */
const products = (count, variants) => [
  // Which product each copy is of, and the published row of it in each language.
  `create temp table product_copies as
     with sources as (select document_id, row_number() over (order by document_id) - 1 as place, count(*) over () as all_of_them
                        from (select distinct p.document_id from products p join variants_product_lnk vp on vp.product_id = p.id) p)
     select n, s.document_id as source, 'bench-product-' || n as document from generate_series(1, ${count}) n join sources s on s.place = n % s.all_of_them`,
  `create temp table product_rows as
     select c.n, p.id as source, nextval(pg_get_serial_sequence('products', 'id')) as id, c.document
       from product_copies c join products p on p.document_id = c.source and p.published_at is not null`,
  copy('products', 'product_rows c join products s on s.id = c.source', {
    id: 'c.id',
    document_id: 'c.document',
    slug: `s.slug || '-' || c.n`,
    name: `s.name || ' ' || ${word} || ' ' || ${word} || ' ' || c.n`,
  }),
  `create temp table variant_copies as
     select c.n, first.id as source, first.rank, nextval(pg_get_serial_sequence('variants', 'id')) as id
       from product_copies c
       join (select document_id, id, row_number() over (partition by document_id order by id) as rank
               from (select distinct p.document_id, v.id
                       from products p join variants_product_lnk vp on vp.product_id = p.id join variants v on v.id = vp.variant_id) v) first
         on first.document_id = c.source and first.rank <= ${variants}`,
  copy('variants', 'variant_copies c join variants s on s.id = c.source', {
    id: 'c.id',
    document_id: `'bench-variant-' || c.n || '-' || c.rank`,
    sku: `s.sku || '-' || c.n`,
  }),
  copy(
    'variants_product_lnk',
    'variant_copies c join variants_product_lnk s on s.variant_id = c.source join product_rows r on r.n = c.n and r.source = s.product_id',
    { variant_id: 'c.id', product_id: 'r.id' },
  ),
  copy('variants_option_values_lnk', 'variant_copies c join variants_option_values_lnk s on s.variant_id = c.source', {
    variant_id: 'c.id',
  }),
  copy('products_options_lnk', 'product_rows c join products_options_lnk s on s.product_id = c.source', { product_id: 'c.id' }),
  copy('products_categories_lnk', 'product_rows c join products_categories_lnk s on s.product_id = c.source', { product_id: 'c.id' }),
  copy('products_cmps', 'product_rows c join products_cmps s on s.entity_id = c.source', { entity_id: 'c.id' }),
  copy(
    'files_related_mph',
    `product_rows c join files_related_mph s on s.related_id = c.source and s.related_type = 'api::catalog.product'`,
    {
      related_id: 'c.id',
    },
  ),
  copy('prices', 'variant_copies c join prices s on s.variant_id = c.source', { document_id: newDocument, variant_id: 'c.id' }),
  // In replication mode its trigger does not write it.
  `insert into price_history (variant_id, price_list_id, min_quantity, amount)
   select p.variant_id, p.price_list_id, p.min_quantity, p.amount from variant_copies c join prices p on p.variant_id = c.id on conflict do nothing`,
  copy('stock_levels', 'variant_copies c join stock_levels s on s.variant_id = c.source', {
    document_id: newDocument,
    variant_id: 'c.id',
    on_hand: '1000000',
    held: '0',
    allocated: '0',
  }),
];

const orders = (count) => [
  // What is sent, paid or cancelled: a shop has few orders that wait, however many it ever had.
  `create temp table order_copies as
     with sources as (select id, document_id, cart_document_id, row_number() over (order by id) - 1 as place, count(*) over () as all_of_them
                        from orders o where (order_status in ('completed', 'cancelled') or fulfilment_status = 'fulfilled')
                         and not exists (select 1 from payments p where p.order_id = o.id and p.status in ('pending', 'requires_action', 'processing', 'authorized')))
     select n, s.id as source, s.document_id as source_document, s.cart_document_id as source_cart,
            nextval(pg_get_serial_sequence('orders', 'id')) as id, 'bench-order-' || n as document, 'bench-cart-' || n as cart,
            to_char(now() - n * interval '2 minutes', 'YYYY-MM-DD"T"HH24:MI:SS') as at
       from generate_series(1, ${count}) n join sources s on s.place = n % s.all_of_them`,
  copy('carts', 'order_copies c join carts s on s.document_id = c.source_cart', {
    document_id: 'c.cart',
    token_hash: newDocument,
    updated_at: 'c.at',
  }),
  copy('orders', 'order_copies c join orders s on s.id = c.source', {
    id: 'c.id',
    document_id: 'c.document',
    cart_document_id: 'c.cart',
    number: `s.number || '-' || c.n`,
    token_hash: newDocument,
    email: `'customer-' || c.n % 80000 || '@example.com'`,
    created_at: 'c.at',
    placed_at: 'case when s.placed_at is not null then c.at end',
  }),
  copy('order_lines', 'order_copies c join order_lines s on s.order_id = c.source', { document_id: newDocument, order_id: 'c.id' }),
  copy('order_events', 'order_copies c join order_events s on s.order_id = c.source', { document_id: newDocument, order_id: 'c.id' }),
  copy('shipments', 'order_copies c join shipments s on s.order_id = c.source', { document_id: newDocument, order_id: 'c.id' }),
  `create temp table payment_copies as
     select c.n, p.id as source, nextval(pg_get_serial_sequence('payments', 'id')) as id, c.id as order_id, c.at
       from order_copies c join payments p on p.order_id = c.source`,
  copy('payments', 'payment_copies c join payments s on s.id = c.source', {
    id: 'c.id',
    document_id: newDocument,
    order_id: 'c.order_id',
    reference: `s.reference || '-' || c.n`,
    updated_at: 'c.at',
  }),
  copy('payment_events', 'payment_copies c join payment_events s on s.payment_id = c.source', {
    document_id: newDocument,
    payment_id: 'c.id',
    occurred_at: 'c.at',
  }),
  copy('stock_movements', `order_copies c join stock_movements s on s.order_document_id = c.source_document and s.kind = 'allocate'`, {
    document_id: newDocument,
    order_document_id: 'c.document',
  }),
  // Every order has used the code that is entered while it is measured.
  `insert into discount_redemptions (document_id, discount_id, discount_code_id, order_document_id, amount_minor, currency, state)
   select ${newDocument}, code.discount_id, code.id, c.document, 100, 'EUR', 'consumed'
     from order_copies c cross join discount_codes code where code.normalized_code = 'MEADOW5'`,
  // In replication mode its trigger does not count them.
  'delete from discount_usage',
  `insert into discount_usage (discount_id, discount_code_id, currency, part, uses, amount_minor)
   select r.discount_id, whose.code_id, r.currency, 0, count(*), sum(r.amount_minor)
     from discount_redemptions r cross join lateral (values (0), (r.discount_code_id)) whose (code_id)
    where r.state <> 'released' and whose.code_id is not null group by 1, 2, 3`,
  `insert into customer_keys (key, order_document_id)
   select kind || md5((c.n % 80000)::text), c.document from order_copies c cross join unnest(array['email:', 'phone:']) kind`,
  `insert into event_log (type, aggregate_type, aggregate_id, payload)
   select type, 'order', c.document, jsonb_build_object('orderId', c.document)
     from order_copies c cross join unnest(array['order.placed', 'order.shipped', 'order.completed']) type`,
];

/** @param {import('pg').Pool} database @param {{ products: number, variants?: number, orders: number }} size */
export async function fill(database, size) {
  const client = await database.connect();
  try {
    // Every copy points to what is there, so nothing need be checked; who may not say so waits twice as long.
    await client.query(`do $$ begin set session_replication_role = replica; exception when insufficient_privilege then null; end $$`);
    for (const part of [...products(size.products, size.variants ?? 1), ...orders(size.orders)])
      await client.query(typeof part === 'string' ? part : await statementOf(client, part));
    await client.query('vacuum analyze');
  } finally {
    client.release(true);
  }
}
