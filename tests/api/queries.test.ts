import { useApp } from '../support/app';
import { signInAsOwner, type Staff } from '../support/staff';

const app = useApp('demo');

type Answer = {
  status: number;
  text: string;
  body: { error?: { message: string; details?: { code?: string; issues?: { path: unknown[] }[] } } };
};
const said = ({ status, body }: Answer) => [status, body.error?.details?.code];

let staff: Staff;
beforeAll(async () => {
  staff = await signInAsOwner(app);
});
// Whatever was sent: the process is there, and answers.
afterEach(() => app.http().get('/api/health/live').expect(200));

describe('an operator that does not fit its field is refused by name:', () => {
  const operators = [
    '$eq',
    '$contains',
    '$notContains',
    '$startsWith',
    '$endsWith',
    '$containsi',
    '$eqi',
    '$gt',
    '$in',
    '$between',
    '$null',
  ];
  const publicFields = ['id', 'createdAt', 'name', 'categories', 'brand', 'attributes', 'images', 'position', 'publishedAt'];

  test.each(['products', 'brands', 'categories', 'home-sections'])('at /api/%s', async (type) => {
    for (const field of publicFields)
      for (const operator of operators) {
        const answer = await app.http().get(`/api/${type}?filters[${field}][${operator}]=1`);
        expect([field, operator, answer.status < 500]).toEqual([field, operator, true]);
      }
    expect(said(await app.http().get(`/api/${type}?filters[id][$contains]=1`))).toEqual([400, 'QUERY_INVALID']);
  });

  test('in the lists of staff, for every field of every type', async () => {
    const types: [string, string[]][] = [
      ['api::order.order', ['id', 'totalMinor', 'placedAt', 'discounts', 'number', 'customer', 'orderStatus']],
      ['api::promotion.discount', ['id', 'enabled', 'startsAt', 'effect', 'conditions', 'limitTotal', 'targets']],
      ['api::pricing.price-list', ['channels', 'customerGroups', 'priority', 'taxIncluded']],
      ['plugin::users-permissions.user', ['confirmed', 'role', 'createdAt']],
    ];
    for (const [type, fields] of types)
      for (const field of fields)
        for (const operator of operators) {
          const { status } = await staff.get(`/content-manager/collection-types/${type}?filters[${field}][${operator}]=1`);
          expect([type, field, operator, status < 500]).toEqual([type, field, operator, true]);
        }
  });
});

describe('a malformed query is refused by name:', () => {
  const queries = [
    'fields=toString',
    'fields[]=constructor',
    'filters[$gt]=1',
    'filters[$or]=1',
    'filters[name][$between]=1',
    'filters[$not]=1',
    'filters[]=1',
    'filters[createdAt][$gt]=yesterday',
    'filters[id][$eq]=abc',
    'filters[name][$eq]=%00',
    'populate[brand][fields]=hasOwnProperty',
    'populate[a][populate][b][populate][c]=*',
    'sort=toString',
    'sort=name:sideways',
    'sort=categories.parent.parent.parent.name',
    '_q[a]=1',
    'locale[a][b]=1',
    'status[a]=1',
    'pagination[page]=one',
    'pagination[page]=-7',
    'pagination=1',
  ];
  const ours = ['/api/products', '/api/brands', '/api/categories', '/api/home-sections'];
  const theirs = [
    '/content-manager/collection-types/api::catalog.product',
    '/content-manager/collection-types/api::catalog.brand',
    '/upload/files',
  ];

  test.each(ours)('at %s', async (path) => {
    for (const query of queries) {
      const { status } = await app.http().get(`${path}?${query}`);
      // What no field of this type has is not always malformed: a list of nothing is an answer too.
      expect([query, status < 500, status === 400 || /categories|createdAt|id/.test(query)]).toEqual([query, true, true]);
    }
  });

  test.each(theirs)('at %s', async (path) => {
    for (const query of queries) {
      const { status } = await staff.get(`${path}?${query}`);
      expect([query, status < 500]).toEqual([query, true]);
    }
  });

  test('one that reaches through relations twenty times over is not run', async () => {
    const filters = Array.from({ length: 20 }, (_, index) => `filters[$and][${index}][localizations][categories][id][$gt]=0`).join('&');

    const answer = await app.http().get(`/api/products?${filters}`);

    expect(said(answer)).toEqual([400, 'QUERY_INVALID']);
    expect(answer.body.error.details.issues[0].path[0]).toBe('filters');
  });
});
