/**
 * Makes the listings of a shop of a million products out of those of ten thousand, in the language and the segment that are measured. The
 * shop would build them in an hour or two, which says nothing of how they are read.
 */
const stores = ['listing_products', 'listing_texts', 'listing_prices', 'listing_stock'];

/** Its own name for each copy, `c` of the product `of`. */
const copied = (of) => `${of} || '-' || c.n`;

/** @param {import('pg').Pool} database @param {{ times: number, locale: string, segment: string }} how `times`: how many there are then for each that is there */
export async function copyListings(database, { times, locale, segment }) {
  const client = await database.connect();
  try {
    // Rows are sorted into an index that is made of them in a tenth of the time.
    const { rows: indexes } = await client.query(
      `select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as text from pg_index
        where indrelid = any($1::regclass[]) and not indisprimary and not indisunique`,
      [stores],
    );
    for (const { name } of indexes) await client.query(`drop index ${name}`);
    await client.query('create temp table copies as select n from generate_series(1, $1::int) n', [times - 1]);
    for (const statement of [
      `insert into listing_products (product, locale, slug, name, created_at, keys, names, search, codes)
       select ${copied('t.product')}, t.locale, ${copied('t.slug')}, t.name || ' ' || c.n, t.created_at - c.n * interval '1 second', t.keys, t.names, t.search, t.codes || c.n
         from copies c cross join listing_products t where t.locale = '${locale}'`,
      `insert into listing_texts (product, locale, card, variants, detail)
       select ${copied('w.product')}, w.locale, replace(w.card, w.product, ${copied('w.product')}), w.variants, replace(w.detail, w.product, ${copied('w.product')})
         from copies c cross join listing_texts w where w.locale = '${locale}'`,
      `insert into listing_prices (product, segment, valid_from, valid_until, paid_from, on_sale, unsold, prices)
       select ${copied('p.product')}, p.segment, p.valid_from, p.valid_until, p.paid_from + c.n, p.on_sale, p.unsold, p.prices
         from copies c cross join listing_prices p join listing_segments s on s.id = p.segment and s.key = '${segment}'`,
      `insert into listing_stock (variant, product, available, inventory_policy, backorder_limit, sellable, keys)
       select s.variant + c.n * 10000000, ${copied('s.product')}, s.available, s.inventory_policy, s.backorder_limit, s.sellable, s.keys
         from copies c cross join listing_stock s`,
    ])
      await client.query(statement);
    await client.query("set maintenance_work_mem = '1GB'");
    for (const { text } of indexes) await client.query(text);
  } finally {
    client.release(true);
  }
}
