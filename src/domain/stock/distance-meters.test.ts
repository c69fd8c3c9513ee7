import fc from 'fast-check';
import { distanceMeters, type Coordinates } from './distance-meters';

const quarter = (6_371_008.8 * Math.PI) / 2;
const point = fc.record({ lat: fc.double({ min: -90, max: 90, noNaN: true }), lng: fc.double({ min: -180, max: 180, noNaN: true }) });
const opposite = ({ lat, lng }: Coordinates): Coordinates => ({ lat: -lat, lng: lng > 0 ? lng - 180 : lng + 180 });

describe('the distance', () => {
  test.each([
    ['from Lviv to Warsaw', { lat: 49.8397, lng: 24.0297 }, { lat: 52.2297, lng: 21.0122 }, 339],
    ['from Lviv to Kyiv', { lat: 49.8397, lng: 24.0297 }, { lat: 50.4501, lng: 30.5234 }, 468],
    ['from Warsaw to Kyiv', { lat: 52.2297, lng: 21.0122 }, { lat: 50.4501, lng: 30.5234 }, 689],
    ['from the equator to the pole', { lat: 0, lng: 30 }, { lat: 90, lng: 30 }, quarter / 1000],
    ['along the equator', { lat: 0, lng: -20 }, { lat: 0, lng: 70 }, quarter / 1000],
    ['over the date line', { lat: 0, lng: 179.5 }, { lat: 0, lng: -179.5 }, quarter / 90 / 1000],
    ['to the same place', { lat: 49.8397, lng: 24.0297 }, { lat: 49.8397, lng: 24.0297 }, 0],
    ['to the other side of the Earth', { lat: -58, lng: 1 }, { lat: 58, lng: -179 }, (2 * quarter) / 1000],
  ])('%s is right to the kilometer', (_name, from, to, kilometers) => {
    expect(Math.abs(distanceMeters(from, to) / 1000 - kilometers)).toBeLessThan(1);
  });

  test('is the same there and back, and never more than half around the Earth', () => {
    fc.assert(
      fc.property(point, point, (from, to) => {
        expect(distanceMeters(from, to)).toBeCloseTo(distanceMeters(to, from), 3);
        expect(distanceMeters(from, to)).toBeLessThanOrEqual(2 * quarter);
        expect(distanceMeters(from, opposite(from))).toBeCloseTo(2 * quarter, -1);
      }),
    );
  });
});
