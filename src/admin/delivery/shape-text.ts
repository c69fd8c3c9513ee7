import type { Area, Corner, Ring } from '../../domain/delivery/zones/area';

type Polygon = Extract<Area, { kind: 'polygon' }>;

/** The corners of a shape as people write them: latitude and longitude, a line each; after an empty line begins a hole. */
export const textOfRings = (rings: Polygon['rings']): string =>
  rings
    .map((ring) =>
      ring
        .slice(0, -1)
        .map(([lng, lat]) => `${lat}, ${lng}`)
        .join('\n'),
    )
    .join('\n\n');

/** The shape that was written; null while some line is no corner. Each outline is closed, and it is for the shop to say what else is wrong. */
export function ringsOfText(text: string): Ring[] | null {
  const rings = text
    .trim()
    .split(/\n\s*\n/)
    .map((block) => block.split('\n').map(cornerOf));
  return rings.every((ring): ring is Corner[] => ring.length >= 3 && ring.every((corner) => corner !== null)) ? rings.map(closed) : null;
}

function cornerOf(line: string): Corner | null {
  const [lat, lng, ...more] = line
    .trim()
    .split(/[\s,;]+/)
    .map(Number);
  return lat === undefined || lng === undefined || more.length > 0 || !Number.isFinite(lat) || !Number.isFinite(lng) ? null : [lng, lat];
}

const closed = (ring: readonly Corner[]): Ring => {
  const [first, last] = [ring[0], ring.at(-1)];
  return first && last && (first[0] !== last[0] || first[1] !== last[1]) ? [...ring, first] : ring;
};

/** The shapes of a GeoJSON text, of whatever it is made: a geometry, a feature, a collection. Null where it holds none. */
export function polygonsOfGeoJson(text: string): Polygon[] | null {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return null;
  }
  const found = polygonsIn(json);
  return found.length > 0 ? found : null;
}

type GeoJson = Readonly<{ type?: unknown; geometry?: unknown; features?: unknown; geometries?: unknown; coordinates?: unknown }>;

function polygonsIn(json: unknown, depth = 0): Polygon[] {
  if (typeof json !== 'object' || json === null || depth > 5) return [];
  const { type, geometry, features, geometries, coordinates } = json as GeoJson;
  const all = (list: unknown) => (Array.isArray(list) ? list.flatMap((each: unknown) => polygonsIn(each, depth + 1)) : []);
  if (type === 'Polygon' && Array.isArray(coordinates)) return [{ kind: 'polygon', rings: coordinates.map(flat) }];
  if (type === 'MultiPolygon' && Array.isArray(coordinates))
    return coordinates.flatMap((each: unknown) => polygonsIn({ type: 'Polygon', coordinates: each }, depth + 1));
  return [...polygonsIn(geometry, depth + 1), ...all(features), ...all(geometries)];
}

/** A height that stands behind is of no use here. */
const flat = (ring: unknown): Ring =>
  Array.isArray(ring) ? ring.map((corner: unknown) => (Array.isArray(corner) ? [Number(corner[0]), Number(corner[1])] : [NaN, NaN])) : [];

/** Corners of a drawn line to a hand's breadth: more digits are noise. */
export const rounded = (ring: readonly (readonly number[])[]): Ring =>
  ring.map(([lng = 0, lat = 0]) => [Math.round(lng * 1e6) / 1e6, Math.round(lat * 1e6) / 1e6]);

/** Names of a list, a line each; commas divide too. */
export const linesOf = (text: string): string[] => text.split(/[\n,;]/).flatMap((line) => line.trim() || []);
