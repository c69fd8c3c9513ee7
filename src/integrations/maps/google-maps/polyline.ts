import type { Point } from '../maps';

/** Google's encoded polyline (developers.google.com/maps/documentation/utilities/polylinealgorithm), of five digits. What is cut off is left out. */
export function decodePolyline(encoded: string): Point[] {
  const points: Point[] = [];
  let [lat, lng, at] = [0, 0, 0];
  const next = (): number | null => {
    let [value, shift] = [0, 0];
    for (;;) {
      const code = encoded.charCodeAt(at++) - 63;
      if (Number.isNaN(code) || shift > 30) return null;
      value |= (code & 31) << shift;
      shift += 5;
      if (code < 32) return value & 1 ? ~(value >> 1) : value >> 1;
    }
  };
  while (at < encoded.length) {
    const [north, east] = [next(), next()];
    if (north === null || east === null) break;
    lat += north;
    lng += east;
    points.push({ lat: lat / 1e5, lng: lng / 1e5 });
  }
  return points;
}
