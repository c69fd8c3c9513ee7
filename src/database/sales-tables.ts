import { countSales } from '../shop/sales/counted-sales';

/**
 * What was sold, day by day (src/shop/sales): sums that are counted from the orders. Triggers note in `sales_changes` which orders changed,
 * by when they were placed, in the commit that changes them, whoever writes; the next reader, or the job, counts their days again.
 */

const figures = (names: readonly string[]) => names.map((name) => `${name} bigint not null`).join(', ');
const place = 'day date not null, currency text not null, channel text not null';

const tables = [
  // By the day an order was placed where the shop is, as the orders stand now (src/domain/sales/sales-of-order.ts).
  `create table if not exists sales_days (
     ${place},
     ${figures(['orders', 'cancelled_orders', 'pieces', 'goods', 'discounts', 'delivery', 'tax', 'total', 'cancelled', 'exchanged', 'given_back'])},
     net bigint not null generated always as (total - cancelled - exchanged - given_back) stored,
     primary key (day, currency, channel)
   )`,
  // Products by their document id, which outlives them.
  `create table if not exists sales_products (
     ${place}, product text not null,
     ${figures(['orders', 'pieces', 'cancelled_pieces', 'returned_pieces', 'goods', 'discounts', 'tax', 'total', 'cancelled', 'given_back'])},
     net bigint not null generated always as (total - cancelled - given_back) stored,
     primary key (day, currency, channel, product)
   )`,
  // What a discount gave, and what the orders it came with are worth; those that were cancelled count for nothing.
  `create table if not exists sales_discounts (
     ${place}, discount text not null, name text not null,
     ${figures(['orders', 'given', 'net'])},
     primary key (day, currency, channel, discount)
   )`,
  // What one discount came to, over all days.
  'create index if not exists sales_discounts_discount_idx on sales_discounts (discount)',
  // Money by the day it moved, from the ledger of payments, whatever order it was for.
  `create table if not exists sales_money (
     ${place},
     ${figures(['taken', 'given_back'])},
     primary key (day, currency, channel)
   )`,
  // How products that were sold are called, or were when they were last there.
  'create table if not exists sold_products (product text primary key, name text not null)',
  // Whose day is to be counted again. Null: all days, because the days of the shop begin at another time.
  'create table if not exists sales_changes (id bigint generated always as identity primary key, at timestamptz)',
  // One row. `version` is that of the code that counted.
  'create table if not exists sales_state (one boolean primary key default true check (one), version integer not null default 0)',
  'insert into sales_state default values on conflict do nothing',
];

// Strapi keeps times without a zone, in UTC.
const note = (instants: string) =>
  `insert into sales_changes (at) select distinct at at time zone 'UTC' from (${instants}) touched (at) where at is not null;`;
const byOrder = (rows: string) => `select o.placed_at from orders o where o.id in (${rows})`;
const byPayment = (rows: string) => `select o.placed_at from payments p join orders o on o.id = p.order_id where p.id in (${rows})`;

type Noting = Readonly<{
  table: string;
  /** The instants of a row that changed, with `old` and `new`. */
  touched: string;
  /** Columns a sum is made of: a change of another one is no news. */
  columns: readonly string[];
  /** A row that is written, or taken away, counts only so. */
  counts?: string;
}>;

const noted: readonly Noting[] = [
  {
    table: 'orders',
    touched: 'values (old.placed_at), (new.placed_at)',
    columns: [
      'placed_at',
      'order_status',
      'currency',
      'channel',
      'items_minor',
      'discounts_minor',
      'delivery_minor',
      'tax_minor',
      'total_minor',
      'discounts',
    ],
    counts: '#.placed_at is not null',
  },
  {
    table: 'order_lines',
    touched: byOrder('old.order_id, new.order_id'),
    columns: [
      'order_id',
      'product_document_id',
      'quantity',
      'cancelled_quantity',
      'cancelled_refunded_quantity',
      'returned_quantity',
      'subtotal_minor',
      'discount_minor',
      'tax_minor',
      'total_minor',
      'refunded_minor',
      'per_unit_total',
    ],
  },
  { table: 'order_credits', touched: byOrder('old.order_id, new.order_id'), columns: ['order_id', 'amount_minor'] },
  {
    table: 'payments',
    touched: byOrder('old.order_id, new.order_id'),
    columns: ['order_id', 'captured_minor'],
    counts: '#.captured_minor <> 0',
  },
  {
    table: 'refunds',
    touched: byPayment('old.payment_id, new.payment_id'),
    columns: ['payment_id', 'amount_minor', 'status'],
  },
  {
    table: 'payment_events',
    touched: 'values (old.occurred_at), (new.occurred_at)',
    columns: ['payment_id', 'type', 'amount_minor', 'currency', 'occurred_at'],
    counts: `#.type in ('captured', 'refunded', 'refund_failed')`,
  },
];

// It is decided within the function: a trigger that names columns would keep Strapi from changing their types.
function noting({ table, touched, columns, counts }: Noting): string[] {
  const row = (name: string) => `(${columns.map((column) => `${name}.${column}`).join(', ')})`;
  const of = (name: string) => `coalesce(${counts?.replaceAll('#', name) ?? 'true'}, false)`;
  return [
    `create or replace function sk_${table}_sales() returns trigger language plpgsql as $$
     begin
       if tg_op = 'UPDATE' and ${row('old')} is not distinct from ${row('new')} then return null; end if;
       if (tg_op = 'INSERT' or not ${of('old')}) and (tg_op = 'DELETE' or not ${of('new')}) then return null; end if;
       ${note(touched)}
       return null;
     end $$`,
    `create or replace trigger sk_${table}_sales after insert or update or delete on ${table} for each row execute function sk_${table}_sales()`,
    `create or replace trigger sk_${table}_sales_truncate after truncate on ${table} for each statement execute function sk_note_all_sales()`,
  ];
}

/** In one text: each alone would be a way to the database and back. */
export const salesTables = [
  ...tables,
  `create or replace function sk_note_all_sales() returns trigger language plpgsql as $$
   begin
     insert into sales_changes (at) values (null);
     return null;
   end $$`,
  ...noted.flatMap(noting),
  countSales,
  // The days of the shop begin where it is.
  `create or replace function sk_note_time_zone() returns trigger language plpgsql as $$
   begin
     if old.time_zone is distinct from new.time_zone then insert into sales_changes (at) values (null); end if;
     return null;
   end $$`,
  'create or replace trigger sk_store_settings_sales after update on store_settings for each row execute function sk_note_time_zone()',
].join(';\n');
