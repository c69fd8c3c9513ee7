/**
 * What was sold, counted from the orders: domain/sales/sales-of-order.ts in SQL, for all orders of the days in `chosen`. The day of an order
 * is the one it was placed on where the shop is. Orders are looked for some hours around it, by index, for clocks are moved at midnight too.
 */

const startOf = (day: string) => `(${day}::timestamp at time zone shop.zone at time zone 'UTC')`;
const dayOf = (at: string) => `(${at} at time zone 'UTC' at time zone shop.zone)::date`;
const within = (at: string) =>
  `${at} >= ${startOf('d.day')} - interval '4 hours' and ${at} < ${startOf('(d.day + 1)')} + interval '4 hours' and ${dayOf(at)} = d.day`;

/** Where the shop is. */
export const shopZone = `shop as materialized (
  select time_zone as zone, default_locale from store_settings order by id limit 1)`;

// The cheapest pieces are the ones that will not be sent (domain/orders/due.ts).
const worthOfCancelled = `(
  select coalesce(sum(greatest(0, least(count, l.cancelled_quantity - l.cancelled_refunded_quantity - before)) * amount), 0)
    from (select count, amount, sum(count) over (order by amount rows unbounded preceding) - count as before
            from jsonb_to_recordset(l.per_unit_total) run (count bigint, amount bigint)) run)`;

const ordersOfDays = `
  orders_of_days as materialized (
    select d.day, o.id, o.currency, o.channel, o.order_status = 'cancelled' as is_cancelled, o.items_minor,
           o.discounts_minor, o.delivery_minor, o.tax_minor, o.total_minor, o.discounts
      from chosen d cross join shop join orders o on ${within('o.placed_at')}
     where o.order_status in ('placed', 'completed', 'cancelled')),
  lines_of_days as materialized (
    select o.day, o.currency, o.channel, l.order_id, l.product_document_id as product, l.name, l.quantity, l.returned_quantity,
           case when o.is_cancelled then l.quantity else l.cancelled_quantity end as cancelled_quantity,
           l.subtotal_minor, l.discount_minor, l.tax_minor, l.total_minor,
           case when o.is_cancelled then l.total_minor
                when l.cancelled_quantity > l.cancelled_refunded_quantity then ${worthOfCancelled} else 0 end as cancelled,
           case when o.is_cancelled then 0 else l.refunded_minor end as given_back
      from orders_of_days o join order_lines l on l.order_id = o.id),
  sold as materialized (
    select o.*, coalesce(l.pieces, 0) as pieces, t.cancelled, t.exchanged, t.given_back,
           o.total_minor - t.cancelled - t.exchanged - t.given_back as net
      from orders_of_days o
      left join (select order_id, sum(quantity) as pieces, sum(cancelled) as cancelled from lines_of_days group by order_id) l on l.order_id = o.id
      left join (select c.order_id, coalesce(sum(amount_minor) filter (where amount_minor > 0), 0) as exchanged,
                        coalesce(sum(amount_minor) filter (where amount_minor < 0), 0) as owed_anew
                   from orders_of_days d join order_credits c on c.order_id = d.id group by c.order_id) c on c.order_id = o.id
      left join (select p.order_id, sum(p.captured_minor) as captured,
                        sum((select coalesce(sum(r.amount_minor), 0) from refunds r where r.payment_id = p.id and r.status <> 'failed')) as refunded
                   from orders_of_days d join payments p on p.order_id = d.id where p.captured_minor > 0 group by p.order_id) p on p.order_id = o.id
     cross join lateral (
       select case when o.is_cancelled then o.total_minor else coalesce(l.cancelled, 0) end as cancelled,
              case when o.is_cancelled then 0 else coalesce(c.exchanged, 0) end as exchanged,
              case when o.is_cancelled then 0
                   else greatest(0, coalesce(p.refunded, 0) - greatest(0, coalesce(p.captured, 0)
                          - (o.total_minor - coalesce(l.cancelled, 0) - coalesce(c.exchanged, 0) - coalesce(c.owed_anew, 0))))
                        + coalesce(c.owed_anew, 0) end as given_back) t)`;

const where = ['day', 'currency', 'channel'] as const;

type Counted = Readonly<{ table: string; keys: readonly string[]; figures: readonly string[]; select: string }>;

/** Every table of sums, with how its rows are counted. */
export const countedTables: readonly Counted[] = [
  {
    table: 'sales_days',
    keys: where,
    figures: [
      'orders',
      'cancelled_orders',
      'pieces',
      'goods',
      'discounts',
      'delivery',
      'tax',
      'total',
      'cancelled',
      'exchanged',
      'given_back',
    ],
    select: `
      select day, currency, channel, count(*), count(*) filter (where is_cancelled), sum(pieces), sum(items_minor), sum(discounts_minor),
             sum(delivery_minor), sum(tax_minor), sum(total_minor), sum(cancelled), sum(exchanged), sum(given_back)
        from sold group by day, currency, channel`,
  },
  {
    table: 'sales_products',
    keys: [...where, 'product'],
    figures: ['orders', 'pieces', 'cancelled_pieces', 'returned_pieces', 'goods', 'discounts', 'tax', 'total', 'cancelled', 'given_back'],
    select: `
      select day, currency, channel, product, count(distinct order_id), sum(quantity), sum(cancelled_quantity), sum(returned_quantity),
             sum(subtotal_minor), sum(discount_minor), sum(tax_minor), sum(total_minor), sum(cancelled), sum(given_back)
        from lines_of_days group by day, currency, channel, product`,
  },
  {
    table: 'sales_discounts',
    keys: [...where, 'discount'],
    figures: ['name', 'orders', 'given', 'net'],
    select: `
      select day, currency, channel, discount, (array_agg(name order by id desc))[1], count(*), sum(given), sum(net)
        from (select o.day, o.currency, o.channel, o.id, o.net, d."discountId" as discount, min(d.name) as name, sum(d.amount) as given
                from sold o cross join lateral jsonb_to_recordset(o.discounts) d ("discountId" text, name text, amount bigint)
               where not o.is_cancelled group by o.day, o.currency, o.channel, o.id, o.net, d."discountId") used
       group by day, currency, channel, discount`,
  },
  {
    table: 'sales_money',
    keys: where,
    figures: ['taken', 'given_back'],
    select: `
      select d.day, e.currency, o.channel, coalesce(sum(e.amount_minor) filter (where e.type = 'captured'), 0),
             coalesce(sum(case e.type when 'refunded' then e.amount_minor when 'refund_failed' then -e.amount_minor end), 0)
        from chosen d cross join shop join payment_events e on ${within('e.occurred_at')}
        join payments p on p.id = e.payment_id join orders o on o.id = p.order_id
       where e.type in ('captured', 'refunded', 'refund_failed') group by d.day, e.currency, o.channel`,
  },
];

const columnsOf = ({ keys, figures }: Counted): string => [...keys, ...figures].join(', ');
const now = ({ table }: Counted): string => `${table}_now`;

/** Behind `chosen (day)`: the rows of each table as they should be, in `<table>_now`. */
export const countedNow = [
  ordersOfDays,
  ...countedTables.map((counted) => `${now(counted)} (${columnsOf(counted)}) as materialized (${counted.select})`),
].join(',\n');

const isSame = (counted: Counted, one: string): string => counted.keys.map((key) => `${one}.${key} = kept.${key}`).join(' and ');

/** Behind `countedNow`: writes them over what is kept of those days. What is as it was is not written again. */
export const writtenNow = countedTables
  .map((counted) => {
    const { table, keys, figures } = counted;
    return `${table}_written as (
      insert into ${table} as kept (${columnsOf(counted)}) select ${columnsOf(counted)} from ${now(counted)}
      on conflict (${keys.join(', ')}) do update set ${figures.map((name) => `${name} = excluded.${name}`).join(', ')}
       where (${figures.map((name) => `kept.${name}`).join(', ')}) is distinct from (${figures.map((name) => `excluded.${name}`).join(', ')})),
    ${table}_gone as (
      delete from ${table} kept using chosen
       where kept.day = chosen.day and not exists (select from ${now(counted)} counted where ${isSame(counted, 'counted')}))`;
  })
  .join(',\n');

/** Behind `countedNow`: how products that were sold are called today; those that are gone stay as they were. */
export const namesNow = `names_now as (
  insert into sold_products as kept (product, name)
  select product, coalesce(called, sold_as)
    from (select l.product, max(l.name) as sold_as,
                 (select p.name from products p cross join shop where p.document_id = l.product and p.name is not null
                   order by (p.locale = shop.default_locale) desc, p.published_at is not null desc, p.id limit 1) as called
            from lines_of_days l group by l.product) product
   where called is not null or not exists (select from sold_products known where known.product = product.product)
  on conflict (product) do update set name = excluded.name where kept.name <> excluded.name)`;

/** Behind `countedNow`: each row that is kept and should be another, or none, or is lacking. */
export const driftNow = countedTables
  .map((counted) => {
    const columns = columnsOf(counted);
    const kept = `select ${columns} from ${counted.table} join chosen using (day)`;
    const should = `select ${columns} from ${now(counted)}`;
    return `select '${counted.table}' as "table", day from ((${should} except ${kept}) union all (${kept} except ${should})) differing`;
  })
  .join('\nunion all\n');

/** Every day there are orders, money or sums of. */
export const everyDay = `
  select ${dayOf('placed_at')} as day from orders cross join shop where placed_at is not null
  union select ${dayOf('occurred_at')} from payment_events cross join shop
  ${countedTables.map(({ table }) => `union select day from ${table}`).join(' ')}`;

/** So many days are counted at once: a reader who comes meanwhile waits for no more. */
export const daysAtOnce = 10;

/**
 * Counts days that are noted, the newest first and none before `since`, and answers how many. Who counts is alone: two would write over each
 * other what they had read before. The lock is waited for first, and the statement behind it, as each within a function, sees what was
 * committed meanwhile. What it reads and what it forgets is one snapshot: a change that commits later leaves its note, and its day is
 * counted again. Where all days are noted, each is, by an instant in the middle of it. Compiling it anew each time would take longer than
 * counting a day.
 */
export const countSales = `
create or replace function sk_count_sales(since date) returns integer language plpgsql set jit = off as $$
declare
  counted integer;
begin
  perform pg_advisory_xact_lock(hashtext('storekeeper.sales'));
  if exists (select from sales_changes where at is null) then
    with ${shopZone},
         whole as (delete from sales_changes where at is null)
    insert into sales_changes (at)
    select (day + time '12:00') at time zone shop.zone from (${everyDay}) days cross join shop;
  end if;
  with ${shopZone},
       noted as materialized (select c.id, (c.at at time zone shop.zone)::date as day from sales_changes c cross join shop where c.at is not null),
       chosen as materialized (select day from noted where day >= coalesce(since, day) group by day order by day desc limit ${daysAtOnce}),
       ${countedNow},
       ${writtenNow},
       ${namesNow},
       forgotten as (delete from sales_changes c using noted n join chosen using (day) where c.id = n.id)
  select count(*) into counted from chosen;
  return counted;
end $$`;
