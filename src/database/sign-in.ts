import { addColumn } from './add-column';

/** How customers sign in (src/shop/customers), besides their passwords. Everything here goes with the customer. */
export const signIn = [
  // Whom providers customers sign in with know as whom: one person there is one account here.
  `create table if not exists customer_identities (
     provider text not null,
     subject text not null,
     user_id integer not null references up_users (id) on delete cascade,
     created_at timestamptz not null default now(),
     primary key (provider, subject)
   )`,
  'create index if not exists customer_identities_user_idx on customer_identities (user_id)',
  // What the provider takes back when the account goes, sealed.
  addColumn('customer_identities', 'sealed_grant', 'bytea'),
  // Whether mails to the address that the provider hands on arrive.
  addColumn('customer_identities', 'mail_reaches', 'boolean not null default true'),

  // What counts once and for a short time: nonces and challenges until they are used, tokens and notices of providers once they were.
  `create table if not exists sign_in_secrets (
     purpose text not null,
     hash text not null,
     user_id integer references up_users (id) on delete cascade,
     expires_at timestamptz not null,
     primary key (purpose, hash)
   )`,
  'create index if not exists sign_in_secrets_expires_idx on sign_in_secrets (expires_at)',

  // Codes to sign in with: one of each address, sent and gone within minutes. Only who can read the shop's keys can tell a code from its mac.
  `create table if not exists sign_in_codes (
     contact text primary key,
     kind text not null check (kind in ('email', 'phone')),
     id text not null,
     language text,
     code_mac text,
     guesses integer not null default 0,
     expires_at timestamptz not null
   )`,
  // What phones keep to sign in with, and their public halves.
  `create table if not exists passkeys (
     credential_id text primary key,
     id text not null unique,
     user_id integer not null references up_users (id) on delete cascade,
     public_key bytea not null,
     counter bigint not null,
     backed_up boolean not null,
     name text,
     created_at timestamptz not null default now(),
     last_used_at timestamptz
   )`,
  'create index if not exists passkeys_user_idx on passkeys (user_id)',
  // How many messages were sent, and how many parts they are paid for.
  'create table if not exists sms_days (day date primary key, messages integer not null, parts integer not null default 0)',
  // A number that changes has to be proved again, whoever changes it.
  `create or replace function sk_unprove_phone() returns trigger language plpgsql as $$
   begin
     new.phone_confirmed := false;
     return new;
   end $$`,
  `create or replace trigger sk_up_users_unprove before update of phone on up_users for each row when (old.phone is distinct from new.phone and old.phone_confirmed) execute function sk_unprove_phone()`,

  // What providers are still to be told to take back. No customer is named: mostly there is none any more.
  `create table if not exists identity_revocations (
     id bigint generated always as identity primary key,
     provider text not null,
     sealed_grant bytea not null,
     asked_at timestamptz not null default now(),
     try_at timestamptz not null default now(),
     tries integer not null default 0
   )`,
  // Whoever unlinks an identity, or deletes its customer.
  `create or replace function sk_revoke_grant() returns trigger language plpgsql as $$
   begin
     insert into identity_revocations (provider, sealed_grant) values (old.provider, old.sealed_grant);
     return null;
   end $$`,
  `create or replace trigger sk_customer_identities_revoke after delete on customer_identities for each row when (old.sealed_grant is not null) execute function sk_revoke_grant()`,
];
