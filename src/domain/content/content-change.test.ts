import { contentChange, type ContentRow } from './content-change';

const row = (fields: Record<string, unknown>, more: Partial<ContentRow> = {}): ContentRow => ({
  locale: 'en',
  isPublished: false,
  fields,
  ...more,
});
const mug = row({ name: 'Mug', slug: 'mug', image: null });

test('what changed is named, with its language', () => {
  expect(contentChange('updated', [mug], [row({ ...mug.fields, name: 'Blue mug' })])).toEqual({
    verb: 'updated',
    languages: ['en'],
    fields: ['name'],
    exists: true,
  });
});

test('what is new is named as far as it is not empty', () => {
  expect(contentChange('created', [], [mug])).toEqual({ verb: 'created', languages: ['en'], fields: ['name', 'slug'], exists: true });
});

test('a save that changes nothing is no change', () => {
  expect(contentChange('updated', [mug], [row({ ...mug.fields })])).toBeNull();
});

test('nothing typed and nothing there are the same', () => {
  expect(contentChange('updated', [row({ name: 'Mug' })], [row({ name: 'Mug', note: null })])).toBeNull();
});

test('a field that holds for all languages is a change in each of them', () => {
  const uk = { locale: 'uk' };
  const before = [row({ name: 'Mug', brand: 'a' }), row({ name: 'Чашка', brand: 'a' }, uk)];
  const after = [row({ name: 'Mug', brand: 'b' }), row({ name: 'Чашка', brand: 'b' }, uk)];
  expect(contentChange('updated', before, after)).toMatchObject({ languages: ['en', 'uk'], fields: ['brand'] });
});

test('what is told in no language names none', () => {
  expect(contentChange('created', [], [row({ name: 'Acme' }, { locale: null })])).toMatchObject({ languages: [] });
});

test('publishing changes what customers see, not what staff wrote', () => {
  const published = row({ name: 'Mug', slug: 'mug' }, { isPublished: true });
  expect(contentChange('published', [mug], [mug, published])).toMatchObject({ verb: 'published', fields: ['name', 'slug'], exists: true });
});

test('one language of several that goes leaves the thing', () => {
  const uk = row({ name: 'Чашка' }, { locale: 'uk' });
  expect(contentChange('deleted', [mug, uk], [mug])).toEqual({ verb: 'deleted', languages: ['uk'], fields: ['name'], exists: true });
});

test('an empty thing that goes is a change too', () => {
  expect(contentChange('deleted', [row({})], [])).toEqual({ verb: 'deleted', languages: ['en'], fields: [], exists: false });
});
