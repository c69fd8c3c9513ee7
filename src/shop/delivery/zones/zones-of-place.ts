import type { DeliveryZonesRow, Json } from 'knex/types/tables';
import type { ZonePlace } from '../../../domain/delivery/zones/area';
import { areasOf } from '../../../domain/delivery/zones/check-zone';
import { covers } from '../../../domain/delivery/zones/covers';
import type { Query } from '../../queries';
import { toJson } from '../../rows';
import { keysOfPlace } from './zone-keys';

type ZoneRow = Pick<DeliveryZonesRow, 'document_id'> & Readonly<{ areas: Json }>;

/** Whether enough of a place is known to say in what zones it lies. */
export const isPlaced = ({ city, postalCode, location }: ZonePlace): boolean =>
  location !== undefined || postalCode !== undefined || city !== undefined;

export const hasZonesQuestion: Query<boolean, { found: boolean }> = {
  sql: 'select exists (select from delivery_zones where enabled) as found',
  types: {},
  values: {},
  read: ([row]) => row?.found === true,
};

/**
 * The zones a place lies in (document ids), that with the highest priority first; null while nobody knows where it is. The database finds the
 * few that may be meant, and the look at their corners decides.
 */
export function zonesOfPlaceQuestion(
  place: ZonePlace,
  { hasZones }: Readonly<{ hasZones: boolean }>,
): Query<readonly string[] | null, ZoneRow> {
  if (!isPlaced(place)) return { answer: null };
  if (!hasZones) return { answer: [] };
  const { keys, length } = keysOfPlace(place);
  return {
    sql: `select z.document_id, z.areas from delivery_zones z
           where z.enabled and z.id in (
             select b.zone_id from delivery_zone_boxes b
              where box(point(b.west, b.south), point(b.east, b.north)) @> box(point(:zoneLng, :zoneLat), point(:zoneLng, :zoneLat))
              union
             select n.zone_id from delivery_zone_names n
              where n.country = :zoneCountry and n.key = any(:zoneKeys) and (n.length is null or n.length = :zonePostalLength))
           order by z.priority desc, z.id`,
    types: { zoneLng: 'float8', zoneLat: 'float8', zoneCountry: 'text', zoneKeys: 'text[]', zonePostalLength: 'int' },
    values: {
      zoneLng: place.location?.lng ?? null,
      zoneLat: place.location?.lat ?? null,
      zoneCountry: place.country,
      zoneKeys: keys,
      zonePostalLength: length,
    },
    read: (rows) => rows.filter(({ areas }) => covers(areasOf(toJson(areas)), place)).map(({ document_id: id }) => id),
  };
}
