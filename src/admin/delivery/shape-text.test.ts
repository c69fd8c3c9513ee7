import { linesOf, polygonsOfGeoJson, ringsOfText, rounded, textOfRings } from './shape-text';

const square = [
  [30, 50],
  [31, 50],
  [31, 51],
  [30, 50],
] as const;
const hole = [
  [30.4, 50.1],
  [30.6, 50.1],
  [30.6, 50.3],
  [30.4, 50.1],
] as const;

test('corners are written latitude first, a line each, and come back', () => {
  const text = textOfRings([square, hole]);
  expect(text).toBe('50, 30\n50, 31\n51, 31\n\n50.1, 30.4\n50.1, 30.6\n50.3, 30.6');
  expect(ringsOfText(text)).toEqual([square, hole]);
});

test.each(['', '50, 30', '50, 30\n50, 31', '50, 30\n50, 31\nx, 31', '50\n50\n50', '50,30,1\n50,31,1\n51,31,1'])(
  '%j is no shape yet',
  (text) => {
    expect(ringsOfText(text)).toBeNull();
  },
);

test.each<[string, object]>([
  ['a polygon', { type: 'Polygon', coordinates: [square] }],
  ['a feature', { type: 'Feature', geometry: { type: 'Polygon', coordinates: [square] } }],
  [
    'a collection',
    { type: 'FeatureCollection', features: [{ type: 'Feature', geometry: { type: 'MultiPolygon', coordinates: [[square]] } }] },
  ],
  ['one with heights', { type: 'Polygon', coordinates: [square.map(([lng, lat]) => [lng, lat, 120])] }],
])('%s of GeoJSON is read', (_what, json) => {
  expect(polygonsOfGeoJson(JSON.stringify(json))).toEqual([{ kind: 'polygon', rings: [square] }]);
});

test.each(['', '{', 'null', '{"type":"Point","coordinates":[1,2]}', '[]'])('%j holds no shape', (text) => {
  expect(polygonsOfGeoJson(text)).toBeNull();
});

test('what was drawn is as exact as anybody can draw', () => {
  expect(rounded([[30.123_456_789, 50.000_000_4]])).toEqual([[30.123_457, 50]]);
});

test('names stand on lines, or between commas', () => {
  expect(linesOf('79000\n 79* , 80000..80999\n\n')).toEqual(['79000', '79*', '80000..80999']);
});
