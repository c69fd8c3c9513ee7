import { namedSections } from './name-rights';

const labelled = (label: string) => ({ pluginOptions: { admin: { label } } });

test('kinds of content and fields, those of parts too, are called by their labels; what has none keeps its name', () => {
  const product = {
    info: { displayName: 'Product' },
    attributes: { slug: labelled('Address'), secret: {}, seo: { ...labelled('Search engines'), component: 'shared.seo' } },
  };
  const seo = { info: { displayName: 'Seo' }, attributes: { title: labelled('Title') } };
  const children = [
    { label: 'slug', value: 'slug', required: true },
    { label: 'secret', value: 'secret' },
    { label: 'seo', value: 'seo', children: [{ label: 'title', value: 'title' }] },
  ];
  const languages = { label: 'Locales', value: 'locales', children: [{ label: 'Ukrainian', value: 'uk' }] };
  const subject = { uid: 'api::x.product', label: 'product', properties: [{ label: 'Fields', value: 'fields', children }, languages] };
  const unknown = { uid: 'api::x.gone', label: 'gone', properties: [] };

  const named = namedSections(
    { collectionTypes: { subjects: [subject, unknown] }, settings: {} },
    { 'api::x.product': product },
    { 'shared.seo': seo },
  );

  expect(named).toEqual({
    settings: {},
    collectionTypes: {
      subjects: [
        {
          uid: 'api::x.product',
          label: 'Product',
          properties: [
            {
              label: 'Fields',
              value: 'fields',
              children: [
                { label: 'Address', value: 'slug', required: true },
                { label: 'secret', value: 'secret' },
                { label: 'Search engines', value: 'seo', children: [{ label: 'Title', value: 'title' }] },
              ],
            },
            languages,
          ],
        },
        unknown,
      ],
    },
  });
});
