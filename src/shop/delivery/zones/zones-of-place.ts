import type { Json } from 'knex/types/tables';
import type { ZonePlace } from '../../../domain/delivery/zones/area';
import { areasOf } from '../../../domain/delivery/zones/check-zone';
import { covers } from '../../../domain/delivery/zones/covers';
import type { Query } from '../../queries';
import { toJson } from '../../rows';
import { keysOfPlace } from './zone-keys';
import type { ZonesThereAre } from './zones-there-are';

type Pin = Readonly<{ lat: number; lng: number }>;
type Row = Readonly<{ lat: number | null; lng: number | null; zones: Json }>;
type FoundZone = Readonly<{ id: string; areas: unknown }>;

/** Where something goes, as exactly as anybody knows. */
export type Placed = Readonly<{
  /** The zones it lies in (document ids), that with the highest priority first; null while nobody knows where it is. */
  zones: readonly string[] | null;
  /** The customer's own pin, or what the map found for what they wrote. */
  pin: Pin | null;
}>;

type Asked = Readonly<{
  place: ZonePlace;
  /** What the map's answer about the address is kept under; null where nobody asked it. */
  mapKey: string | null;
  there: ZonesThereAre;
}>;

/**
 * Where a place is, and in what zones. The database finds the few zones that may be meant, and the look at their corners decides.
 */
export function placeQuestion({ place, mapKey, there }: Asked): Query<Placed, Row> {
  const isKnown = place.location !== undefined || place.postalCode !== undefined || place.city !== undefined;
  if (!isKnown) return { answer: { zones: null, pin: null } };
  if (!there.exist && (mapKey === null || place.location)) return { answer: { zones: [], pin: place.location ?? null } };
  const { keys, length } = keysOfPlace(place);
  return {
    sql: `select place.lat, place.lng,
                 (select coalesce(json_agg(json_build_object('id', z.document_id, 'areas', z.areas) order by z.priority desc, z.id), '[]')
                    from delivery_zones z
                   where z.enabled and z.id in (
                     select b.zone_id from delivery_zone_boxes b
                      where box(point(b.west, b.south), point(b.east, b.north)) @> box(point(place.lng, place.lat), point(place.lng, place.lat))
                      union
                     select n.zone_id from delivery_zone_names n
                      where n.country = :zoneCountry and n.key = any(:zoneKeys) and (n.length is null or n.length = :zonePostalLength))) as zones
            from (select coalesce(:zoneLat, kept.lat) as lat, coalesce(:zoneLng, kept.lng) as lng
                    from (select 1) one
                    left join lateral (
                      select (g.answer #>> '{0,location,lat}')::float8 as lat, (g.answer #>> '{0,location,lng}')::float8 as lng
                        from geo_cache g
                       where g.call = 'geocode' and g.key = :zoneMapKey and (g.expires_at is null or g.expires_at > now())
                       order by g.found_at desc limit 1) kept on true) place`,
    types: { zoneLng: 'float8', zoneLat: 'float8', zoneCountry: 'text', zoneKeys: 'text[]', zonePostalLength: 'int', zoneMapKey: 'text' },
    values: {
      zoneLng: place.location?.lng ?? null,
      zoneLat: place.location?.lat ?? null,
      zoneCountry: place.country,
      zoneKeys: keys,
      zonePostalLength: length,
      zoneMapKey: place.location ? null : mapKey,
    },
    read([row]) {
      const pin = row && row.lat !== null && row.lng !== null ? { lat: row.lat, lng: row.lng } : null;
      const found = toJson<readonly FoundZone[]>(row?.zones ?? []);
      const here = pin ? { ...place, location: pin } : place;
      return { zones: found.filter(({ areas }) => covers(areasOf(areas), here)).map(({ id }) => id), pin };
    },
  };
}
