import type { Core } from '@strapi/strapi';
import { activity } from './activity';
import { addColumn } from './add-column';
import { analytics } from './analytics';
import { automations } from './automations';
import { bulkChanges } from './bulk-changes';
import { campaigns } from './campaigns';
import { catalogueRevision } from './catalogue-revision';
import { customerAccount } from './customer-account';
import { customerDesk, customerSearch } from './customer-desk';
import { customerSums } from './customer-sums';
import { allContentDoors, type ContentDoor } from '../strapi/content-doors';
import { crm } from './crm';
import { externalIds, forgetExternalIds } from './external-ids';
import { integrationChanges } from './integration-changes';
import { deliveries } from './deliveries';
import { deliverySlots } from './delivery-slots';
import { courierWork } from './courier-work';
import { deliveryRuns } from './delivery-runs';
import { deliveryZones } from './delivery-zones';
import { listingTables, trigrams } from './listing-tables';
import { maps } from './maps';
import { messages } from './messages';
import { orderDesk } from './order-desk';
import { notifications } from './notifications';
import { orderMails } from './order-mails';
import { orderSearch } from './order-search';
import { parcelLabels } from './parcel-labels';
import { personalData } from './personal-data';
import { nearestPoints, pickupPoints, pointSearch } from './pickup-points';
import { productSearch } from './product-search';
import { sales } from './sales';
import { salesTables } from './sales-tables';
import { settingsChanges } from './settings-changes';
import { signIn } from './sign-in';
import { support, supportSearch } from './support';
import { stocktakes } from './stocktakes';
import { termsRevision } from './terms-revision';
import { toldTables } from './told-tables';
import { website } from './website';

/**
 * Tables that are not content: nobody edits them and Strapi need not know them. Its schema sync leaves tables it did
 * not make alone. Every statement may run again at each start.
 */
const statements = [
  `create table if not exists idempotency_keys (
     scope text not null,
     route text not null,
     key text not null,
     fingerprint text not null,
     state text not null check (state in ('in_flight', 'done')),
     status integer,
     answer bytea,
     claimed_until timestamptz not null,
     expires_at timestamptz not null,
     primary key (scope, route, key)
   )`,
  'create index if not exists idempotency_keys_expires_idx on idempotency_keys (expires_at)',
  // Set in the transaction of the work itself, for work that would count twice (src/shop/mark-committed-once.ts).
  addColumn('idempotency_keys', 'is_committed', 'boolean not null default false'),

  // Codes of mails: hashes only, used once, gone with the customer.
  `create table if not exists account_codes (
     code_hash text primary key,
     purpose text not null check (purpose in ('password_reset', 'confirmation')),
     user_id integer not null references up_users (id) on delete cascade,
     email text not null,
     expires_at timestamptz not null
   )`,
  'create index if not exists account_codes_user_idx on account_codes (user_id)',
  'create index if not exists strapi_sessions_session_idx on strapi_sessions (session_id)',
  'create index if not exists strapi_sessions_user_idx on strapi_sessions (user_id)',

  // What somebody has used up of a limit (src/http/rate-limits.ts). Unlogged: after a crash everybody begins anew.
  'create unlogged table if not exists rate_limits (key varchar(255) primary key, points integer not null default 0, expire bigint)',

  // Order numbers without gaps: the row stays locked until the order that took a number is committed. `code` is what the numbers
  // begin with, in capitals (src/domain/store/order-series.ts).
  `create table if not exists order_series (
     code text primary key,
     last_number bigint not null default 0 check (last_number >= 0)
   )`,
  `create or replace function sk_last_order_number(series text, prefix text) returns bigint language plpgsql as $$
   begin
     return (select coalesce(max(substr(number, length(prefix) + 1)::bigint), 0) from orders
              where upper(left(number, length(prefix))) = series and substr(number, length(prefix) + 1) ~ '^[0-9]{1,15}$');
   end $$`,

  // Invoices and credit notes (src/shop/papers): what was issued stays as it was, and their numbers have no gaps, as those of orders.
  `create table if not exists paper_series (
     kind text primary key check (kind in ('invoice', 'credit_note')),
     last_number bigint not null default 0 check (last_number >= 0)
   )`,
  `create table if not exists invoices (
     id bigint generated always as identity primary key,
     document_id text not null unique,
     kind text not null check (kind in ('invoice', 'credit_note')),
     number text not null,
     order_document_id text not null,
     refund_document_id text unique check (refund_document_id is null or kind = 'credit_note'),
     gross_minor bigint not null check (gross_minor >= 0),
     document jsonb not null,
     issued_at timestamptz not null,
     unique (kind, number)
   )`,
  'create index if not exists invoices_order_idx on invoices (order_document_id)',
  // What was added after the first was issued stands on another. Two at once are kept apart by the lock of the order.
  'drop index if exists invoices_one_of_order_idx',
  `create or replace function sk_keep_invoice() returns trigger language plpgsql as $$
   begin
     -- Its buyer is forgotten once the law lets it be (src/shop/customers/personal-data); what was sold stays.
     if tg_op = 'UPDATE' and current_setting('storekeeper.forgetting', true) = 'on' and new.document - 'buyer' = old.document - 'buyer' then return new; end if;
     raise exception 'An invoice or credit note that was issued is neither changed nor deleted: a credit note takes it back' using errcode = 'restrict_violation';
   end $$`,
  // How far in the events the shop has looked for orders that are paid and have no invoice (src/shop/papers/issue-when-paid.ts).
  'create table if not exists invoices_watched (one boolean primary key default true check (one), position bigint not null)',
  'create or replace trigger sk_invoices_keep before update or delete on invoices for each row execute function sk_keep_invoice()',
  'create or replace trigger sk_invoices_keep_all before truncate on invoices for each statement execute function sk_keep_invoice()',

  // What customers searched for and did not find (src/shop/search/misses.ts): words and how often, and nothing of who it was.
  `create table if not exists search_misses (
     language text not null,
     words text not null check (length(words) <= 100),
     count integer not null,
     last_day date not null,
     primary key (language, words)
   )`,
  'create index if not exists search_misses_oldest_idx on search_misses (last_day desc, count desc, language, words)',

  // What a variant costs the shop itself, without tax. No content: what answers apps and machines reads the variants whole, and so do
  // listings and events; this is told where somebody asks for it by name (src/shop/catalog/desk).
  `create table if not exists variant_costs (
     variant_id integer primary key references variants (id) on delete cascade,
     amount bigint not null check (amount >= 0),
     currency text not null,
     updated_at timestamptz not null default now()
   )`,

  // Every price as long as it held, kept by the database itself: imports, the grid and SQL by hand all count. The law asks
  // for the lowest price before a sale (src/domain/pricing/lowest-price-before.ts).
  `create table if not exists price_history (
     id bigserial primary key,
     variant_id integer not null,
     price_list_id integer not null,
     min_quantity integer not null,
     amount bigint not null,
     valid_from timestamptz not null default now(),
     valid_until timestamptz check (valid_until >= valid_from)
   )`,
  'create index if not exists price_history_variant_idx on price_history (variant_id, valid_from)',
  'create unique index if not exists price_history_open_idx on price_history (variant_id, price_list_id, min_quantity) where valid_until is null',
  `create or replace function sk_record_price() returns trigger language plpgsql as $$
   begin
     if tg_op = 'UPDATE' and (new.variant_id, new.price_list_id, new.min_quantity, new.amount) is not distinct from (old.variant_id, old.price_list_id, old.min_quantity, old.amount) then
       return new;
     end if;
     if tg_op in ('UPDATE', 'DELETE') then
       update price_history set valid_until = now()
        where variant_id = old.variant_id and price_list_id = old.price_list_id and min_quantity = old.min_quantity and valid_until is null;
     end if;
     if tg_op in ('INSERT', 'UPDATE') then
       insert into price_history (variant_id, price_list_id, min_quantity, amount) values (new.variant_id, new.price_list_id, new.min_quantity, new.amount);
     end if;
     return null;
   end $$`,
  `create or replace trigger sk_prices_history after insert or update or delete on prices for each row execute function sk_record_price()`,

  // How often each discount and each code (0: all of them) was used and what it gave away, so that nobody counts all orders of the
  // shop again for a limit or a budget. Kept by the database itself, in rows of their own for sixteen groups of connections: with
  // one row, everybody who buys under the same discount would wait for each other. A group may be below nought, their sum is not.
  `create or replace function sk_count_redemption() returns trigger language plpgsql as $$
   begin
     insert into discount_usage as u (discount_id, discount_code_id, currency, part, uses, amount_minor)
     select r.discount_id, whose.code_id, r.currency, pg_backend_pid() % 16, sum(r.times), sum(r.times * r.amount_minor)
       from (values (1, new.discount_id, new.discount_code_id, new.currency, new.state, new.amount_minor),
                    (-1, old.discount_id, old.discount_code_id, old.currency, old.state, old.amount_minor))
              r (times, discount_id, code_id, currency, state, amount_minor)
      cross join lateral (values (0), (r.code_id)) whose (code_id)
      where r.state <> 'released' and whose.code_id is not null
      group by 1, 2, 3 having sum(r.times) <> 0 or sum(r.times * r.amount_minor) <> 0
      order by 1, 2, 3
     on conflict (discount_id, discount_code_id, currency, part) do update
       set uses = u.uses + excluded.uses, amount_minor = u.amount_minor + excluded.amount_minor;
     return null;
   end $$`,
  `do $$ begin
     if to_regclass('discount_usage') is null then
       -- What another instance sells while this is counted waits, and is counted by the trigger.
       lock table discount_redemptions in share row exclusive mode;
       create table discount_usage (
         discount_id integer not null,
         discount_code_id integer not null default 0,
         currency text not null,
         part smallint not null,
         uses bigint not null,
         amount_minor bigint not null,
         primary key (discount_id, discount_code_id, currency, part)
       );
       insert into discount_usage (discount_id, discount_code_id, currency, part, uses, amount_minor)
       select r.discount_id, whose.code_id, r.currency, 0, count(*), sum(r.amount_minor)
         from discount_redemptions r cross join lateral (values (0), (r.discount_code_id)) whose (code_id)
        where r.state <> 'released' and whose.code_id is not null group by 1, 2, 3;
       create or replace trigger sk_discount_redemptions_count after insert or update or delete on discount_redemptions for each row execute function sk_count_redemption();
     end if;
   end $$`,
  'create or replace trigger sk_discount_redemptions_count after insert or update or delete on discount_redemptions for each row execute function sk_count_redemption()',

  // The token of a guest opens what was theirs before they had an account, and never again: not when the account is gone either.
  `create or replace function sk_forget_token() returns trigger language plpgsql as $$
   begin
     new.token_hash := 'gone:' || gen_random_uuid();
     return new;
   end $$`,
  ...['carts', 'orders'].map(
    (table) =>
      `create or replace trigger sk_${table}_forget_token before update of customer_id on ${table} for each row when (old.customer_id is not null and new.customer_id is null) execute function sk_forget_token()`,
  ),

  // Whom an order is counted for: the account, and hashes of e-mails and telephone numbers (src/shop/customers/customer-keys.ts).
  `create table if not exists customer_keys (
     key text not null,
     order_document_id text not null,
     primary key (key, order_document_id)
   )`,

  // Until the cause had a column, the shop wrote it into the reason, which is for people.
  `update refunds set cause = case reason when 'order cancelled' then 'order_cancelled' when 'order expired' then 'order_expired'
                                          when 'made outside the shop' then 'outside' else 'staff' end,
                      reason = case when reason not in ('order cancelled', 'order expired', 'made outside the shop') then reason end
    where cause is null`,

  // The truth about what happened. Written in the same transaction as the change itself; queues only carry it.
  `create table if not exists event_log (
     id uuid primary key default gen_random_uuid(),
     type text not null,
     aggregate_type text not null,
     aggregate_id text not null,
     payload jsonb not null,
     request_id text,
     occurred_at timestamptz not null default now()
   )`,
  // Numbered as they are written: those of one aggregate in their order, because it is locked meanwhile.
  addColumn('event_log', 'seq', 'bigint generated always as identity'),
  addColumn('event_log', 'version', 'integer not null default 1'),
  'create index if not exists event_log_aggregate_idx on event_log (aggregate_type, aggregate_id, occurred_at)',
  'create index if not exists event_log_occurred_idx on event_log (occurred_at)',
  // Their place in what machines read (src/shop/events/number-events.ts): given once they are committed, so none comes in before another.
  addColumn('event_log', 'position', 'bigint'),
  'create unique index if not exists event_log_position_idx on event_log (position)',
  'create index if not exists event_log_waiting_idx on event_log (seq) where position is null',

  ...signIn,
  ...orderDesk,
  ...orderMails,
  ...customerDesk,
  ...customerAccount,
  ...notifications,
  ...deliveries,
  ...automations,
  ...deliveryZones,
  ...deliverySlots,
  ...deliveryRuns,
  ...courierWork,
  ...messages,
  ...campaigns,
  ...integrationChanges,
  ...website,
  ...personalData,
  ...support,
  ...activity,
  ...analytics,
  ...crm,
  ...maps,
  ...pickupPoints,
  ...parcelLabels,
  ...stocktakes,
  ...bulkChanges,
  ...sales,
  ...settingsChanges,
  ...externalIds,
  ...termsRevision,
  ...catalogueRevision,
  listingTables,
  salesTables,
  customerSums,
  toldTables,
];

export async function createOwnTables(strapi: Core.Strapi): Promise<void> {
  const named = allContentDoors.filter(([, { may }]: readonly [string, ContentDoor]) => may.includes('create'));
  const forgetting = named.map(([uid]) => forgetExternalIds(uid, strapi.contentType(uid).collectionName ?? ''));
  for (const statement of [...statements, ...forgetting]) await strapi.db.connection.raw(statement);
  await createTrigrams(strapi);
  await createNearest(strapi);
}

/** A shop sells without them, and measures all pickup points of a carrier. */
async function createNearest(strapi: Core.Strapi): Promise<void> {
  try {
    await strapi.db.connection.raw(nearestPoints);
  } catch (error) {
    strapi.log.warn(
      'The database has no cube, earthdistance or btree_gist, or does not let the shop switch them on: finding the nearest of many pickup points takes longer',
      { error },
    );
  }
}

/** A shop sells without them, and searches worse. */
async function createTrigrams(strapi: Core.Strapi): Promise<void> {
  try {
    await strapi.db.connection.raw(trigrams);
    await strapi.db.connection.raw(orderSearch);
    await strapi.db.connection.raw(customerSearch);
    await strapi.db.connection.raw(productSearch);
    await strapi.db.connection.raw(supportSearch);
    await strapi.db.connection.raw(pointSearch);
    const { rows } = await strapi.db.connection.raw<{ rows: { known: string[] }[] }>("select show_trgm('ї') as known");
    if (rows[0]?.known.length === 0)
      strapi.log.warn(
        'The database knows letters of English only (its character type is C): misspelt words of other languages are not found',
      );
  } catch (error) {
    strapi.log.warn(
      'The database has no pg_trgm, or does not let the shop switch it on: misspelt words and parts of SKUs are not found, and a search among many orders or products takes long',
      {
        error,
      },
    );
  }
}
