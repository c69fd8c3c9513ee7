type Point = Readonly<{ lat: number; lng: number }>;

/** Of the sphere that is as large as the earth. */
const earthMetres = 6_371_008.8;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** How far two places are from each other as the crow flies, by the haversine formula. */
export function metresBetween(from: Point, to: Point): number {
  const [north, east] = [radians(to.lat - from.lat), radians(to.lng - from.lng)];
  const half = Math.sin(north / 2) ** 2 + Math.cos(radians(from.lat)) * Math.cos(radians(to.lat)) * Math.sin(east / 2) ** 2;
  return 2 * earthMetres * Math.asin(Math.min(1, Math.sqrt(half)));
}

/** How many degrees of latitude a way to the north is. */
export const degreesOf = (metres: number): number => (metres / earthMetres / Math.PI) * 180;
