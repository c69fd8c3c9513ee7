import { searchedCustomer } from '../shop/customers/desk/find-customers';

/** What staff keep beside an account (src/shop/customers/desk), and goes with it: no customer reads any of it. */
export const customerDesk = [
  // Carts with something in them are the active ones: planned as if both were chance, a page of left carts read all of them and sorted.
  'create statistics if not exists sk_carts_filled (mcv) on cart_status, item_count from carts',
  // Why somebody was blocked stands among the notes, so that whoever looks at them later knows.
  `create table if not exists customer_notes (
     id bigint generated always as identity primary key,
     user_id integer not null references up_users (id) on delete cascade,
     kind text not null check (kind in ('note', 'blocked', 'unblocked')),
     note text not null check (length(note) <= 2000),
     written_by text not null,
     written_at timestamptz not null default now()
   )`,
  'create index if not exists customer_notes_user_idx on customer_notes (user_id, id)',
  `create table if not exists customer_tags (
     user_id integer not null references up_users (id) on delete cascade,
     tag text not null check (length(tag) <= 40),
     primary key (user_id, tag)
   )`,
  'create index if not exists customer_tags_tag_idx on customer_tags (lower(tag), user_id)',
];

/** With pg_trgm, so that a part of a name, an e-mail or a phone is found among all accounts. */
export const customerSearch = `create index if not exists up_users_searched_idx on up_users using gin ((${searchedCustomer('')}) gin_trgm_ops)`;
