import { dayAt } from '../../src/domain/sales/shop-days';
import { useApp } from '../support/app';
import { usePlacedOrders } from '../support/placed-orders';
import { keptSales, salesOfOrders, wrongSales } from '../support/sales';

const app = useApp('demo');
const { placed, act, firstLine } = usePlacedOrders(app);

const refresh = () => app.call<number>('shop/sales/count-sales', 'countNoted');
const drift = () => app.call<unknown[]>('shop/sales/find-sales-drift', 'findSalesDrift');
const waiting = async () => Number((await app.sql<{ count: string }>('select count(*) from sales_changes'))[0]?.count);
const today = async () => {
  const [shop] = await app.sql<{ zone: string }>('select time_zone as zone from store_settings');
  return dayAt(new Date(), shop?.zone ?? '');
};
const inZone = async (zone: string) => {
  await app.sql('update store_settings set time_zone = $1', [zone]);
};

test('orders are counted on the day they were placed, in their currencies, and equal to the orders to the cent', async () => {
  await placed({ quantity: 2 });
  expect(await waiting()).toBeGreaterThan(0);
  expect(await wrongSales(app)).toEqual([]);
  expect(await waiting()).toBe(0);
  const kept = Object.keys(await keptSales(app));
  expect(new Set(kept.map((key) => key.split(' ')[1]))).toEqual(new Set(['EUR', 'UAH', 'JPY']));
  expect(kept).toContain(`${await today()} EUR app`);
  expect(await refresh()).toBe(0);
});

test('what becomes of an order later counts on its own day; money on the day it went back', async () => {
  const purchase = await placed({ quantity: 3 });
  await act(purchase, '/confirm-payment');
  await act(purchase, '/cancel-pieces', { lines: [{ line: firstLine(purchase), quantity: 1 }], refund: true });
  await act(purchase, '/refund', { goodwill: 50 });
  // As if it had been bought weeks ago.
  await app.sql("update orders set placed_at = placed_at - interval '40 days' where document_id = $1", [purchase.order.id]);
  expect(await wrongSales(app)).toEqual([]);
  const [day] = await app.sql<Record<string, string>>(
    "select orders, total, cancelled, given_back, net, (select sum(given_back) from sales_products p where p.day = d.day) as of_products from sales_days d where day < current_date - 35 and currency = 'EUR'",
  );
  const { amount: total } = purchase.order.totals.total;
  expect(day).toMatchObject({ orders: '1', total: String(total), given_back: '50', of_products: '0' });
  expect(Number(day?.net)).toBe(total - Number(day?.cancelled) - 50);
  const money = await app.sql(
    'select sum(taken)::text as taken, sum(given_back)::text as back from sales_money where day = $1 and currency = $2',
    [await today(), 'EUR'],
  );
  const ledger = await app.sql(
    `select sum(amount_minor) filter (where type = 'captured')::text as taken, sum(amount_minor) filter (where type = 'refunded')::text as back
       from payment_events where currency = 'EUR' and occurred_at > now() - interval '1 hour'`,
  );
  expect(money).toEqual(ledger);
});

test('an order that changes while its day is counted leaves the day noted', async () => {
  const { order } = await placed();
  await refresh();
  await app.sql('update orders set delivery_minor = delivery_minor + 100, total_minor = total_minor + 100 where document_id = $1', [
    order.id,
  ]);
  // Counting has read the orders by then, and waits to write.
  await app.whileLocked(
    `select from sales_days where day = '${await today()}' for update`,
    () => refresh(),
    (query) =>
      query(`update orders set delivery_minor = delivery_minor + 7, total_minor = total_minor + 7 where document_id = '${order.id}'`),
  );
  expect(await waiting()).toBe(1);
  expect(await keptSales(app)).not.toEqual(await salesOfOrders(app));
  expect(await wrongSales(app)).toEqual([]);
});

test('two who count at once wait for each other', async () => {
  await Promise.all(Array.from({ length: 4 }, () => placed()));
  await Promise.all(Array.from({ length: 4 }, refresh));
  expect(await waiting()).toBe(0);
  expect(await wrongSales(app)).toEqual([]);
});

test('in another time zone the days are others, and nothing is left of the old ones', async () => {
  const [before] = await app.sql<{ zone: string }>('select time_zone as zone from store_settings');
  const { order } = await placed();
  await app.sql("update orders set placed_at = '2026-10-24 21:30:00' where document_id = $1", [order.id]);
  for (const [zone, day] of [
    ['Europe/Kyiv', '2026-10-25'],
    ['Pacific/Kiritimati', '2026-10-25'],
    ['Pacific/Pago_Pago', '2026-10-24'],
    ['America/Havana', '2026-10-24'],
  ] as const) {
    await inZone(zone);
    expect(await wrongSales(app)).toEqual([]);
    expect(
      await app.sql("select to_char(day, 'YYYY-MM-DD') as day from sales_days where day between '2026-10-20' and '2026-10-30'"),
    ).toContainEqual({ day });
  }
  await inZone(before?.zone ?? '');
  expect(await wrongSales(app)).toEqual([]);
});

test('the database and the shop agree to which day an instant belongs, however clocks are moved', async () => {
  const zones = [
    'Europe/Kyiv',
    'America/Havana',
    'Asia/Beirut',
    'Africa/Cairo',
    'Australia/Lord_Howe',
    'America/St_Johns',
    'Pacific/Apia',
    'UTC',
  ];
  const rows = await app.sql<{ zone: string; at: string; day: string }>(
    `select zone, to_char(at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at, to_char(at at time zone 'UTC' at time zone zone, 'YYYY-MM-DD') as day
       from unnest($1::text[]) zone cross join generate_series('2025-01-01'::timestamp, '2026-12-31', interval '3 hours 30 minutes') at`,
    [zones],
  );
  expect(rows.filter(({ zone, at, day }) => dayAt(new Date(at), zone) !== day)).toEqual([]);
});

test('what nobody noted is found, and mended', async () => {
  await refresh();
  expect(await drift()).toEqual([]);
  const day = await today();
  await app.sql('update sales_products set pieces = pieces + 1 where day = $1', [day]);
  await app.sql('delete from sales_discounts where day = (select max(day) from sales_discounts)');
  const found = await drift();
  expect(found).toContainEqual({ table: 'sales_products', day });
  expect(found).toHaveLength(2);
  await app.call('shop/sales/find-sales-drift', 'mendSales', found);
  expect(await drift()).toEqual([]);
});

test('a product that is called otherwise, and then deleted, keeps its sales and the name it had last', async () => {
  const { variant } = await placed();
  await refresh();
  const [product] = await app.sql<{ id: string }>(
    'select p.document_id as id from products p join variants_product_lnk l on l.product_id = p.id join variants v on v.id = l.variant_id where v.document_id = $1 limit 1',
    [variant],
  );
  const figures = () => app.sql('select * from sales_products where product = $1 order by day, currency, channel', [product?.id]);
  await app.sql("update products set name = 'Otherwise' where document_id = $1", [product?.id]);
  await placed({ variant });
  await refresh();
  const before = await figures();
  expect(before).not.toEqual([]);
  await app.sql('delete from products where document_id = $1', [product?.id]);
  await app.call('shop/sales/count-sales', 'noteAllSales');
  await refresh();
  expect(await figures()).toEqual(before);
  expect(await app.sql('select name from sold_products where product = $1', [product?.id])).toEqual([{ name: 'Otherwise' }]);
});
