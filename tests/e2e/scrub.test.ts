import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { launch, newDatabase } from '../support/child-app';

const place = mkdtempSync(path.join(tmpdir(), 'storekeeper-scrub-'));
const connections: Client[] = [];

async function connect(url: string): Promise<Client> {
  const client = new Client({ connectionString: url });
  await client.connect();
  connections.push(client);
  return client;
}

async function run(args: readonly string[]): Promise<void> {
  const { ended, output } = launch(args, { UPLOADS: 'local' });
  if ((await ended).code !== 0) throw new Error(output());
}

afterAll(async () => {
  for (const client of connections) await client.end();
  rmSync(place, { recursive: true });
});

/** What no copy of the shop may hold, wherever it stood. */
const secrets = [
  ...[
    'Оксана',
    'Гнатюк',
    'Личаківська',
    'Zieliński',
    'Kawiarnia Pod Lip',
    '380671112233',
    '48501222333',
    'oksana@',
    'marek@polonyna',
    'yuki@',
  ],
  ...[
    'leave the prices out',
    'ring twice',
    'Melnyk',
    Buffer.from('hidden-answer').toString('hex'),
    'hidden-token',
    'hidden-secret',
    'hidden-reference',
    'hidden-note',
  ],
];

/** Personal data and secrets where the demo shop has none. */
const planted = `
  insert into provider_events (document_id, provider, event_id, type, state, source, occurred_at, received_at, attempts, payload)
    values ('e', 'stripe', 'hidden-reference', 'charge.succeeded', 'processed', 'webhook', now(), now(), 1, '{"billing": {"name": "Iryna Melnyk", "email": "oksana@polonyna.test"}}');
  insert into refunds (document_id, payment_id, status, amount_minor, currency, cause, reason, reference, idempotency_key, delivery_minor, attempts)
    select 'refund', id, 'failed', 1, currency, 'staff', E'hidden-note\\tof two\\nlines \\\\ and Melnyk', 'hidden-reference', 'key', 0, 1 from payments limit 1;
  insert into invoices (document_id, kind, number, order_document_id, gross_minor, document, issued_at)
    values ('i', 'invoice', 'INV-000001', 'o', 100, '{"kind": "invoice", "issued": {"at": "2026-11-27"}, "buyer": {"name": "Iryna Melnyk", "email": "oksana@polonyna.test"}, "items": [{"title": "Mug (hidden-note)"}]}', now());
  update payments set reference = 'hidden-reference' where id = (select min(id) from payments);
  insert into return_requests (document_id, order_id, status, reason, lines, decision, requested_by)
    select 'return', id, 'declined', 'hidden-note', '[]', '{"note": "Melnyk called", "by": "staff:1"}', 'customer:1' from orders limit 1;
  insert into event_log (type, aggregate_type, aggregate_id, payload)
    values ('order.cancelled', 'order', 'o', '{"orderId": "o", "reason": "hidden-note of Melnyk"}'), ('order.forgotten', 'order', 'o', '{"told": "hidden-note"}');
  insert into order_events (document_id, order_id, type, actor_type, details, occurred_at)
    select 'h', id, 'order.cancelled', 'guest', '{"reason": "hidden-note of Melnyk"}', now() from orders limit 1;
  update order_lines set options = '{"engraving": "hidden-note"}' where id = (select min(id) from order_lines);
  update carts set lines = '[{"id": "l", "variant": "v", "quantity": 1, "options": {"engraving": "hidden-note"}}]' where id = (select min(id) from carts);
  insert into idempotency_keys (scope, route, key, fingerprint, state, answer, claimed_until, expires_at)
    values ('guest', 'r', 'k', 'f', 'done', 'hidden-answer', now(), now());
  insert into customer_identities (provider, subject, user_id) select 'fake', 'hidden-token', min(id) from up_users;
  update up_users set first_name = 'Iryna', last_name = 'Melnyk';
  insert into strapi_sessions (document_id, user_id, session_id, origin, device_id) values ('s', '1', 'hidden-token', 'admin', 'hidden-token');
  insert into strapi_api_tokens (document_id, name, access_key) values ('t', 'hidden-token', 'hidden-token');
  insert into webhook_endpoints (id, url, description, events, secret, secret_before, before_until, made_by, changed_by)
    values ('w', 'https://hidden-secret.example', 'hidden-note', '["*"]', 'hidden-secret', 'hidden-secret', now(), 'staff:1', 'staff:1');
  insert into deliveries (channel, target, event_type, aggregate_type, aggregate_id, answer) values ('webhook', 'w', 't', 'order', 'o', 'hidden-answer');
  insert into integration_settings (document_id, port, provider, enabled, parameters, secrets) values ('i', 'mail', 'smtp', true, '{"user": "hidden-secret"}', 'hidden-secret');
  insert into pgboss.job (name, data) values ('parked', '{"to": "oksana@polonyna.test"}');
  update admin_users set firstname = 'Iryna', lastname = 'Melnyk', reset_password_token = 'hidden-token'`;

/** Each row of each table as text. */
async function everythingIn(client: Client): Promise<string> {
  const { rows } = await client.query(`
    select query_to_xml(format('select t::text from %I.%I t', n.nspname, c.relname), false, true, '')::text as text
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and n.nspname in ('public', 'pgboss')`);
  return rows.map(({ text }) => text).join('');
}

const relations = `
  select count(distinct o.email)::int as people, count(distinct o.customer_key)::int as keys, count(u.id)::int as own,
         (select count(*)::int from orders o join customer_keys k on k.key = o.customer_key) as counted,
         (select count(*)::int from payments p join refunds r on r.reference = p.reference) as referred
    from orders o left join up_users u on u.email = o.email`;
const books = `
  select (select sum(total_minor) from orders) as total, (select sum(captured_minor) from payments) as captured,
         (select sum(amount_minor) from payment_events) as ledger, (select sum(on_hand_delta) from stock_movements) as moved`;

test('a backup for staging holds nobody: made-up people in place of real ones, the same for the same', async () => {
  const databaseUrl = await newDatabase('storekeeper_e2e_real', 'storekeeper_template_demo');
  const real = await connect(databaseUrl);
  await real.query(planted);
  const before = await everythingIn(real);
  expect(secrets.filter((secret) => !before.includes(secret))).toEqual([]);

  const folder = path.join(place, 'backup');
  await run(['scripts/backup.mjs', '--scrub', '--to', folder, '--database', databaseUrl, '--uploads', path.join(place, 'none')]);
  const staging = await newDatabase('storekeeper_e2e_staging');
  await run(['scripts/restore.mjs', '--from', folder, '--database', staging, '--uploads', path.join(place, 'none')]);

  const made = await connect(staging);
  const after = await everythingIn(made);
  expect(secrets.filter((secret) => after.includes(secret))).toEqual([]);
  // Who bought what, with which accounts, and the money of it, are as they were.
  for (const question of [relations, books]) expect((await made.query(question)).rows).toEqual((await real.query(question)).rows);
  const { rows: forms } = await made.query(`
    select email ~ '^person-[0-9a-f]{16}@example\\.test$' as email, phone ~ '^\\+\\d{11,12}$' as phone, shipping_address ->> 'country' as country,
           password is null as "noPassword" from orders join up_users using (email, phone) where number is not null order by orders.id limit 1`);
  expect(forms).toEqual([{ email: true, phone: true, country: 'UA', noPassword: true }]);
  const { rows: lines } = await made.query("select lines from carts where lines -> 0 ->> 'variant' = 'v'");
  const engraving = expect.stringMatching(/^[a-z]{6}-[a-z]{4}$/);
  expect(lines).toEqual([{ lines: [{ id: 'l', variant: 'v', quantity: 1, options: { engraving } }] }]);
  const { rows: notes } = await made.query(
    "select reason ~ E'^[a-z]{6}-[a-z]{4}\\t[a-z]{2} [a-z]{3}\\n[a-z]{5} \\\\\\\\ [a-z]{3} [A-Z][a-z]{5}$' as kept from refunds",
  );
  expect(notes).toEqual([{ kept: true }]);
}, 120_000);

test('what nobody has said to be harmless goes into no backup for staging', async () => {
  const databaseUrl = await newDatabase('storekeeper_e2e_unknown', 'storekeeper_template_empty');
  const database = await connect(databaseUrl);
  await database.query('alter table orders add column hobby text');

  const saving = run(['scripts/backup.mjs', '--scrub', '--to', path.join(place, 'unknown'), '--database', databaseUrl]);

  await expect(saving).rejects.toThrow('Whether orders.hobby tells of a person is not written in');
  expect(readdirSync(place).filter((name) => name.startsWith('unknown'))).toEqual([]);
});
