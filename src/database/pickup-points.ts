/** Where carriers hand parcels out (src/shop/delivery/points): their directories, loaded each day. What is gone there is closed, so that an order can still say it. */
export const pickupPoints = [
  // `number`: the first one in its name, so that the tenth stands behind the ninth. `words`: what it is searched by.
  `create table if not exists pickup_points (
     carrier text not null check (length(carrier) <= 40),
     code text not null check (length(code) <= 100),
     name text not null check (length(name) <= 300),
     address text not null check (length(address) <= 300),
     city text not null check (length(city) <= 100),
     city_key text not null,
     postal_code text check (length(postal_code) <= 20),
     country text not null check (country ~ '^[A-Z]{2}$'),
     latitude float8 check (latitude between -90 and 90),
     longitude float8 check (longitude between -180 and 180),
     hours text check (length(hours) <= 300),
     most_grams integer check (most_grams > 0),
     number integer not null,
     words text not null,
     is_closed boolean not null default false,
     seen_at timestamptz not null,
     primary key (carrier, code),
     check ((latitude is null) = (longitude is null))
   )`,
  'create index if not exists pickup_points_city_idx on pickup_points (city_key, carrier)',
  // One row of each carrier: when its directory was last begun and read to the end.
  `create table if not exists pickup_point_loads (
     carrier text primary key check (length(carrier) <= 40),
     begun_at timestamptz not null,
     loaded_at timestamptz,
     points integer
   )`,
  // How far two places are from each other on a sphere as large as the earth, in metres; as metresBetween() (src/domain/delivery/zones/distance.ts).
  `create or replace function sk_metres(lat_a float8, lng_a float8, lat_b float8, lng_b float8) returns float8 language sql immutable strict parallel safe as $$
     select 2 * 6371008.8 * asin(least(1, sqrt(power(sin(radians(lat_b - lat_a) / 2), 2)
              + cos(radians(lat_a)) * cos(radians(lat_b)) * power(sin(radians(lng_b - lng_a) / 2), 2))))
   $$`,
];

/** The nearest of many are found by an index. A database that refuses these extensions measures all of a carrier's instead. */
export const nearestPoints = [
  'create extension if not exists cube',
  'create extension if not exists earthdistance',
  'create extension if not exists btree_gist',
  `create index if not exists pickup_points_place_idx on pickup_points using gist (carrier, ll_to_earth(latitude, longitude))
     where latitude is not null and not is_closed`,
].join(';\n');

/** With pg_trgm, so that a street or a number is found among all of them. */
export const pointSearch = 'create index if not exists pickup_points_words_idx on pickup_points using gin (words gin_trgm_ops)';
