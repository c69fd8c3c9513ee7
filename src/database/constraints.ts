import { createHash } from 'node:crypto';
import type { Core, Schema } from '@strapi/strapi';
import type { Knex } from 'knex';
import { highestPrice } from '../domain/money/highest-price';

/**
 * What PostgreSQL itself guarantees, whoever writes: a form, an import, a bug of ours or somebody at a psql prompt.
 * Strapi's schema knows none of it (its `unique` is a SELECT before the INSERT), so it is declared here and applied
 * after every schema sync. Required fields and enumerations are taken from the content types.
 */

/** `fromNow`: declared when shops had rows already. Where some break it, it holds for what is written from now on, and the log says so. */
type Check = readonly [table: string, name: string, expression: string, options?: { fromNow?: true }];
type Index = readonly [table: string, name: string, columns: string, options?: { unique?: true; where?: string; fromNow?: true }];
type OnDelete = readonly [table: string, column: string, action: 'cascade' | 'restrict' | 'set null'];

const currencyCode = (column: string) => `${column} ~ '^[A-Z]{3}$'`;

const checks: readonly Check[] = [
  ['variants', 'weight', 'weight_grams >= 0'],
  ['variants', 'backorder', 'backorder_limit >= 0'],
  ['prices', 'amount', `amount >= 0 and amount <= ${highestPrice}`],
  ['prices', 'compare_at', `compare_at is null or (compare_at >= 0 and compare_at <= ${highestPrice})`],
  ['prices', 'min_quantity', 'min_quantity >= 1'],
  ['price_lists', 'currency', currencyCode('currency')],
  ['price_lists', 'window', 'ends_at is null or starts_at is null or ends_at > starts_at'],
  // Later ones are written with five digits, which programs take for no time at all.
  ['price_lists', 'times', "starts_at < '10000-01-01' and ends_at < '10000-01-01'", { fromNow: true }],
  ['discounts', 'times', "starts_at < '10000-01-01' and ends_at < '10000-01-01'", { fromNow: true }],
  ['cmp_money', 'amount', `amount >= 0 and amount <= ${highestPrice}`, { fromNow: true }],
  ['store_settings', 'offers_default', 'currencies @> to_jsonb(default_currency)', { fromNow: true }],
  ['tax_rates', 'rate', 'basis_points between 0 and 10000'],
  ['tax_rates', 'country', "country ~ '^[A-Z]{2}$'"],
  ['discounts', 'window', 'ends_at is null or starts_at is null or ends_at > starts_at'],
  ['discounts', 'limits', '(limit_total is null or limit_total >= 1) and (limit_per_customer is null or limit_per_customer >= 1)'],
  ['discount_redemptions', 'amount', 'amount_minor >= 0'],
  ['discount_redemptions', 'currency', currencyCode('currency')],
  ['stock_levels', 'counters', 'on_hand >= 0 and held >= 0 and allocated >= 0'],
  ['stock_holds', 'quantity', 'quantity > 0'],
  ['carts', 'currency', currencyCode('currency')],
  ['carts', 'revision', 'revision >= 1'],
  ['orders', 'currency', currencyCode('currency')],
  ['orders', 'amounts', 'items_minor >= 0 and discounts_minor >= 0 and delivery_minor >= 0 and tax_minor >= 0 and total_minor >= 0'],
  // Numbers are given at placement and never before, so that the series has no gaps.
  ['orders', 'numbered_when_placed', "(order_status in ('placed', 'completed')) <= (number is not null and placed_at is not null)"],
  [
    'order_lines',
    'quantity',
    'quantity > 0 and cancelled_quantity between 0 and quantity and cancelled_refunded_quantity between 0 and cancelled_quantity and fulfilled_quantity between 0 and quantity - cancelled_quantity and returned_quantity between 0 and fulfilled_quantity',
  ],
  [
    'order_lines',
    'amounts',
    'unit_price_minor >= 0 and discount_minor between 0 and subtotal_minor and tax_minor >= 0 and total_minor >= 0 and refunded_minor between 0 and total_minor',
  ],
  [
    'payments',
    'amounts',
    'amount_minor >= 0 and authorized_minor >= 0 and captured_minor >= 0 and disputed_minor >= 0 and refunded_minor between 0 and captured_minor',
  ],
  ['payments', 'currency', currencyCode('currency')],
  ['payment_events', 'currency', currencyCode('currency')],
  ['refunds', 'amount', 'amount_minor > 0 and delivery_minor between 0 and amount_minor'],
  ['orders', 'delivery_refunded', 'delivery_refunded_minor between 0 and delivery_minor'],
  ['order_lines', 'refunded', 'refunded_quantity between 0 and quantity'],
];

const indexes: readonly Index[] = [
  ['products', 'slug_published', "slug, coalesce(locale, '')", { unique: true, where: 'published_at is not null' }],
  ['products', 'slug_draft', "slug, coalesce(locale, '')", { unique: true, where: 'published_at is null' }],
  ['products', 'published', 'document_id, locale', { unique: true, where: 'published_at is not null' }],
  ['categories', 'slug', "slug, coalesce(locale, '')", { unique: true }],
  ['brands', 'slug', 'slug', { unique: true }],
  ['variants', 'sku', 'sku', { unique: true }],
  ['variants', 'comparable_sku', `upper(regexp_replace(sku, '\\s+', '', 'g'))`, { unique: true, fromNow: true }],
  ['variants', 'document', 'document_id', { unique: true }],
  ['options', 'code', 'lower(code)', { unique: true }],
  ['options', 'document', 'document_id', { unique: true }],
  ['option_values', 'code', 'option_id, lower(code)', { unique: true }],
  ['option_values', 'document', 'document_id', { unique: true }],
  ['price_lists', 'code', 'code', { unique: true }],
  ['price_lists', 'document', 'document_id', { unique: true }],
  ['prices', 'tier', 'variant_id, price_list_id, min_quantity', { unique: true }],
  ['customer_groups', 'code', 'code', { unique: true }],
  ['tax_categories', 'code', 'code', { unique: true }],
  ['tax_categories', 'one_default', 'is_default', { unique: true, where: 'is_default' }],
  ['tax_rates', 'place', "country, coalesce(region, ''), tax_category_id", { unique: true }],
  ['discounts', 'document', 'document_id', { unique: true }],
  ['discounts', 'in_use', 'method, ends_at', { where: 'enabled' }],
  ['discount_codes', 'code', 'normalized_code', { unique: true }],
  ['discount_redemptions', 'order', 'order_document_id, discount_id', { unique: true }],
  ['discount_redemptions', 'counted', 'discount_id', { where: "state <> 'released'" }],
  ['discount_redemptions', 'code', 'discount_code_id', { where: "state <> 'released' and discount_code_id is not null" }],
  ['discount_redemptions', 'reserved', 'order_document_id', { where: "state = 'reserved'" }],
  ['stock_locations', 'code', 'code', { unique: true }],
  ['stock_levels', 'place', 'variant_id, location_id', { unique: true }],
  ['stock_holds', 'expiry', 'expires_at'],
  ['stock_holds', 'cart', 'cart_id, variant_id, location_id', { unique: true }],
  ['stock_movements', 'variant', 'variant_id, occurred_at'],
  ['carts', 'document', 'document_id', { unique: true }],
  ['carts', 'expiry', 'expires_at', { where: "cart_status <> 'ordered'" }],
  ['carts', 'left_behind', 'last_changed_at', { where: "cart_status = 'active' and abandoned_at is null and item_count > 0" }],
  ['carts', 'customer', 'customer_id', { where: "cart_status = 'active'" }],
  ['carts', 'checkout', 'checkout_order_id', { where: "cart_status = 'active' and checkout_order_id is not null" }],
  ['orders', 'document', 'document_id', { unique: true }],
  // A checkout that came to nothing leaves the cart free for another; an order that was ever placed does not.
  ['orders', 'cart', 'cart_document_id', { unique: true, where: "number is not null or order_status = 'pending_payment'" }],
  ['orders', 'pending', 'created_at', { where: "order_status = 'pending_payment'" }],
  ['orders', 'number', 'number', { unique: true }],
  // Those that came to nothing with money that has not all gone back.
  ['orders', 'money_left', 'id', { where: "order_status in ('cancelled', 'expired') and payment_status not in ('unpaid', 'refunded')" }],
  ['orders', 'recent', 'created_at desc'],
  // What staff look at orders for (domain/orders/order-views.ts).
  [
    'orders',
    'to_pay',
    'created_at desc',
    { where: "order_status = 'placed' and payment_status in ('unpaid', 'authorized', 'partially_paid')" },
  ],
  [
    'orders',
    'to_send',
    'created_at desc',
    { where: "order_status = 'placed' and fulfilment_status in ('unfulfilled', 'partially_fulfilled')" },
  ],
  ['orders', 'disputed', 'created_at desc', { where: "payment_status = 'disputed'" }],
  ['return_requests', 'unsettled', 'order_id', { where: "status in ('requested', 'accepted')" }],
  ['orders', 'by_status', 'order_status, payment_status, fulfilment_status'],
  // Those a carrier is asked about, who waited longest first.
  ['shipments', 'followed', 'tracked_by, tracked_at nulls first, id', { where: "status = 'shipped' and tracked_by is not null" }],
  ['order_lines', 'line', 'order_id, line_id', { unique: true }],
  ['order_lines', 'sku', 'lower(sku), order_id'],
  ['order_events', 'order', 'order_id, occurred_at'],
  ['payments', 'document', 'document_id', { unique: true }],
  ['payments', 'reference', 'provider, reference', { unique: true, where: 'reference is not null' }],
  ['payment_events', 'payment', 'payment_id, occurred_at'],
  ['refunds', 'idempotency', 'idempotency_key', { unique: true }],
  ['refunds', 'payment', 'payment_id'],
  ['return_requests', 'order', 'order_id'],
  ['shipments', 'order', 'order_id'],
  ['payments', 'order', 'order_id'],
  ['payments', 'open', 'status', { where: "status in ('pending', 'requires_action', 'processing', 'authorized')" }],
  ['payments', 'disputed', 'order_id', { where: 'disputed_minor > 0' }],
  ['provider_events', 'event', 'provider, event_id', { unique: true }],
  ['provider_events', 'recent', 'received_at desc'],
  ['provider_events', 'waiting', 'received_at', { where: "state <> 'processed'" }],
  ['provider_customers', 'customer', 'provider, user_id', { unique: true }],
  ['provider_customers', 'reference', 'provider, reference', { unique: true }],
  ['provider_cursors', 'provider', 'provider', { unique: true }],
  ['staff_alerts', 'once', 'dedupe_key', { unique: true }],
  ['staff_alerts', 'open', 'raised_at desc', { where: "state = 'open'" }],
  ['staff_alerts', 'order', 'order_document_id', { where: 'order_document_id is not null' }],
  ['delivery_methods', 'code', 'code', { unique: true }],
  ['feature_flags', 'key', 'key', { unique: true }],
  ['app_releases', 'version', 'platform, version', { unique: true }],
  ['integration_settings', 'port', 'port', { unique: true }],
  ['up_users', 'email', 'lower(email), provider', { unique: true }],
];

// Strapi gives every foreign key ON DELETE SET NULL, which loses whose price or whose line it was.
const onDelete: readonly OnDelete[] = [
  ['prices', 'variant_id', 'cascade'],
  ['prices', 'price_list_id', 'cascade'],
  ['tax_rates', 'tax_category_id', 'restrict'],
  ['option_values', 'option_id', 'restrict'],
  ['discount_codes', 'discount_id', 'cascade'],
  ['discount_redemptions', 'discount_id', 'restrict'],
  ['stock_levels', 'variant_id', 'restrict'],
  ['stock_levels', 'location_id', 'restrict'],
  ['stock_holds', 'cart_id', 'cascade'],
  ['stock_holds', 'variant_id', 'restrict'],
  ['stock_holds', 'location_id', 'restrict'],
  ['stock_movements', 'variant_id', 'restrict'],
  ['stock_movements', 'location_id', 'restrict'],
  ['order_lines', 'order_id', 'restrict'],
  ['order_events', 'order_id', 'restrict'],
  ['shipments', 'order_id', 'restrict'],
  ['return_requests', 'order_id', 'restrict'],
  ['payments', 'order_id', 'restrict'],
  ['payment_events', 'payment_id', 'restrict'],
  ['refunds', 'payment_id', 'restrict'],
  ['webhook_deliveries', 'endpoint_id', 'cascade'],
];

// The ledgers tell what happened. What happened is not edited; what is named beside a table is written later, and once.
const appendOnly: readonly (readonly [table: string, writtenLater?: string])[] = [
  ['order_events'],
  ['payment_events'],
  ['stock_movements'],
  ['event_log', 'position'],
];

// As Strapi names columns: `line1` is `line_1`.
const snakeCase = (name: string) => name.replace(/[A-Z]|\d+/g, (part) => `_${part.toLowerCase()}`);

/** Brings the database to what is declared above. Costs one query when nothing changed. */
export async function applyConstraints(strapi: Core.Strapi): Promise<void> {
  const db = strapi.db.connection;
  const declared = fromContentTypes(strapi);
  const wanted = { notNull: declared.notNull, checks: [...checks, ...declared.checks], indexes, onDelete, appendOnly };
  const fingerprint = createHash('sha256').update(JSON.stringify(wanted)).digest('hex');
  const store = strapi.store({ type: 'core', name: 'storekeeper' });
  const stored = await store.get({ key: 'constraints' });
  const expected = `${fingerprint}:${await countOwnObjects(db)}`;
  if (stored === expected) return;

  await db.transaction(async (trx) => {
    await dropOwnObjects(trx);
    for (const [table, column, isRequired, fallback] of wanted.notNull) {
      // A field that was added to a shop with rows: they get what a new row would.
      if (isRequired && fallback !== null)
        await trx(table)
          .whereNull(column)
          .update({ [column]: fallback });
      await trx.raw(`alter table ${table} alter column "${column}" ${isRequired ? 'set' : 'drop'} not null`);
    }
    for (const [table, name, expression, { fromNow } = {}] of wanted.checks) {
      await trx.raw(`alter table ${table} add constraint sk_${table}_${name} check (${expression})${fromNow ? ' not valid' : ''}`);
      if (fromNow) await unlessRowsBreakIt(strapi, trx, `alter table ${table} validate constraint sk_${table}_${name}`);
    }
    for (const [table, name, columns, { unique, where, fromNow } = {}] of indexes) {
      const statement = `create ${unique ? 'unique ' : ''}index sk_${table}_${name}_idx on ${table} (${columns})${where ? ` where ${where}` : ''}`;
      if (fromNow) await unlessRowsBreakIt(strapi, trx, statement);
      else await trx.raw(statement);
    }
    for (const rule of onDelete) await replaceForeignKey(trx, rule);
    for (const [table, writtenLater] of appendOnly) await makeAppendOnly(trx, table, writtenLater);
  });
  await store.set({ key: 'constraints', value: `${fingerprint}:${await countOwnObjects(db)}` });
}

/** A shop whose rows were written under other rules must start all the same; whoever looks after it is told what to mend. */
async function unlessRowsBreakIt(strapi: Core.Strapi, trx: Knex.Transaction, statement: string): Promise<void> {
  try {
    await trx.transaction((savepoint) => savepoint.raw(statement));
  } catch (error) {
    const { code } = error as { code?: string };
    if (code !== '23514' && code !== '23505') throw error;
    strapi.log.error(`Rows of this shop break a rule; mend them and start again: ${statement}. ${String(error)}`);
  }
}

/** What an older version declared and this one does not must go too. */
async function dropOwnObjects(trx: Knex): Promise<void> {
  const constraints = await trx.raw(
    'select conrelid::regclass::text as "table", conname as name from pg_constraint where conname like \'sk\\_%\'',
  );
  for (const { table, name } of constraints.rows) await trx.raw(`alter table ${table} drop constraint "${name}"`);
  const indexRows = await trx.raw("select indexname as name from pg_indexes where indexname like 'sk\\_%'");
  for (const { name } of indexRows.rows) await trx.raw(`drop index "${name}"`);
}

/** Counted beside the fingerprint, so that a constraint somebody dropped by hand comes back at the next start. */
async function countOwnObjects(db: Knex): Promise<number> {
  const { rows } = await db.raw(
    `select (select count(*) from pg_constraint where conname like 'sk\\_%')
          + (select count(*) from pg_indexes where indexname like 'sk\\_%')
          + (select count(*) from pg_trigger where tgname like 'sk\\_%') as count`,
  );
  return Number(rows[0].count);
}

type NotNull = [table: string, column: string, isRequired: boolean, fallback: string | number | boolean | null];

const defaultOf = (attribute: Schema.Attribute.AnyAttribute): NotNull[3] => {
  const fallback = 'default' in attribute ? attribute.default : null;
  return typeof fallback === 'string' || typeof fallback === 'number' || typeof fallback === 'boolean' ? fallback : null;
};

/** Required fields and enumerations, as the content types declare them. */
function fromContentTypes(strapi: Core.Strapi): { notNull: NotNull[]; checks: Check[] } {
  const notNull: NotNull[] = [];
  const found: Check[] = [];
  for (const type of Object.values(strapi.contentTypes).filter(({ uid }) => uid.startsWith('api::'))) {
    const table = type.collectionName ?? '';
    for (const [name, attribute] of Object.entries<Schema.Attribute.AnyAttribute>(type.attributes)) {
      const column = columnOf(name, attribute);
      if (!column) continue;
      const isRequired = 'required' in attribute && attribute.required === true;
      // A draft may be incomplete; what is published may not.
      if (!type.options?.draftAndPublish) notNull.push([table, column, isRequired, defaultOf(attribute)]);
      else if (isRequired) found.push([table, `${column}_set`, `published_at is null or "${column}" is not null`]);
      if (attribute.type === 'enumeration')
        found.push([table, `${column}_known`, `"${column}" in (${attribute.enum.map((value) => `'${value}'`).join(', ')})`]);
    }
  }
  return { notNull, checks: found };
}

/** The column an attribute is stored in; null for components, media and relations with a table of their own. */
function columnOf(name: string, attribute: Schema.Attribute.AnyAttribute): string | null {
  if (attribute.type === 'component' || attribute.type === 'dynamiczone' || attribute.type === 'media') return null;
  if (attribute.type === 'relation')
    return 'useJoinTable' in attribute && attribute.useJoinTable === false ? `${snakeCase(name)}_id` : null;
  return snakeCase(name);
}

/** Keeps the name Strapi gave the key, so that its next schema change still finds it. */
async function replaceForeignKey(trx: Knex, [table, column, action]: OnDelete): Promise<void> {
  const { rows } = await trx.raw(
    `select c.conname, c.confrelid::regclass::text as target
       from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
      where c.contype = 'f' and c.conrelid = to_regclass(?) and a.attname = ? and cardinality(c.conkey) = 1`,
    [table, column],
  );
  const key = rows[0];
  if (!key) throw new Error(`No foreign key on ${table}.${column}: has the relation lost its "useJoinTable": false?`);
  await trx.raw(`alter table ${table} drop constraint "${key.conname}"`);
  await trx.raw(
    `alter table ${table} add constraint "${key.conname}" foreign key ("${column}") references ${key.target} (id) on delete ${action}`,
  );
}

async function makeAppendOnly(trx: Knex, table: string, writtenLater?: string): Promise<void> {
  await trx.raw(`
    create or replace function sk_refuse_change() returns trigger language plpgsql as $$
    begin raise exception 'rows of % are never changed or deleted', tg_table_name using errcode = '23514'; end $$`);
  await trx.raw(`drop trigger if exists sk_${table}_append_only on ${table}`);
  await trx.raw(`drop trigger if exists sk_${table}_written_once on ${table}`);
  const update = writtenLater === undefined ? 'update' : `update of ${await columnsBut(trx, table, writtenLater)}`;
  await trx.raw(
    `create trigger sk_${table}_append_only before delete or ${update} on ${table} for each row execute function sk_refuse_change()`,
  );
  if (writtenLater === undefined) return;
  await trx.raw(
    `create trigger sk_${table}_written_once before update of ${writtenLater} on ${table} for each row
       when (old.${writtenLater} is not null) execute function sk_refuse_change()`,
  );
}

async function columnsBut(trx: Knex, table: string, but: string): Promise<string> {
  const columns = Object.keys(await trx(table).columnInfo()).filter((column) => column !== but);
  return columns.map((column) => `"${column}"`).join(', ');
}
