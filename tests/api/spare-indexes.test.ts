import { useApp } from '../support/app';

const app = useApp('demo');
// An expression is no column.
const columns = `(select array_agg(coalesce(a.attname::text, '') order by k.place) from unnest(i.indkey::int2[]) with ordinality k(number, place)
                    left join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.number)`;

test('no index is kept twice, and none for who made a row that nobody makes by hand', async () => {
  const rows = await app.sql<{ table: string; index: string; columns: string[] }>(
    `select c.relname as "table", o.relname as index, ${columns} as columns
       from pg_index i join pg_class c on c.oid = i.indrelid join pg_class o on o.oid = i.indexrelid
      where c.relname in ('orders', 'order_lines', 'order_events', 'payments', 'carts', 'stock_holds', 'stock_movements', 'discount_redemptions')
        and i.indpred is null`,
  );
  expect(new Set(rows.map(({ table }) => table)).size).toBe(8);
  expect(rows.filter(({ columns: [first] }) => first === 'created_by_id' || first === 'updated_by_id')).toEqual([]);
  // What a foreign key is followed by is there, once.
  for (const [table, column] of [
    ['order_lines', 'order_id'],
    ['stock_holds', 'cart_id'],
    ['payments', 'order_id'],
    ['orders', 'customer_id'],
    ['orders', 'document_id'],
    ['carts', 'document_id'],
  ])
    expect([table, column, rows.filter((row) => row.table === table && row.columns[0] === column).length]).toEqual([table, column, 1]);
});

test('who made something that staff make is still told apart', async () => {
  const keys = await app.sql("select conname from pg_constraint where contype = 'f' and conname like 'products_created_by%'");
  expect(keys).toHaveLength(1);
});
