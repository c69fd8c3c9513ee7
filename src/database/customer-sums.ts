import { countCustomers } from '../shop/customers/desk/counted-customers';

/**
 * What customers are listed by: when each ordered last, and what each spent in a currency (src/shop/customers/desk/counted-customers.ts).
 * Triggers note in the commit of a change whose orders changed, whoever writes, and lock nothing; the next reader, or the job, counts them
 * again. What is kept goes with the account.
 */
const tables = [
  `create table if not exists customer_activity (
     user_id integer primary key references up_users (id) on delete cascade,
     last_order_at timestamp not null
   )`,
  'create index if not exists customer_activity_last_idx on customer_activity (last_order_at desc, user_id desc)',
  `create table if not exists customer_spend (
     user_id integer not null references up_users (id) on delete cascade,
     currency text not null,
     net bigint not null,
     primary key (user_id, currency)
   )`,
  'create index if not exists customer_spend_net_idx on customer_spend (currency, net desc, user_id desc)',
  'create table if not exists customer_changes (id bigint generated always as identity primary key, user_id integer not null)',
  // A shop that is older than this way of counting.
  `insert into customer_changes (user_id)
   select distinct customer_id from orders
    where customer_id is not null and placed_at is not null and not exists (select from customer_activity) and not exists (select from customer_changes)`,
];

const note = (customers: string) =>
  `insert into customer_changes (user_id) select distinct id from (${customers}) touched (id) where id is not null;`;

type Noting = Readonly<{ table: string; columns: readonly string[]; customers: string }>;
const noted: readonly Noting[] = [
  {
    table: 'orders',
    columns: ['customer_id', 'placed_at', 'currency'],
    customers: `select id from (values (old.customer_id, old.placed_at), (new.customer_id, new.placed_at)) o (id, placed_at) where o.placed_at is not null`,
  },
  {
    table: 'payments',
    columns: ['order_id', 'captured_minor', 'refunded_minor'],
    customers: 'select o.customer_id from orders o where o.id in (old.order_id, new.order_id) and o.placed_at is not null',
  },
];

// It is decided within the function: a trigger that names columns would keep Strapi from changing their types.
function noting({ table, columns, customers }: Noting): string[] {
  const row = (name: string) => `(${columns.map((column) => `${name}.${column}`).join(', ')})`;
  return [
    `create or replace function sk_${table}_customer() returns trigger language plpgsql as $$
     begin
       if tg_op = 'UPDATE' and ${row('old')} is not distinct from ${row('new')} then return null; end if;
       ${note(customers)}
       return null;
     end $$`,
    `create or replace trigger sk_${table}_customer after insert or update or delete on ${table} for each row execute function sk_${table}_customer()`,
  ];
}

/** In one text: each alone would be a way to the database and back. */
export const customerSums = [...tables, ...noted.flatMap(noting), countCustomers].join(';\n');
