import { shownPictures } from './shown-pictures';

const file = (id: number, more: object = {}) => ({ id, url: `/uploads/${id}.jpg`, name: `${id}.jpg`, mime: 'image/jpeg', ...more });

test('the pictures of all fields are found, each once, with a small one to look at', () => {
  const small = file(1, { formats: { thumbnail: { url: '/uploads/thumbnail_1.jpg' } } });

  expect(shownPictures({ name: 'Tent', images: [small, file(2)], cover: file(1) })).toEqual([
    { id: 1, name: '1.jpg', preview: '/uploads/1.jpg' },
    { id: 2, name: '2.jpg', preview: '/uploads/2.jpg' },
  ]);
  expect(shownPictures({ image: small })[0]?.preview).toBe('/uploads/thumbnail_1.jpg');
});

test('what is no picture is none', () => {
  expect(
    shownPictures({ image: null, manual: file(3, { mime: 'application/pdf' }), brand: { id: 4, name: 'Polonyna' }, position: 5 }),
  ).toEqual([]);
});
