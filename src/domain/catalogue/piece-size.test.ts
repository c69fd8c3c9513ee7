import { cubicMillimetresOf } from './piece-size';

const size = { lengthMm: 300, widthMm: 200, heightMm: 100 };

test('a piece takes the room of its three sizes, and none where one of them is not known', () => {
  expect(cubicMillimetresOf(size)).toBe(6_000_000);
  expect((['lengthMm', 'widthMm', 'heightMm'] as const).map((side) => cubicMillimetresOf({ ...size, [side]: null }))).toEqual([0, 0, 0]);
});
