import type { Query } from '../../queries';

/** `haveShapes`: some are drawn on the map, so that it matters where exactly an address is. */
export type ZonesThereAre = Readonly<{ exist: boolean; haveShapes: boolean }>;

export const zonesThereAreQuestion: Query<ZonesThereAre, { exist: boolean; shapes: boolean }> = {
  sql: `select exists (select from delivery_zones where enabled) as exist,
               exists (select from delivery_zones z join delivery_zone_boxes b on b.zone_id = z.id where z.enabled) as shapes`,
  types: {},
  values: {},
  read: ([row]) => ({ exist: row?.exist === true, haveShapes: row?.shapes === true }),
};
