import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import request from 'supertest';
import { launch, newDatabase } from '../support/child-app';
import { useRunningShops } from '../support/running-shop';

const start = useRunningShops();
const place = mkdtempSync(path.join(tmpdir(), 'storekeeper-backup-'));
const backup = path.join(place, 'backup');
const connections: Client[] = [];
let databaseUrl: string;
let database: Client;

async function connect(url: string): Promise<Client> {
  const client = new Client({ connectionString: url });
  await client.connect();
  connections.push(client);
  return client;
}

async function run(command: 'backup' | 'restore', args: Readonly<Record<string, string>>): Promise<{ code: number | null; said: string }> {
  const options = Object.entries(args).flatMap(([name, value]) => [`--${name}`, value]);
  const { ended, output } = launch([`scripts/${command}.mjs`, ...options], { UPLOADS: 'local' });
  return { code: (await ended).code, said: output() };
}

/** Until a backup waits for a lock. */
async function backupWaits(): Promise<void> {
  const waiting = "select 1 from pg_stat_activity where application_name = 'storekeeper-backup' and wait_event_type = 'Lock'";
  while ((await database.query(waiting)).rowCount === 0) await new Promise((resolve) => setTimeout(resolve, 10));
}

const restored = (name: string, from = backup) =>
  newDatabase(name).then(async (url) => ({ url, ...(await run('restore', { from, database: url, uploads: path.join(place, name) })) }));

/** Everything a database is made of, and every row, in PostgreSQL's own words and none of ours. */
async function contents(client: Client) {
  const ours = "n.nspname in ('public', 'pgboss')";
  const { rows: made } = await client.query(`
    select 'column' as kind, concat_ws(' ', c.oid::regclass, c.relpersistence, c.reloptions, a.attnum - (select count(*) from pg_attribute g where g.attrelid = c.oid and g.attisdropped and g.attnum < a.attnum),
             a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull, a.attidentity, a.attgenerated, pg_get_expr(d.adbin, d.adrelid), pg_get_partkeydef(c.oid), pg_get_expr(c.relpartbound, c.oid)) as it
      from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace and ${ours}
      left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
     where c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped
    union all select 'index', concat_ws(' ', indexdef) from pg_indexes n where schemaname in ('public', 'pgboss')
    union all select 'constraint', concat_ws(' ', conrelid::regclass, conname, contype, pg_get_constraintdef(k.oid)) from pg_constraint k join pg_namespace n on n.oid = connamespace and ${ours}
    union all select 'trigger', pg_get_triggerdef(t.oid) from pg_trigger t where not tgisinternal
    union all select 'function', pg_get_functiondef(p.oid) from pg_proc p join pg_namespace n on n.oid = pronamespace and ${ours} where prokind = 'f' and probin is null
    union all select 'sequence', concat_ws(' ', s.*) from pg_sequences s
    union all select 'type', concat_ws(' ', t.typname, e.enumlabel, e.enumsortorder) from pg_type t join pg_enum e on e.enumtypid = t.oid
    order by 1, 2`);
  const { rows: tables } = await client.query(
    `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace and ${ours} where c.relkind = 'r' order by 1`,
  );
  const sums: Record<string, unknown> = {};
  for (const { name } of tables) {
    const { rows } = await client.query(
      `select count(*)::int as rows, md5(string_agg(t::text, '|' order by t::text)) as sum from ${name} t`,
    );
    sums[name] = rows[0];
  }
  return { made: made.map(({ kind, it }) => `${kind} ${withoutCasts(it)}`).sort(), sums };
}

/** PostgreSQL writes `array['a'::varchar]::text[]` of what it once read as that otherwise, and means the same. */
const withoutCasts = (it: string): string => it.replace(/::(text|character varying)(\[\])?|[()]/g, '');

beforeAll(async () => {
  databaseUrl = await newDatabase('storekeeper_e2e_backup', 'storekeeper_template_demo');
  database = await connect(databaseUrl);
  await database.query(`insert into pgboss.job (name, data) values ('parked', '{"it": "waits"}')`);
  await database.query(`
    insert into refunds (document_id, payment_id, status, amount_minor, currency, cause, reason, idempotency_key, delivery_minor, attempts)
    select 'refund', id, 'failed', 1, currency, 'staff', 'too small for Oksana', 'key', 0, 1 from payments limit 1`);
  mkdirSync(path.join(place, 'uploads/deeper'), { recursive: true });
  writeFileSync(path.join(place, 'uploads/a picture.webp'), Buffer.alloc(100_000, 7));
  writeFileSync(path.join(place, 'uploads/deeper/another.webp'), 'small');
  const { code, said } = await run('backup', { to: backup, database: databaseUrl, uploads: path.join(place, 'uploads') });
  if (code !== 0) throw new Error(said);
}, 120_000);

afterAll(async () => {
  for (const client of connections) await client.end();
  rmSync(place, { recursive: true });
});

test('a backup becomes the same shop, with its uploads and the jobs that wait, and that shop starts', async () => {
  const { url, code, said } = await restored('storekeeper_e2e_restored');

  expect([code, said]).toEqual([0, expect.stringContaining('all as they were saved')]);
  const [before, after] = [await contents(database), await contents(await connect(url))];
  expect(after.made).toEqual(before.made);
  expect(after.sums).toEqual(before.sums);
  for (const table of ['orders', 'payments', 'refunds', 'payment_events', 'stock_movements', 'event_log', 'pgboss.job_common'])
    expect(before.sums[table]).not.toMatchObject({ rows: 0 });
  for (const file of ['a picture.webp', 'deeper/another.webp'])
    expect(readFileSync(path.join(place, 'storekeeper_e2e_restored', file))).toEqual(readFileSync(path.join(place, 'uploads', file)));

  // As a backup holds them: a process of the shop that is started again meanwhile does not wait for its end.
  const anotherBackup = await connect(url);
  await anotherBackup.query('begin; select count(*) from event_log; select count(*) from idempotency_keys; select count(*) from orders');
  const shop = await start(url);
  await request(shop.url).get('/api/storefront/products?currency=EUR').expect(200);
}, 120_000);

test('a backup is of one moment, whatever is sold while it is written', async () => {
  const holder = await connect(databaseUrl);
  await holder.query('begin; lock table variants in access exclusive mode');
  const later = path.join(place, 'later');
  const saving = run('backup', { to: later, database: databaseUrl, uploads: path.join(place, 'uploads') });
  await backupWaits();
  await database.query("insert into order_series (code, last_number) values ('LATER', 1)");
  await holder.query('commit');

  expect((await saving).code).toBe(0);
  const rowsOf = (folder: string) =>
    (JSON.parse(readFileSync(path.join(folder, 'manifest.json'), 'utf8')) as { tables: { name: string; rows: number }[] }).tables.map(
      ({ name, rows }) => [name, rows],
    );
  expect(rowsOf(later)).toEqual(rowsOf(backup));
  await database.query("delete from order_series where code = 'LATER'");
});

test('a backup that is killed half-way is none, and leaves the place free', async () => {
  const holder = await connect(databaseUrl);
  await holder.query('begin; lock table variants in access exclusive mode');
  const to = path.join(place, 'killed');
  const { process: child, ended } = launch(['scripts/backup.mjs', '--to', to, '--database', databaseUrl], {});
  await backupWaits();
  child.kill('SIGKILL');
  await ended;
  await holder.query('rollback');

  expect(existsSync(to)).toBe(false);
  const left = readdirSync(place).find((name) => name.startsWith('killed.unfinished')) ?? '';
  const { code, said } = await restored('storekeeper_e2e_half', path.join(place, left));
  expect([code, said]).toEqual([1, expect.stringContaining('was not finished')]);
});

test('nothing is pushed aside: neither a database with something in it nor a backup or an upload that is there', async () => {
  const used = await run('restore', { from: backup, database: databaseUrl, uploads: path.join(place, 'elsewhere') });
  expect([used.code, used.said]).toEqual([1, expect.stringContaining('This database is not empty')]);
  expect(existsSync(path.join(place, 'elsewhere'))).toBe(false);

  const again = await run('backup', { to: backup, database: databaseUrl });
  expect([again.code, again.said]).toEqual([1, expect.stringContaining('is there already')]);

  mkdirSync(path.join(place, 'storekeeper_e2e_other'));
  writeFileSync(path.join(place, 'storekeeper_e2e_other/a picture.webp'), 'another one');
  const other = await restored('storekeeper_e2e_other');
  expect([other.code, other.said]).toEqual([1, expect.stringContaining('is another file')]);
});

test.each([
  ['cut short', 'tables/public.orders.gz', (file: string) => truncateSync(file, 1_000)],
  [
    'changed by a byte',
    'after.sql',
    (file: string) =>
      writeFileSync(
        file,
        readFileSync(file).map((byte, at) => (at === 500 ? byte ^ 1 : byte)),
      ),
  ],
  ['gone', 'uploads/deeper/another.webp', (file: string) => rmSync(file)],
])('a backup with a file that is %s is refused before anything is written: %s', async (_how, name, damage) => {
  const file = path.join(backup, name);
  const whole = readFileSync(file);
  damage(file);

  const { url, code, said } = await restored('storekeeper_e2e_damaged');
  writeFileSync(file, whole);

  expect([code, said]).toEqual([1, expect.stringContaining('the backup is damaged')]);
  const client = new Client({ connectionString: url });
  await client.connect();
  expect((await client.query("select 1 from pg_tables where schemaname = 'public'")).rowCount).toBe(0);
  await client.end();
});
