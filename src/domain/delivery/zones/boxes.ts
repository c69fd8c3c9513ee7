import type { Area } from './area';
import { degreesOf } from './distance';

/** What a place has to lie in before it is worth a closer look, in degrees. West is at most east. */
export type Box = Readonly<{ west: number; south: number; east: number; north: number }>;

/** The boxes around an area that has a shape, within ±180: an area across the antimeridian has two. */
export function boxesOf(area: Area): Box[] {
  switch (area.kind) {
    case 'polygon':
      return within(aroundRing(area.rings[0] ?? []));
    case 'radius':
      return within(aroundCircle(area));
    default:
      return [];
  }
}

function aroundRing(ring: Extract<Area, { kind: 'polygon' }>['rings'][number]): Box {
  const [xs, ys] = [ring.map(([x]) => x), ring.map(([, y]) => y)];
  return { west: Math.min(...xs), south: Math.min(...ys), east: Math.max(...xs), north: Math.max(...ys) };
}

function aroundCircle({ lat, lng, metres }: Extract<Area, { kind: 'radius' }>): Box {
  // A hair more, so that rounding leaves nobody out who stands on the line.
  const degrees = degreesOf(metres) * 1.000_001;
  const [south, north] = [lat - degrees, lat + degrees];
  // With a pole in it, it goes round the earth.
  if (south <= -90 || north >= 90) return { west: -180, south: Math.max(south, -90), east: 180, north: Math.min(north, 90) };
  const sideways = (Math.asin(Math.sin((degrees * Math.PI) / 180) / Math.cos((lat * Math.PI) / 180)) * 180) / Math.PI;
  return { west: lng - sideways, south, east: lng + sideways, north };
}

function within(box: Box): Box[] {
  if (box.east - box.west >= 360) return [{ ...box, west: -180, east: 180 }];
  return [0, 360, -360].flatMap((turn) => {
    const [west, east] = [Math.max(box.west + turn, -180), Math.min(box.east + turn, 180)];
    return west <= east ? [{ ...box, west, east }] : [];
  });
}
