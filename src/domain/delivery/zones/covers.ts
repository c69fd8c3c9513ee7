import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import { polygon } from '@turf/helpers';
import { metresBetween } from './distance';
import type { Area, Corner, ZonePlace } from './area';
import { cityKey } from './city-key';
import { keyHasPrefix, postalKey, postalPrefixes } from './postal-codes';

/** Whether a place lies in one of the areas. On its border counts as in it. */
export const covers = (areas: readonly Area[], place: ZonePlace): boolean => areas.some((area) => isIn(area, place));

function isIn(area: Area, { country, city, postalCode, location }: ZonePlace): boolean {
  switch (area.kind) {
    case 'polygon':
      return location !== undefined && isWithin(area, location);
    case 'radius':
      return location !== undefined && metresBetween(area, location) <= area.metres;
    case 'postal_codes':
      return country === area.country && postalCode !== undefined && isNamed(area.codes, postalKey(postalCode));
    case 'cities': {
      if (country !== area.country || city === undefined) return false;
      const asked = cityKey(city);
      return area.cities.some((each) => cityKey(each) === asked);
    }
  }
}

const isNamed = (codes: readonly string[], key: string): boolean =>
  codes.some((written) => postalPrefixes(written)?.some((prefix) => keyHasPrefix(key, prefix)));

/** What lies across the antimeridian is drawn beyond it, so a place is looked for there too. */
function isWithin({ rings }: Extract<Area, { kind: 'polygon' }>, { lat, lng }: Readonly<{ lat: number; lng: number }>): boolean {
  const shape = polygon(rings.map((ring) => ring.map(([x, y]: Corner) => [x, y])));
  return [lng, lng + 360, lng - 360].some((x) => booleanPointInPolygon([x, lat], shape));
}
