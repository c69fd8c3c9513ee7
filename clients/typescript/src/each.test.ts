import { scriptedFetch } from '../../../tests/support/scripted-fetch';
import { createShop, each } from './index.ts';

const collect = async <T>(items: AsyncIterable<T>): Promise<T[]> => {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
};

test('goes on by the cursor until there is none, keeping what was asked for', async () => {
  const { fetch, url, asked } = scriptedFetch(({ path }) => ({
    body: {
      data: [{ id: path }],
      meta: { nextCursor: path.includes('cursor=b') ? null : path.includes('cursor=a') ? 'b' : 'a', facets: {} },
    },
  }));

  const products = await collect(each(createShop({ url, fetch }), '/storefront/products', { query: { currency: 'EUR', limit: 1 } }));

  expect(products).toHaveLength(3);
  expect(asked.map(({ path }) => path)).toEqual(
    ['', '&cursor=a', '&cursor=b'].map((more) => `/storefront/products?currency=EUR&limit=1${more}`),
  );
});

test.each([
  ['/orders', 'page=2'],
  ['/products', 'pagination[page]=2'],
] as const)('counts the pages of %s as that list does', async (list, second) => {
  const { fetch, url, asked } = scriptedFetch(({ path }) => {
    const page = Number(/page\]?=(\d)/.exec(decodeURIComponent(path))?.[1] ?? 1);
    return { body: { data: [{ page }], meta: { pagination: { page, pageSize: 1, pageCount: 2, total: 2 } } } };
  });

  expect(await collect(each(createShop({ url, fetch }), list))).toEqual([{ page: 1 }, { page: 2 }]);
  expect(asked.map(({ path }) => decodeURIComponent(path))).toEqual([list, `${list}?${second}`]);
});

test.each([[{ data: {}, meta: {} }], [{ data: [{}] }], [{ data: null, meta: null }]])(
  'an answer that is no list, %j, is none of the shop',
  async (body) => {
    const { fetch, url } = scriptedFetch(() => ({ body }));

    await expect(collect(each(createShop({ url, fetch }), '/orders'))).rejects.toMatchObject({ name: 'NoAnswer' });
  },
);

test('asks for no page nobody wants', async () => {
  const { fetch, url, asked } = scriptedFetch(() => ({ body: { data: [{}, {}], meta: { nextCursor: 'more', facets: {} } } }));

  for await (const product of each(createShop({ url, fetch }), '/storefront/products')) {
    expect(product).toEqual({});
    break;
  }

  expect(asked).toHaveLength(1);
});
