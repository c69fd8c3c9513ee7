/** What companies that know streets were asked, and what may be kept of their answers (src/shop/places). */
export const maps = [
  // `key`: a hash of what was asked. `expires_at`: as the company's terms say; null: it may stay.
  `create table if not exists geo_cache (
     provider text not null check (length(provider) <= 40),
     call text not null check (call in ('place', 'geocode', 'reverse', 'time_zone')),
     key text not null check (length(key) = 64),
     answer jsonb not null,
     found_at timestamptz not null default now(),
     expires_at timestamptz,
     primary key (provider, call, key)
   )`,
  'create index if not exists geo_cache_key_idx on geo_cache (key)',
  'create index if not exists geo_cache_expires_idx on geo_cache (expires_at)',
  'create index if not exists geo_cache_found_idx on geo_cache (found_at)',

  // How often each was asked on a day (UTC), and about what that costs: millionths of a dollar.
  `create table if not exists maps_usage (
     day date not null,
     call text not null check (length(call) <= 20),
     count bigint not null,
     cost_micros bigint not null,
     primary key (day, call)
   )`,
  // What staff say of each kind, and what one costs in millionths of a dollar; where there is no row, or nothing in it, the usual price and no limit.
  `create table if not exists maps_limits (
     call text primary key check (length(call) <= 20),
     price_micros bigint check (price_micros >= 0),
     most_a_day integer check (most_a_day >= 0),
     most_a_month integer check (most_a_month >= 0),
     changed_by text not null,
     changed_at timestamptz not null default now()
   )`,
  // How often a kind may be asked on a day in all, with what was asked on the other days of its month.
  `create or replace function sk_maps_room(asked text, of_day date) returns bigint language sql stable as $$
     select coalesce(min(least(l.most_a_day, l.most_a_month -
              (select coalesce(sum(u.count), 0) from maps_usage u
                where u.call = asked and u.day >= date_trunc('month', of_day) and u.day < date_trunc('month', of_day) + interval '1 month' and u.day <> of_day))),
              9007199254740991)::bigint
       from maps_limits l where l.call = asked
   $$`,
];
