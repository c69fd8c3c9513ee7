import { salesOfOrder, isSale } from '../../src/domain/sales/sales-of-order';
import { dayAt } from '../../src/domain/sales/shop-days';
import type { OrderStatus } from '../../src/domain/orders/order-state';
import type { App } from './app';

type Row = Readonly<{
  status: OrderStatus;
  placed: string | null;
  currency: string;
  channel: string;
  items: string;
  discounts: string;
  delivery: string;
  tax: string;
  total: string;
  lines: { quantity: number; cancelled: number; cancelledRefunded: number; perUnitTotal: { count: number; amount: number }[] }[];
  credits: number[];
  captured: number[];
  refunds: number[];
}>;

/** What was sold each day, added up here from the orders, one by one, by the definition (domain/sales). */
export async function salesOfOrders(app: App): Promise<Record<string, Record<string, number>>> {
  const [shop] = await app.sql<{ zone: string }>('select time_zone as zone from store_settings');
  const rows = await app.sql<Row>(
    `select order_status as status, to_char(placed_at, 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as placed, currency, channel, items_minor as items,
            discounts_minor as discounts, delivery_minor as delivery, tax_minor as tax, total_minor as total,
            (select coalesce(json_agg(json_build_object('quantity', l.quantity, 'cancelled', l.cancelled_quantity, 'cancelledRefunded', l.cancelled_refunded_quantity,
               'perUnitTotal', l.per_unit_total)), '[]') from order_lines l where l.order_id = o.id) as lines,
            (select coalesce(json_agg(c.amount_minor), '[]') from order_credits c where c.order_id = o.id) as credits,
            (select coalesce(json_agg(p.captured_minor), '[]') from payments p where p.order_id = o.id) as captured,
            (select coalesce(json_agg(r.amount_minor), '[]') from refunds r join payments p on p.id = r.payment_id
              where p.order_id = o.id and r.status <> 'failed') as refunds
       from orders o`,
  );
  const days: Record<string, Record<string, number>> = {};
  for (const { status, placed, captured, credits, refunds, lines, currency, channel, ...row } of rows) {
    const at = placed === null ? null : new Date(placed);
    if (at === null || !isSale({ status }, at)) continue;
    const payments = captured.map((amount) => ({ captured: amount }));
    const sales = salesOfOrder({ status, total: Number(row.total), lines, credits, payments, refunds });
    const day = (days[`${dayAt(at, shop?.zone ?? '')} ${currency} ${channel}`] ??= {});
    const add = (name: string, amount: number) => (day[name] = (day[name] ?? 0) + amount);
    add('orders', 1);
    add('cancelled_orders', status === 'cancelled' ? 1 : 0);
    for (const line of lines) add('pieces', line.quantity);
    for (const [name, amount] of [
      ['goods', row.items],
      ['discounts', row.discounts],
      ['delivery', row.delivery],
      ['tax', row.tax],
    ] as const)
      add(name, Number(amount));
    const { givenBack, ...others } = sales;
    for (const [name, amount] of Object.entries({ ...others, given_back: givenBack })) add(name, amount);
  }
  return days;
}

/** What the shop keeps of it. */
export async function keptSales(app: App): Promise<Record<string, Record<string, number>>> {
  const rows = await app.sql<Record<string, string>>(
    `select to_char(day, 'YYYY-MM-DD') as of, s.* from sales_days s order by day, currency, channel`,
  );
  return Object.fromEntries(
    rows.map(({ of, day: _day, currency, channel, ...figures }) => [
      `${of} ${currency} ${channel}`,
      Object.fromEntries(Object.entries(figures).map(([name, amount]) => [name, Number(amount)])),
    ]),
  );
}

/** Sums that do not add up: products of a day to the day, and both to the orders. Empty when all do, once what was noted is counted. */
export async function wrongSales(app: App): Promise<unknown[]> {
  await app.call('shop/sales/count-sales', 'countNoted');
  const [kept, orders] = [await keptSales(app), await salesOfOrders(app)];
  const differing = [...new Set([...Object.keys(kept), ...Object.keys(orders)])].filter(
    (day) => JSON.stringify(Object.entries(kept[day] ?? {}).sort()) !== JSON.stringify(Object.entries(orders[day] ?? {}).sort()),
  );
  const products = await app.sql(
    `select d.day, d.currency, d.channel, d.goods, d.discounts, d.total, p.goods as of_products, p.discounts as of_products_off, p.total as of_products_total
       from sales_days d left join (select day, currency, channel, sum(goods) as goods, sum(discounts) as discounts, sum(total) as total, sum(pieces) as pieces
         from sales_products group by 1, 2, 3) p using (day, currency, channel)
      where (d.goods, d.discounts, d.total - d.delivery, d.pieces) is distinct from (p.goods, p.discounts, p.total, p.pieces)`,
  );
  return [...differing.map((day) => ({ day, kept: kept[day], orders: orders[day] })), ...products];
}
