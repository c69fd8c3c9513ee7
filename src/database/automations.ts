/** What staff have the shop do by itself when something happens (src/shop/automations). */
export const automations = [
  `create table if not exists automations (
     id text primary key,
     name text not null check (length(name) <= 100),
     event text not null,
     conditions jsonb not null,
     action jsonb not null,
     is_on boolean not null,
     on_since timestamptz not null default now(),
     made_by text not null,
     changed_by text not null,
     created_at timestamptz not null default now(),
     changed_at timestamptz not null default now()
   )`,
];
