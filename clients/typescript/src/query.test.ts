import fc from 'fast-check';
import qs from 'qs';
import { fillIn, toQuery } from './query.ts';

const name = fc.stringMatching(/^[a-zA-Z$][\w$]{0,8}$/);
const leaf = fc.string({ minLength: 1 });
const nested = fc.letrec((tie) => ({
  value: fc.oneof({ maxDepth: 3 }, leaf, fc.dictionary(name, tie('value'), { minKeys: 1, maxKeys: 3, noNullPrototype: true })),
})).value;

test('is read by the shop as it was meant, at any depth', () => {
  fc.assert(
    fc.property(fc.dictionary(name, nested, { maxKeys: 4, noNullPrototype: true }), (values) => {
      expect(qs.parse(toQuery(values).slice(1), { allowPrototypes: true })).toEqual(values);
    }),
  );
});

test('counts what is in a list, and leaves out what is not said', () => {
  expect(
    decodeURIComponent(toQuery({ populate: ['brand', 'images'], filters: { slug: { $eq: 'a&b' } }, locale: undefined, page: 2 })),
  ).toBe('?populate[0]=brand&populate[1]=images&filters[slug][$eq]=a&b&page=2');
  expect(toQuery({})).toBe('');
});

test('a value in a path is never more than a value', () => {
  expect(fillIn('/carts/{id}/claim', { id: 'a/../b?c' })).toBe('/carts/a%2F..%2Fb%3Fc/claim');
  expect(() => fillIn('/carts/{id}', { id: '' })).toThrow('needs `id`');
});
