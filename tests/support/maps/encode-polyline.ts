import type { Point } from '../../../src/integrations/maps/maps';

/** A line as Google writes it. */
export function encodePolyline(points: readonly Point[]): string {
  let [lat, lng, text] = [0, 0, ''];
  const add = (difference: number): void => {
    let value = difference < 0 ? ~(difference << 1) : difference << 1;
    for (; value >= 32; value >>= 5) text += String.fromCharCode((32 | (value & 31)) + 63);
    text += String.fromCharCode(value + 63);
  };
  for (const point of points) {
    const [north, east] = [Math.round(point.lat * 1e5), Math.round(point.lng * 1e5)];
    add(north - lat);
    add(east - lng);
    [lat, lng] = [north, east];
  }
  return text;
}
