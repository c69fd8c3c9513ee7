import { colorOf, isTooLarge, versionedName, versionIn, widthsFor } from './picture-sizes';

describe('a picture is made', () => {
  test.each([
    ['in every width below that of a photograph', { width: 4000, height: 3000, isWebp: false }, [160, 320, 480, 640, 960, 1280, 1600]],
    ['in its own width too', { width: 800, height: 600, isWebp: false }, [160, 320, 480, 640, 800]],
    ['in a width once', { width: 640, height: 640, isWebp: false }, [160, 320, 480, 640]],
    ['not in its own width where it is a WebP already', { width: 800, height: 800, isWebp: true }, [160, 320, 480, 640]],
    ['small where it is small', { width: 90, height: 90, isWebp: false }, [90]],
    ['never higher than a WebP can be', { width: 400, height: 30_000, isWebp: false }, [160]],
  ])('%s', (_rule, picture, widths) => {
    expect(widthsFor(picture)).toEqual(widths);
  });
});

test.each([
  ['a photograph', { width: 8000, height: 6000 }, false],
  ['a bomb', { width: 30_000, height: 30_000 }, true],
  ['an animation of a few pictures', { width: 500, height: 500, pages: 100 }, false],
  ['an animation of very many', { width: 2000, height: 2000, pages: 500 }, true],
])('%s is too large or not', (_what, picture, answer) => {
  expect(isTooLarge(picture)).toBe(answer);
});

describe('an address names the version of its content', () => {
  const version = '0123456789abcdef';

  test('in its name, or as v', () => {
    expect(versionIn(`/uploads/${versionedName('w320_tea', version)}.webp`, undefined)).toBe(version);
    expect(versionIn('/uploads/tea_1234567890.jpg', version)).toBe(version);
  });

  test.each([
    ['/uploads/tea_1234567890.jpg', undefined],
    ['/uploads/tea.jpg', ''],
    ['/uploads/tea.jpg', '../../etc'],
    [`/uploads/${versionedName('tea', version)}.webp`, ['a', 'b'].join()],
    ['/uploads/tea.jpg', `${version}0`],
  ])('or none: %s %s', (path, v) => {
    expect(versionIn(path, v)).toBeNull();
  });
});

test('a colour is written as apps read it', () => {
  expect(colorOf({ r: 8, g: 255, b: 0 })).toBe('#08ff00');
});
