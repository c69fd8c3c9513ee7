import { decodePolyline } from './polyline';

test('a line is read as Google writes it', () => {
  // The example of its documentation.
  expect(decodePolyline('_p~iF~ps|U_ulLnnqC_mqNvxq`@')).toEqual([
    { lat: 38.5, lng: -120.2 },
    { lat: 40.7, lng: -120.95 },
    { lat: 43.252, lng: -126.453 },
  ]);
  expect(decodePolyline('')).toEqual([]);
});

test.each(['_p~iF', '_p~iF~ps|U_ul', '\u0000', '~~~~~~~~~~'])('of one that is cut off, %j, as much as is whole', (text) => {
  expect(decodePolyline(text).length).toBeLessThanOrEqual(1);
});
