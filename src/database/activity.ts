import { monthsOf } from './months';

/**
 * The timelines of customers (src/shop/activity): what happened to each, appended and never changed, a table for each month. It goes with
 * the account, and by months.
 */
export const activity = [
  'create sequence if not exists activity_row_id_seq',
  `create table if not exists activity (
     id uuid not null,
     row_id bigint not null default nextval('activity_row_id_seq'),
     user_id integer not null references up_users (id) on delete cascade,
     at timestamptz not null,
     kind text not null,
     done_by text not null check (done_by in ('customer', 'staff', 'shop')),
     subject_type text,
     subject_id text,
     details jsonb not null default '{}',
     primary key (user_id, at, id)
   ) partition by range (at)`,
  // The job goes on with it (src/shop/activity/keep-months.ts).
  ...monthsOf('activity', { since: 0 }),
  // Whose timeline is still to be taken out of the archive, whoever deleted the account.
  'create table if not exists activity_gone (user_id integer primary key)',
  `create or replace function sk_activity_gone() returns trigger language plpgsql as $$
   begin
     insert into activity_gone (user_id) values (old.id) on conflict do nothing;
     return null;
   end $$`,
  'create or replace trigger sk_up_users_activity_gone after delete on up_users for each row execute function sk_activity_gone()',
  // The last month that was taken away, such as 2024-10: nothing is written there, or before, any more (src/shop/activity/keep-months.ts).
  'create table if not exists activity_taken_away (one boolean primary key default true check (one), month text not null)',
  // How far in the events the shop has looked for what belongs there.
  'create table if not exists activity_watched (one boolean primary key default true check (one), position bigint not null)',
];
