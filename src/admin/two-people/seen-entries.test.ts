import { conflicts } from './conflicts';
import { entryOf, tellingWhatWasSeen } from './seen-entries';

const brand = '/content-manager/collection-types/api::catalog.brand/abc';
const json = (status: number, body: object) =>
  new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } });

test.each([
  [brand, { entry: 'api::catalog.brand:abc', version: 'api::catalog.brand:abc:' }],
  [`http://shop.test${brand}?locale=uk`, { entry: 'api::catalog.brand:abc', version: 'api::catalog.brand:abc:uk' }],
  [`${brand}/actions/publish?locale=uk`, { entry: 'api::catalog.brand:abc', version: 'api::catalog.brand:abc:uk' }],
  [
    '/content-manager/single-types/api::store.store-settings',
    { entry: 'api::store.store-settings', version: 'api::store.store-settings:' },
  ],
  [`${brand}?status=published`, null],
  [`${brand}/actions/unpublish`, null],
  ['/content-manager/collection-types/api::catalog.brand', null],
  ['/content-manager/collection-types/api::catalog.brand/actions/bulkDelete', null],
  ['/content-manager/relations/api::catalog.brand/abc/products', null],
  ['/admin/users/me', null],
])('%s is about %j', (url, expected) => {
  expect(entryOf(url)).toEqual(expected);
});

test('a save says when what it was opened with had been saved; refused, the second press says what is newest', async () => {
  const asked: (string | null)[] = [];
  const answers = [
    json(200, { data: { updatedAt: '1' } }),
    json(409, { error: { details: { code: 'EDIT_CONFLICT', updatedAt: '2', by: 'Olha', differences: [] } } }),
    json(200, { data: { updatedAt: '3' } }),
  ];
  const send = tellingWhatWasSeen(async (_input, init) => {
    asked.push(new Headers(init?.headers).get('X-Seen-At'));
    return answers.shift() ?? json(500, {});
  });
  await send(brand);
  await send(brand, { method: 'PUT', body: '{}' });
  expect(conflicts.of('api::catalog.brand:abc')).toMatchObject({ by: 'Olha' });
  // Read again meanwhile, the form keeps what it was filled with, and nobody is asked.
  expect(await (await send(brand)).json()).toEqual({ data: { updatedAt: '1' } });
  await send(brand, { method: 'PUT', body: '{}' });
  expect(conflicts.of('api::catalog.brand:abc')).toBeNull();
  expect(asked).toEqual([null, '1', '2']);
});
