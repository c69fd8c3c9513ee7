import { Client } from 'pg';
import request from 'supertest';
import { newDatabase } from '../support/child-app';
import { useRunningShops } from '../support/running-shop';

const start = useRunningShops();

/**
 * What a version before this one would have left: the stored schema knows a table, a column and a name that the code does not. The
 * rename of carts.status is a migration of ours that has not run yet.
 */
const leftByAnOlderVersion = `
  create table cmp_things (id serial primary key, told text);
  insert into cmp_things (told) values ('still here');
  alter table products add column old_name varchar(255) not null default 'also here';
  alter table carts rename column cart_status to status;
  delete from strapi_migrations where name like '%rename-cart-status%';
  update strapi_database_schema set hash = 'older', schema = jsonb_set(schema::jsonb, '{tables}', (
    select jsonb_agg(case t.it ->> 'name'
             when 'products' then jsonb_set(t.it, '{columns}', (t.it -> 'columns') || '[{"name": "old_name", "type": "string"}]')
             when 'carts' then replace(t.it::text, '"cart_status"', '"status"')::jsonb
             else t.it end)
           || '[{"name": "cmp_things", "columns": [{"name": "id", "type": "increments"}, {"name": "told", "type": "text"}], "indexes": [], "foreignKeys": []}]'
      from jsonb_array_elements(schema::jsonb -> 'tables') t (it)))::json`;

test('a version that would lose data does not start and says how to keep it; what its owner lets go by name is dropped', async () => {
  const databaseUrl = await newDatabase('storekeeper_e2e_release', 'storekeeper_template_demo');
  const database = new Client({ connectionString: databaseUrl });
  await database.connect();
  await database.query(leftByAnOlderVersion);

  const refused = await start(databaseUrl).then(
    () => 'It started',
    (error: Error) => error.message,
  );

  expect(refused).toContain('This version would lose data');
  expect(refused).toContain('cmp_things: no content type');
  expect(refused).toContain('products.old_name: no field');
  expect(refused).toContain('ALLOW_SCHEMA_DROP=cmp_things,products.old_name');
  // Renamed by its migration, which ran before anybody looked.
  expect(refused).not.toContain('carts.status');
  expect((await database.query('select told from cmp_things')).rows).toEqual([{ told: 'still here' }]);
  expect((await database.query('select distinct old_name from products')).rows).toEqual([{ old_name: 'also here' }]);

  const { url } = await start(databaseUrl, { ALLOW_SCHEMA_DROP: 'cmp_things,products.old_name' });

  await request(url).post('/api/carts').send({ currency: 'EUR' }).expect(201);
  const left = `select to_regclass('cmp_things') as "table", (select count(*)::int from information_schema.columns
                 where table_name = 'products' and column_name = 'old_name') as columns`;
  expect((await database.query(left)).rows).toEqual([{ table: null, columns: 0 }]);
  await database.end();
}, 120_000);
