import { globSync, readFileSync } from 'node:fs';
import { fulfilmentStatuses, orderStatuses, paymentStatuses } from '../../src/domain/orders/order-state';
import { refundStatuses, returnStatuses, shipmentStatuses } from '../../src/domain/orders/parts';
import { paymentStates } from '../../src/domain/payments/payment-state';
import { refundCauses } from '../../src/domain/payments/refund-cause';
import { useApp } from '../support/app';

const app = useApp('demo');

const sqlState = async (query: string, values: unknown[] = []) => {
  try {
    await app.sql(query, values);
  } catch (error) {
    const { code } = error as { code: string };
    // PostgreSQL 18 has a state of its own for ON DELETE RESTRICT.
    return code === '23001' ? foreign : code;
  }
  return 'nothing was refused';
};
const [unique, foreign, check, notNull] = ['23505', '23503', '23514', '23502'];

describe('the database itself refuses', () => {
  test.each([
    ['two variants with one SKU', 'update variants set sku = (select min(sku) from variants)', unique],
    [
      'two prices of one variant in one list and tier',
      'insert into prices (variant_id, price_list_id, min_quantity, amount) select variant_id, price_list_id, min_quantity, amount from prices limit 1',
      unique,
    ],
    ['two orders of one cart', 'update orders set cart_document_id = (select min(cart_document_id) from orders)', unique],
    ['two orders with one number', 'update orders set number = (select min(number) from orders where number is not null)', unique],
    [
      'two stock levels of one variant at one place',
      'insert into stock_levels (variant_id, location_id, on_hand, held, allocated) select variant_id, location_id, 0, 0, 0 from stock_levels limit 1',
      unique,
    ],
    ['two published products with one address', "update products set slug = 'same' where published_at is not null", unique],
    ['negative stock', 'update stock_levels set on_hand = -1', check],
    ['a negative price', 'update prices set amount = -1', check],
    ['a price list that ends before it starts', "update price_lists set starts_at = now(), ends_at = now() - interval '1 day'", check],
    ['a status nobody knows', "update orders set order_status = 'lost'", check],
    ['a placed order without a number', "update orders set number = null where order_status = 'placed'", check],
    ['a line refunded beyond what was paid', 'update order_lines set refunded_minor = total_minor + 1', check],
    ['a currency that is none', "update orders set currency = 'euro'", check],
    ['an order without a total', 'update orders set total_minor = null', notNull],
    ['a price of nothing', 'update prices set variant_id = null', notNull],
    ['deleting a variant that has stock', 'delete from variants where id in (select variant_id from stock_levels limit 1)', foreign],
    ['deleting an order that has lines', 'delete from orders', foreign],
    ['changing what happened to an order', "update order_events set type = 'order.lost'", check],
    ['forgetting what happened to stock', 'delete from stock_movements', check],
    ['rewriting the event log', "update event_log set type = 'nothing'", check],
  ])('%s', async (_name, query, expected) => {
    expect(await sqlState(query)).toBe(expected);
  });
});

describe('the insecure defaults of Strapi are closed:', () => {
  test('no API token is left that nobody made', async () => {
    expect(await app.sql('select name from strapi_api_tokens')).toEqual([]);
  });

  test('the first administrator is made, so that nobody else can register', async () => {
    const { body } = await app
      .http()
      .post('/admin/register-admin')
      .send({ email: 'thief@example.com', password: 'Thief12345', firstname: 'T', lastname: 'T' });
    expect(body.error).toBeTruthy();
  });

  test('roles of the app may do exactly what is listed', async () => {
    const rows = await app.sql<{ type: string; actions: string[] }>(
      'select r.type, array_agg(p.action order by p.action) as actions from up_roles r join up_permissions_role_lnk l on l.role_id = r.id join up_permissions p on p.id = l.permission_id group by r.type order by 1',
    );
    const content = ['brand', 'category', 'product'].flatMap((type) => [`api::catalog.${type}.find`, `api::catalog.${type}.findOne`]);
    const home = ['api::store.home-section.find', 'api::store.home-section.findOne'];
    expect(rows).toEqual([
      { type: 'authenticated', actions: [...content, ...home] },
      { type: 'public', actions: [...content, ...home] },
    ]);
  });

  test.each(['/api/users', '/api/users/1', '/api/upload/files', '/api/orders-all', '/api/carts', '/api/prices', '/api/variants'])(
    '%s shows nothing to a guest',
    async (path) => {
      const { status } = await app.http().get(path);
      expect([401, 403, 404, 405]).toContain(status);
    },
  );

  test('no other origin is let in with credentials', async () => {
    const { headers } = await app.http().get('/api/storefront/products').set('Origin', 'https://evil.example');
    expect(headers['access-control-allow-origin']).toBeUndefined();
    expect(headers['access-control-allow-credentials']).toBeUndefined();
  });

  test('no answer says what it runs on', async () => {
    const { headers } = await app.http().get('/api/storefront/products');
    expect(headers['x-powered-by']).toBeUndefined();
  });

  test('data transfer from afar is switched off', async () => {
    const { status } = await app.http().get('/admin/transfer/runner/push');
    expect([401, 403, 404, 405]).toContain(status);
  });
});

describe('every answer', () => {
  test('has a request id: the one it was given, or a new one', async () => {
    const given = await app.http().get('/api/health/live').set('X-Request-Id', 'my-request-0001');
    const made = await app.http().get('/api/health/live').set('X-Request-Id', '<script>');

    expect(given.headers['x-request-id']).toBe('my-request-0001');
    expect(made.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
  });
});

test('GET /health/ready says how long the database took', async () => {
  const { body } = await app.http().get('/api/health/ready').expect(200);
  expect(body.data).toEqual({ status: 'ready', databaseMs: expect.any(Number) });
});

test('no text that is let in is too long for its column', async () => {
  const schemas = globSync('src/**/{schema,[a-z-]*}.json').flatMap((file) => {
    const { attributes = {} } = JSON.parse(readFileSync(file, 'utf8'));
    return Object.entries<{ type: string; maxLength?: number }>(attributes)
      .filter(([, { type, maxLength = 0 }]) => type === 'string' && maxLength > 255)
      .map(([name]) => `${file}: ${name}`);
  });
  expect(schemas).toEqual([]);
});

test('every field staff see has a label and a sentence of help', async () => {
  const types = await app.call<{ uid: string; missing: string[] }[]>('strapi/admin-labels', 'fieldsWithoutHelp');
  expect(types).toEqual([]);
});

/** Columns by table, as types/ says: name → [type, whether it may be null]. */
function declaredTables(): Map<string, Map<string, string>> {
  const text = ['types/generated/tables.d.ts', 'types/own-tables.d.ts'].map((file) => readFileSync(file, 'utf8')).join('\n');
  const columnsOf = (body: string) => new Map([...body.matchAll(/^ {4}(\w+): (.+);$/gm)].map(([, name = '', type = '']) => [name, type]));
  const rows = new Map(
    [...text.matchAll(/interface (\w+Row)[^{]*\{\n([\s\S]*?)\n {2}\}/g)].map(([, name = '', body = '']) => [name, body]),
  );
  const tables = [...text.matchAll(/^ {4}(\w+): Knex\.CompositeTableType<(\w+Row)/gm)];
  const shared = columnsOf(rows.get('StrapiRow') ?? '');
  return new Map(
    tables.map(([, table = '', row = '']) => {
      const own = columnsOf(rows.get(row) ?? '');
      return [table, text.includes(`interface ${row} extends StrapiRow`) ? new Map([...shared, ...own]) : own];
    }),
  );
}

const sqlTypes: Readonly<Record<string, RegExp>> = {
  integer: /^number\b/,
  smallint: /^number\b/,
  bigint: /^Int8\b/,
  numeric: /^Numeric\b/,
  'double precision': /^number\b/,
  boolean: /^boolean\b/,
  jsonb: /^Json\b/,
  date: /^Date\b/,
  'timestamp without time zone': /^Date\b/,
  'timestamp with time zone': /^Date\b/,
  text: /^(string\b|')/,
  'character varying': /^(string\b|')/,
  uuid: /^string\b/,
  bytea: /^Buffer\b/,
};

test('the types of rows are what the database has', async () => {
  const declared = declaredTables();
  const rows = await app.sql<{ table: string; column: string; type: string; nullable: boolean }>(
    `select table_name as "table", column_name as "column", data_type as type, is_nullable = 'YES' as nullable
       from information_schema.columns where table_schema = 'public' and table_name = any($1)`,
    [[...declared.keys()]],
  );
  // Strapi fills these in every row it or we write, and lets them be null.
  const always =
    /\.(document_id|created_at|updated_at)$|^up_users\.(username|email)$|^strapi_sessions\.(user_id|session_id|origin|expires_at)$/;
  const wrong = rows.flatMap(({ table, column, type, nullable }) => {
    const said = declared.get(table)?.get(column);
    if (said === undefined) return [`${table}.${column} is not declared`];
    if (!sqlTypes[type]?.test(said)) return [`${table}.${column} is ${type}, and not ${said}`];
    return nullable !== / \| null$/.test(said) && !always.test(`${table}.${column}`)
      ? [`${table}.${column} is ${nullable ? '' : 'not '}null: ${said}`]
      : [];
  });
  const missing = [...declared].flatMap(([table, columns]) =>
    [...columns.keys()]
      .filter((column) => !rows.some((row) => row.table === table && row.column === column))
      .map((column) => `${table}.${column}`),
  );
  expect({ wrong, missing }).toEqual({ wrong: [], missing: [] });
  expect(declared.size).toBeGreaterThan(40);
});

/** Lists of the rules, each with the columns that hold one of them. */
test.each<[string, readonly string[], string]>([
  ['order/content-types/order', orderStatuses, 'orderStatus'],
  ['order/content-types/order', paymentStatuses, 'paymentStatus'],
  ['order/content-types/order', fulfilmentStatuses, 'fulfilmentStatus'],
  ['order/content-types/shipment', shipmentStatuses, 'status'],
  ['order/content-types/return-request', returnStatuses, 'status'],
  ['payment/content-types/payment', paymentStates, 'status'],
  ['payment/content-types/refund', refundStatuses, 'status'],
  ['payment/content-types/refund', refundCauses, 'cause'],
])('%s holds the states of the rules: %s', (type, list, field) => {
  const { attributes } = JSON.parse(readFileSync(`src/api/${type}/schema.json`, 'utf8'));
  expect(attributes[field].enum).toEqual([...list]);
});
