/**
 * What delivery zones are looked up by (src/shop/delivery/zones): written anew whenever one is saved. The exact look is taken at the few
 * whose box holds the place, or that name its postal code or city.
 */
export const deliveryZones = [
  `create table if not exists delivery_zone_boxes (
     zone_id integer not null references delivery_zones (id) on delete cascade,
     west double precision not null,
     south double precision not null,
     east double precision not null,
     north double precision not null
   )`,
  'create index if not exists delivery_zone_boxes_zone_idx on delivery_zone_boxes (zone_id)',
  'create index if not exists delivery_zone_boxes_box_idx on delivery_zone_boxes using gist (box(point(west, south), point(east, north)))',
  // `key`: `p:` and the beginning of a postal code, of codes of that `length` where it is told; `c:` and a city.
  `create table if not exists delivery_zone_names (
     zone_id integer not null references delivery_zones (id) on delete cascade,
     country text not null,
     key text not null,
     length integer
   )`,
  'create index if not exists delivery_zone_names_zone_idx on delivery_zone_names (zone_id)',
  'create index if not exists delivery_zone_names_key_idx on delivery_zone_names (country, key)',
];
