import { pictureSource, type Picture } from './picture-source';

const picture = (widths: number[], own: Partial<Picture> = {}): Picture => ({
  url: '/uploads/tea.jpg?v=1',
  ...{ width: 4000, height: 3000, alt: 'Tea', color: '#aabbcc', alternativeText: null, thumbnailUrl: null },
  sizes: widths.map((width) => ({ width, url: `/uploads/w${width}_tea.webp`, type: 'image/webp' })),
  ...own,
});

test.each<[string, Picture, number, number | undefined, string]>([
  ['the narrowest that is wide enough', picture([160, 320, 480]), 100, 3, '/uploads/w320_tea.webp'],
  ['one that is exactly as wide', picture([160, 320, 480]), 160, 2, '/uploads/w320_tea.webp'],
  ['as on a screen of one pixel a point, where nothing is said', picture([160, 320]), 150, undefined, '/uploads/w160_tea.webp'],
  ['the widest of a large one', picture([960, 1280, 1600]), 900, 3, '/uploads/w1600_tea.webp'],
  ['the original, where it is wider than its sizes', picture([160, 320, 640], { width: 800 }), 400, 2, '/uploads/tea.jpg?v=1'],
  ['the widest of a small one', picture([160, 200], { width: 200 }), 400, 2, '/uploads/w200_tea.webp'],
  ['the original, where there are no sizes', picture([]), 100, 2, '/uploads/tea.jpg?v=1'],
])('a picture is shown by %s', (_what, given, width, pixelRatio, url) => {
  expect(pictureSource(given, { width, pixelRatio })).toBe(url);
});

test('an address that is not whole begins with that of the shop', () => {
  const shop = 'https://shop.example/';
  expect(pictureSource(picture([160]), { width: 100, shop })).toBe('https://shop.example/uploads/w160_tea.webp');
  expect(pictureSource(picture([], { url: 'https://cdn.example/tea.jpg' }), { width: 100, shop })).toBe('https://cdn.example/tea.jpg');
});
