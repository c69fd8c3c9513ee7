/** Prepares what a proof sells: a product, a discount of its own each, so that no proof disturbs another. In SQL. */
import { customAlphabet } from 'nanoid';
import { Problem } from '../lib/project.mjs';

/** @typedef {{ rowId: number, id: string, sku: string }} Variant id: as the API names it */
/** @typedef {ReturnType<typeof createGoods>} Goods */

const createId = customAlphabet('abcdefghijklmnopqrstuvwxyz', 24);
const priceMinor = 1_000;
const everything = { products: [], variants: [], categories: [], brands: [] };

/** @param {import('pg').Pool} database */
export function createGoods(database) {
  return {
    /** A product in no category, at 10 euro, with one tracked variant and so many pieces at as many locations. @param {string} name @param {number[]} stock @returns {Promise<Variant>} */
    makeVariant: (name, stock) =>
      transaction(database, async (sql) => {
        const pattern = await patternOf(sql);
        const productId = createId();
        const products = [];
        for (const { id } of pattern.versions)
          products.push(await copyRow(sql, 'products', id, { document_id: productId, slug: `prove-${productId}`, name: `Proof: ${name}` }));

        const sku = `PROVE-${name}-${productId.slice(0, 8)}`.toUpperCase();
        const variant = await copyRow(sql, 'variants', pattern.variant, { document_id: createId(), sku });
        for (const product of products)
          await sql('insert into variants_product_lnk (variant_id, product_id) values ($1, $2)', [variant.id, product.id]);
        await copyRow(sql, 'prices', pattern.price, {
          document_id: createId(),
          variant_id: variant.id,
          amount: priceMinor,
          compare_at: null,
        });
        const locations = await locationsFor(sql, stock.length);
        for (const [index, pieces] of stock.entries()) {
          const place = { variant_id: variant.id, location_id: locations[index] };
          await copyRow(sql, 'stock_levels', pattern.level, { document_id: createId(), ...place, on_hand: pieces, held: 0, allocated: 0 });
          await sql(
            `insert into stock_movements (document_id, variant_id, location_id, sku, kind, on_hand_delta, held_delta, allocated_delta, reason, actor,
                                          occurred_at, created_at, updated_at, published_at)
             select $1, $2, $3, $4, 'receive', $5, 0, 0, 'npm run prove', 'system', t, t, t, t from (select now() at time zone 'utc' as t) moment`,
            [createId(), place.variant_id, place.location_id, sku, pieces],
          );
        }
        return { rowId: variant.id, id: variant.document_id, sku };
      }),

    /**
     * A code that takes an amount off the order. Limits: of uses of the code, of money given away in all.
     * @param {string} name @param {{ offMinor: number, usageLimit?: number, budgetMinor?: number }} terms
     */
    makeCode: (name, { offMinor, usageLimit, budgetMinor }) =>
      transaction(database, async (sql) => {
        const [known] = await sql('select discount_id, id from discount_codes where discount_id is not null order by id limit 1');
        if (!known) throw new Problem('The shop has no discount code to make another like it. Does it run the demo shop?');
        const id = createId();
        const shared = { name: `Proof: ${name}`, method: 'code', enabled: true };
        const definition = {
          ...shared,
          id,
          startsAt: null,
          endsAt: null,
          conditions: [],
          targets: everything,
          effect: { kind: 'amount_off_order', amounts: euro(offMinor) },
          policy: {
            priority: 0,
            stopFurther: false,
            group: null,
            combinesWith: { line: true, order: true, delivery: true },
            maxDiscount: [],
            limitTotal: null,
            limitPerCustomer: null,
            budget: budgetMinor === undefined ? [] : euro(budgetMinor),
          },
        };
        const discount = await copyRow(sql, 'discounts', known.discount_id, {
          ...shared,
          document_id: id,
          starts_at: null,
          ends_at: null,
          limit_total: null,
          limit_per_customer: null,
          definition,
        });
        const code = `PROVE${createId().slice(0, 10).toUpperCase()}`;
        await copyRow(sql, 'discount_codes', known.id, {
          document_id: createId(),
          code,
          normalized_code: code,
          discount_id: discount.id,
          enabled: true,
          usage_limit: usageLimit ?? null,
        });
        return { code, discountId: id, discountRowId: discount.id };
      }),
  };
}

/** @param {number} amount */
const euro = (amount) => [{ currency: 'EUR', amount }];

/** A variant of the demo shop that others are copied from. @param {Sql} sql */
async function patternOf(sql) {
  const [pattern] = await sql(
    `select v.id as variant, p.document_id as product, p.locale, pr.id as price, s.id as level
       from variants v
       join variants_product_lnk vp on vp.variant_id = v.id
       join products p on p.id = vp.product_id and p.published_at is not null
       join prices pr on pr.variant_id = v.id and pr.min_quantity = 1
       join price_lists l on l.id = pr.price_list_id and l.kind = 'base' and l.currency = 'EUR' and l.enabled
       join stock_levels s on s.variant_id = v.id
      where v.enabled and v.inventory_policy = 'tracked'
      order by v.id, p.id limit 1`,
  );
  if (!pattern) throw new Problem('The shop sells nothing in euro that the proofs could copy. Does it run the demo shop?');
  // Of a product there are a draft and a published version, and the variant belongs to both.
  const versions = await sql('select id from products where document_id = $1 and locale is not distinct from $2', [
    pattern.product,
    pattern.locale,
  ]);
  return { ...pattern, versions };
}

/** @param {Sql} sql @param {number} count @returns {Promise<number[]>} */
async function locationsFor(sql, count) {
  const locations = await sql('select id from stock_locations where enabled order by id limit $1', [count]);
  while (locations.length < count) {
    const name = { code: `prove-${createId().slice(0, 8)}`, name: 'Proof: one more location' };
    locations.push(await copyRow(sql, 'stock_locations', locations[0].id, { document_id: createId(), ...name }));
  }
  return locations.map(({ id }) => id);
}

/** @typedef {(text: string, values?: unknown[]) => Promise<any[]>} Sql */

/** Inserts a copy of a row with some columns changed: whatever columns the table has besides are taken along. @param {Sql} sql @param {string} table @param {number} id @param {object} changes */
async function copyRow(sql, table, id, changes) {
  const [{ columns }] = await sql(
    `select string_agg(quote_ident(column_name), ', ') as columns from information_schema.columns
      where table_schema = current_schema() and table_name = $1 and column_name <> 'id' and is_generated = 'NEVER'`,
    [table],
  );
  const [row] = await sql(
    `insert into ${table} (${columns})
     select ${columns.replaceAll(/[^, ]+/g, 'changed.$&')} from ${table} original, jsonb_populate_record(original, $2) changed where original.id = $1
     returning id, document_id`,
    [id, JSON.stringify(changes)],
  );
  return row;
}

/** @template T @param {import('pg').Pool} database @param {(sql: Sql) => Promise<T>} work @returns {Promise<T>} */
async function transaction(database, work) {
  const client = await database.connect();
  try {
    await client.query('begin');
    const result = await work(async (text, values) => (await client.query(text, values)).rows);
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}
